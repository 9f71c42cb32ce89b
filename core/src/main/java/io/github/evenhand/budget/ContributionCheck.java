package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Can the contributions of a budget be paid (R13)? Own revenue is known, and nobody pays more than all of it. */
final class ContributionCheck {

    private final Check check;

    /** By locality: the shares of its own revenue that it may have to pay. */
    private final Map<String, BigDecimal> shares = new HashMap<>();

    ContributionCheck(Check check) {
        this.check = check;
    }

    void check(Rule.Contribution rule, List<Locality> selected) {
        String name = rule.fund().orElseThrow();
        if (check.fund(name) instanceof Fund.Special) {
            check.error(
                    rule,
                    "fund",
                    "Rule '" + rule.id() + "' must pay into a general fund, found the special fund '" + name + "'",
                    "Name a general fund.");
        }
        check.columnHasNumbers(rule, "where", Quantity.column("own_revenue"), selected, Optional.empty());
        for (Locality locality : selected) {
            BigDecimal sum = shares.merge(locality.id(), rule.share(), BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                check.error(
                        rule,
                        "share",
                        "Contributions of locality '" + locality.id() + "' must be at most its own revenue together,"
                                + " found " + sum.toPlainString() + " of it",
                        "Lower the shares, or let the rules select different localities.");
            }
        }
    }
}
