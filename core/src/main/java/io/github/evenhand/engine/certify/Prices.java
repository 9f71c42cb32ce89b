package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The prices of funds and rules, out of the prices that prove the first stage. */
final class Prices {

    /** A price that moves the objective by less than this over all the money there is says nothing. */
    private static final Rational SILENT = Rational.ONE.dividedBy(Rational.of(1_000_000_000L));

    private final Model model;
    private final Budget budget;

    Prices(Model model, Budget budget) {
        this.model = model;
        this.budget = budget;
    }

    List<Price> of(RowPrices prices) {
        Programme programme = model.rows();
        Set<String> localities = budget.localities().stream().map(l -> l.id()).collect(Collectors.toUnmodifiableSet());
        List<Price> shown = new ArrayList<>();
        for (int r = 0; r < programme.rows().size(); r++) {
            model.patience().ask();
            Row row = programme.rows().get(r);
            if (row.source().isEmpty() || prices.of(r) == 0) {
                continue;
            }
            Rational price = Bound.rightSign(row.sense(), prices.of(r));
            if (price.signum() == 0) {
                continue;
            }
            String node = programme.nodes().get(row.node());
            Optional<String> locality = localities.contains(node) ? Optional.of(node) : Optional.empty();
            boolean level = row.equation().equals("R5");
            Rational size = level ? Rational.ONE : model.situation().typicalMoney(locality);
            if (!isSilent(price, size)) {
                shown.add(new Price(
                        row.source().get(),
                        row.id(),
                        locality,
                        gain(row, level ? price : perCurrency(price)),
                        level ? Price.Per.LEVEL : Price.Per.CURRENCY));
            }
        }
        return shown;
    }

    static boolean isSilent(Rational price, Rational size) {
        return price.abs().times(size).compareTo(SILENT) < 0;
    }

    private Rational perCurrency(Rational perUnit) {
        return perUnit.dividedBy(budget.currency().unit());
    }

    /** A larger fund or cap and a lower floor relax; the objective falls by the price's size, for funds by its sign. */
    private static Rational gain(Row row, Rational price) {
        return row.sense() == Sense.AT_LEAST ? price : price.negate();
    }
}
