package io.github.evenhand.allocation;

import java.util.Arrays;
import java.util.List;

/**
 * The numbers that a proof rests on, exactly as they were checked. They belong to the programme of the budget, whose
 * rows and columns have a fixed order, and mean nothing without it.
 */
public final class Evidence {

    private final double[] plan;
    private final List<RowPrices> prices;
    private final List<List<Round>> rounds;
    private final List<Corners> corners;

    /**
     * Without further rounds of fairest-first stages and without corners.
     *
     * @param plan the amounts of the plan, by column; empty where there is none
     * @param prices the prices of each stage, by row
     */
    public Evidence(double[] plan, List<RowPrices> prices) {
        this(plan, prices, prices.stream().map(stage -> List.<Round>of()).toList(), List.of());
    }

    /**
     * With the further rounds of fairest-first stages and the corners of Ginis.
     *
     * @param plan the amounts of the plan, by column; empty where there is none
     * @param prices the prices of each stage, by row
     * @param rounds for each stage: its rounds but for the first, which the prices of the stage prove
     * @param corners of the polygons by which Ginis were followed; empty where none were
     * @throws IllegalArgumentException if there are not as many stages of rounds as of prices
     */
    public Evidence(double[] plan, List<RowPrices> prices, List<List<Round>> rounds, List<Corners> corners) {
        if (rounds.size() != prices.size()) {
            throw new IllegalArgumentException("Evidence must have rounds, or none, for each stage, found "
                    + rounds.size() + " for " + prices.size());
        }
        this.plan = plan.clone();
        this.prices = List.copyOf(prices);
        this.rounds = rounds.stream().map(List::copyOf).toList();
        this.corners = List.copyOf(corners);
    }

    /** {@return a copy of the amounts of the plan, by column; empty where there is none} */
    public double[] plan() {
        return plan.clone();
    }

    /** {@return how many stages have prices} */
    public int stages() {
        return prices.size();
    }

    /**
     * {@return the prices of a stage, by row}
     *
     * @param stage counted from 0
     */
    public RowPrices prices(int stage) {
        return prices.get(stage);
    }

    /**
     * {@return the rounds of a fairest-first stage but for the first, in their order; none of any other stage}
     *
     * @param stage counted from 0
     */
    public List<Round> rounds(int stage) {
        return rounds.get(stage);
    }

    /** {@return the corners of the polygons by which Ginis were followed (M8e); empty where none were} */
    public List<Corners> corners() {
        return corners;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence that
                && Arrays.equals(plan, that.plan)
                && prices.equals(that.prices)
                && rounds.equals(that.rounds)
                && corners.equals(that.corners);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(plan) + prices.hashCode();
    }

    @Override
    public String toString() {
        return plan.length + " amounts, " + prices.size() + " stages of prices";
    }
}
