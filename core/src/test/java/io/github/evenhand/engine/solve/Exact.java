package io.github.evenhand.engine.solve;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;

/** What a claim proves, exactly: the objective of its amounts, the bound of its prices, how far its rows are missed. */
record Exact(Programme programme, List<Rational> amounts, List<Rational> prices) {

    static Exact of(Programme programme, Claim claim) {
        List<Rational> amounts = new ArrayList<>();
        for (double amount : claim.amounts()) {
            amounts.add(Rational.of(amount));
        }
        List<Rational> prices = new ArrayList<>();
        for (int r = 0; r < claim.prices().length; r++) {
            prices.add(lawful(
                    Rational.of(claim.prices()[r]), programme.rows().get(r).sense()));
        }
        return new Exact(programme, amounts, prices);
    }

    private static Rational lawful(Rational price, Sense sense) {
        return sense == Sense.EQUAL || price.signum() == 0 || (price.signum() > 0) == (sense == Sense.AT_LEAST)
                ? price
                : Rational.ZERO;
    }

    Rational objective() {
        Rational sum = Rational.ZERO;
        for (int j = 0; j < amounts.size(); j++) {
            Rational amount = amounts.get(j);
            Column column = programme.columns().get(j);
            sum = sum.plus(column.cost().times(amount));
            sum = sum.plus(column.curvature().times(amount).times(amount).dividedBy(Rational.of(2)));
        }
        return sum;
    }

    /** No amounts within bounds and rows have an objective below this; of a curved objective its tangent is bounded. */
    Rational bound() {
        Rational[] costs = new Rational[amounts.size()];
        Rational bound = Rational.ZERO;
        for (int j = 0; j < costs.length; j++) {
            Column column = programme.columns().get(j);
            Rational bend = column.curvature().times(amounts.get(j));
            costs[j] = column.cost().plus(bend);
            bound = bound.minus(bend.times(amounts.get(j)).dividedBy(Rational.of(2)));
        }
        return bound.plus(bound(costs));
    }

    /** Above 0 if and only if the prices prove that no amounts satisfy all rows. */
    Rational conflict() {
        Rational[] costs = new Rational[programme.columns().size()];
        java.util.Arrays.fill(costs, Rational.ZERO);
        return bound(costs);
    }

    private Rational bound(Rational[] reduced) {
        Rational bound = Rational.ZERO;
        for (int r = 0; r < prices.size(); r++) {
            Row row = programme.rows().get(r);
            bound = bound.plus(prices.get(r).times(row.rightHandSide()));
            for (Term term : row.terms()) {
                reduced[term.column()] =
                        reduced[term.column()].minus(prices.get(r).times(term.coefficient()));
            }
        }
        for (int j = 0; j < reduced.length; j++) {
            Column column = programme.columns().get(j);
            bound = bound.plus(reduced[j].times(reduced[j].signum() > 0 ? column.lower() : column.upper()));
        }
        return bound;
    }

    /** Objective less bound, relative to the terms that the objective is the sum of. */
    double distance() {
        Rational size = Rational.ZERO;
        for (int j = 0; j < amounts.size(); j++) {
            Column column = programme.columns().get(j);
            size = size.plus(column.cost().times(amounts.get(j)).abs());
            size = size.max(column.cost().times(column.scale()).abs());
        }
        Rational distance = objective().minus(bound());
        return size.signum() == 0
                ? distance.toDouble()
                : distance.dividedBy(size).toDouble();
    }

    /** The largest breach of any row or bound, relative to the terms that the row is the sum of. */
    double breach() {
        double largest = 0;
        for (Row row : programme.rows()) {
            Rational size = row.rightHandSide().abs();
            for (Term term : row.terms()) {
                Rational amount = amounts.get(term.column()).abs();
                Rational typical =
                        amount.max(programme.columns().get(term.column()).scale());
                size = size.plus(term.coefficient().abs().times(typical));
            }
            Rational over = Programme.sum(row, amounts).minus(row.rightHandSide());
            Rational breach =
                    row.sense() == Sense.EQUAL ? over.abs() : row.sense() == Sense.AT_MOST ? over : over.negate();
            if (breach.signum() > 0) {
                largest = Math.max(largest, breach.dividedBy(size).toDouble());
            }
        }
        for (int j = 0; j < amounts.size(); j++) {
            Column column = programme.columns().get(j);
            Rational out =
                    column.lower().minus(amounts.get(j)).max(amounts.get(j).minus(column.upper()));
            largest = Math.max(largest, out.dividedBy(column.scale()).toDouble());
        }
        return largest;
    }
}
