package io.github.evenhand.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an allocation changes with figures that are not known for sure, and how its grants would do if they were paid whatever
 * the figures turn out to be. A quantile of a share p is the smallest of the values drawn that at least that share of the
 * draws does not exceed (the inverse of the empirical distribution; Hyndman and Fan 1996, definition 1), so it is always a
 * value that was drawn.
 *
 * @param base the allocation of the budget without any draw
 * @param shares of the quantiles, such as 0.05, 0.5 and 0.95
 * @param optimum what every draw would be given if it were known
 * @param fixed what the grants of the base do under every draw
 */
public record Uncertainty(Allocation base, List<BigDecimal> shares, Optimum optimum, Fixed fixed) {

    /** What the draws say of an allocation. */
    public Uncertainty {
        Objects.requireNonNull(base, "base");
        shares = List.copyOf(shares);
        Objects.requireNonNull(optimum, "optimum");
        Objects.requireNonNull(fixed, "fixed");
    }

    /**
     * The allocations of the draws.
     *
     * @param draws how many have one; the quantiles are of these
     * @param goals by name, shares of a standard
     * @param localities what each locality receives in all, in the currency
     * @param grants what each receives from each fund, as {@code locality/fund}, in the currency
     * @param problems a sentence for every draw that has none
     */
    public record Optimum(
            int draws,
            List<Quantiles> goals,
            List<Quantiles> localities,
            List<Quantiles> grants,
            List<String> problems) {
        /** What every draw would be given. */
        public Optimum {
            goals = List.copyOf(goals);
            localities = List.copyOf(localities);
            grants = List.copyOf(grants);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The grants of the base under the draws, each spent as well as can be.
     *
     * @param draws how many could be appraised; the quantiles are of these
     * @param goals by name, shares of a standard
     * @param levels after transfers, as {@code locality/area/service}, shares of a standard with 12 decimals
     * @param problems a sentence for every draw that could not
     */
    public record Fixed(int draws, List<Quantiles> goals, List<Quantiles> levels, List<String> problems) {
        /** What the grants of the base do. */
        public Fixed {
            goals = List.copyOf(goals);
            levels = List.copyOf(levels);
            problems = List.copyOf(problems);
        }
    }

    /**
     * What a locality receives in all over the draws.
     *
     * @param locality id of the locality
     * @return empty if the budget has no such locality
     */
    public Optional<Quantiles> to(String locality) {
        return optimum.localities().stream()
                .filter(quantiles -> quantiles.id().equals(locality))
                .findFirst();
    }

    /** One line for each goal: from the first quantile to the last, optimum and fixed grants. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(optimum.draws() + " draws");
        for (int goal = 0; goal < optimum.goals().size(); goal++) {
            Quantiles best = optimum.goals().get(goal);
            text.append("\n  ").append(best.id()).append(' ').append(range(best));
            if (goal < fixed.goals().size()) {
                text.append(" points; with the grants of the base ")
                        .append(range(fixed.goals().get(goal)));
            }
            text.append(" points");
        }
        return text.toString();
    }

    private static String range(Quantiles of) {
        return of.values().isEmpty()
                ? "-"
                : Numbers.points(of.values().get(0)) + " to "
                        + Numbers.points(of.values().get(of.values().size() - 1));
    }
}
