package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One demand of the model or of a rule, evaluated straight from the budget.
 *
 * @param equation its id in MODEL.md
 * @param part what it is on, where that is no need; may be empty
 * @param rule the rule that demands it, if one does
 * @param locality the locality that it is on; empty for groups and the nation
 * @param need the need that it is on, where it is on one
 * @param sum what there is, in smallest units or as a level
 * @param limit what is demanded, likewise
 * @param money smallest units of money in one unit of the sum: 1 for money, c·n for levels
 * @param slip by how much whole smallest units may make the sum miss its limit, in the unit of the sum
 */
record Line(
        String equation,
        String part,
        Optional<Rule> rule,
        Optional<String> locality,
        Optional<Need> need,
        Rational sum,
        Sense sense,
        Rational limit,
        Rational money,
        Rational slip) {

    /** The id of the programme's row that says the same. */
    String row() {
        String place = need.map(Need::id).orElse(part);
        String mark = rule.isPresent() && !place.isEmpty() ? "," : "";
        return equation + "[" + rule.map(Rule::id).orElse("") + mark + place + "]";
    }

    /** By how much it is missed, in the unit of the sum; 0 if it is kept. */
    Rational miss() {
        int above = sum.compareTo(limit);
        boolean isKept =
                switch (sense) {
                    case EQUAL -> above == 0;
                    case AT_LEAST -> above >= 0;
                    case AT_MOST -> above <= 0;
                };
        return isKept ? Rational.ZERO : sum.minus(limit).abs();
    }

    /** By how much the hard ones of some lines are missed, by the row of a programme that says the same. */
    static Map<Integer, Rational> misses(List<Line> lines, List<Row> rows) {
        Map<String, Rational> byId = new HashMap<>();
        Set<String> equations = new HashSet<>();
        for (Line line : lines) {
            Rational miss = line.isHard() ? line.miss() : Rational.ZERO;
            if (miss.signum() != 0) {
                byId.put(line.row(), miss);
                equations.add(line.equation());
            }
        }
        Map<Integer, Rational> byRow = new TreeMap<>();
        for (int r = 0; !byId.isEmpty() && r < rows.size(); r++) {
            Row row = rows.get(r);
            Rational miss = equations.contains(row.equation()) ? byId.get(row.id()) : null;
            if (miss != null) {
                byRow.put(r, miss);
            }
        }
        return byRow;
    }

    /** By how much it is missed, in smallest units of money. */
    Rational missInMoney() {
        return miss().times(money);
    }

    /** The same demand at another limit. */
    Line limitedTo(Rational other) {
        return new Line(equation, part, rule, locality, need, sum, sense, other, money, slip);
    }

    boolean isHard() {
        return rule.map(r -> r.terms().isHard()).orElse(true);
    }

    boolean isLevel() {
        return equation.equals("R5") || equation.equals("M4");
    }

    /** Whether it holds with nothing to spare beyond one smallest unit a fund. */
    boolean binds(Rational unitsPerFund) {
        return !isFarFromLimit(unitsPerFund)
                && sum.minus(limit).abs().times(money).compareTo(unitsPerFund) <= 0;
    }

    /** Most levels are so far from a limit that it need not be computed how far. */
    private boolean isFarFromLimit(Rational unitsPerFund) {
        return isLevel()
                && money.compareTo(unitsPerFund.times(FAR)) > 0
                && (sum.compareTo(limit.minus(NEAR)) < 0 || sum.compareTo(limit.plus(NEAR)) > 0);
    }

    private static final Rational FAR = Rational.of(1024);
    private static final Rational NEAR = Rational.ONE.dividedBy(FAR);
}
