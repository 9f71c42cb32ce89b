package io.github.evenhand.engine.settle;

import java.math.BigInteger;
import java.util.Arrays;

/** What every sum may be, all limits on it taken together; none may be below 0, and one grant is a sum too. */
final class RangesOfSums {

    // Flows and balances are long: a quarter of their range is left to money, the rest keeps sums from overflowing.
    private static final BigInteger MOST_MONEY = BigInteger.ONE.shiftLeft(60);
    private static final WholeRange AT_LEAST_NOTHING = WholeRange.atLeast(BigInteger.ZERO);

    private final RealGrants real;
    private final int funds;
    private final WholeRange[] ranges;

    /** @throws IllegalArgumentException if amounts and lower limits together are too large */
    RangesOfSums(RealGrants real) {
        this.real = real;
        funds = real.funds().size();
        ranges = new WholeRange[real.territory().size() * (funds + 1)];
        Arrays.fill(ranges, AT_LEAST_NOTHING);
        real.limits().forEach(limit -> narrow(limit.node(), limit.fund().orElse(funds), limit.range()));
        real.grants().forEach(grant -> narrow(grant.locality(), grant.fund(), grant.range()));
        requireRoomForMoney();
    }

    private void narrow(int node, int fund, WholeRange range) {
        ranges[place(node, fund)] = ranges[place(node, fund)].and(range);
    }

    private int place(int node, int fund) {
        return node * (funds + 1) + fund;
    }

    private void requireRoomForMoney() {
        BigInteger money = BigInteger.ZERO;
        for (WholeRange range : ranges) {
            money = money.add(range.lower().orElse(BigInteger.ZERO));
        }
        for (RealGrant grant : real.grants()) {
            money = money.add(grant.amount().ceiling());
        }
        if (money.compareTo(MOST_MONEY) > 0) {
            throw new IllegalArgumentException("Amounts and lower limits to be settled must add up to at most "
                    + MOST_MONEY + " smallest units, found " + money + ". Maybe the smallest unit is too small.");
        }
    }

    WholeRange of(int node, int fund) {
        return ranges[place(node, fund)];
    }

    WholeRange ofAllFunds(int node) {
        return ranges[place(node, funds)];
    }

    WholeRange of(RealGrant grant) {
        return of(grant.locality(), grant.fund());
    }

    /** Whether a locality must be paid from a fund that grants it nothing, which no network can show. */
    boolean askForWhatIsNotGranted() {
        boolean[] granted = new boolean[ranges.length];
        real.grants().forEach(grant -> granted[place(grant.locality(), grant.fund())] = true);
        for (int node = 0; node < real.territory().size(); node++) {
            for (int fund = 0; real.territory().isLocality(node) && fund < funds; fund++) {
                if (!granted[place(node, fund)] && !of(node, fund).contains(BigInteger.ZERO)) {
                    return true;
                }
            }
        }
        return false;
    }
}
