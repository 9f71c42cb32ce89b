package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Place;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Situation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Real amounts become payable amounts (S1): grants in whole smallest units, within every hard limit on a locality, a
 * group or a fund, rounded inward to the unit; then what each grant is spent on follows, in exact fractions.
 */
public final class Settlement {

    /** The equations whose rows are sums of grants, which whole units keep exactly; a share of R6 is none of them. */
    private static final Set<String> ON_GRANTS = Set.of("R1", "R3", "R4", "R6", "R9");

    /** The controlled rounding counts in 64 bits, with room for sums. */
    private static final BigInteger MOST_UNITS = BigInteger.ONE.shiftLeft(59);

    private final Model model;
    private final Situation situation;
    private final Budget budget;
    private final List<String> funds;

    private Settlement(Model model) {
        this.model = model;
        this.situation = model.situation();
        this.budget = situation.budget();
        this.funds = budget.openFunds().stream().map(Fund::id).toList();
    }

    /** Whether a budget has so much money in so small units that it cannot be settled. */
    public static boolean isTooFine(Budget budget) {
        Rational units = Rational.ZERO;
        for (Fund.Open fund : budget.openFunds()) {
            units = units.plus(budget.currency().inUnits(fund.amount()));
        }
        return units.compareTo(Rational.of(MOST_UNITS)) > 0;
    }

    /** The payments in whole smallest units that are nearest to the plan; empty if the rounded limits allow none. */
    public static Optional<Payments> of(Model model, Payments plan) {
        return new Settlement(model).settle(plan);
    }

    /** The grants of one payment, spent as nearly as another spends its own. */
    public static Payments spentLike(Model model, Payments plan, Payments settled) {
        Map<Integer, Rational> grants = new HashMap<>();
        for (Home home : model.situation().homes()) {
            home.grants().forEach(grant -> grants.put(grant.column(), settled.of(grant.column())));
        }
        return new Respending(model, plan, grants).payments();
    }

    private Optional<Payments> settle(Payments plan) {
        SplitTerritory territory = SplitTerritory.of(model);
        List<RealGrant> grants = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (Home home : situation.homes()) {
            Rational[] rooms = rooms(plan, home);
            for (int at = 0; at < rooms.length; at++) {
                Home.Grant grant = home.grants().get(at);
                Rational amount = plan.of(grant.column());
                columns.add(grant.column());
                int node = territory.nodeOf(home, grant.isSpecial());
                grants.add(new RealGrant(node, grant.place(), amount, absorbable(grant, rooms[at], amount)));
            }
        }
        List<SumLimit> limits = limits();
        limits.addAll(territory.limitsOfGeneralMoney());
        return ControlledRounding.round(new RealGrants(territory.territory(), funds, grants, limits))
                .map(whole -> {
                    Map<Integer, Rational> settled = new HashMap<>();
                    for (int at = 0; at < whole.size(); at++) {
                        settled.put(columns.get(at), Rational.of(whole.get(at)));
                    }
                    return new Respending(model, plan, settled).payments();
                });
    }

    private List<SumLimit> limits() {
        Map<String, Optional<String>> fundOf = new HashMap<>();
        Set<String> shares = new HashSet<>();
        for (Rule rule : budget.rules()) {
            fundOf.put(rule.id(), rule.fund());
            if (rule instanceof Rule.PassThrough) {
                shares.add(rule.id());
            }
        }
        funds.forEach(fund -> fundOf.put(fund, Optional.of(fund)));
        List<SumLimit> limits = new ArrayList<>();
        for (Row row : model.rows().rows()) {
            String source = row.source().orElse("");
            if (row.hard() && ON_GRANTS.contains(row.equation()) && !shares.contains(source)) {
                Optional<String> fund = fundOf.getOrDefault(source, Optional.empty());
                OptionalInt index = fund.isPresent() ? OptionalInt.of(funds.indexOf(fund.get())) : OptionalInt.empty();
                limits.add(new SumLimit(row.node(), index, inward(row)));
            }
        }
        return limits;
    }

    /** Lower limits are rounded up and upper limits down. */
    private static WholeRange inward(Row row) {
        BigInteger least = row.rightHandSide().ceiling();
        BigInteger most = row.rightHandSide().floor();
        return switch (row.sense()) {
            case EQUAL -> WholeRange.between(least, most);
            case AT_LEAST -> WholeRange.atLeast(least);
            case AT_MOST -> WholeRange.atMost(most);
        };
    }

    /**
     * Special money must not lift a level above its highest (M4), so a grant is not rounded up where its needs have no
     * room for one more unit of every fund.
     *
     * @param room what its needs can take, matching included; absent if they can take anything
     */
    private static WholeRange absorbable(Home.Grant grant, @Nullable Rational room, Rational plan) {
        return !grant.isSpecial() || grant.effect().signum() == 0 || room == null
                ? WholeRange.atLeast(BigInteger.ZERO)
                : WholeRange.between(
                        BigInteger.ZERO, room.dividedBy(grant.effect()).floor().max(plan.floor()));
    }

    /** By grant: what its needs can take besides one more unit of every other fund; absent if they can take anything. */
    private static @Nullable Rational[] rooms(Payments plan, Home home) {
        @Nullable Rational[] rooms = new Rational[home.grants().size()];
        Arrays.fill(rooms, Rational.ZERO);
        for (Place place : home.places()) {
            Optional<Rational> full = place.special().isEmpty() ? Optional.empty() : place.room();
            for (Place.Special special : place.special()) {
                int grant = 0;
                while (!special.isOf(home.grants().get(grant))) {
                    grant++;
                }
                Rational room = rooms[grant];
                rooms[grant] = full.isEmpty() || room == null
                        ? null
                        : room.plus(
                                full.get().minus(others(plan, place, special)).max(Rational.ZERO));
            }
        }
        return rooms;
    }

    private static Rational others(Payments plan, Place place, Place.Special special) {
        Rational others = Rational.ZERO;
        for (Place.Special other : place.special()) {
            if (!other.isOf(special.grant())) {
                others =
                        others.plus(other.effect().times(plan.of(other.column()).plus(Rational.ONE)));
            }
        }
        return others;
    }
}
