package io.github.evenhand.engine.settle;

import java.util.OptionalInt;

/**
 * The whole numbers that a sum of settled grants may be: of all localities at or below a node, from one fund or from
 * all.
 *
 * @param node in the {@link Territory}
 * @param fund the place of the fund in the list of funds; absent for all funds together
 * @param range in smallest units
 */
public record SumLimit(int node, OptionalInt fund, WholeRange range) {

    public static SumLimit ofFund(int node, int fund, WholeRange range) {
        return new SumLimit(node, OptionalInt.of(fund), range);
    }

    public static SumLimit ofAllFunds(int node, WholeRange range) {
        return new SumLimit(node, OptionalInt.empty(), range);
    }
}
