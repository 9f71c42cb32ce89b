package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Situation.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What payments do, computed from the equations of the budget itself and not from the programme: levels, gaps and goals,
 * before and after. Means are never below the true ones, by less than the 250th binary digit.
 */
final class Ledger {

    private final Budget budget;
    private final Map<String, Rational> before = new HashMap<>();
    private final Map<String, Rational> after = new HashMap<>();
    private final Map<Goal.Reference, Map<String, Rational>> referencesBefore = new EnumMap<>(Goal.Reference.class);
    private final Map<Goal.Reference, Map<String, Rational>> referencesAfter = new EnumMap<>(Goal.Reference.class);

    Ledger(Budget budget, Payments payments) {
        this.budget = budget;
        for (Need need : budget.needs()) {
            before.put(need.id(), Rational.of(need.level()));
            after.put(need.id(), Rational.of(need.level()));
        }
        for (Locality locality : budget.localities()) {
            for (Place place : payments.situation().places(locality.id())) {
                Need need = place.need();
                Rational cost = budget.currency().inUnits(need.unitCost()).times(Rational.of(need.clients()));
                Rational money = payments.of(place.general()).plus(payments.special(place));
                after.put(need.id(), Rational.of(need.level()).plus(money.dividedBy(cost)));
            }
        }
    }

    /** The mean urban levels of a reference, by service and by whose mean it is. */
    private Map<String, Rational> references(Goal.Reference reference, boolean isAfter) {
        return (isAfter ? referencesAfter : referencesBefore)
                .computeIfAbsent(reference, r -> refer(r, isAfter ? after : before));
    }

    private Map<String, Rational> refer(Goal.Reference reference, Map<String, Rational> levels) {
        Map<String, Mean> sums = new HashMap<>();
        for (Need need : budget.needs()) {
            if (need.area() == Area.URBAN && need.clients().signum() > 0) {
                sums.computeIfAbsent(key(reference, need), key -> new Mean())
                        .add(Rational.of(need.clients()), level(levels, need));
            }
        }
        Map<String, Rational> means = new HashMap<>();
        sums.forEach((key, mean) -> means.put(key, mean.value()));
        return means;
    }

    private String key(Goal.Reference reference, Need need) {
        String whose =
                switch (reference) {
                    case NATIONAL_URBAN, STANDARD -> "";
                    case GROUP_URBAN -> budget.tree().topmost(budget.locality(need.locality()));
                    case OWN_URBAN -> need.locality();
                };
        return reference.word() + "/" + need.service() + "/" + whose;
    }

    private static Rational level(Map<String, Rational> levels, Need need) {
        Rational level = levels.get(need.id());
        if (level == null) {
            throw new IllegalArgumentException("Need must be one of the budget, found '" + need.id() + "'");
        }
        return level;
    }

    /** The level of a need with the payments. */
    Rational level(Need need) {
        return level(after, need);
    }

    /** The gap of a rural need, if it has clients and a reference. */
    private Optional<Rational> gap(Goal.Reference reference, Need need, boolean isAfter) {
        if (need.area() != Area.RURAL || need.clients().signum() == 0) {
            return Optional.empty();
        }
        Rational level = level(isAfter ? after : before, need);
        Optional<Rational> above = reference == Goal.Reference.STANDARD
                ? Optional.of(Rational.ONE)
                : Optional.ofNullable(references(reference, isAfter).get(key(reference, need)));
        return above.map(u -> u.minus(level).max(Rational.ZERO));
    }

    private Optional<Rational> measure(Goal goal, Need need, boolean isAfter) {
        if (goal instanceof Goal.Gap gap) {
            return gap(gap.reference(), need, isAfter);
        }
        if (goal instanceof Goal.Shortfall && need.clients().signum() > 0) {
            return Optional.of(
                    Rational.ONE.minus(level(isAfter ? after : before, need)).max(Rational.ZERO));
        }
        return Optional.empty();
    }

    private Rational value(Goal goal, boolean isAfter) {
        Mean mean = new Mean();
        Rational worst = Rational.ZERO;
        for (Need need : budget.needs()) {
            Optional<Rational> measured = measure(goal, need, isAfter);
            if (measured.isPresent()) {
                Rational weight = Rational.of(budget.service(need.service()).weight());
                mean.add(weight.times(Rational.of(need.clients())), measured.get());
                worst = worst.max(measured.get());
            }
        }
        return goal.aggregate() instanceof Goal.Aggregate.Worst ? worst : mean.value();
    }

    /** A goal before and after. */
    GoalValue goal(Goal goal) {
        return new GoalValue(goal.name(), value(goal, false), value(goal, true));
    }

    /** The weighted sum of the goals of a stage, after; breaches are not in it. */
    Rational goals(Objective.Stage stage) {
        Rational sum = Rational.ZERO;
        for (Goal goal : stage.goals()) {
            sum = sum.plus(Rational.of(goal.weight()).times(value(goal, true)));
        }
        return sum;
    }

    /** What the breaches of priced rules cost. */
    Rational breaches(List<Line> lines) {
        Sum sum = Sum.notBelow();
        Rational unit = Rational.of(budget.currency().smallestUnit());
        for (Line line : lines) {
            if (!line.isHard() && line.miss().signum() > 0) {
                Rule.Terms terms = line.rule().orElseThrow().terms();
                Rational price = Rational.of(terms.price().orElseThrow());
                sum.plus(price.times(line.isLevel() ? line.miss() : line.miss().times(unit)));
            }
        }
        return sum.value();
    }

    /** Every need before and after, with the gaps of a reference. */
    List<NeedLevel> levels(Goal.Reference reference) {
        List<NeedLevel> levels = new ArrayList<>();
        for (Need need : budget.needs()) {
            levels.add(new NeedLevel(
                    need.locality(),
                    need.area(),
                    need.service(),
                    need.clients(),
                    level(before, need),
                    level(after, need),
                    gap(reference, need, false),
                    gap(reference, need, true)));
        }
        return levels;
    }

    /** A weighted mean that is never below the true one; 0 of nothing. */
    private static final class Mean {

        private final Sum sum = Sum.notBelow();
        private Rational weights = Rational.ZERO;

        void add(Rational weight, Rational value) {
            sum.plus(weight.times(value));
            weights = weights.plus(weight);
        }

        Rational value() {
            return weights.signum() == 0
                    ? Rational.ZERO
                    : Sum.notBelow().plus(sum.value().dividedBy(weights)).shortValue();
        }
    }
}
