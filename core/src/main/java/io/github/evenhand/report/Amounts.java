package io.github.evenhand.report;

import java.math.BigDecimal;

/**
 * Amounts of a chart in one unit that keeps them short, such as millions of a currency.
 *
 * @param unit the currency, or what else is counted
 * @param thousands how many times a thousand
 */
record Amounts(String unit, int thousands) {

    private static final int LONGEST = 3;
    private static final int DIGITS = 4;

    /** @param largest the size of the largest amount shown */
    static Amounts upTo(String unit, BigDecimal largest) {
        int whole = largest.precision() - largest.scale();
        int thousands = largest.signum() == 0 || whole <= LONGEST ? 0 : (whole - 1) / LONGEST;
        return new Amounts(unit, Math.min(thousands, Figures.SCALES.length - 1));
    }

    /** {@code CNY million} */
    String words() {
        return unit + Figures.SCALES[thousands];
    }

    BigDecimal scaled(BigDecimal amount) {
        return amount.movePointLeft(LONGEST * thousands);
    }

    /** A number of this unit, to four digits. */
    String shown(BigDecimal amount) {
        return Figures.typeset(Figures.significant(scaled(amount), DIGITS));
    }
}
