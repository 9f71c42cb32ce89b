package io.github.evenhand.report;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Weighted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How the clients and the costs of a need come about, as sums that a reader can check; nothing where they are plain. */
final class CountingWords {

    private final Budget budget;
    private final RuleWords words;

    CountingWords(Budget budget) {
        this.budget = budget;
        this.words = new RuleWords(budget);
    }

    /** A line for every need of the locality whose clients or costs are more than what its row says. */
    List<String> lines(Locality locality) {
        List<String> lines = new ArrayList<>();
        for (Need need : budget.needs(locality.id())) {
            Service service = budget.service(need.service());
            String clients = clients(need, service);
            String cost = cost(need, service, locality);
            if (!clients.isEmpty() || !cost.isEmpty()) {
                String both = clients.isEmpty() || cost.isEmpty() ? "" : "; ";
                lines.add(need.area().word() + " " + words.service(need.service()) + ": " + clients + both + cost);
            }
        }
        return lines;
    }

    private String clients(Need need, Service service) {
        StringBuilder sum = new StringBuilder();
        if (!service.isForResidents()) {
            String registered = number(need.registeredClients().orElseThrow());
            sum.append(registered + " registered + " + number(service.residentShare()) + " x (" + number(need.clients())
                    + " resident - " + registered + ")");
        } else if (!service.clientGroups().isEmpty()) {
            sum.append(number(need.clients()) + " resident");
        }
        for (Weighted group : service.clientGroups()) {
            BigDecimal people = need.clientGroups().getOrDefault(group.column(), BigDecimal.ZERO);
            sum.append(" + " + number(group.weight()) + " x " + number(people) + " " + group.column());
        }
        return sum.isEmpty() ? "" : number(budget.clients(need)) + " clients = " + sum;
    }

    private String cost(Need need, Service service, Locality locality) {
        BigDecimal felt = budget.felt(need);
        boolean isWhole = felt.compareTo(BigDecimal.ONE) == 0;
        boolean isPlain =
                need.fixedCost().signum() == 0 && service.costFactors().isEmpty() && isWhole;
        if (isPlain || budget.clients(need).signum() == 0) {
            return "";
        }
        StringBuilder sum = new StringBuilder(number(budget.clients(need)) + " clients x " + number(need.unitCost()));
        if (need.fixedCost().signum() > 0) {
            sum.append(" + " + number(need.fixedCost()) + " fixed");
        }
        if (!service.costFactors().isEmpty()) {
            sum.insert(0, "(").append(") x " + number(budget.costDisparity(need)) + " (1");
            for (Weighted factor : service.costFactors()) {
                sum.append(" + " + number(factor.weight()) + " x ("
                        + locality.column(factor.column()).orElse("1") + " " + factor.column() + " - 1)");
            }
            sum.append(")");
        }
        if (!isWhole) {
            sum.insert(0, "(")
                    .append(") / " + number(felt) + ", since a level of 1 is felt as " + number(felt)
                            + " at a satisfaction of "
                            + number(need.satisfaction().orElseThrow()));
        }
        BigDecimal cost = Figures.decimal(budget.standardCost(need));
        return "a full standard costs " + budget.currency().code() + " " + number(cost) + " = " + sum;
    }

    private static String number(BigDecimal value) {
        return Figures.significant(value, 12);
    }
}
