package io.github.evenhand.io;

import java.math.BigDecimal;

/** Which numbers a field may have; 1 is always one of them, so that it can stand in for a wrong one. */
enum Range {
    ANY("", true),
    AT_LEAST_ZERO(" of at least 0", true),
    ABOVE_ZERO(" above 0", false),
    SHARE(" from 0 to 1", true),
    SHARE_ABOVE_ZERO(" above 0 and at most 1", false),
    GROWTH(" of at least -1", true);

    private static final BigDecimal LEAST_GROWTH = BigDecimal.ONE.negate();

    private final String words;
    private final boolean zero;

    Range(String words, boolean zero) {
        this.words = words;
        this.zero = zero;
    }

    /** As in "a number of at least 0". */
    String words() {
        return "a number" + words;
    }

    boolean holds(BigDecimal number) {
        return switch (this) {
            case ANY -> true;
            case GROWTH -> number.compareTo(LEAST_GROWTH) >= 0;
            case AT_LEAST_ZERO, ABOVE_ZERO -> isPositive(number);
            case SHARE, SHARE_ABOVE_ZERO -> isPositive(number) && number.compareTo(BigDecimal.ONE) <= 0;
        };
    }

    private boolean isPositive(BigDecimal number) {
        return number.signum() > 0 || (zero && number.signum() == 0);
    }
}
