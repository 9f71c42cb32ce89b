package io.github.evenhand.engine.settle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws the {@link Network} of the grants that are to be settled.
 *
 * <pre>
 * treasury → (nation, fund) → (group, fund) → … → locality → … → group → nation → treasury
 * </pre>
 *
 * <p>An arc into (group, fund) carries what the group receives from the fund, an arc into a locality one grant, and an
 * arc out of a node what it receives from all funds. So one unit more for a locality from a fund is one unit more in
 * every sum that it is part of.
 */
final class NetworkOfGrants {

    private static final WholeRange AT_LEAST_NOTHING = WholeRange.atLeast(BigInteger.ZERO);

    // Flows and balances are long: a quarter of their range is left to money, the rest keeps sums from overflowing.
    private static final BigInteger MOST_MONEY = BigInteger.ONE.shiftLeft(60);

    /** What a limit or a grant is on. */
    private record Sum(int node, OptionalInt fund) {}

    private final RealGrants real;
    private final Territory territory;
    private final int funds;
    private final int groups;
    private final Map<Sum, WholeRange> ranges = new HashMap<>();
    private final ArcList arcs;

    /** @param real in the order of ids */
    NetworkOfGrants(RealGrants real) {
        this.real = real;
        territory = real.territory();
        funds = real.funds().size();
        groups = territory.groups();
        arcs = new ArcList(real.grants().size() + groups * funds + territory.size());
    }

    /** The network, or nothing if a range is empty by itself. */
    Optional<Network> draw() {
        collectRanges();
        requireRoomForMoney();
        Distance distance =
                Distance.to(real.grants().stream().map(RealGrant::amount).collect(Collectors.toList()), vertices());
        List<FundPrices> prices = prices(distance);
        long[] ofFund = new long[groups * funds];
        long[] ofNode = new long[territory.size()];
        drawGrants(distance, prices, ofFund, ofNode);
        drawSumsOfFunds(ofFund);
        drawSumsOfNodes(ofNode);
        return arcs.isOpen() && nothingIsAllowedWhereNothingIsGranted()
                ? Optional.of(new Network(distance, real.grants().size(), arcs, startPrices(prices)))
                : Optional.empty();
    }

    private void collectRanges() {
        real.limits().forEach(limit -> limit(limit.node(), limit.fund(), limit.range()));
        real.grants().forEach(grant -> limit(grant.locality(), OptionalInt.of(grant.fund()), grant.range()));
    }

    private void limit(int node, OptionalInt fund, WholeRange range) {
        ranges.merge(new Sum(node, fund), range, WholeRange::and);
    }

    private WholeRange range(int node, OptionalInt fund) {
        return ranges.getOrDefault(new Sum(node, fund), WholeRange.ANY).and(AT_LEAST_NOTHING);
    }

    private WholeRange range(RealGrant grant) {
        return range(grant.locality(), OptionalInt.of(grant.fund()));
    }

    private void requireRoomForMoney() {
        BigInteger money = BigInteger.ZERO;
        for (WholeRange range : ranges.values()) {
            money = money.add(range.lower().orElse(BigInteger.ZERO).max(BigInteger.ZERO));
        }
        for (RealGrant grant : real.grants()) {
            money = money.add(grant.amount().ceiling());
        }
        if (money.compareTo(MOST_MONEY) > 0) {
            throw new IllegalArgumentException("Amounts and lower limits to be settled must add up to at most "
                    + MOST_MONEY + " smallest units, found " + money + ". Maybe the smallest unit is too small.");
        }
    }

    private List<FundPrices> prices(Distance distance) {
        List<FundPrices> prices = new ArrayList<>();
        for (int fund = 0; fund < funds; fund++) {
            prices.add(new FundPrices(territory));
        }
        for (int i = 0; i < real.grants().size() && groups > 0; i++) {
            RealGrant grant = real.grants().get(i);
            FundPrices ofFund = prices.get(grant.fund());
            int group = territory.parent(grant.locality());
            ofFund.add(group, ArcList.nearest(range(grant), distance.floor(i)));
            if (canStep(distance, i)) {
                ofFund.addStep(group, distance.spreadOfStep(i, distance.floor(i)));
            }
        }
        for (int fund = 0; fund < funds; fund++) {
            find(prices.get(fund), fund);
        }
        return prices;
    }

    private void find(FundPrices prices, int fund) {
        long[] least = new long[groups];
        long[] most = new long[groups];
        for (int group = 0; group < groups; group++) {
            WholeRange range = range(group, OptionalInt.of(fund));
            least[group] = ArcList.nearest(range, 0);
            most[group] = ArcList.nearest(range, ArcList.UNLIMITED);
        }
        prices.find(least, most);
    }

    private boolean canStep(Distance distance, int grant) {
        WholeRange range = range(real.grants().get(grant));
        return distance.ceiling(grant) > distance.floor(grant)
                && range.contains(BigInteger.valueOf(distance.floor(grant)))
                && range.contains(BigInteger.valueOf(distance.ceiling(grant)));
    }

    private long start(Distance distance, List<FundPrices> prices, int grant) {
        int group = territory.parent(real.grants().get(grant).locality());
        long price = group == Territory.NONE
                ? 0
                : prices.get(real.grants().get(grant).fund()).price(group);
        return canStep(distance, grant) && distance.spreadOfStep(grant, distance.floor(grant)) < price
                ? distance.ceiling(grant)
                : distance.floor(grant);
    }

    private long[] startPrices(List<FundPrices> prices) {
        long[] start = new long[vertices()];
        for (int group = 0; group < groups; group++) {
            for (int fund = 0; fund < funds; fund++) {
                start[vertex(group, fund)] = -prices.get(fund).price(group);
            }
        }
        return start;
    }

    private void drawGrants(Distance distance, List<FundPrices> prices, long[] ofFund, long[] ofNode) {
        List<RealGrant> grants = real.grants();
        for (int i = 0; i < grants.size(); i++) {
            int locality = grants.get(i).locality();
            int fund = grants.get(i).fund();
            int group = territory.parent(locality);
            long flow =
                    arcs.draw(vertex(group, fund), vertex(locality), range(grants.get(i)), start(distance, prices, i));
            ofNode[locality] += flow;
            if (group != Territory.NONE) {
                ofFund[group * funds + fund] += flow;
            }
        }
    }

    private void drawSumsOfFunds(long[] ofFund) {
        for (int group = groups - 1; group >= 0; group--) {
            int parent = territory.parent(group);
            for (int fund = 0; fund < funds; fund++) {
                WholeRange range = range(group, OptionalInt.of(fund));
                long flow = arcs.draw(vertex(parent, fund), vertex(group, fund), range, ofFund[group * funds + fund]);
                if (parent != Territory.NONE) {
                    ofFund[parent * funds + fund] += flow;
                }
            }
        }
    }

    private void drawSumsOfNodes(long[] ofNode) {
        for (int node = territory.size() - 1; node >= 0; node--) {
            int parent = territory.parent(node);
            int head = parent == Territory.NONE ? Network.TREASURY : vertex(parent);
            long flow = arcs.draw(vertex(node), head, range(node, OptionalInt.empty()), ofNode[node]);
            if (parent != Territory.NONE) {
                ofNode[parent] += flow;
            }
        }
    }

    /** A locality without a grant of a fund has no arc that could carry a lower limit on it. */
    private boolean nothingIsAllowedWhereNothingIsGranted() {
        Set<Sum> granted = real.grants().stream()
                .map(grant -> new Sum(grant.locality(), OptionalInt.of(grant.fund())))
                .collect(Collectors.toCollection(HashSet::new));
        return ranges.entrySet().stream()
                .filter(entry -> entry.getKey().fund().isPresent()
                        && territory.isLocality(entry.getKey().node()))
                .allMatch(entry ->
                        granted.contains(entry.getKey()) || entry.getValue().contains(BigInteger.ZERO));
    }

    private int vertices() {
        return 1 + groups * funds + territory.size();
    }

    /** Where the money of a fund for a group is; groups come before localities in the order of ids. */
    private int vertex(int group, int fund) {
        return group == Territory.NONE ? Network.TREASURY : 1 + group * funds + fund;
    }

    /** Where the money of all funds for a node is. */
    private int vertex(int node) {
        return 1 + groups * funds + node;
    }
}
