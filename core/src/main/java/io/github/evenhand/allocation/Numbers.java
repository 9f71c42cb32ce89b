package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.math.RoundingMode;

/** How numbers are shown to people. Files and proofs do not use it. */
final class Numbers {

    private static final Rational HUNDRED = Rational.of(100);

    private Numbers() {}

    static String significant(Rational value, int digits) {
        if (value.signum() == 0) {
            return "0";
        }
        boolean tiny = value.abs().toDouble() < 1e-6;
        var decimal = value.toDecimal(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return tiny ? decimal.round(new java.math.MathContext(digits)).toString() : decimal.toPlainString();
    }

    /** A share of a standard in points, two decimals. */
    static String points(Rational share) {
        return share.times(HUNDRED)
                .toDecimal(40, RoundingMode.HALF_EVEN)
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
