package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.List;
import java.util.Optional;

/**
 * What the prices of a certificate prove of its first stage, or of a conflict, worked out as a textbook does it, in plain
 * fractions: it has nothing of the certifier, which is quicker.
 */
final class PlainBound {

    private static final Rational ROUNDING = Rational.ONE.dividedBy(Rational.of(1_000_000_000_000L));

    private PlainBound() {}

    /** What is wrong with the bound that an allocation claims; empty if it is proved. */
    static Optional<String> doubt(Allocation allocation) {
        StageProof claimed = allocation.certificate().first();
        Programme programme = Verifier.model(allocation).stage(0, List.of());
        Rational proved = of(programme, allocation.certificate().evidence().prices(0), true);
        Rational rounding = ROUNDING.times(claimed.margin()).dividedBy(StageProof.PROVED);
        return claimed.bound().compareTo(proved.plus(rounding)) <= 0
                ? Optional.empty()
                : Optional.of("its prices prove " + proved.toDouble() + ", but it claims the bound "
                        + claimed.bound().toDouble());
    }

    /** What is wrong with a conflict: rows that contradict each other add to more than any amounts can give (Farkas). */
    static Optional<String> doubt(Infeasible infeasible) {
        Rational contradiction =
                of(Model.of(infeasible.budget()).rows(), infeasible.proof().prices(0), false);
        return contradiction.signum() > 0
                ? Optional.empty()
                : Optional.of("its prices add to " + contradiction.toDouble() + ", which is no contradiction");
    }

    private static Rational of(Programme programme, RowPrices prices, boolean costs) {
        Rational[] left = programme.columns().stream()
                .map(column -> costs ? column.cost() : Rational.ZERO)
                .toArray(Rational[]::new);
        Rational bound = Rational.ZERO;
        for (int r = 0; r < programme.rows().size(); r++) {
            Row row = programme.rows().get(r);
            Rational price = Rational.of(prices.of(r)).plus(Rational.of(prices.rest(r)));
            boolean isLawful = row.sense() == Sense.EQUAL
                    || (row.sense() == Sense.AT_LEAST ? price.signum() > 0 : price.signum() < 0);
            if (isLawful && price.signum() != 0) {
                bound = bound.plus(price.times(row.rightHandSide()));
                for (Term term : row.terms()) {
                    left[term.column()] = left[term.column()].minus(price.times(term.coefficient()));
                }
            }
        }
        for (int j = 0; j < left.length; j++) {
            Column column = programme.columns().get(j);
            bound = bound.plus(left[j].times(left[j].signum() > 0 ? column.lower() : column.upper()));
        }
        return bound;
    }
}
