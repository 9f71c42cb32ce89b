package io.github.evenhand.engine.settle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is to be settled: the real amounts, and all limits that the whole ones must keep.
 *
 * <p>The real amounts need not keep the limits: they come from a solver that computes with rounding, and limits are
 * rounded to whole units.
 *
 * @param territory who is part of what
 * @param funds their ids, all different
 * @param grants at most one for each locality and fund; a pair without one is paid nothing
 * @param limits on sums; a sum may have several
 */
public record RealGrants(Territory territory, List<String> funds, List<RealGrant> grants, List<SumLimit> limits) {

    public RealGrants {
        funds = List.copyOf(funds);
        grants = List.copyOf(grants);
        limits = List.copyOf(limits);
        if (new HashSet<>(funds).size() != funds.size()) {
            throw new IllegalArgumentException("Funds must have different ids, found " + funds);
        }
        requireOneGrantPerLocalityAndFund(territory, funds, grants);
        for (SumLimit limit : limits) {
            requireKnown(territory, limit, funds);
        }
    }

    private static void requireOneGrantPerLocalityAndFund(
            Territory territory, List<String> funds, List<RealGrant> grants) {
        Set<Long> seen = new HashSet<>();
        for (RealGrant grant : grants) {
            if (!territory.isLocality(grant.locality()) || !isFund(grant.fund(), funds)) {
                throw new IllegalArgumentException("A grant must be of a known fund to a locality, found fund "
                        + grant.fund() + " and node " + grant.locality());
            }
            if (!seen.add(grant.locality() * (long) funds.size() + grant.fund())) {
                throw new IllegalArgumentException("Locality '" + territory.id(grant.locality())
                        + "' must have one grant of fund '" + funds.get(grant.fund()) + "', found two");
            }
        }
    }

    private static void requireKnown(Territory territory, SumLimit limit, List<String> funds) {
        boolean knownNode = limit.node() >= 0 && limit.node() < territory.size();
        if (!knownNode || (limit.fund().isPresent() && !isFund(limit.fund().getAsInt(), funds))) {
            throw new IllegalArgumentException("A limit must be on a known node and fund, found " + limit);
        }
    }

    private static boolean isFund(int fund, List<String> funds) {
        return fund >= 0 && fund < funds.size();
    }
}
