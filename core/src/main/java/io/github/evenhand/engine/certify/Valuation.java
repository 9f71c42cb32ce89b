package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import java.util.List;

/** What payments do, evaluated once: levels, goals, and every demand of the model and the rules. */
public final class Valuation {

    private final Model model;
    private final Payments payments;
    private final Ledger ledger;
    private final List<Line> lines;

    Valuation(Model model, Payments payments) {
        Budget budget = model.situation().budget();
        this.model = model;
        this.payments = payments;
        this.ledger = new Ledger(budget, payments);
        this.lines = Demands.on(budget, payments, ledger);
    }

    /** The objective of a stage; the first has the breaches of priced rules in it. */
    public Rational objective(int stage) {
        Rational goals = ledger.goals(model.stages().get(stage));
        return stage == 0 ? goals.plus(ledger.breaches(lines)) : goals;
    }

    Payments payments() {
        return payments;
    }

    Ledger ledger() {
        return ledger;
    }

    List<Line> lines() {
        return lines;
    }
}
