package io.github.evenhand.engine.settle;

import static io.github.evenhand.engine.settle.Allocations.allLimitsHold;
import static io.github.evenhand.engine.settle.Allocations.fraction;
import static io.github.evenhand.engine.settle.Allocations.range;
import static io.github.evenhand.engine.settle.Allocations.realSum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ControlledRoundingProperties {

    @Property(tries = 3000)
    void itIsNearestAmongAllWholeAllocationsOrThereIsNone(@ForAll Random random) {
        RealGrants grants = Allocations.tiny(random);
        Optional<List<BigInteger>> rounded = ControlledRounding.round(grants, Patience.endless());
        assertEquals(Allocations.leastMisfit(grants), rounded.map(whole -> Misfit.of(grants, whole)));
        rounded.ifPresent(whole -> assertTrue(allLimitsHold(grants, whole)));
    }

    @Property
    void theOrderOfTheInputChangesNothing(@ForAll Random random) {
        RealGrants grants = Allocations.tiny(random);
        Shuffle shuffle = new Shuffle(grants, random);
        assertEquals(byName(grants), byName(shuffle.shuffled()));
    }

    private static Optional<Map<String, BigInteger>> byName(RealGrants grants) {
        return ControlledRounding.round(grants, Patience.endless()).map(whole -> {
            Map<String, BigInteger> amounts = new HashMap<>();
            for (int i = 0; i < whole.size(); i++) {
                RealGrant grant = grants.grants().get(i);
                amounts.put(
                        grants.territory().id(grant.locality()) + grants.funds().get(grant.fund()), whole.get(i));
            }
            return amounts;
        });
    }

    @Property
    void aSingleFundIsSplitByLargestRemainder(@ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int size) {
        long total = random.nextInt(1000);
        SortedMap<String, Rational> weights = new TreeMap<>();
        Territory territory = Allocations.nationOf(size);
        for (int node = 1; node <= size; node++) {
            weights.put(territory.id(node), fraction(1 + random.nextInt(5), 1 + random.nextInt(4)));
        }
        Rational sum = weights.values().stream().reduce(Rational.ZERO, Rational::plus);
        List<RealGrant> grants = new ArrayList<>();
        for (int node = 1; node <= size; node++) {
            Rational quota =
                    Rational.of(total).times(weights.get(territory.id(node))).dividedBy(sum);
            grants.add(new RealGrant(node, 0, quota, WholeRange.ANY));
        }
        RealGrants fund = new RealGrants(
                territory, List.of("general"), grants, List.of(SumLimit.ofFund(0, 0, range(total, total))));
        Map<String, BigInteger> expected = LargestRemainder.split(BigInteger.valueOf(total), weights);
        assertEquals(
                List.copyOf(expected.values()),
                ControlledRounding.round(fund, Patience.endless()).orElseThrow());
    }

    @Property
    void everyAmountIsFloorOrCeilingWhereRealAmountsKeepTheLimits(@ForAll Random random) {
        RealGrants grants = consistent(random, 1_000_000_000_000_000L);
        List<BigInteger> whole =
                ControlledRounding.round(grants, Patience.endless()).orElseThrow();
        assertTrue(allLimitsHold(grants, whole));
        for (int i = 0; i < whole.size(); i++) {
            Rational real = grants.grants().get(i).amount();
            assertTrue(new WholeRange(Optional.of(real.floor()), Optional.of(real.ceiling())).contains(whole.get(i)));
        }
    }

    @Property
    void equalsInAGroupDifferByAtMostAUnitAFund(@ForAll Random random) {
        RealGrants grants = clones(random);
        List<BigInteger> whole =
                ControlledRounding.round(grants, Patience.endless()).orElseThrow();
        assertTrue(allLimitsHold(grants, whole));
        for (int i = 0; i < whole.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (grants.grants().get(i).fund() == grants.grants().get(j).fund()) {
                    assertTrue(whole.get(i).subtract(whole.get(j)).abs().compareTo(BigInteger.ONE) <= 0);
                }
            }
        }
    }

    @Property
    void largerStepsFirstComeToTheSameDistance(@ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int power) {
        RealGrants grants = strained(random);
        OrderOfIds order = new OrderOfIds(grants);
        Network single = new NetworkOfGrants(order.ordered()).draw().orElseThrow();
        Network larger = new NetworkOfGrants(order.ordered()).draw().orElseThrow();
        boolean possible = new Repair(single, Patience.endless()).succeedsFrom(1);
        assertEquals(possible, new Repair(larger, Patience.endless()).succeedsFrom(1L << power));
        if (possible) {
            Misfit expected = Misfit.of(order.ordered(), amounts(single, grants));
            assertEquals(expected, Misfit.of(order.ordered(), amounts(larger, grants)));
        }
    }

    private static List<BigInteger> amounts(Network network, RealGrants grants) {
        List<BigInteger> amounts = new ArrayList<>();
        for (int arc = 0; arc < grants.grants().size(); arc++) {
            amounts.add(BigInteger.valueOf(network.flow(arc)));
        }
        return amounts;
    }

    private static Territory fourGroups(int localities, Random random) {
        List<String> ids = new ArrayList<>(List.of("nation", "north", "south", "coast", "hills"));
        int[] parents = new int[5 + localities];
        for (int i = 0; i < localities; i++) {
            ids.add("locality " + i);
            parents[5 + i] = random.nextInt(5);
        }
        return Territory.of(ids, parents);
    }

    private static List<RealGrant> randomGrants(Territory territory, int funds, long most, Random random) {
        List<RealGrant> grants = new ArrayList<>();
        for (int node = 0; node < territory.size(); node++) {
            for (int fund = 0; territory.isLocality(node) && fund < funds; fund++) {
                long under = 1 + random.nextInt(30);
                Rational amount =
                        random.nextInt(6) == 0 ? Rational.ZERO : fraction((long) (random.nextDouble() * most), under);
                grants.add(new RealGrant(node, fund, amount, WholeRange.ANY));
            }
        }
        return grants;
    }

    /** Limits that the real amounts keep, most of them tight up to the rounding to units. */
    private static RealGrants consistent(Random random, long most) {
        Territory territory = fourGroups(15, random);
        List<String> funds = List.of("general", "schools", "clinics");
        List<RealGrant> grants = randomGrants(territory, funds.size(), most, random);
        RealGrants unlimited = new RealGrants(territory, funds, grants, List.of());
        List<SumLimit> limits = new ArrayList<>();
        for (int node = 0; node < territory.size(); node++) {
            for (int fund = -1; fund < funds.size(); fund++) {
                OptionalInt which = fund < 0 ? OptionalInt.empty() : OptionalInt.of(fund);
                Rational sum = realSum(unlimited, node, which);
                if (random.nextInt(3) > 0) {
                    limits.add(new SumLimit(
                            node, which, new WholeRange(Optional.of(sum.floor()), Optional.of(sum.ceiling()))));
                }
            }
        }
        return new RealGrants(territory, funds, grants, limits);
    }

    /** Localities that differ in nothing but their ids, under sums that need not fit their amounts. */
    private static RealGrants clones(Random random) {
        Territory territory = Allocations.nationOf(2 + random.nextInt(5));
        List<String> funds = List.of("general", "schools", "clinics");
        List<Rational> amounts = List.of(
                fraction(random.nextInt(40), 7), fraction(random.nextInt(40), 7), fraction(random.nextInt(40), 3));
        List<RealGrant> grants = new ArrayList<>();
        List<SumLimit> limits = new ArrayList<>();
        Rational ofOne = amounts.stream().reduce(Rational.ZERO, Rational::plus);
        int localities = territory.size() - 1;
        for (int node = 1; node <= localities; node++) {
            limits.add(SumLimit.ofAllFunds(
                    node, range(ofOne.floor().longValue(), ofOne.ceiling().longValue() + 3)));
            for (int fund = 0; fund < funds.size(); fund++) {
                grants.add(new RealGrant(node, fund, amounts.get(fund), WholeRange.ANY));
            }
        }
        long most = ofOne.floor().longValue() * localities + random.nextInt(3 * localities + 1);
        limits.add(SumLimit.ofAllFunds(0, range(most, most)));
        limits.add(SumLimit.ofFund(0, 1, WholeRange.atMost(BigInteger.valueOf(most / 2))));
        return new RealGrants(territory, funds, grants, limits);
    }

    /** Funds whose sums are hundreds of units away from the real amounts. */
    private static RealGrants strained(Random random) {
        Territory territory = fourGroups(12, random);
        List<String> funds = List.of("general", "schools");
        List<RealGrant> grants = randomGrants(territory, funds.size(), 3000, random);
        RealGrants unlimited = new RealGrants(territory, funds, grants, List.of());
        List<SumLimit> limits = new ArrayList<>();
        for (int fund = 0; fund < funds.size(); fund++) {
            long sum = realSum(unlimited, 0, OptionalInt.of(fund)).floor().longValue() + random.nextInt(600);
            limits.add(SumLimit.ofFund(0, fund, range(sum, sum)));
        }
        for (int node = 1; node < territory.size(); node++) {
            long sum = realSum(unlimited, node, OptionalInt.empty()).floor().longValue() + random.nextInt(30);
            limits.add(SumLimit.ofAllFunds(node, WholeRange.atLeast(BigInteger.valueOf(sum))));
        }
        return new RealGrants(territory, funds, grants, limits);
    }

    /** The same question with nodes, funds, grants and limits in another order. */
    private static final class Shuffle {

        private final RealGrants given;
        private final List<Integer> nodes = new ArrayList<>();
        private final List<Integer> funds = new ArrayList<>();
        private final Random random;

        Shuffle(RealGrants given, Random random) {
            this.given = given;
            this.random = random;
            for (int fund = 0; fund < given.funds().size(); fund++) {
                funds.add(fund);
            }
            Collections.shuffle(funds, random);
            shuffleNodes();
        }

        private void shuffleNodes() {
            nodes.add(0);
            while (nodes.size() < given.territory().size()) {
                int node = 1 + random.nextInt(given.territory().size() - 1);
                if (!nodes.contains(node) && nodes.contains(given.territory().parent(node))) {
                    nodes.add(node);
                }
            }
        }

        RealGrants shuffled() {
            Territory old = given.territory();
            List<String> ids = new ArrayList<>();
            nodes.forEach(node -> ids.add(old.id(node)));
            int[] parents = nodes.stream()
                    .mapToInt(node -> nodes.indexOf(old.parent(node)))
                    .toArray();
            List<String> fundIds = new ArrayList<>();
            funds.forEach(fund -> fundIds.add(given.funds().get(fund)));
            List<RealGrant> grants = new ArrayList<>();
            given.grants()
                    .forEach(g -> grants.add(new RealGrant(
                            nodes.indexOf(g.locality()), funds.indexOf(g.fund()), g.amount(), g.range())));
            List<SumLimit> limits = new ArrayList<>();
            given.limits().forEach(limit -> limits.add(moved(limit)));
            Collections.shuffle(grants, random);
            Collections.shuffle(limits, random);
            return new RealGrants(Territory.of(ids, parents), fundIds, grants, limits);
        }

        private SumLimit moved(SumLimit limit) {
            OptionalInt fund = limit.fund().isPresent()
                    ? OptionalInt.of(funds.indexOf(limit.fund().getAsInt()))
                    : OptionalInt.empty();
            return new SumLimit(nodes.indexOf(limit.node()), fund, limit.range());
        }
    }
}
