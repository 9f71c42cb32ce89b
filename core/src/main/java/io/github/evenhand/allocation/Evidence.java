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

    /**
     * @param plan the amounts of the plan, by column; empty where there is none
     * @param prices the prices of each stage, by row
     */
    public Evidence(double[] plan, List<RowPrices> prices) {
        this.plan = plan.clone();
        this.prices = List.copyOf(prices);
    }

    public double[] plan() {
        return plan.clone();
    }

    public int stages() {
        return prices.size();
    }

    public RowPrices prices(int stage) {
        return prices.get(stage);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence that && Arrays.equals(plan, that.plan) && prices.equals(that.prices);
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
