package io.github.evenhand.report;

import java.math.BigDecimal;

/**
 * Amounts of a chart in one unit that keeps them short, such as millions of a currency.
 *
 * @param unit the currency, or what else is counted
 * @param scale which of the large numbers of the language; 0 is one
 */
record Amounts(String unit, int scale, Words language) {

    private static final int DIGITS = 4;

    /** @param largest the size of the largest amount shown */
    static Amounts upTo(String unit, BigDecimal largest, Words language) {
        return new Amounts(unit, Math.max(0, language.scaleOf(largest)), language);
    }

    /** {@code CNY million} */
    String words() {
        return unit + language.scale(scale);
    }

    BigDecimal scaled(BigDecimal amount) {
        return amount.movePointLeft(language.scaleDigits() * scale);
    }

    /** A number of this unit, to four digits. */
    String shown(BigDecimal amount) {
        return Figures.typeset(Figures.significant(scaled(amount), DIGITS));
    }
}
