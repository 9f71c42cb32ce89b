package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Contribution;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Place;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Situation;
import java.math.BigDecimal;
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
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Contribution) {
                for (Locality locality : budget.select(rule.where())) {
                    units = units.plus(
                            budget.currency().inUnits(locality.ownRevenue().orElse(BigDecimal.ZERO)));
                }
            }
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
        for (Contribution contribution : model.situation().contributions()) {
            grants.put(contribution.column(), settled.of(contribution.column()));
        }
        return new Respending(model, plan, grants).payments();
    }

    /** Contributions first: what they come to in whole units decides what there is to be paid. */
    private Optional<Payments> settle(Payments plan) {
        Optional<Payments> payments = Optional.empty();
        for (WholeContributions contributions : WholeContributions.of(situation, plan)) {
            payments = payments.isPresent() ? payments : settle(plan, contributions);
        }
        return payments;
    }

    private Optional<Payments> settle(Payments plan, WholeContributions contributions) {
        SplitTerritory territory = SplitTerritory.of(model, contributions);
        List<RealGrant> grants = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        Map<Integer, WholeRange> said = saidByFormulas(plan);
        for (Home home : situation.homes()) {
            model.patience().ask();
            Rational[] rooms = rooms(plan, home);
            for (int at = 0; at < rooms.length; at++) {
                Home.Grant grant = home.grants().get(at);
                Rational amount = plan.of(grant.column());
                columns.add(grant.column());
                WholeRange range =
                        absorbable(grant, rooms[at], amount).and(said.getOrDefault(grant.column(), WholeRange.ANY));
                int node = territory.nodeOf(home, grant.isSpecial());
                grants.add(new RealGrant(node, grant.place(), amount, range));
            }
        }
        List<SumLimit> limits = limits(contributions);
        limits.addAll(territory.limitsOfGeneralMoney());
        return ControlledRounding.round(new RealGrants(territory.territory(), funds, grants, limits), model.patience())
                .map(whole -> {
                    Map<Integer, Rational> settled = new HashMap<>(contributions.amounts());
                    for (int at = 0; at < whole.size(); at++) {
                        settled.put(columns.get(at), Rational.of(whole.get(at)));
                    }
                    return new Respending(model, plan, settled).payments();
                });
    }

    /**
     * By column of a grant: what a hard formula says it is (R10), down or up to a whole unit. No grant has two of them.
     */
    private Map<Integer, WholeRange> saidByFormulas(Payments plan) {
        Map<Integer, WholeRange> ranges = new HashMap<>();
        for (Row row : model.rows().rows()) {
            if (row.hard() && row.equation().equals("R10")) {
                Rational said = Rational.ZERO;
                int grant = -1;
                for (Programme.Term term : row.terms()) {
                    if (model.rows().columns().get(term.column()).node() == Programme.NATION) {
                        said = said.minus(term.coefficient().times(plan.of(term.column())));
                    } else {
                        grant = term.column();
                    }
                }
                ranges.put(grant, WholeRange.between(said.floor(), said.ceiling()));
            }
        }
        return ranges;
    }

    private List<SumLimit> limits(WholeContributions contributions) {
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
                Rational paidIn = row.equation().equals("R1") ? contributions.to(index.getAsInt()) : Rational.ZERO;
                limits.add(new SumLimit(row.node(), index, inward(row, paidIn)));
            }
        }
        return limits;
    }

    /**
     * Lower limits are rounded up and upper limits down.
     *
     * @param more what the limit is raised by
     */
    private static WholeRange inward(Row row, Rational more) {
        Rational limit = row.rightHandSide().plus(more);
        BigInteger least = limit.ceiling();
        BigInteger most = limit.floor();
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
            Optional<Rational> full = place.room();
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
