package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the decimals of the files: digits, a point, a small exponent, nothing else. */
public final class Decimals {

    /** Which numbers a budget can hold, for findings. */
    public static final String RANGE = Names.RANGE;

    /** Longer texts are no numbers that a budget needs. */
    static final int LONGEST = 100;

    private static final Pattern DECIMAL = Pattern.compile(
            "[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?(0?\\d|[12]\\d|" + Names.LARGEST_EXPONENT + "))?",
            Pattern.UNICODE_CASE);

    private Decimals() {}

    /**
     * {@return the exact decimal that the text is; empty if it is none, or one beyond 1e30 or finer than 1e-30}
     *
     * @param text any
     */
    public static Optional<BigDecimal> find(String text) {
        if (text.length() > LONGEST || (!isPlain(text) && !DECIMAL.matcher(text).matches())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Names.plain(new BigDecimal(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return the exact decimal that the text is}
     *
     * @param text such as {@code 0.25}
     * @throws IllegalArgumentException if it is no decimal, or one that a budget cannot hold
     */
    public static BigDecimal of(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A number must be " + demand(text) + ", found '" + Names.shortened(text) + "'"));
    }

    /**
     * {@return what a text that is no decimal here would have to be, for findings}
     *
     * @param text one for which {@link #find} is empty
     */
    public static String demand(String text) {
        if (text.length() > LONGEST) {
            return "a decimal of at most " + LONGEST + " characters";
        }
        return DECIMAL.matcher(text).matches() ? "a decimal " + RANGE : "a decimal";
    }

    /**
     * {@return whether a number that came out of a calculation is one that a budget can hold}
     *
     * @param number any
     */
    public static boolean fits(BigDecimal number) {
        return Names.fits(number);
    }

    /** Almost every number of a large file: digits, perhaps a point after the first; what is not so plain is matched. */
    private static boolean isPlain(String text) {
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > 0 && !point) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
