package io.github.evenhand.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Can the rules be read? What they name is known, what they count is there, and somebody is selected. */
final class RuleCheck {

    private final Budget budget;
    private final Check check;

    RuleCheck(Budget budget, Check check) {
        this.budget = budget;
        this.check = check;
    }

    void rulesCanBeRead() {
        FormulaCheck formulas = new FormulaCheck(budget, check);
        ContributionCheck contributions = new ContributionCheck(check);
        DeliveryCheck delivery = new DeliveryCheck(budget, check);
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.PassThrough passed) {
                check.known(rule, "group", Part.GROUPS, passed.group(), check.ids(Part.GROUPS));
                check.conditionIsKnown(rule, "where", passed.to());
            } else {
                check.conditionIsKnown(rule, rule instanceof Rule.Envelope ? "group" : "where", rule.where());
            }
            boolean onLastYear = rule instanceof Rule.HoldHarmless || rule instanceof Rule.GrowthCap;
            rule.fund().ifPresent(fund -> {
                check.known(rule, "fund", Part.FUNDS, fund, check.ids(Part.FUNDS));
                if (check.fund(fund) instanceof Fund.Past) {
                    check.error(
                            rule,
                            "fund",
                            "Rule '" + rule.id() + "' must be on a fund that is divided this year, found '" + fund
                                    + "', which is past",
                            "Name another fund, or none for the sum over all.");
                }
            });
            List<Locality> selected = budget.select(rule.where());
            boolean known = !check.isUnread(Part.LOCALITIES, Part.GROUPS)
                    && rule.where()
                            .group()
                            .map(check.ids(Part.GROUPS)::contains)
                            .orElse(true);
            if (selected.isEmpty() && known) {
                check.warning(rule, "where", "Rule '" + rule.id() + "' selects nobody", "Check its condition.");
            }
            if (onLastYear) {
                lastYearIsKnown(rule, selected);
            }
            if (rule instanceof Rule.Floor floor) {
                check.columnHasNumbers(rule, "amount", floor.amount(), selected, Optional.empty());
            } else if (rule instanceof Rule.Cap cap) {
                check.columnHasNumbers(rule, "amount", cap.amount(), selected, Optional.empty());
            } else if (rule instanceof Rule.Absorption absorption) {
                check.columnHasNumbers(rule, "amount", absorption.amount(), selected, Optional.empty());
                if (absorption.fund().map(check::fund).orElse(null) instanceof Fund.General) {
                    check.error(
                            rule,
                            "fund",
                            "Rule '" + rule.id() + "' must be on a special fund, found the general fund '"
                                    + absorption.fund().orElse("") + "'",
                            "Use a cap for general money.");
                }
            } else if (rule instanceof Rule.BasicSecurity basic) {
                check.columnHasNumbers(rule, "amount", basic.amount(), selected, Optional.empty());
                ownRevenueIsKnown(rule, selected);
            } else if (rule instanceof Rule.Progressivity) {
                List<Locality> compared = new ArrayList<>(selected);
                compared.removeIf(locality -> locality.population().signum() == 0);
                ownRevenueIsKnown(rule, compared);
            } else if (rule instanceof Rule.GuaranteedLevel guaranteed) {
                guaranteed
                        .services()
                        .forEach(s -> check.known(rule, "services", Part.SERVICES, s, check.ids(Part.SERVICES)));
            } else if (rule instanceof Rule.PassThrough passed) {
                somebodyIsLeftOut(rule, selected, budget.select(Where.group(passed.group())));
            } else if (rule instanceof Rule.Tilt) {
                somebodyIsLeftOut(rule, selected, budget.localities());
            } else if (rule instanceof Rule.RuralShare rural) {
                rural.services()
                        .forEach(s -> check.known(rule, "services", Part.SERVICES, s, check.ids(Part.SERVICES)));
                ruralNeedsAreThere(rural, selected);
            } else if (rule instanceof Rule.Formula formula) {
                formulas.check(formula, selected);
            } else if (rule instanceof Rule.Contribution contribution) {
                contributions.check(contribution, selected);
            } else if (rule instanceof Rule.PublicShare share) {
                delivery.check(share, selected);
            }
        }
    }

    private void ruralNeedsAreThere(Rule.RuralShare rule, List<Locality> selected) {
        boolean hasRural = selected.stream()
                .flatMap(l -> budget.needs(l.id()).stream())
                .anyMatch(n -> rule.isOn(n)
                        && n.area() == Area.RURAL
                        && budget.clients(n).signum() > 0);
        if (!selected.isEmpty() && !hasRural && !check.isUnread(Part.values())) {
            check.warning(
                    rule,
                    "",
                    "Rule '" + rule.id() + "' is on no rural need with clients, so that no money may reach the urban"
                            + " ones",
                    "Check its condition and its services.");
        }
    }

    private void ownRevenueIsKnown(Rule rule, List<Locality> selected) {
        for (Locality locality : selected) {
            if (locality.ownRevenue().isEmpty()) {
                check.error(
                        locality,
                        "own_revenue",
                        "Locality '" + locality.id() + "' must have an own revenue, which rule '" + rule.id()
                                + "' is on; found none",
                        "Write the amount, 0 if there is none, or exclude the locality; missing is not zero.");
            }
        }
    }

    private void somebodyIsLeftOut(Rule rule, List<Locality> selected, List<Locality> all) {
        if (!selected.isEmpty() && selected.size() == all.size() && !check.isUnread(Part.LOCALITIES, Part.GROUPS)) {
            check.warning(
                    rule,
                    "where",
                    "Rule '" + rule.id() + "' selects everybody whose sum it is a share of, so that it demands nothing",
                    "Check its condition.");
        }
    }

    private void lastYearIsKnown(Rule rule, List<Locality> selected) {
        boolean isOfKnownFund = rule.fund().isEmpty() || check.fund(rule.fund().get()) != null;
        if (check.isUnread(Part.PAST_GRANTS) || !isOfKnownFund) {
            return;
        }
        for (Locality locality : selected) {
            if (budget.lastYear(locality.id(), rule.fund()).isEmpty()) {
                check.error(
                        rule,
                        "",
                        "Rule '" + rule.id() + "' needs what locality '" + locality.id() + "' received last year"
                                + rule.fund().map(f -> " from fund '" + f + "'").orElse("") + ", found no row",
                        "Write 0 if it received nothing, or exclude the locality.");
            }
        }
    }

    void capacitiesCanBeCompared() {
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Progressivity progressivity) {
                List<CapacityLadder> ladders = CapacityLadder.of(budget, progressivity);
                ladders.forEach(ladder -> isShort(progressivity, ladder));
                List<Locality> selected = budget.select(rule.where());
                if (!selected.isEmpty()
                        && ladders.stream().allMatch(ladder -> ladder.rungs().size() == 1)) {
                    check.warning(
                            rule,
                            "",
                            "Rule '" + rule.id() + "' compares nobody, since all have the same capacity",
                            "Check its condition and whom it compares within.");
                }
                List<Locality> empty = selected.stream()
                        .filter(locality -> locality.population().signum() == 0)
                        .toList();
                if (!empty.isEmpty()) {
                    check.warning(
                            rule,
                            "",
                            "Rule '" + rule.id() + "' leaves out " + empty.size()
                                    + " localities without people, the first is '"
                                    + empty.get(0).id() + "'",
                            "Enter the population if somebody lives there.");
                }
            }
        }
    }

    private void isShort(Rule.Progressivity rule, CapacityLadder ladder) {
        if (ladder.rungs().size() > CapacityLadder.MOST_RUNGS) {
            check.error(
                    rule,
                    "",
                    "Rule '" + rule.id() + "' must compare at most " + CapacityLadder.MOST_RUNGS
                            + " different capacities with each other, found "
                            + ladder.rungs().size()
                            + ladder.group()
                                    .map(group -> " in group '" + group + "'")
                                    .orElse(""),
                    "Compare bands of capacity, or within groups.");
        }
    }
}
