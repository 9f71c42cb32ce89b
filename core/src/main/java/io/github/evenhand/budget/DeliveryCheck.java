package io.github.evenhand.budget;

import java.util.List;
import java.util.Optional;

/** Can services be delivered as the modes of a budget say (R14)? */
final class DeliveryCheck {

    private final Budget budget;
    private final Check check;

    DeliveryCheck(Budget budget, Check check) {
        this.budget = budget;
        this.check = check;
    }

    void modesCanBeUsed() {
        for (DeliveryMode mode : budget.deliveryModes()) {
            check.conditionIsKnown(mode, "where", mode.where());
            mode.services().forEach(s -> check.known(mode, "services", Part.SERVICES, s, check.ids(Part.SERVICES)));
            List<Locality> selected = budget.select(mode.where());
            mode.capacity()
                    .ifPresent(most -> check.columnHasNumbers(mode, "capacity", most, selected, Optional.empty()));
            boolean usable = selected.stream()
                    .flatMap(locality -> budget.needs(locality.id()).stream())
                    .anyMatch(need -> mode.isOn(need) && budget.clients(need).signum() > 0);
            if (!usable && !check.isUnread(Part.values())) {
                check.warning(
                        mode,
                        "",
                        "Delivery mode '" + mode.id() + "' has no locality with clients for its services",
                        "Check its services, areas and where it is.");
            }
            if (!mode.doesMore()) {
                check.warning(
                        mode,
                        "",
                        "Delivery mode '" + mode.id() + "' does no more than public provision with a unit of money,"
                                + " so that it is never used: quality (1 + co-finance) / cost is "
                                + mode.effect().toDouble(),
                        "Check its cost, quality and co-finance.");
            }
        }
    }

    void check(Rule.PublicShare rule, List<Locality> selected) {
        rule.services().forEach(s -> check.known(rule, "services", Part.SERVICES, s, check.ids(Part.SERVICES)));
        boolean demands = selected.stream()
                .flatMap(locality -> budget.needs(locality.id()).stream())
                .anyMatch(need -> rule.isOn(need) && !budget.deliveryModes(need).isEmpty());
        if (!demands && !selected.isEmpty() && !check.isUnread(Part.values())) {
            check.warning(
                    rule,
                    "",
                    "Rule '" + rule.id() + "' is on no need that any delivery mode can be used for, so that it demands"
                            + " nothing",
                    "Check its condition and services, or state the delivery modes.");
        }
    }
}
