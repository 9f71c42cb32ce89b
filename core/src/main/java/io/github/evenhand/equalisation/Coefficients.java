package io.github.evenhand.equalisation;

import java.math.BigDecimal;

/** What every system demands of its text and numbers, said once. */
final class Coefficients {

    private Coefficients() {}

    static void requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Equalisation must have a " + what + ", found none");
        }
    }

    static void atLeastZero(String system, String what, BigDecimal value) {
        if (value.signum() < 0) {
            throw wrong(system, what + " of at least 0", value);
        }
    }

    static void share(String system, String what, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw wrong(system, what + " between 0 and 1", value);
        }
    }

    static IllegalArgumentException wrong(String system, String demand, BigDecimal found) {
        return new IllegalArgumentException(
                "Equalisation '" + system + "' must have " + demand + ", found " + found.toPlainString());
    }
}
