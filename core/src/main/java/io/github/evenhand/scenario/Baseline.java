package io.github.evenhand.scenario;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Decimals;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.equalisation.Columns;
import io.github.evenhand.equalisation.Equalisation;
import io.github.evenhand.equalisation.Figure;
import io.github.evenhand.equalisation.Position;
import io.github.evenhand.equalisation.Transfers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule of thumb or a published formula by which funds are often divided, to hold an optimum against. Every fund, general
 * or special, is shared in proportion to one figure of each locality that it can go to, to the last smallest unit (largest remainder, ties by
 * the id of the locality). Where the figure is missing or 0 everywhere, the baseline is undefined: nothing is guessed.
 */
public final class Baseline {

    private static final int MOST_NAMED = 3;

    private final String name;
    private final Sharing sharing;

    private Baseline(String name, Sharing sharing) {
        this.name = name;
        this.sharing = sharing;
    }

    /** By what a fund is shared. */
    @FunctionalInterface
    private interface Sharing {
        Weights of(Budget budget, Fund.Open fund, List<Locality> recipients);
    }

    /** {@return the usual ones: {@link #lastYear()}, {@link #equalPerHead()}, {@link #fiscalGap()}} */
    public static List<Baseline> usual() {
        return List.of(lastYear(), equalPerHead(), fiscalGap());
    }

    /**
     * A baseline that divides each fund in the shares in which it was divided last year. Undefined where a
     * recipient has no row for a fund, as in its first year (0 must be written), and where nobody received anything
     * from it.
     *
     * @return the baseline {@code lastYear}
     */
    public static Baseline lastYear() {
        return new Baseline("lastYear", Baseline::lastYear);
    }

    /**
     * A baseline of equal amounts per head of the resident population, urban and rural. Undefined where nobody lives.
     *
     * @return the baseline {@code equalPerHead}
     */
    public static Baseline equalPerHead() {
        return new Baseline(
                "equalPerHead",
                (budget, fund, recipients) -> Weights.of(
                        weights(recipients, locality -> Rational.of(locality.population())),
                        "nobody lives where fund '" + fund.id() + "' can go"));
    }

    /** {@return the baseline by the whole fiscal gap: {@link #fiscalGap(BigDecimal)} of 1} */
    public static Baseline fiscalGap() {
        return fiscalGap(BigDecimal.ONE);
    }

    /**
     * By the fiscal gap, the way of equalisation formulas: what a full standard of all services costs, less own revenue.
     *
     * <pre>
     * max(0, Σₐₖ c[i,a,k] n[i,a,k] - θ · own revenue of i)
     * </pre>
     *
     * <p>Undefined where the own revenue of a recipient is unknown, and where there is no gap.
     *
     * @param capacityShare θ: the share of own revenue that a locality is expected to spend on the services, at least 0
     * @return the baseline {@code fiscalGap}, with the capacity share in its name where that is not 1
     * @throws IllegalArgumentException if it is below 0
     */
    public static Baseline fiscalGap(BigDecimal capacityShare) {
        if (capacityShare.signum() < 0) {
            throw new IllegalArgumentException(
                    "Fiscal gap must have a capacity share of at least 0, found " + capacityShare.toPlainString());
        }
        Rational share = Rational.of(capacityShare);
        String name = capacityShare.compareTo(BigDecimal.ONE) == 0
                ? "fiscalGap"
                : "fiscalGap " + capacityShare.stripTrailingZeros().toPlainString();
        return new Baseline(name, (budget, fund, recipients) -> fiscalGap(budget, fund, recipients, share));
    }

    /**
     * By a published system: each fund in proportion to what the formula gives, with the fund as its pool. What a system
     * takes from net payers is left aside, a baseline divides only what there is. Localities that lack a figure are not in
     * the formula; undefined where a recipient is one of them, or the figures allow no division.
     *
     * @param system the law's formula, which also gives the baseline its name
     * @param columns a column for every figure that the system asks
     * @return a baseline of the name of the system
     * @throws IllegalArgumentException if one has none
     */
    public static Baseline of(Equalisation system, Columns columns) {
        for (Figure figure : new TreeSet<>(system.asks())) {
            if (!columns.byFigure().containsKey(figure)) {
                throw new IllegalArgumentException("Columns for '" + system.name() + "' must have one for '" + figure
                        + "', found " + columns.byFigure());
            }
        }
        return new Baseline(
                system.name(), (budget, fund, recipients) -> formula(budget, fund, recipients, system, columns));
    }

    /**
     * In proportion to a column of the localities, such as the official amounts of a year. Undefined where a recipient has
     * no number of at least 0 there.
     *
     * @param column a further column of {@code localities.csv}, which also gives the baseline its name
     * @return a baseline of the name of the column
     */
    public static Baseline column(String column) {
        return new Baseline(column, (budget, fund, recipients) -> column(fund, recipients, column));
    }

    /**
     * {@return the word of the files, such as {@code fiscalGap} or, with another capacity share, {@code fiscalGap 0.5}}
     */
    public String name() {
        return name;
    }

    Weights weights(Budget budget, Fund.Open fund, List<Locality> recipients) {
        return sharing.of(budget, fund, recipients);
    }

    private static Map<String, Rational> weights(List<Locality> recipients, Function<Locality, Rational> weight) {
        Map<String, Rational> weights = new LinkedHashMap<>();
        recipients.forEach(locality -> weights.put(locality.id(), weight.apply(locality)));
        return weights;
    }

    private static Weights lastYear(Budget budget, Fund.Open fund, List<Locality> recipients) {
        Map<String, Rational> known = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Locality locality : recipients) {
            Optional<BigDecimal> amount = budget.lastYear(locality.id(), Optional.of(fund.id()));
            amount.ifPresentOrElse(
                    received -> known.put(locality.id(), Rational.of(received)), () -> missing.add(locality.id()));
        }
        if (known.isEmpty()) {
            return Weights.undefined("nothing is known of last year's grants from fund '" + fund.id() + "'");
        }
        return missing.isEmpty()
                ? Weights.of(known, "nobody received anything from fund '" + fund.id() + "' last year")
                : Weights.undefined(
                        "what " + named(missing) + " received from fund '" + fund.id() + "' last year is unknown");
    }

    private static Weights fiscalGap(Budget budget, Fund.Open fund, List<Locality> recipients, Rational share) {
        List<String> missing = recipients.stream()
                .filter(locality -> locality.ownRevenue().isEmpty())
                .map(Locality::id)
                .toList();
        if (share.signum() > 0 && !missing.isEmpty()) {
            return Weights.undefined("the own revenue of " + named(missing) + " is unknown");
        }
        return Weights.of(
                weights(recipients, locality -> {
                    Rational capacity = locality.ownRevenue().map(Rational::of).orElse(Rational.ZERO);
                    return cost(budget, locality).minus(share.times(capacity)).max(Rational.ZERO);
                }),
                "no locality that fund '" + fund.id() + "' can go to has a fiscal gap");
    }

    private static Weights formula(
            Budget budget, Fund.Open fund, List<Locality> recipients, Equalisation system, Columns columns) {
        List<Position> positions = columns.positions(budget);
        Set<String> known = positions.stream().map(Position::id).collect(Collectors.toSet());
        List<String> missing = recipients.stream()
                .map(Locality::id)
                .filter(id -> !known.contains(id))
                .toList();
        if (!missing.isEmpty()) {
            return Weights.undefined("what '" + system.name() + "' asks of " + named(missing) + " is unknown");
        }
        Transfers transfers;
        try {
            transfers = system.transfers(positions, fund.amount()).received();
        } catch (IllegalArgumentException e) {
            return Weights.undefined(Objects.requireNonNullElse(e.getMessage(), "the figures allow no division"));
        }
        return Weights.of(
                weights(recipients, locality -> transfers.to(locality.id())),
                "'" + system.name() + "' gives nothing to anybody that fund '" + fund.id() + "' can go to");
    }

    private static Weights column(Fund.Open fund, List<Locality> recipients, String column) {
        Map<String, Rational> weights = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Locality locality : recipients) {
            locality.column(column)
                    .flatMap(Decimals::find)
                    .filter(number -> number.signum() >= 0)
                    .ifPresentOrElse(
                            number -> weights.put(locality.id(), Rational.of(number)),
                            () -> missing.add(locality.id()));
        }
        return missing.isEmpty()
                ? Weights.of(weights, "column '" + column + "' is 0 wherever fund '" + fund.id() + "' can go")
                : Weights.undefined("column '" + column + "' has no amount for " + named(missing));
    }

    /** C[i]: what a full standard of all services costs. */
    private static Rational cost(Budget budget, Locality locality) {
        Rational cost = Rational.ZERO;
        for (Need need : budget.needs(locality.id())) {
            cost = cost.plus(budget.standardCost(need));
        }
        return cost;
    }

    private static String named(List<String> ids) {
        int others = ids.size() - MOST_NAMED;
        String first = String.join("', '", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
        return "'" + first + "'" + (others > 0 ? " and " + others + " more" : "");
    }

    @Override
    public String toString() {
        return name;
    }
}
