package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Questions of settlement for tests, and what can be said about them without a network. */
final class Allocations {

    private static final int MOST = 4;

    private Allocations() {}

    static Rational fraction(long over, long under) {
        return Rational.of(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static WholeRange range(long lower, long upper) {
        return WholeRange.between(BigInteger.valueOf(lower), BigInteger.valueOf(upper));
    }

    /** The nation, and localities directly below it. */
    static Territory nationOf(int localities) {
        List<String> ids = new ArrayList<>(List.of("nation"));
        for (int i = 0; i < localities; i++) {
            ids.add(String.valueOf((char) ('a' + i)));
        }
        return Territory.of(ids, new int[ids.size()]);
    }

    /** At most three localities in at most two groups, with at most two funds and limits that may contradict. */
    static RealGrants tiny(Random random) {
        Territory territory = tinyTerritory(random);
        List<String> funds = random.nextBoolean() ? List.of("general") : List.of("schools", "general");
        List<RealGrant> grants = new ArrayList<>();
        for (int node = 0; node < territory.size(); node++) {
            for (int fund = 0; fund < funds.size(); fund++) {
                if (territory.isLocality(node)
                        && random.nextInt(8) > 0
                        && !territory.id(node).startsWith("group")) {
                    grants.add(new RealGrant(node, fund, tinyAmount(random), tinyRange(random)));
                }
            }
        }
        RealGrants unlimited = new RealGrants(territory, funds, grants, List.of());
        return new RealGrants(territory, funds, grants, tinyLimits(unlimited, random));
    }

    private static Territory tinyTerritory(Random random) {
        List<String> ids = new ArrayList<>(List.of("nation"));
        List<Integer> parents = new ArrayList<>(List.of(0));
        int groups = random.nextInt(3);
        for (int group = 1; group <= groups; group++) {
            ids.add("group " + group);
            parents.add(random.nextInt(group));
        }
        int localities = 1 + random.nextInt(3);
        for (int locality = 0; locality < localities; locality++) {
            ids.add(String.valueOf((char) ('a' + locality)));
            parents.add(random.nextInt(groups + 1));
        }
        return Territory.of(ids, parents.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Rational tinyAmount(Random random) {
        int under = new int[] {1, 2, 3, 7}[random.nextInt(4)];
        return fraction(random.nextInt(3 * under + 1), under);
    }

    private static WholeRange tinyRange(Random random) {
        return range(Math.max(0, random.nextInt(6) - 3), random.nextInt(3) == 0 ? random.nextInt(MOST) : MOST);
    }

    private static List<SumLimit> tinyLimits(RealGrants grants, Random random) {
        List<SumLimit> limits = new ArrayList<>();
        for (int node = 0; node < grants.territory().size(); node++) {
            for (int fund = -1; fund < grants.funds().size(); fund++) {
                OptionalInt which = fund < 0 ? OptionalInt.empty() : OptionalInt.of(fund);
                if (random.nextInt(5) < 2) {
                    limits.add(new SumLimit(node, which, near(realSum(grants, node, which), random)));
                }
            }
        }
        return limits;
    }

    private static WholeRange near(Rational sum, Random random) {
        BigInteger lower = sum.floor().add(BigInteger.valueOf(random.nextInt(3) - 1L));
        switch (random.nextInt(3)) {
            case 0:
                return WholeRange.atLeast(lower);
            case 1:
                return WholeRange.atMost(lower);
            default:
                return WholeRange.between(lower, lower.add(BigInteger.valueOf(random.nextInt(2))));
        }
    }

    static boolean isWithin(RealGrants grants, RealGrant grant, SumLimit limit) {
        int node = grant.locality();
        while (node != limit.node() && node != 0) {
            node = grants.territory().parent(node);
        }
        return node == limit.node() && (limit.fund().isEmpty() || limit.fund().getAsInt() == grant.fund());
    }

    static Rational realSum(RealGrants grants, int node, OptionalInt fund) {
        SumLimit where = new SumLimit(node, fund, WholeRange.ANY);
        return grants.grants().stream()
                .filter(grant -> isWithin(grants, grant, where))
                .map(RealGrant::amount)
                .reduce(Rational.ZERO, Rational::plus);
    }

    static boolean allLimitsHold(RealGrants grants, List<BigInteger> whole) {
        for (int i = 0; i < whole.size(); i++) {
            if (whole.get(i).signum() < 0 || !grants.grants().get(i).range().contains(whole.get(i))) {
                return false;
            }
        }
        return grants.limits().stream().allMatch(limit -> limit.range().contains(sum(grants, whole, limit)));
    }

    static BigInteger sum(RealGrants grants, List<BigInteger> whole, SumLimit limit) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < whole.size(); i++) {
            if (isWithin(grants, grants.grants().get(i), limit)) {
                sum = sum.add(whole.get(i));
            }
        }
        return sum;
    }

    /** The least distance of all whole amounts up to four that keep the limits, by trying them all. */
    static Optional<Misfit> leastMisfit(RealGrants grants) {
        List<BigInteger> whole =
                new ArrayList<>(Collections.nCopies(grants.grants().size(), BigInteger.ZERO));
        return leastMisfit(grants, whole, 0);
    }

    private static Optional<Misfit> leastMisfit(RealGrants grants, List<BigInteger> whole, int next) {
        if (next == whole.size()) {
            return allLimitsHold(grants, whole) ? Optional.of(Misfit.of(grants, whole)) : Optional.empty();
        }
        Optional<Misfit> least = Optional.empty();
        for (int amount = 0; amount <= MOST; amount++) {
            whole.set(next, BigInteger.valueOf(amount));
            Optional<Misfit> found = leastMisfit(grants, whole, next + 1);
            if (found.isPresent() && (least.isEmpty() || found.get().compareTo(least.get()) < 0)) {
                least = found;
            }
        }
        return least;
    }
}
