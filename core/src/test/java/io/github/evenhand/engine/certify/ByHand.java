package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A budget of which a test writes down plans, payments and prices by the ids of columns and rows; the rest is 0. */
record ByHand(Model model, Certifier certifier) {

    static ByHand of(Budget.Builder budget) {
        Model model = Model.of(budget.build());
        return new ByHand(model, new Certifier(model));
    }

    double[] plan(Map<String, Double> amounts) {
        return model.rows().columns().stream()
                .mapToDouble(column -> amounts.getOrDefault(column.id(), 0.0))
                .toArray();
    }

    /** What a plan pays, to the digits of a double. */
    Valuation planned(Map<String, Double> amounts) {
        return certifier.value(Payments.claimed(model, plan(amounts)));
    }

    Payments paid(Map<String, String> amounts) {
        return Payments.recorded(
                model,
                column -> Rational.of(new BigDecimal(
                        amounts.getOrDefault(model.rows().columns().get(column).id(), "0"))));
    }

    /** Prices of the rows of a stage: those of the budget, then one for each earlier stage. */
    RowPrices prices(int stage, Map<String, Double> byRow) {
        List<Rational> kept = Collections.nCopies(stage, Rational.ZERO);
        return RowPrices.of(model.stage(stage, kept).rows().stream()
                .mapToDouble(row -> byRow.getOrDefault(row.id(), 0.0))
                .toArray());
    }

    /** Of the first stage alone. */
    List<StageClaim> proof(Map<String, Double> byRow, String kept) {
        return List.of(new StageClaim(prices(0, byRow), Rational.of(new BigDecimal(kept))));
    }

    int column(String id) {
        for (int column = 0; column < model.rows().columns().size(); column++) {
            if (model.rows().columns().get(column).id().equals(id)) {
                return column;
            }
        }
        throw new IllegalArgumentException("Column must be one of the programme, found '" + id + "'");
    }

    int row(String id) {
        for (int row = 0; row < model.rows().rows().size(); row++) {
            if (model.rows().rows().get(row).id().equals(id)) {
                return row;
            }
        }
        throw new IllegalArgumentException("Row must be one of the programme, found '" + id + "'");
    }
}
