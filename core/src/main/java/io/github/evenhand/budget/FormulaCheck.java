package io.github.evenhand.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Do the formulas of a budget make sense (R10)? Their factors are known, and nobody is under two of one fund. */
final class FormulaCheck {

    private final Budget budget;
    private final Check check;

    /** By fund and locality: the hard formula that it is under. */
    private final Map<String, String> formulas = new HashMap<>();

    FormulaCheck(Budget budget, Check check) {
        this.budget = budget;
        this.check = check;
    }

    void check(Rule.Formula rule, List<Locality> selected) {
        String name = rule.fund().orElseThrow();
        if (check.fund(name) instanceof Fund.Special) {
            check.error(
                    rule,
                    "fund",
                    "Rule '" + rule.id() + "' must be on a general fund, found the special fund '" + name + "'",
                    "A formula divides general money; use caps and floors for special money.");
        }
        List<Locality> recipients = new ArrayList<>(selected);
        if (check.fund(name) instanceof Fund.Open fund) {
            recipients.retainAll(budget.select(fund.eligible()));
        }
        if (recipients.isEmpty() && !selected.isEmpty()) {
            check.warning(
                    rule,
                    "where",
                    "Rule '" + rule.id() + "' selects nobody whom fund '" + name + "' can go to",
                    "Check its condition and who is eligible for the fund.");
        }
        rule.factors().forEach(factor -> factorIsKnown(rule, factor, recipients));
        if (rule.terms().isHard()) {
            recipients.forEach(locality -> isUnderOneFormula(rule, name, locality));
        }
    }

    private void factorIsKnown(Rule.Formula rule, Factor factor, List<Locality> recipients) {
        if (Factor.BUILT_IN.contains(factor.name())) {
            budget.localities().stream()
                    .filter(locality -> locality.attributes().containsKey(factor.name()))
                    .findFirst()
                    .ifPresent(locality -> check.error(
                            rule,
                            "factors",
                            "Factor '" + factor.name() + "' of rule '" + rule.id() + "' must be either built in or a "
                                    + "column, found a column of that name at locality '" + locality.id() + "'",
                            "Rename the column."));
        } else if (!check.columnHasNumbers(
                rule, "factors", Quantity.column(factor.name()), recipients, Optional.empty())) {
            return;
        }
        boolean isNowhere = recipients.stream()
                .allMatch(locality ->
                        factor.find(locality).map(v -> v.signum() == 0).orElse(false));
        if (isNowhere && !recipients.isEmpty()) {
            check.warning(
                    rule,
                    "factors",
                    "Factor '" + factor.name() + "' of rule '" + rule.id() + "' is 0 wherever the formula is",
                    "Leave the factor out, or check its column.");
        }
    }

    private void isUnderOneFormula(Rule.Formula rule, String fund, Locality locality) {
        String other = formulas.putIfAbsent(fund + "\n" + locality.id(), rule.id());
        if (other != null) {
            check.error(
                    rule,
                    "where",
                    "Locality '" + locality.id() + "' must be under one formula of fund '" + fund + "', found '" + other
                            + "' and '" + rule.id() + "'",
                    "Let them select different localities, put them into one formula, or give one a price.");
        }
    }
}
