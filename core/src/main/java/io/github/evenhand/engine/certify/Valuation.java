package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import java.util.ArrayList;
import java.util.List;

/** What payments do, evaluated once: levels, goals, and every demand of the model and the rules. */
public final class Valuation {

    private final Model model;
    private final Payments payments;
    private final Ledger ledger;
    private final List<Ledger> futures;
    private final List<Line> lines;
    private final Rational breaches;

    Valuation(Model model, Facts facts, Payments payments) {
        this.model = model;
        this.payments = payments;
        this.ledger = new Ledger(facts, payments);
        this.futures = ledger.futures();
        this.lines = Demands.on(payments, ledger);
        this.breaches = ledger.breaches(lines);
    }

    /** The objective of a stage; the first has the breaches of priced rules in it. */
    public Rational objective(int stage) {
        Objective.Stage goalsOf = model.stages().get(stage);
        Rational goals = worst(goalsOf).goals(goalsOf);
        return stage == 0 ? goals.plus(breaches) : goals;
    }

    /** What payments do in the future in which the goals of a stage are worst, the first of those that are equally bad. */
    Ledger worst(Objective.Stage stage) {
        Ledger worst = ledger;
        for (Ledger future : futures) {
            worst = future.goals(stage).compareTo(worst.goals(stage)) > 0 ? future : worst;
        }
        return worst;
    }

    /** What payments do in each future, the budget as it is first. */
    List<Ledger> futures() {
        List<Ledger> all = new ArrayList<>(List.of(ledger));
        all.addAll(futures);
        return all;
    }

    /**
     * What the programme of a stage has for its objective: less than it where a Gini is followed by polygons, the same
     * where not.
     */
    public Rational followed(int stage) {
        if (model.polygons().isEmpty()) {
            return objective(stage);
        }
        Rational goals = ledger.followed(model.stages().get(stage), model);
        return stage == 0 ? goals.plus(breaches) : goals;
    }

    /** What broken priced rules add to the objective of a stage: to that of the first. */
    Rational breaches(int stage) {
        return stage == 0 ? breaches : Rational.ZERO;
    }

    public Payments payments() {
        return payments;
    }

    Ledger ledger() {
        return ledger;
    }

    List<Line> lines() {
        return lines;
    }
}
