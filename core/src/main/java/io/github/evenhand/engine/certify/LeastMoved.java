package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How little money plans that are almost as good move against last year's grants p, over localities and funds:
 *
 * <pre>
 * Σ |G − p| = Σ (2 rise − G + p)      rise ≥ G − p, rise ≥ 0
 * </pre>
 */
public final class LeastMoved implements Question {

    /** How near the least must be proved, in shares of all money. */
    private static final Rational CLOSE = Rational.ONE.dividedBy(Rational.of(10_000_000));

    private static final Rational TWO = Rational.of(2);

    private final AlmostAsGood plans;
    private final SortedMap<Integer, Rational> past = new TreeMap<>();
    private final Programme programme;
    private final Rational closeness;

    /** @param funds of which last year's grants are known wherever the fund can go */
    public LeastMoved(AlmostAsGood plans, Set<String> funds) {
        this.plans = plans;
        Budget budget = plans.model().situation().budget();
        for (Home home : plans.model().situation().homes()) {
            for (Home.Grant grant : home.grants()) {
                String fund = grant.fund().id();
                if (funds.contains(fund)) {
                    budget.lastYear(home.locality().id(), Optional.of(fund))
                            .map(budget.currency()::inUnits)
                            .ifPresent(amount -> past.put(grant.column(), amount));
                }
            }
        }
        this.programme = withRises();
        this.closeness = Rational.ONE.max(CLOSE.times(plans.model().situation().typicalMoney(Optional.empty())));
    }

    private Programme withRises() {
        SortedMap<Integer, Rational> costs = new TreeMap<>();
        past.keySet().forEach(column -> costs.put(column, Rational.ONE.negate()));
        Programme programme = plans.minimising(costs);
        List<Column> columns = new ArrayList<>(programme.columns());
        List<Row> rows = new ArrayList<>(programme.rows());
        past.forEach((grant, amount) -> {
            Column given = columns.get(grant);
            Rational most = given.upper().minus(amount);
            if (most.signum() > 0) {
                String id = "rise" + given.id();
                List<Term> terms =
                        List.of(new Term(grant, Rational.ONE.negate()), new Term(columns.size(), Rational.ONE));
                rows.add(new Row(
                        id, "rise", Optional.empty(), true, given.node(), Sense.AT_LEAST, amount.negate(), terms));
                columns.add(new Column(id, given.node(), TWO, Rational.ZERO, Rational.ZERO, most, given.scale()));
            }
        });
        return programme.with(columns, rows);
    }

    @Override
    public Programme programme() {
        return programme;
    }

    @Override
    public Rational closeness() {
        return closeness;
    }

    @Override
    public double[] start() {
        double[] plan = plans.plan();
        double[] start = new double[programme.columns().size()];
        System.arraycopy(plan, 0, start, 0, plan.length);
        return start;
    }

    /** Σ |G − p| − Σ p over what can be granted. */
    @Override
    public Optional<Rational> value(double[] amounts, RowPrices prices) {
        return plans.payments(amounts, prices, closeness).map(this::moved);
    }

    private Rational moved(Payments payments) {
        Rational sum = Rational.ZERO;
        for (var amount : past.entrySet()) {
            Rational moved = payments.of(amount.getKey()).minus(amount.getValue());
            sum = sum.plus(moved.abs()).minus(amount.getValue());
        }
        return sum;
    }
}
