package io.github.evenhand.engine.settle;

import java.util.Optional;
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

    private final RealGrants real;
    private final Territory territory;
    private final int funds;
    private final int groups;
    private final RangesOfSums ranges;
    private final ArcList arcs;
    private final long[] ofFund;
    private final long[] ofNode;

    /**
     * @param real in the order of ids
     * @throws IllegalArgumentException if amounts and lower limits together are too large
     */
    NetworkOfGrants(RealGrants real) {
        this.real = real;
        territory = real.territory();
        funds = real.funds().size();
        groups = territory.groups();
        ranges = new RangesOfSums(real);
        arcs = new ArcList(real.grants().size() + groups * funds + territory.size());
        ofFund = new long[groups * funds];
        ofNode = new long[territory.size()];
    }

    /** The network, or nothing if a range is empty by itself. */
    Optional<Network> draw() {
        Distance distance =
                Distance.to(real.grants().stream().map(RealGrant::amount).collect(Collectors.toList()), vertices());
        StartOfRepair start = new StartOfRepair(real, ranges, distance);
        drawGrants(start);
        drawSumsOfFunds();
        drawSumsOfNodes();
        return arcs.isOpen() && !ranges.askForWhatIsNotGranted()
                ? Optional.of(new Network(distance, real.grants().size(), arcs, prices(start)))
                : Optional.empty();
    }

    private void drawGrants(StartOfRepair start) {
        for (int i = 0; i < real.grants().size(); i++) {
            RealGrant grant = real.grants().get(i);
            int group = territory.parent(grant.locality());
            int tail = vertex(group, grant.fund());
            long flow = arcs.draw(tail, vertex(grant.locality()), ranges.of(grant), start.amount(i));
            ofNode[grant.locality()] += flow;
            if (group != Territory.NONE) {
                ofFund[group * funds + grant.fund()] += flow;
            }
        }
    }

    private void drawSumsOfFunds() {
        for (int group = groups - 1; group >= 0; group--) {
            int parent = territory.parent(group);
            for (int fund = 0; fund < funds; fund++) {
                WholeRange range = ranges.of(group, fund);
                long flow = arcs.draw(vertex(parent, fund), vertex(group, fund), range, ofFund[group * funds + fund]);
                if (parent != Territory.NONE) {
                    ofFund[parent * funds + fund] += flow;
                }
            }
        }
    }

    private void drawSumsOfNodes() {
        for (int node = territory.size() - 1; node >= 0; node--) {
            int parent = territory.parent(node);
            int head = parent == Territory.NONE ? Network.TREASURY : vertex(parent);
            long flow = arcs.draw(vertex(node), head, ranges.ofAllFunds(node), ofNode[node]);
            if (parent != Territory.NONE) {
                ofNode[parent] += flow;
            }
        }
    }

    private long[] prices(StartOfRepair start) {
        long[] prices = new long[vertices()];
        for (int group = 0; group < groups; group++) {
            for (int fund = 0; fund < funds; fund++) {
                prices[vertex(group, fund)] = -start.price(group, fund);
            }
        }
        return prices;
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
