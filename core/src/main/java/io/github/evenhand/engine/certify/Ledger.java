package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What payments do, computed from the equations of the budget itself and not from the programme: levels, gaps and goals,
 * before and after. Means are never below the true ones, by less than the 100th binary digit.
 */
final class Ledger {

    private final Facts facts;
    private final Budget budget;
    /** What money lifts each need, in smallest units. */
    private final Rational[] lifting;

    private final Rational[] after;
    private final Map<Goal.Reference, References> referencesBefore = new EnumMap<>(Goal.Reference.class);
    private final Map<Goal.Reference, References> referencesAfter = new EnumMap<>(Goal.Reference.class);
    private final Map<String, Gini> ginisBefore = new HashMap<>();
    private final Map<String, Gini> ginisAfter = new HashMap<>();
    private final Map<String, Rational> valuesBefore = new HashMap<>();
    private final Map<String, Rational> valuesAfter = new HashMap<>();

    Ledger(Facts facts, Payments payments) {
        this(facts, lifting(facts, payments));
    }

    private Ledger(Facts facts, Rational[] lifting) {
        this.facts = facts;
        this.budget = facts.budget();
        this.lifting = lifting;
        this.after = new Rational[facts.size()];
        for (int need = 0; need < after.length; need++) {
            facts.patience().ask();
            Rational before = facts.before(need);
            after[need] = lifting[need].signum() == 0 ? before : before.plus(lifting[need].dividedBy(facts.cost(need)));
        }
    }

    private static Rational[] lifting(Facts facts, Payments payments) {
        Rational[] lifting = new Rational[facts.size()];
        Arrays.fill(lifting, Rational.ZERO);
        Delivered delivered = new Delivered(facts, payments);
        for (Locality locality : facts.budget().localities()) {
            facts.patience().ask();
            int need = facts.first(locality);
            for (Place place : payments.situation().places(locality.id())) {
                while (!facts.hasClients(need)) {
                    need++;
                }
                lifting[need] = delivered.lifting(place);
                need++;
            }
        }
        return lifting;
    }

    /** What the same payments do in each of the futures of the budget. */
    List<Ledger> futures() {
        return facts.futures().stream()
                .map(future -> new Ledger(future, lifting))
                .toList();
    }

    private Rational level(int need, boolean isAfter) {
        return isAfter ? after[need] : facts.before(need);
    }

    /** The level of the need at a place in the budget with the payments. */
    Rational level(int need) {
        return after[need];
    }

    Facts facts() {
        return facts;
    }

    private References references(Goal.Reference reference, boolean isAfter) {
        return (isAfter ? referencesAfter : referencesBefore)
                .computeIfAbsent(reference, r -> References.of(r, facts, need -> level(need, isAfter)));
    }

    private Rational value(Goal goal, boolean isAfter) {
        return (isAfter ? valuesAfter : valuesBefore).computeIfAbsent(goal.name(), name -> evaluate(goal, isAfter));
    }

    private Rational evaluate(Goal goal, boolean isAfter) {
        if (goal.aggregate() instanceof Goal.Aggregate.Gini) {
            return gini(goal, isAfter).value();
        }
        Measured measured = measured(goal, isAfter);
        if (goal.aggregate() instanceof Goal.Aggregate.Tail tail) {
            return measured.tail(Rational.of(tail.share()));
        }
        boolean isWorst = goal.aggregate() instanceof Goal.Aggregate.Worst
                || goal.aggregate() instanceof Goal.Aggregate.FairestFirst;
        return isWorst ? measured.worst() : measured.mean();
    }

    private Gini gini(Goal goal, boolean isAfter) {
        boolean isAlike = !(goal instanceof Goal.Gap gap)
                || gap.reference() == Goal.Reference.NATIONAL_URBAN
                || gap.reference() == Goal.Reference.STANDARD;
        return (isAfter ? ginisAfter : ginisBefore)
                .computeIfAbsent(goal.name(), name -> measured(goal, isAfter).gini(isAlike));
    }

    private Measured measured(Goal goal, boolean isAfter) {
        if (goal instanceof Goal.Disparity) {
            return provisions(isAfter);
        }
        boolean isGap = goal instanceof Goal.Gap;
        References references =
                goal instanceof Goal.Gap gap ? references(gap.reference(), isAfter) : References.standard(facts);
        Measured measured = new Measured(references);
        for (int need = 0; need < after.length; need++) {
            facts.patience().ask();
            if (facts.hasClients(need) && (!isGap || facts.isRural(need)) && references.has(need)) {
                String service = facts.needs().get(need).service();
                measured.add(need, service, facts.clients(need), facts.weight(need), level(need, isAfter));
            }
        }
        return measured;
    }

    /** Localities in services, each at the mean of its levels by clients and held against the nation. */
    private Measured provisions(boolean isAfter) {
        Facts.Provisions provisions = facts.provisions();
        Rational[] levels = new Rational[provisions.clients().length];
        Arrays.fill(levels, Rational.ZERO);
        for (int need = 0; need < after.length; need++) {
            int at = provisions.of()[need];
            if (at != Facts.NONE) {
                Rational share = facts.clients(need).dividedBy(provisions.clients()[at]);
                levels[at] = levels[at].plus(share.times(level(need, isAfter)));
            }
        }
        Measured measured = new Measured(References.of(provisions, levels));
        for (int at = 0; at < levels.length; at++) {
            String service = provisions.services().get(provisions.service()[at]);
            measured.add(at, service, provisions.clients()[at], provisions.weights()[at], levels[at]);
        }
        return measured;
    }

    /**
     * What a goal is for each of some needs after, never below the true ones.
     *
     * @param needs of a disparity localities in services
     */
    List<Rational> measures(Goal goal, int[] needs) {
        if (goal instanceof Goal.Disparity) {
            return provisions(true).each(needs);
        }
        References references =
                goal instanceof Goal.Gap gap ? references(gap.reference(), true) : References.standard(facts);
        List<Rational> measures = new ArrayList<>(needs.length);
        for (int need : needs) {
            measures.add(references.gap(need, after[need]));
        }
        return measures;
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

    /** The same where the curves of Ginis are followed by the polygons of a model: what its programme has for it. */
    Rational followed(Objective.Stage stage, Model model) {
        Rational sum = Rational.ZERO;
        for (Goal goal : stage.goals()) {
            Rational value = goal.aggregate() instanceof Goal.Aggregate.Gini
                    ? gini(goal, true).along(service -> model.polygon(goal, service))
                    : value(goal, true);
            sum = sum.plus(Rational.of(goal.weight()).times(value));
        }
        return sum;
    }

    /** What the breaches of priced rules cost. */
    Rational breaches(List<Line> lines) {
        Sum sum = Sum.notBelow();
        Rational unit = budget.currency().unit();
        for (Line line : lines) {
            facts.patience().ask();
            if (!line.isHard() && line.miss().signum() > 0) {
                Rule.Terms terms = line.rule().orElseThrow().terms();
                Rational price = Rational.of(terms.price().orElseThrow());
                sum.plus(line.isLevel() ? price : price.times(unit), line.miss());
            }
        }
        return sum.value();
    }

    /** Every need before and after, with the gaps of a reference. */
    List<NeedLevel> levels(Goal.Reference reference) {
        References earlier = references(reference, false);
        References later = references(reference, true);
        List<NeedLevel> levels = new ArrayList<>(after.length);
        for (int at = 0; at < after.length; at++) {
            facts.patience().ask();
            Need need = facts.needs().get(at);
            boolean measured = facts.isRural(at) && facts.hasClients(at) && later.has(at);
            levels.add(new NeedLevel(
                    need.locality(),
                    need.area(),
                    need.service(),
                    facts.budget().clients(need),
                    facts.before(at),
                    after[at],
                    measured ? Optional.of(earlier.gap(at, facts.before(at))) : Optional.empty(),
                    measured ? Optional.of(later.gap(at, after[at])) : Optional.empty()));
        }
        return levels;
    }
}
