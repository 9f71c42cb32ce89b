package io.github.evenhand.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers that a proof rests on, exactly as they were checked. They belong to the programme of the budget, whose
 * rows and columns have a fixed order, and mean nothing without it.
 */
public final class Evidence {

    private final double[] plan;
    private final List<double[]> prices;

    /**
     * @param plan the amounts of the plan, by column; empty where there is none
     * @param prices the prices of each stage, by row
     */
    public Evidence(double[] plan, List<double[]> prices) {
        this.plan = plan.clone();
        this.prices = new ArrayList<>();
        prices.forEach(stage -> this.prices.add(stage.clone()));
    }

    public double[] plan() {
        return plan.clone();
    }

    public int stages() {
        return prices.size();
    }

    public double[] prices(int stage) {
        return prices.get(stage).clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence that
                && Arrays.equals(plan, that.plan)
                && prices.size() == that.prices.size()
                && Arrays.deepEquals(prices.toArray(), that.prices.toArray());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(plan) + Arrays.deepHashCode(prices.toArray());
    }

    @Override
    public String toString() {
        return plan.length + " amounts, " + prices.size() + " stages of prices";
    }
}
