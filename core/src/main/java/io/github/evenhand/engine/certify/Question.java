package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import java.util.Optional;

/** How small a sum over plans can be: any prices prove that it is nowhere smaller, any plan that it is as small as there. */
public interface Question {

    /** The sum, over everything that is allowed. */
    Programme programme();

    /** How near to each other a plan and a proof must be to be an answer, in the unit of the sum. */
    Rational closeness();

    /** Whether a plan and a proof are so near. */
    default boolean isNear(Rational attained, Rational bound) {
        return attained.minus(bound).compareTo(closeness()) <= 0;
    }

    /** Amounts of all columns of the programme that are allowed, from which better ones may be found. */
    double[] start();

    /**
     * What the sum is at a plan, evaluated from the budget; empty if the plan is not allowed.
     *
     * @param amounts of all columns of the programme, as claimed
     * @param prices what one unit of each row is worth
     */
    Optional<Rational> value(double[] amounts, RowPrices prices);

    /** The sum is nowhere smaller. */
    default Rational bound(RowPrices prices) {
        return Bound.of(programme(), prices, Patience.endless());
    }
}
