package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A programme in which chosen rows may give, and in which they are to give as little as possible, counted in money. It
 * always has a solution if the rows that may not give have one; if the least that must give is more than nothing, its
 * prices show why.
 */
public final class Elastic {

    /** How much a row gives: money in smallest units, or a level. */
    public record Amount(Rational value, boolean level) {}

    private record Give(int column, Row row) {}

    private final Programme programme;
    private final int[] rowsKept;
    private final int rowsInAll;
    private final List<Give> gives;

    private Elastic(Programme programme, int[] rowsKept, int rowsInAll, List<Give> gives) {
        this.programme = programme;
        this.rowsKept = rowsKept;
        this.rowsInAll = rowsInAll;
        this.gives = gives;
    }

    /** No rules; the funds may be paid out in part. */
    public static Elastic ofFunds(Model model) {
        return of(model, Set.of(), Set.of(), true);
    }

    /** These rules may give; the other ones are dropped; the funds are paid out. */
    public static Elastic ofRules(Model model, Set<String> rules) {
        return of(model, rules, rules, false);
    }

    /** These rules may give, and the funds may be paid out in part; the other ones are dropped. */
    public static Elastic ofFundsAndRules(Model model, Set<String> rules) {
        return of(model, rules, rules, true);
    }

    /** Of these rules only one may give; all others are dropped; the funds are paid out. */
    public static Elastic ofOne(Model model, String rule, Set<String> rules) {
        return of(model, rules, Set.of(rule), false);
    }

    private static Elastic of(Model model, Set<String> kept, Set<String> giving, boolean fundsGive) {
        Set<String> known = ruleIds(model);
        return of(
                model,
                row -> row.source()
                        .map(source -> known.contains(source) && !kept.contains(source))
                        .orElse(false),
                row -> row.equation().equals("R1")
                        ? fundsGive
                        : row.source().map(giving::contains).orElse(false) && row.hard());
    }

    private static Set<String> ruleIds(Model model) {
        return Set.copyOf(
                model.situation().budget().rules().stream().map(Rule::id).toList());
    }

    /** The equations that only measure: these contradict nothing, and take most of the time. */
    private static Set<String> measures() {
        return Model.CLAUSES.stream()
                .filter(Clause::isMeasure)
                .flatMap(clause -> clause.equations().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Elastic of(Model model, Predicate<Row> dropped, Predicate<Row> gives) {
        Set<String> measures = measures();
        Programme rows = model.rows();
        Rational total = Rational.ONE.max(model.situation().total());
        List<Column> columns = new ArrayList<>(rows.columns());
        List<Row> kept = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Give> elastic = new ArrayList<>();
        for (int r = 0; r < rows.rows().size(); r++) {
            Row row = rows.rows().get(r);
            if (measures.contains(row.equation()) || dropped.test(row)) {
                continue;
            }
            places.add(r);
            if (gives.test(row)) {
                Rational money = moneyPerUnit(row);
                Rational most = most(row, rows, total);
                Row given = row;
                for (Rational side : sides(row)) {
                    int column = columns.size();
                    columns.add(new Column(
                            "give[" + row.id() + "]",
                            row.node(),
                            money.dividedBy(total),
                            Rational.ZERO,
                            Rational.ZERO,
                            most,
                            scale(row, rows, most)));
                    elastic.add(new Give(column, row));
                    given = giving(given, column, side);
                }
                kept.add(given);
            } else {
                kept.add(row);
            }
        }
        Programme programme = new Programme(rows.nodes(), rows.parents(), columns, kept);
        return new Elastic(
                programme,
                places.stream().mapToInt(Integer::intValue).toArray(),
                rows.rows().size(),
                elastic);
    }

    private static Row giving(Row row, int column, Rational side) {
        List<Term> terms = new ArrayList<>(row.terms());
        terms.add(new Term(column, side));
        return row.with(terms);
    }

    /** On which sides a row gives: a fund may be paid in part, a formula may be missed either way. */
    private static List<Rational> sides(Row row) {
        if (row.sense() == Sense.EQUAL && !row.equation().equals("R1")) {
            return List.of(Rational.ONE, Draft.MINUS_ONE);
        }
        return List.of(row.sense() == Sense.AT_MOST ? Draft.MINUS_ONE : Rational.ONE);
    }

    /**
     * More a row never needs to give: a level up to its limit, money up to its limit and all the money there is, a
     * formula or a public share up to all that it can say.
     */
    private static Rational most(Row row, Programme rows, Rational total) {
        Rational limit = row.rightHandSide().abs();
        if (row.equation().equals("R10") || row.equation().equals("R14")) {
            for (Term term : row.terms()) {
                Column column = rows.columns().get(term.column());
                Rational most = column.lower().abs().max(column.upper().abs());
                limit = limit.plus(term.coefficient().abs().times(most));
            }
            return limit;
        }
        return row.equation().equals("R5") ? limit.max(Rational.ONE) : limit.plus(total);
    }

    /** Of a size with the other columns of its row, which a solver could otherwise not tell from nothing. */
    private static Rational scale(Row row, Programme rows, Rational most) {
        Rational largest = Rational.ZERO;
        for (Term term : row.terms()) {
            Rational scale = rows.columns().get(term.column()).scale();
            largest = largest.max(term.coefficient().abs().times(scale));
        }
        return largest.signum() > 0 ? largest : most;
    }

    /** Smallest units of money in one unit of a row: 1, but c·n for levels. */
    private static Rational moneyPerUnit(Row row) {
        return row.equation().equals("R5")
                ? Rational.ONE.dividedBy(row.terms().get(0).coefficient().abs())
                : Rational.ONE;
    }

    public Programme programme() {
        return programme;
    }

    /** Prices of this programme's rows, as prices of all rows of the model; dropped rows have none. */
    public double[] pricesOfAllRows(double[] prices) {
        double[] all = new double[rowsInAll];
        for (int r = 0; r < rowsKept.length; r++) {
            all[rowsKept[r]] = prices[r];
        }
        return all;
    }

    /** What each rule or fund gives in a solution, added over its rows; what gives nothing is left out. */
    public SortedMap<String, Amount> relief(double[] amounts) {
        SortedMap<String, Amount> relief = new TreeMap<>();
        for (Give give : gives) {
            Rational amount = Rational.of(Math.max(0, amounts[give.column()]));
            boolean level = give.row().equation().equals("R5");
            Rational size = programme.columns().get(give.column()).scale();
            boolean noise = amount.compareTo(size.times(NOISE)) <= 0;
            Optional<String> source = give.row().source();
            if (!noise && source.isPresent()) {
                relief.merge(
                        source.get(),
                        new Amount(amount, level),
                        (a, b) -> new Amount(a.value().plus(b.value()), level));
            }
        }
        return relief;
    }

    /** A solver's zero is not always 0. */
    private static final Rational NOISE = Rational.ONE.dividedBy(Rational.of(1_000_000_000L));
}
