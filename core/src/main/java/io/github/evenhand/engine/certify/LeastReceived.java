package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Programme;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The least that a locality receives under plans that are almost as good, or the most, as the least of its negative. */
public final class LeastReceived implements Question {

    /** How near an end must be proved, in shares of what is a typical amount in the locality. */
    private static final Rational CLOSE = Rational.ONE.dividedBy(Rational.of(10_000_000));

    private final AlmostAsGood plans;
    private final SortedMap<Integer, Rational> costs = new TreeMap<>();
    private final Programme programme;
    private final Rational closeness;

    /** @param fund whose money counts; empty for that of all */
    public LeastReceived(AlmostAsGood plans, String locality, Optional<String> fund, boolean most) {
        this.plans = plans;
        for (Home.Grant grant : plans.model().situation().home(locality).grants()) {
            if (fund.isEmpty() || fund.get().equals(grant.fund().id())) {
                costs.put(grant.column(), most ? Rational.ONE.negate() : Rational.ONE);
            }
        }
        this.programme = plans.minimising(costs);
        Rational typical = plans.model().situation().typicalMoney(Optional.of(locality));
        this.closeness = Rational.ONE.max(CLOSE.times(typical));
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
        return plans.plan();
    }

    @Override
    public Optional<Rational> value(double[] amounts, RowPrices prices) {
        return plans.payments(amounts, prices, closeness).map(payments -> {
            Rational sum = Rational.ZERO;
            for (var cost : costs.entrySet()) {
                sum = sum.plus(cost.getValue().times(payments.of(cost.getKey())));
            }
            return sum;
        });
    }
}
