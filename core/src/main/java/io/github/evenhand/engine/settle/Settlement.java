package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Situation;
import io.github.evenhand.engine.model.Situation.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Real amounts become payable amounts (S1): grants in whole smallest units, within every hard limit on a locality, a
 * group or a fund, rounded inward to the unit; then what each grant is spent on follows, in exact fractions.
 */
public final class Settlement {

    /** The equations whose rows are sums of grants, which whole units keep exactly. */
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
        for (Locality locality : model.situation().budget().localities()) {
            for (int column : model.situation().grants(locality.id()).values()) {
                grants.put(column, settled.of(column));
            }
        }
        return new Respending(model, plan, grants).payments();
    }

    private Optional<Payments> settle(Payments plan) {
        List<RealGrant> grants = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (Locality locality : budget.localities()) {
            for (Map.Entry<String, Integer> grant :
                    situation.grants(locality.id()).entrySet()) {
                columns.add(grant.getValue());
                grants.add(new RealGrant(
                        situation.node(locality.id()),
                        funds.indexOf(grant.getKey()),
                        plan.of(grant.getValue()),
                        absorbable(plan, locality, grant.getKey(), grant.getValue())));
            }
        }
        Territory territory = Territory.of(model.rows().nodes(), model.rows().parents());
        return ControlledRounding.round(new RealGrants(territory, funds, grants, limits()))
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
        for (Rule rule : budget.rules()) {
            fundOf.put(rule.id(), rule.fund());
        }
        funds.forEach(fund -> fundOf.put(fund, Optional.of(fund)));
        List<SumLimit> limits = new ArrayList<>();
        for (Row row : model.rows().rows()) {
            if (row.hard() && ON_GRANTS.contains(row.equation())) {
                Optional<String> fund = fundOf.getOrDefault(row.source().orElseThrow(), Optional.empty());
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
     */
    private WholeRange absorbable(Payments plan, Locality locality, String fund, int grant) {
        if (!(budget.fund(fund) instanceof Fund.Special special)) {
            return WholeRange.atLeast(BigInteger.ZERO);
        }
        Rational effect = situation.effect(special, locality);
        Rational room = Rational.ZERO;
        for (Place place : situation.places(locality.id())) {
            if (place.special(fund).isEmpty()) {
                continue;
            }
            if (place.ceiling().isEmpty() || effect.signum() == 0) {
                return WholeRange.atLeast(BigInteger.ZERO);
            }
            Rational others = Rational.ZERO;
            for (Map.Entry<String, Integer> other : place.special().entrySet()) {
                if (!other.getKey().equals(fund)) {
                    Rational one = situation.effect((Fund.Special) budget.fund(other.getKey()), locality);
                    others = others.plus(one.times(plan.of(other.getValue()).plus(Rational.ONE)));
                }
            }
            Rational full = place.ceiling().get().minus(place.level()).times(place.cost());
            room = room.plus(full.minus(others).max(Rational.ZERO).dividedBy(effect));
        }
        return WholeRange.between(
                BigInteger.ZERO, room.floor().max(plan.of(grant).floor()));
    }
}
