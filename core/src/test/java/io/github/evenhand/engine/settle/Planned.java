package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.fixture.Budgets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A budget and a plan that a test writes down by the ids of columns, in smallest units; the rest is 0. */
record Planned(Model model, Payments plan) {

    static Planned of(Budget.Builder budget, Map<String, String> amounts) {
        return of(budget, amounts, Patience.endless());
    }

    static Planned of(Budget.Builder budget, Map<String, String> amounts, Patience patience) {
        Model model = Model.of(budget.build(), patience);
        return new Planned(
                model, Payments.of(model, column -> Budgets.exact(amounts.getOrDefault(id(model, column), "0"))));
    }

    private static String id(Model model, int column) {
        return model.rows().columns().get(column).id();
    }

    /** The plan in whole units. */
    Optional<Payments> settled() {
        return Settlement.of(model, plan);
    }

    /** What of the settled plan is not 0, or nothing at all if it cannot be settled. */
    Map<String, Rational> settlement() {
        return settled().map(this::written).orElse(Map.of());
    }

    /** What these grants are spent on; one that is not said is that of the plan. */
    Map<String, Rational> respent(Map<String, String> grants) {
        Map<Integer, Rational> settled = new HashMap<>();
        for (int column = 0; column < model.rows().columns().size(); column++) {
            String grant = grants.get(id(model, column));
            if (grant != null) {
                settled.put(column, Budgets.exact(grant));
            }
        }
        return written(new Respending(model, plan, settled).payments());
    }

    /** The amounts that are not 0, by the ids of their columns. */
    Map<String, Rational> written(Payments payments) {
        Map<String, Rational> amounts = new TreeMap<>();
        for (int column = 0; column < model.rows().columns().size(); column++) {
            if (payments.of(column).signum() != 0) {
                amounts.put(id(model, column), payments.of(column));
            }
        }
        return amounts;
    }

    /** Amounts as a test expects them. */
    static Map<String, Rational> exactly(Map<String, String> amounts) {
        Map<String, Rational> exact = new TreeMap<>();
        amounts.forEach((column, amount) -> exact.put(column, Budgets.exact(amount)));
        return exact;
    }
}
