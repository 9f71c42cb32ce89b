package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Rational;

/**
 * What one locality is to receive from one fund, before it is settled in whole units.
 *
 * @param locality the node of the locality in its {@link Territory}
 * @param fund the place of the fund in the list of funds
 * @param amount in smallest units, at least 0
 * @param range the whole numbers of units that may be paid
 */
public record RealGrant(int locality, int fund, Rational amount, WholeRange range) {

    public RealGrant {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "Grant of fund " + fund + " to node " + locality + " must be at least 0, found " + amount);
        }
    }
}
