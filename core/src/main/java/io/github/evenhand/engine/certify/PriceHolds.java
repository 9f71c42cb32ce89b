package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the right-hand side b of a row can move while its price π holds: the negative of the largest |d| for which some
 * plan of the first stage keeps a·x ≥, = or ≤ b + d, all other rows, and
 *
 * <pre>
 * c·x ≤ v + π d + hair      v: the objective of the plan at b
 * </pre>
 *
 * <p>No plan is below v + π d, since prices are a bound for every right-hand side; so the plan is an optimum there, and the
 * objective changes by exactly π for each unit. Means of it and of the plan at b do the same for all d between. Where a fund
 * grows this needs a proof of its own: columns are bounded by what it holds, and where one locality receives all of it that
 * bound may have taken a part of its price.
 */
public final class PriceHolds implements Question {

    /**
     * What counts as nothing beside what the proof of the allocation leaves open, in shares of the objective or of 0.001: a
     * hair widens what holds by as many units as it buys where the price ends.
     */
    private static final Rational HAIR = Rational.ONE.dividedBy(Rational.of(1_000_000_000_000L));

    /** How near the end must be proved, in shares of how far is looked. */
    private static final Rational CLOSE = Rational.ONE.dividedBy(Rational.of(1_000_000));

    /** How near a long end must be proved, in shares of itself. */
    private static final Rational SHARE = Rational.ONE.dividedBy(Rational.of(1_000));

    private final Model model;
    private final Certifier certifier;
    private final Row row;
    private final Rational price;
    private final Rational optimum;
    private final Rational room;
    private final Rational farthest;
    private final boolean isMore;
    private final Programme optima;
    private final Programme programme;
    private final int step;
    private final double[] start;
    private final Programme first;
    private final RowPrices prices;

    /**
     * @param price of this allocation
     * @param looser whether the fund grows or the rule gives way, or the other way round
     * @throws IllegalArgumentException if the programme of the budget has no such row
     */
    public PriceHolds(Allocation allocation, Price price, boolean looser) {
        Model known = Verifier.model(allocation);
        int at = row(known.rows(), price.row());
        this.row = known.rows().rows().get(at);
        this.price =
                Bound.rightSign(row.sense(), allocation.certificate().evidence().prices(0), at);
        this.isMore = looser != (row.sense() == Sense.AT_LEAST);
        boolean isFund = row.equation().equals("R1");
        Rational all =
                Rational.of(known.situation().typicalMoney(Optional.empty()).ceiling());
        Rational far = price.per() == Price.Per.LEVEL ? Rational.ONE : all;
        this.farthest = isFund && !looser ? row.rightHandSide() : far;
        this.model = isFund && looser ? grown(allocation, known) : known;
        this.certifier = new Certifier(model);
        double[] plan = allocation.certificate().evidence().plan();
        StageProof proof = allocation.certificate().first();
        this.optimum = new Certifier(known)
                .value(Payments.claimed(known, plan))
                .followed(0)
                .max(proof.decided());
        this.room =
                optimum.minus(proof.decided()).plus(HAIR.times(proof.margin()).dividedBy(StageProof.PROVED));
        this.step = model.rows().columns().size();
        this.first = model.stage(0, List.of());
        this.prices = prices(known.rows(), allocation.certificate().evidence().prices(0));
        this.optima = optimal();
        this.programme = moving();
        this.start = start(known.rows().columns(), plan);
    }

    private static int row(Programme programme, String id) {
        for (int r = 0; r < programme.rows().size(); r++) {
            if (programme.rows().get(r).id().equals(id)) {
                return r;
            }
        }
        throw new IllegalArgumentException("Price must be of a row of this budget, found '" + id + "'");
    }

    /** Columns are bounded by what funds hold, so a fund that is to grow is a larger one from the start. */
    private Model grown(Allocation allocation, Model known) {
        Budget budget = allocation.budget();
        Fund.Open fund = budget.openFunds().stream()
                .filter(open -> row.id().equals("R1[" + open.id() + "]"))
                .findFirst()
                .orElseThrow();
        Rational more = farthest.times(budget.currency().unit());
        Budget larger = budget.toBuilder()
                .withoutFund(fund.id())
                .fund(fund.withAmount(fund.amount().add(more.toDecimal(60, RoundingMode.UNNECESSARY))))
                .build();
        return Model.of(larger).withPolygons(known.polygons());
    }

    private Programme optimal() {
        List<Column> columns = new ArrayList<>(first.columns());
        List<Row> rows = new ArrayList<>(first.rows());
        int at = row(first, row.id());
        List<Term> terms = new ArrayList<>(rows.get(at).terms());
        for (Term term : terms) {
            Column column = columns.get(term.column());
            if (column.id().startsWith("breach[")) {
                columns.set(
                        term.column(),
                        column.within(column.lower(), column.upper().plus(farthest)));
            }
        }
        boolean isStill = farthest.signum() == 0;
        Rational unit = isStill ? Rational.ONE : farthest;
        Rational most = isStill ? Rational.ZERO : Rational.ONE;
        terms.add(new Term(step, unit.negate()));
        rows.set(at, row.with(terms)); // at what the allocation has for its right-hand side
        columns.add(new Column(
                "step",
                row.node(),
                price.times(unit).negate(),
                Rational.ZERO,
                isMore ? Rational.ZERO : most.negate(),
                isMore ? most : Rational.ZERO,
                Rational.ONE));
        return first.with(columns, rows);
    }

    private Programme moving() {
        List<Column> columns = new ArrayList<>();
        List<Term> kept = new ArrayList<>();
        for (Column column : optima.columns()) {
            if (column.cost().signum() != 0) {
                kept.add(new Term(columns.size(), column.cost()));
            }
            columns.add(column.costing(Rational.ZERO));
        }
        columns.set(step, columns.get(step).costing(isMore ? Rational.ONE.negate() : Rational.ONE));
        List<Row> rows = new ArrayList<>(optima.rows());
        Rational most = optimum.plus(room);
        rows.add(new Row("holds", "holds", Optional.empty(), true, Programme.NATION, Sense.AT_MOST, most, kept));
        return optima.with(columns, rows);
    }

    /** The prices of the allocation, of the rows of the model in which the fund may grow. */
    private RowPrices prices(Programme known, RowPrices all) {
        Map<String, Integer> places = new HashMap<>();
        for (int r = 0; r < known.rows().size(); r++) {
            places.put(known.rows().get(r).id(), r);
        }
        double[] values = new double[first.rows().size()];
        double[] rests = new double[values.length];
        for (int r = 0; r < values.length; r++) {
            Integer place = places.get(first.rows().get(r).id());
            values[r] = place == null ? 0 : all.of(place);
            rests[r] = place == null ? 0 : all.rest(place);
        }
        return RowPrices.of(values, rests);
    }

    /** Whether the prices prove that no plan is clearly below v + π d. */
    private boolean isBound(Rational moved) {
        List<Row> rows = new ArrayList<>(first.rows());
        int at = row(first, row.id());
        rows.set(
                at,
                row.as(row.sense(), row.rightHandSide().plus(moved))
                        .with(rows.get(at).terms()));
        Rational bound = Bound.of(first.with(first.columns(), rows), prices, model.patience());
        return bound.compareTo(optimum.minus(room).plus(price.times(moved))) >= 0;
    }

    private double[] start(List<Column> known, double[] plan) {
        Map<String, Double> amounts = new HashMap<>();
        for (int j = 0; j < plan.length; j++) {
            amounts.put(known.get(j).id(), plan[j]);
        }
        double[] mapped = new double[step + 1];
        for (int j = 0; j < step; j++) {
            mapped[j] = amounts.getOrDefault(model.rows().columns().get(j).id(), 0.0);
        }
        return mapped;
    }

    /** As far as was looked, in the unit of the row; for a fund that shrinks all that it holds. */
    public Rational farthest() {
        return farthest;
    }

    /** c·x − π d over all plans and all d: its optima are the plans for which the price holds. */
    public Programme optima() {
        return optima;
    }

    /** The prices of the allocation, of the rows of these optima. */
    public RowPrices prices() {
        return prices;
    }

    /** The optima with a row behind all others that keeps them, and how far the right-hand side moves. */
    @Override
    public Programme programme() {
        return programme;
    }

    @Override
    public Rational closeness() {
        return CLOSE;
    }

    /** A hair of the objective is worth more the longer the end is, so that long ends are proved in shares of themselves. */
    @Override
    public boolean isNear(Rational attained, Rational bound) {
        return attained.minus(bound).compareTo(CLOSE.max(attained.abs().times(SHARE))) <= 0;
    }

    @Override
    public double[] start() {
        return start.clone();
    }

    /** −|d|, in shares of how far was looked. */
    @Override
    public Optional<Rational> value(double[] amounts, RowPrices worth) {
        Column column = programme.columns().get(step);
        Rational share = Rational.of(amounts[step]).max(column.lower()).min(column.upper());
        Rational moved = share.times(farthest);
        Valuation valuation = certifier.value(Payments.claimed(model, amounts));
        List<Line> lines = new ArrayList<>(valuation.lines());
        lines.replaceAll(line -> line.row().equals(row.id()) ? line.limitedTo(limit(line, moved)) : line);
        Rational objective = valuation
                .followed(0)
                .minus(valuation.breaches(0))
                .plus(valuation.ledger().breaches(lines));
        boolean isOptimal = objective.compareTo(optimum.plus(room).plus(price.times(moved))) <= 0;
        return isOptimal
                        && isBound(moved)
                        && Certifier.misses(model, lines, worth, closeness()).isEmpty()
                ? Optional.of(share.abs().negate())
                : Optional.empty();
    }

    /** A fund has a limit of its own; what a rule demands moves with its row. */
    private Rational limit(Line line, Rational moved) {
        return row.equation().equals("R1")
                ? row.rightHandSide().plus(moved)
                : line.limit().plus(moved);
    }
}
