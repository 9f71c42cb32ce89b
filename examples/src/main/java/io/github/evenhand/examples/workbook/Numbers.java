package io.github.evenhand.examples.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decimals in cells. A spreadsheet keeps a number as a binary fraction and shows 15 digits of it, so that only some
 * decimals survive there as numbers; the others are written as texts.
 */
final class Numbers {

    /** Digits that a spreadsheet shows and keeps when a cell is edited. */
    private static final int DIGITS = 15;

    /** A longer text is no number that a spreadsheet has written. */
    private static final int LONGEST = 40;

    /** Another text that a double holds for zero is a number too small for it. */
    private static final Pattern ZERO = Pattern.compile("-?[0.]+([eE].*)?");

    private Numbers() {}

    /** The number to write for a text; empty if the cell must be a text to be read as the same text again. */
    static Optional<BigDecimal> survivor(String text) {
        if (text.length() > DIGITS + 10 || !isPlain(text)) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        boolean fits = number.precision() <= DIGITS;
        return Optional.of(number)
                .filter(same -> fits && plain(same.doubleValue()).equals(text));
    }

    private static boolean isPlain(String text) {
        boolean digits = false;
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if (c == '.' && digits && !point) {
                point = true;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits;
    }

    /** What the number of a cell says; empty if it is none. */
    static Optional<String> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(written);
            boolean vanished = number == 0 && !ZERO.matcher(written).matches();
            return Double.isFinite(number) && !vanished ? Optional.of(plain(number)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The decimal of the fewest digits, 15 at least, that is this binary fraction: the one that somebody typed. */
    private static String plain(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = DIGITS; digits < 17; digits++) {
            BigDecimal shorter = exact.round(new MathContext(digits));
            if (shorter.doubleValue() == number) {
                return text(shorter);
            }
        }
        return text(exact.round(new MathContext(17)));
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
