package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;

/**
 * A coefficient of a formula (R10): what a locality receives of the fund for each unit of the factor, given by the rule
 * or chosen as the best that a formula of these factors can have. The grants are what the formula says, but for the
 * last smallest unit.
 *
 * @param rule the formula
 * @param fund the general fund that the formula divides
 * @param factor what it is multiplied with: a column of the localities, {@code population} or {@code constant}
 * @param value exact, in the currency for each unit of the factor
 */
public record Coefficient(String rule, String fund, String factor, Rational value) {

    @Override
    public String toString() {
        return rule + ": " + Numbers.significant(value, 6) + " for each " + factor;
    }
}
