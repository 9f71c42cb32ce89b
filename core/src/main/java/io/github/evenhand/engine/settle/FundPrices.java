package io.github.evenhand.engine.settle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Largest remainder for one fund alone, nested: within the limits of the nation and of every group on that fund.
 *
 * <p>A grant takes its step from floor to ceiling if that adds less spread than the price of its group. Prices are such
 * that as many steps are taken as the limits ask for, or all or none where the limits ask for more than steps can give.
 * It is the best start for the repair of the sums over all funds, which mostly leaves little to be done.
 */
final class FundPrices {

    /** The steps of one group, cheapest first: those from forced to end are for the group above to choose from. */
    private record Offer(List<Long> steps, long leastSum, int forced, int end) {

        static Offer within(long least, long most, long base, List<Long> steps) {
            steps.sort(Comparator.naturalOrder());
            int forced = (int) Math.max(0, Math.min(steps.size(), least - base));
            int end = (int) Math.max(forced, Math.min(steps.size(), most - base));
            return new Offer(steps, Math.max(least, Math.min(most, base)), forced, end);
        }

        List<Long> choice() {
            return steps.subList(forced, end);
        }

        /** The price here, when it is this much above. */
        long priceBelow(long above) {
            if (forced > 0 && steps.get(forced - 1) >= above) {
                return steps.get(forced - 1) + 1;
            }
            return end < steps.size() && steps.get(end) < above ? steps.get(end) : above;
        }
    }

    private final Territory territory;
    private final List<List<Long>> steps = new ArrayList<>();
    private final long[] sums;
    private final long[] prices;

    /** @param territory in the order of ids, groups first */
    FundPrices(Territory territory) {
        this.territory = territory;
        int groups = territory.groups();
        sums = new long[groups];
        prices = new long[groups];
        for (int group = 0; group < groups; group++) {
            steps.add(new ArrayList<>());
        }
    }

    /** A grant that is at least this much. */
    void add(int group, long base) {
        sums[group] += base;
    }

    /** A step of one unit more that a grant of the group can take. */
    void addStep(int group, long spread) {
        steps.get(group).add(spread);
    }

    /** Finds the prices for these least and most sums by group. */
    void find(long[] least, long[] most) {
        Offer[] offers = new Offer[sums.length];
        for (int group = sums.length - 1; group >= 0; group--) {
            offers[group] = Offer.within(least[group], most[group], sums[group], steps.get(group));
            int parent = territory.parent(group);
            if (parent != Territory.NONE) {
                sums[parent] += offers[group].leastSum();
                steps.get(parent).addAll(offers[group].choice());
            }
        }
        for (int group = 0; group < sums.length; group++) {
            int parent = territory.parent(group);
            prices[group] = offers[group].priceBelow(parent == Territory.NONE ? 0 : prices[parent]);
        }
    }

    /** Steps that add less spread than this are taken. */
    long price(int group) {
        return prices[group];
    }
}
