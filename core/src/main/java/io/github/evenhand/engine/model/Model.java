package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
            new SharesOfGeneralMoneyAreKept(),
            new LevelsHaveACeiling(),
            new MatchingIsAffordable(),
            new GapIsMeasured(),
            new ShortfallIsMeasured(),
            new DisparityIsMeasured(),
            new WorstIsSmall(),
            new TailIsSmall(),
            new NextWorstIsSmall(),
            new GiniIsSmall(),
            new TheWorstFutureCounts(),
            new FundsAreSpent(),
            new GeneralShareIsKept(),
            new NobodyReceivesLessThanPromised(),
            new NobodyReceivesMoreThanAllowed(),
            new LevelsAreGuaranteed(),
            new EnvelopesAreKept(),
            new CountrysideReceivesItsShare(),
            new LessDevelopedReceiveTheirShare(),
            new SpecialMoneyCanBeAbsorbed(),
            new FundsFollowTheirFormula(),
            new BasicSecurityIsCovered(),
            new PoorerReceiveNoLess(),
            new NobodyContributesMoreThanItsShare(),
            new PublicProvisionIsKept());

    private final Situation situation;
    private final List<Objective.Stage> stages;
    private final List<Costs> costs;
    private final List<List<Rank>> ranks;
    private final Programme rows;
    private final List<@Nullable Programme> priced;
    private final List<Draft.Breach> breaches;
    private final List<FollowedCurve> curves;

    private Model(Budget budget, List<LorenzPolygon> polygons, Patience patience) {
        Draft draft = new Draft(patience);
        Measures measures = new Measures(polygons);
        this.situation = new Situation(budget, draft, patience);
        CLAUSES.forEach(clause -> clause.write(situation, measures, draft));
        this.curves = List.copyOf(measures.curves());
        this.stages = Stages.of(budget);
        this.costs = new ArrayList<>();
        this.ranks = new ArrayList<>();
        for (int stage = 0; stage < stages.size(); stage++) {
            costs.add(costs(stage, measures, draft.columns().size()));
            ranks.add(ranks(stages.get(stage), measures));
        }
        this.breaches = List.copyOf(draft.breaches());
        breaches.forEach(breach -> costs.get(0).add(breach.column(), breach.price()));
        this.rows = new Programme(situation.nodes(), situation.parents(), draft.columns(), draft.rows());
        this.priced = new ArrayList<>(Collections.nCopies(stages.size(), null));
    }

    private Model(Model model, Programme rows) {
        this.situation = model.situation;
        this.stages = model.stages;
        this.costs = model.costs;
        this.breaches = model.breaches;
        this.ranks = model.ranks;
        this.curves = model.curves;
        this.rows = rows;
        this.priced = new ArrayList<>(Collections.nCopies(stages.size(), null));
    }

    public static Model of(Budget budget) {
        return of(budget, Patience.endless());
    }

    /**
     * The model of a budget.
     *
     * @param patience asked while it is built, and by all that is worked out of it
     * @throws Patience.Ended if nobody waits for it any more
     */
    public static Model of(Budget budget, Patience patience) {
        return new Model(budget, List.of(), patience);
    }

    /** Of whoever waits for what is worked out of this. */
    public Patience patience() {
        return situation.patience();
    }

    /**
     * The same model with other polygons.
     *
     * @param polygons in the order of {@link #polygons()}
     * @throws IllegalArgumentException if there are not as many, or they are not of as many needs
     */
    public Model withPolygons(List<LorenzPolygon> polygons) {
        boolean fits = polygons.size() == curves.size();
        for (int at = 0; fits && at < polygons.size(); at++) {
            fits = polygons.get(at).needs() == curves.get(at).compared().size();
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "Polygons must be of the " + curves.size() + " curves of this model, found " + polygons.size());
        }
        return polygons.isEmpty() ? this : new Model(situation.budget(), polygons, patience());
    }

    /** The polygons that follow Lorenz curves (M8e); none where nothing is followed. */
    public List<LorenzPolygon> polygons() {
        return curves.stream().map(FollowedCurve::polygon).toList();
    }

    /** The same model with polygons that follow the curves of a plan; empty if these do already. */
    public Optional<Model> sharpened(double[] amounts) {
        int compared =
                curves.stream().mapToInt(curve -> curve.compared().size()).sum();
        int most = GiniIsSmall.mostCorners(compared);
        double[] shared = alike(Collections.emptySortedMap()).shared(amounts); // equals are at equal places on a curve
        List<LorenzPolygon> sharper = new ArrayList<>();
        boolean isTheSame = true;
        for (FollowedCurve curve : curves) {
            LorenzPolygon polygon = curve.sharpened(shared, most);
            isTheSame &= polygon.isTheSameAs(curve.polygon());
            sharper.add(polygon);
        }
        return isTheSame ? Optional.empty() : Optional.of(withPolygons(sharper));
    }

    /** The polygon that follows a goal in a service; empty where the programme has the goal exactly. */
    public Optional<LorenzPolygon> polygon(Goal goal, String service) {
        return curves.stream()
                .filter(curve ->
                        curve.goal().equals(goal.name()) && curve.service().equals(service))
                .map(FollowedCurve::polygon)
                .findFirst();
    }

    /** The same model with every grant held at what these payments make of it. */
    public Model withGrants(Payments payments) {
        return withGrants(payments, Map.of());
    }

    /**
     * The same model with every grant held at what these payments make of it.
     *
     * @param known what is known of the columns y besides, where no other amounts do better
     */
    public Model withGrants(Payments payments, Map<Integer, Rational> known) {
        List<Column> held = new HeldGrants(situation, payments, known).on(rows.columns());
        return new Model(this, rows.withColumns(held).withoutDecidedRows());
    }

    /** The needs that a stage ranks and no earlier one does. */
    private List<Rank> ranks(Objective.Stage stage, Measures measures) {
        List<Rank> found = stage.isFairestFirst() ? measures.ranks(stage.goals().get(0)) : List.of();
        return ranks.contains(found) ? List.of() : found;
    }

    private Costs costs(int stage, Measures measures, int columns) {
        Costs costs = new Costs(columns);
        Optional<Integer> worst = measures.worst(stage);
        if (worst.isPresent()) {
            costs.add(worst.get(), Rational.ONE);
            return costs;
        }
        for (Goal goal : stages.get(stage).goals()) {
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
        return stage(stage, kept, Collections.emptySortedMap());
    }

    /**
     * The programme of a stage, or of one round of it.
     *
     * @param levels by row of M8d: what the need may be at most, if an earlier round or stage decided it
     */
    public Programme stage(int stage, List<Rational> kept, SortedMap<Integer, Rational> levels) {
        return decided(stage(stage), levels).withRowsOfTheNation(keep(kept));
    }

    /**
     * The programme of a round of a fairest-first stage after the first one, which has settled what broken rules cost.
     *
     * @param kept what the objectives of the first stages may be at most
     * @param levels by row of M8d: what the need may be at most, if an earlier round or stage decided it
     */
    public Programme furtherRound(int stage, List<Rational> kept, SortedMap<Integer, Rational> levels) {
        Programme programme = stage(stage, kept, levels);
        return asksWhatBreaks(stage) ? programme.withColumns(withoutBreaches(programme.columns())) : programme;
    }

    private List<Column> withoutBreaches(List<Column> columns) {
        List<Column> without = new ArrayList<>(columns);
        breaches.forEach(breach ->
                without.set(breach.column(), columns.get(breach.column()).costing(Rational.ZERO)));
        return without;
    }

    /** Whether what broken rules cost is part of the objective of a stage: of the first, where any may be broken. */
    public boolean asksWhatBreaks(int stage) {
        return stage == 0 && !breaches.isEmpty();
    }

    private Programme decided(Programme programme, SortedMap<Integer, Rational> levels) {
        patience().ask();
        if (levels.isEmpty()) {
            return programme;
        }
        List<Row> changed = new ArrayList<>(programme.rows());
        levels.forEach((row, level) -> changed.set(row, changed.get(row).keeping(level)));
        List<Column> columns = new ArrayList<>(programme.columns());
        for (List<Rank> ranked : ranks) {
            if (!ranked.isEmpty() && ranked.stream().allMatch(rank -> levels.containsKey(rank.row()))) {
                settle(columns, rows.rows().get(ranked.get(0).row()), worst(ranked, levels));
            }
        }
        return programme.withColumns(columns).withRows(changed);
    }

    private static Rational worst(List<Rank> ranked, SortedMap<Integer, Rational> levels) {
        return ranked.stream()
                .map(rank -> levels.getOrDefault(rank.row(), Rational.ZERO))
                .reduce(Rational.ZERO, Rational::max);
    }

    /** The column t of a stage that is over is what it came to, and leaves broken rules to cost what they did. */
    private static void settle(List<Column> columns, Row row, Rational worst) {
        for (Term term : row.terms()) {
            Column column = columns.get(term.column());
            if (term.coefficient().signum() > 0) {
                columns.set(
                        term.column(), column.fixedAt(worst.max(column.lower()).min(column.upper())));
            }
        }
    }

    /** The needs of the goal of a fairest-first stage, in the order of their rows; none of any other stage. */
    public List<Rank> ranks(int stage) {
        return ranks.get(stage);
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

    /**
     * The localities that no row and no stage can tell apart.
     *
     * @param levels by row of M8d: what the need may be at most
     */
    public Alike alike(SortedMap<Integer, Rational> levels) {
        List<Costs> all = new ArrayList<>(costs);
        all.add(pull());
        return Alike.in(decided(rows, levels), all, patience());
    }

    private Costs pull() {
        return EqualsAreTreatedEqually.pull(rows.columns().size(), situation);
    }

    /**
     * The rows with what places without needs receive as their objective; empty if there are none that could.
     *
     * @param kept what the objectives of the first stages may be at most
     * @param levels by row of M8d: what the need may be at most
     */
    public Optional<Programme> idle(List<Rational> kept, SortedMap<Integer, Rational> levels) {
        return EqualsAreTreatedEqually.idle(rows.columns().size(), situation.homes())
                .map(costs -> decided(rows.withColumns(costs.on(rows.columns())), levels)
                        .withRowsOfTheNation(keep(kept)));
    }

    /**
     * The rows with how unevenly money is spread as their objective (M9).
     *
     * @param kept what the objectives of the first stages may be at most
     * @param levels by row of M8d: what the need may be at most
     */
    public Programme even(List<Rational> kept, SortedMap<Integer, Rational> levels) {
        List<Column> pulled = pull().on(rows.columns());
        return decided(rows.withColumns(EqualsAreTreatedEqually.bend(pulled, situation)), levels)
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
