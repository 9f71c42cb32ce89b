package io.github.evenhand.report;

import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/** How numbers are shown to people: the same in every locale, rounded half to even, never in files. */
final class Figures {

    /** Digits kept while sums and means for display are made; far more than are shown. */
    static final MathContext DIGITS = MathContext.DECIMAL128;

    /** Decimals kept of a share of a standard, far more than are shown; with so many it is a number of one word. */
    private static final int SHARE_DECIMALS = 18;

    static final Cell UNKNOWN = new Cell("-", "");

    private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** A share of a standard. So many decimals and no more work than that: there are several for every need. */
    static BigDecimal share(Rational value) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), SHARE_DECIMALS, RoundingMode.HALF_EVEN);
    }

    static BigDecimal decimal(Rational value) {
        return value.toDecimal(DIGITS.getPrecision(), RoundingMode.HALF_EVEN);
    }

    /** Thousands set apart by commas. */
    static String grouped(BigDecimal value) {
        String money = new Money("", value).toString();
        return money.substring(1);
    }

    static String fixed(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
        return grouped(rounded.signum() == 0 ? rounded.abs() : rounded);
    }

    /** A share of a standard in points, one hundred of which are the standard. */
    static String points(BigDecimal share) {
        return fixed(share.multiply(HUNDRED), 2);
    }

    static String percent(BigDecimal share) {
        return fixed(share.multiply(HUNDRED), 1) + " %";
    }

    static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, DIGITS);
    }

    /** So many significant digits, without exponent and trailing zeros. */
    static String significant(BigDecimal value, int digits) {
        BigDecimal rounded = value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        return grouped(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    static String significant(Rational value, int digits) {
        return significant(decimal(value), digits);
    }

    /** Without the fraction where there is none: {@code INR 1,000,000}. */
    static String plain(String currency, BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return currency + " " + grouped(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /**
     * Four digits and a word for headlines, {@code INR 1.224 trillion}, in the large numbers of a language, which need not
     * go by thousands; small amounts in full.
     */
    static String headline(Money money, Words words) {
        BigDecimal size = money.amount().abs();
        int scale = words.scaleOf(size);
        if (scale < words.leastScale() || size.signum() == 0) {
            return money.toString();
        }
        BigDecimal rounded = money.amount()
                .movePointLeft(words.scaleDigits() * scale)
                .round(new MathContext(4, RoundingMode.HALF_EVEN));
        return plain(money.currency(), rounded) + words.scale(scale);
    }

    /** {@code INR 100,000} and {@code INR 10 million}: an amount that is round where it is large. */
    static String plainOrNamed(String currency, BigDecimal amount, Words words) {
        return amount.compareTo(MILLION) < 0 ? plain(currency, amount) : headline(new Money(currency, amount), words);
    }

    /** A minus sign instead of the hyphen, for typeset pages. */
    static String typeset(String number) {
        boolean negative = number.length() > 1 && number.charAt(0) == '-' && isDigit(number.charAt(1));
        return negative ? "\u2212" + number.substring(1) : number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static Cell count(BigDecimal value) {
        BigDecimal rounded = value.setScale(0, RoundingMode.HALF_EVEN);
        return new Cell(grouped(rounded), rounded.toPlainString());
    }

    static Cell count(int value) {
        return count(BigDecimal.valueOf(value));
    }

    static Cell amount(Money money) {
        return amount(money.amount());
    }

    /** Exact, with the decimals that it has. */
    static Cell amount(BigDecimal amount) {
        return new Cell(grouped(amount), amount.toPlainString());
    }

    static Cell rounded(BigDecimal value, int decimals) {
        String text = fixed(value, decimals);
        return new Cell(text, text.replace(",", ""));
    }

    /** A measure of inequality; its exact value is rounded, not what the platform prints of it. */
    static Cell measure(OptionalDouble value, int decimals) {
        return value.isPresent() ? rounded(new BigDecimal(value.getAsDouble()), decimals) : UNKNOWN;
    }

    static Cell pointsCell(Optional<BigDecimal> share) {
        return share.map(s -> rounded(s.multiply(HUNDRED), 2)).orElse(UNKNOWN);
    }

    static Cell percentCell(Optional<BigDecimal> share) {
        return share.map(s -> rounded(s.multiply(HUNDRED), 1)).orElse(UNKNOWN);
    }
}
