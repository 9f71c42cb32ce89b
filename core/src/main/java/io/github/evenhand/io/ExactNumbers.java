package io.github.evenhand.io;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How exact fractions are written into files, which know decimals only. */
final class ExactNumbers {

    private static final int DECIMALS = 15;

    /** As many as tell any two doubles apart. */
    private static final int DIGITS = 17;

    private ExactNumbers() {}

    /** Rounded half even to 15 decimals. */
    static String cell(Rational value) {
        return stripped(new BigDecimal(value.numerator())
                        .divide(new BigDecimal(value.denominator()), DECIMALS, RoundingMode.HALF_EVEN))
                .toPlainString();
    }

    /** Not above the value. */
    static BigDecimal down(Rational value) {
        return stripped(value.toDecimal(DIGITS, RoundingMode.FLOOR));
    }

    /** Not below the value. */
    static BigDecimal up(Rational value) {
        return stripped(value.toDecimal(DIGITS, RoundingMode.CEILING));
    }

    /** Half even. */
    static BigDecimal near(Rational value) {
        return stripped(value.toDecimal(DIGITS, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal stripped(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
