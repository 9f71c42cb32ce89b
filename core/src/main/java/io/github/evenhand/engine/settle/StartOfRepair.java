package io.github.evenhand.engine.settle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Where the repair of sums begins: at floor or ceiling of every grant, each fund being right by itself if it can be. */
final class StartOfRepair {

    private static final long NO_STEP = Long.MAX_VALUE;

    private final RealGrants real;
    private final RangesOfSums ranges;
    private final Distance distance;
    private final long[] steps;
    private final List<FundPrices> prices = new ArrayList<>();

    /** @param real in the order of ids */
    StartOfRepair(RealGrants real, RangesOfSums ranges, Distance distance) {
        this.real = real;
        this.ranges = ranges;
        this.distance = distance;
        steps = new long[real.grants().size()];
        for (int fund = 0; fund < real.funds().size(); fund++) {
            prices.add(new FundPrices(real.territory()));
        }
        offerSteps();
        findPrices();
    }

    private void offerSteps() {
        for (int i = 0; i < steps.length; i++) {
            RealGrant grant = real.grants().get(i);
            WholeRange range = ranges.of(grant);
            steps[i] = canStep(i, range) ? distance.spreadOfStep(i, distance.floor(i)) : NO_STEP;
            int group = real.territory().parent(grant.locality());
            if (group != Territory.NONE) {
                prices.get(grant.fund()).add(group, ArcList.nearest(range, distance.floor(i)));
                if (steps[i] != NO_STEP) {
                    prices.get(grant.fund()).addStep(group, steps[i]);
                }
            }
        }
    }

    private boolean canStep(int grant, WholeRange range) {
        return distance.ceiling(grant) > distance.floor(grant)
                && range.contains(BigInteger.valueOf(distance.floor(grant)))
                && range.contains(BigInteger.valueOf(distance.ceiling(grant)));
    }

    private void findPrices() {
        int groups = real.territory().groups();
        for (int fund = 0; fund < prices.size(); fund++) {
            long[] least = new long[groups];
            long[] most = new long[groups];
            for (int group = 0; group < groups; group++) {
                least[group] = ArcList.nearest(ranges.of(group, fund), 0);
                most[group] = ArcList.nearest(ranges.of(group, fund), ArcList.UNLIMITED);
            }
            prices.get(fund).find(least, most);
        }
    }

    /** Floor or ceiling of a grant. */
    long amount(int grant) {
        int group = real.territory().parent(real.grants().get(grant).locality());
        int fund = real.grants().get(grant).fund();
        long price = group == Territory.NONE ? 0 : price(group, fund);
        return steps[grant] < price ? distance.ceiling(grant) : distance.floor(grant);
    }

    /** What a unit of the fund is worth to the group, in spread. */
    long price(int group, int fund) {
        return prices.get(fund).price(group);
    }
}
