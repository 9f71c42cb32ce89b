package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A budget as a linear programme: the rows of all clauses, and for each stage of the objective the costs to minimise.
 * Built in the order of ids, so that equal budgets give the same programme to the last bit.
 */
public final class Model {

    /** The table of contents of the mathematics, in the order of MODEL.md. */
    static final List<Clause> CLAUSES = List.of(
            new GeneralMoneyIsSpent(),
            new SpecialMoneyStaysWithItsPurpose(),
            new HabitDecides(),
            new LevelsHaveACeiling(),
            new MatchingIsAffordable(),
            new GapIsMeasured(),
            new ShortfallIsMeasured(),
            new DisparityIsMeasured(),
            new WorstIsSmall(),
            new TailIsSmall(),
            new FundsAreSpent(),
            new GeneralShareIsKept(),
            new NobodyReceivesLessThanPromised(),
            new NobodyReceivesMoreThanAllowed(),
            new LevelsAreGuaranteed(),
            new EnvelopesAreKept(),
            new SpecialMoneyCanBeAbsorbed());

    private final Situation situation;
    private final List<Objective.Stage> stages;
    private final List<Costs> costs;
    private final Programme rows;
    private final List<@Nullable Programme> priced;

    private Model(Budget budget) {
        Draft draft = new Draft();
        Measures measures = new Measures();
        this.situation = new Situation(budget, draft);
        CLAUSES.forEach(clause -> clause.write(situation, measures, draft));
        this.stages = Stages.of(budget);
        this.costs = new ArrayList<>();
        for (Objective.Stage stage : stages) {
            costs.add(costs(stage, measures, draft.columns().size()));
        }
        draft.breaches().forEach(breach -> costs.get(0).add(breach.column(), breach.price()));
        this.rows = new Programme(situation.nodes(), situation.parents(), draft.columns(), draft.rows());
        this.priced = new ArrayList<>(Collections.nCopies(stages.size(), null));
    }

    private Model(Model model, Programme rows) {
        this.situation = model.situation;
        this.stages = model.stages;
        this.costs = model.costs;
        this.rows = rows;
        this.priced = new ArrayList<>(Collections.nCopies(stages.size(), null));
    }

    public static Model of(Budget budget) {
        return new Model(budget);
    }

    /** The same model with every grant held at what these payments make of it. */
    public Model withGrants(Payments payments) {
        List<Column> columns = new ArrayList<>(rows.columns());
        for (Home home : situation.homes()) {
            for (Home.Grant grant : home.grants()) {
                int column = grant.column();
                columns.set(column, columns.get(column).fixedAt(payments.of(column)));
            }
        }
        return new Model(this, rows.withColumns(columns));
    }

    private static Costs costs(Objective.Stage stage, Measures measures, int columns) {
        Costs costs = new Costs(columns);
        for (Goal goal : stage.goals()) {
            costs.add(Rational.of(goal.weight()), measures.cost(goal));
        }
        return costs;
    }

    public Situation situation() {
        return situation;
    }

    public List<Objective.Stage> stages() {
        return stages;
    }

    /** The rows and columns without any objective. */
    public Programme rows() {
        return rows;
    }

    /**
     * The programme of a stage.
     *
     * @param kept what the objectives of the first stages may be at most
     */
    public Programme stage(int stage, List<Rational> kept) {
        return stage(stage).withRowsOfTheNation(keep(kept));
    }

    private List<Row> keep(List<Rational> kept) {
        List<Row> further = new ArrayList<>();
        for (int earlier = 0; earlier < kept.size(); earlier++) {
            further.add(new Row(
                    "then[" + (earlier + 1) + "]",
                    "then",
                    Optional.empty(),
                    true,
                    Programme.NATION,
                    Sense.AT_MOST,
                    kept.get(earlier),
                    costs.get(earlier).terms()));
        }
        return further;
    }

    /** The localities that no row and no stage can tell apart. */
    public Alike alike() {
        List<Costs> all = new ArrayList<>(costs);
        all.add(pull());
        return Alike.in(rows, all);
    }

    private Costs pull() {
        return EqualsAreTreatedEqually.pull(rows.columns().size(), situation);
    }

    /**
     * The rows with what places without needs receive as their objective; empty if there are none that could.
     *
     * @param kept what the objectives of the first stages may be at most
     */
    public Optional<Programme> idle(List<Rational> kept) {
        return EqualsAreTreatedEqually.idle(rows.columns().size(), situation.homes())
                .map(costs -> rows.withColumns(costs.on(rows.columns())).withRowsOfTheNation(keep(kept)));
    }

    /**
     * The rows with how unevenly money is spread as their objective (M9).
     *
     * @param kept what the objectives of the first stages may be at most
     */
    public Programme even(List<Rational> kept) {
        List<Column> pulled = pull().on(rows.columns());
        return rows.withColumns(EqualsAreTreatedEqually.bend(pulled, situation.homes()))
                .withRowsOfTheNation(keep(kept));
    }

    /** The rows with the objective of a stage. Kept, since a stage is solved and then proved more than once. */
    private Programme stage(int stage) {
        Programme known = priced.get(stage);
        if (known == null) {
            known = rows.withColumns(costs.get(stage).on(rows.columns()));
            priced.set(stage, known);
        }
        return known;
    }
}
