package io.github.evenhand.budget;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Is everything there that services count as clients and as costs? */
final class CountingCheck {

    private final Budget budget;
    private final Check check;

    CountingCheck(Budget budget, Check check) {
        this.budget = budget;
        this.check = check;
    }

    void areKnown() {
        for (Service service : budget.services()) {
            for (Weighted factor : service.costFactors()) {
                if (check.columnIsKnown(service, "costFactors", factor.column())) {
                    budget.localities().forEach(locality -> costIsKnown(locality, service, factor));
                }
            }
        }
        Set<String> counted = new HashSet<>();
        budget.services().forEach(service -> service.clientGroups().forEach(group -> counted.add(group.column())));
        for (Need need : budget.needs()) {
            budget.findService(need.service()).ifPresent(service -> clientsAreKnown(need, service));
            for (String column : need.clientGroups().keySet()) {
                if (!counted.contains(column) && !check.isUnread(Part.SERVICES)) {
                    check.error(
                            need,
                            column,
                            "Need '" + need.id() + "' must have people in groups that a service counts, found '"
                                    + column + "'",
                            "Add the group to the service, or remove it here.");
                }
            }
        }
    }

    private void clientsAreKnown(Need need, Service service) {
        if (!service.isForResidents() && need.registeredClients().isEmpty()) {
            check.error(
                    need,
                    "registered_clients",
                    "Need '" + need.id() + "' must have registered clients, since service '" + service.id()
                            + "' has a resident share of "
                            + service.residentShare().toPlainString() + "; found none",
                    "Write how many are registered there; 0 is 0.");
        }
        if (service.satisfactionShare().signum() > 0 && need.satisfaction().isEmpty()) {
            check.error(
                    need,
                    "satisfaction",
                    "Need '" + need.id() + "' must have a satisfaction, since service '" + service.id()
                            + "' has a satisfaction share of "
                            + service.satisfactionShare().toPlainString() + "; found none",
                    "Write it from 0 to 1; 1 is wholly satisfied.");
        }
        for (Weighted group : service.clientGroups()) {
            if (!need.clientGroups().containsKey(group.column())) {
                check.error(
                        need,
                        group.column(),
                        "Need '" + need.id() + "' must have a number in '" + group.column() + "', which service '"
                                + service.id() + "' counts; found none",
                        "Write how many there are; 0 is 0.");
            }
        }
    }

    private void costIsKnown(Locality locality, Service service, Weighted factor) {
        Optional<String> text = locality.column(factor.column());
        boolean known = text.flatMap(Decimals::find)
                .filter(number -> number.signum() > 0)
                .isPresent();
        boolean asked = budget.needs(locality.id()).stream()
                .anyMatch(need -> need.service().equals(service.id()));
        if (asked && !known && !check.isUnread(Part.LOCALITIES)) {
            check.error(
                    locality,
                    factor.column(),
                    "Column '" + factor.column() + "' must hold a number above 0 for locality '" + locality.id()
                            + "', since the costs of service '" + service.id() + "' follow it; found "
                            + text.map(found -> "'" + Names.shortened(found) + "'")
                                    .orElse("nothing"),
                    "Write how much dearer it is there; 1 is the average.");
        }
    }
}
