package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Map;

/** A budget and payments that a test writes down by the ids of columns, in smallest units; the rest is 0. */
record Paid(Budget budget, Payments payments) {

    static Paid of(Budget.Builder builder, Map<String, Integer> amounts) {
        Model model = Model.of(builder.build());
        Payments payments = Payments.of(
                model,
                column -> Rational.of(
                        amounts.getOrDefault(model.rows().columns().get(column).id(), 0)));
        return new Paid(model.situation().budget(), payments);
    }

    /**
     * All of the fund of {@link Budgets#two()}: a's town rises from 0.8 to 1.3 and its countryside from 0.2 to 1, b's
     * town from 0.6 to 0.8 and its countryside from 0.3 to 1.3.
     */
    static Paid two(Budget.Builder builder) {
        return of(
                builder,
                Map.of(
                        "G[a,general]", 300,
                        "x[a,urban,school]", 100,
                        "x[a,rural,school]", 160,
                        "G[b,general]", 700,
                        "x[b,urban,school]", 60,
                        "x[b,rural,school]", 400));
    }

    Ledger ledger() {
        return new Ledger(new Facts(budget, Patience.endless()), payments);
    }

    List<Line> demands() {
        return Demands.on(payments, ledger());
    }
}
