package io.github.evenhand.engine.settle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Renumbers nodes, funds and grants in the order of their ids, so that whatever is computed from it cannot depend on
 * the order in which they were given.
 */
final class OrderOfIds {

    private final RealGrants given;
    private final List<Integer> nodes;
    private final List<Integer> funds;
    private final List<Integer> grants;
    private final int[] rankOfNode;
    private final int[] rankOfFund;

    OrderOfIds(RealGrants given) {
        this.given = given;
        nodes = given.territory().inOrderOfIds();
        funds = sorted(given.funds().size(), Comparator.comparing(given.funds()::get));
        rankOfNode = ranks(nodes);
        rankOfFund = ranks(funds);
        grants = sorted(
                given.grants().size(),
                Comparator.<Integer>comparingInt(
                                i -> rankOfNode[given.grants().get(i).locality()])
                        .thenComparingInt(i -> rankOfFund[given.grants().get(i).fund()]));
    }

    private static List<Integer> sorted(int size, Comparator<Integer> comparator) {
        return IntStream.range(0, size).boxed().sorted(comparator).collect(Collectors.toList());
    }

    private static int[] ranks(List<Integer> order) {
        int[] ranks = new int[order.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return ranks;
    }

    /** The same question with everything in the order of ids. */
    RealGrants ordered() {
        return new RealGrants(
                orderedTerritory(),
                funds.stream().map(given.funds()::get).collect(Collectors.toList()),
                grants.stream().map(given.grants()::get).map(this::renumbered).collect(Collectors.toList()),
                given.limits().stream().map(this::renumbered).collect(Collectors.toList()));
    }

    private Territory orderedTerritory() {
        Territory territory = given.territory();
        List<String> ids = new ArrayList<>();
        int[] parents = new int[nodes.size()];
        for (int rank = 0; rank < parents.length; rank++) {
            int node = nodes.get(rank);
            ids.add(territory.id(node));
            parents[rank] =
                    territory.parent(node) == Territory.NONE ? Territory.NONE : rankOfNode[territory.parent(node)];
        }
        return Territory.of(ids, parents);
    }

    private RealGrant renumbered(RealGrant grant) {
        return new RealGrant(rankOfNode[grant.locality()], rankOfFund[grant.fund()], grant.amount(), grant.range());
    }

    private SumLimit renumbered(SumLimit limit) {
        return limit.fund().isPresent()
                ? SumLimit.ofFund(
                        rankOfNode[limit.node()], rankOfFund[limit.fund().getAsInt()], limit.range())
                : SumLimit.ofAllFunds(rankOfNode[limit.node()], limit.range());
    }

    /** Amounts in the order of ids, put into the order of the grants given. */
    List<BigInteger> inGivenOrder(List<BigInteger> amounts) {
        BigInteger[] placed = new BigInteger[amounts.size()];
        for (int rank = 0; rank < placed.length; rank++) {
            placed[grants.get(rank)] = amounts.get(rank);
        }
        return Arrays.asList(placed);
    }
}
