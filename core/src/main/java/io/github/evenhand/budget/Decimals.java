package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the decimals of the files: digits, a point, a small exponent, nothing else. */
public final class Decimals {

    /** Longer texts are no numbers that a budget needs. */
    static final int LONGEST = 100;

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d{1,2})?", Pattern.UNICODE_CASE);

    private Decimals() {}

    /** The exact decimal that the text is; empty if it is none, or one beyond 1e30 or finer than 1e-30. */
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
