package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What every id and number of the domain must be, said once. */
final class Names {

    /** An exponent beyond this cannot be meant and would let one number fill the memory. */
    static final int LARGEST_EXPONENT = 30;

    /** What {@link #plain} lets through. */
    static final String RANGE = "between 1e-" + LARGEST_EXPONENT + " and 1e" + LARGEST_EXPONENT + " with at most "
            + 2 * LARGEST_EXPONENT + " digits";

    /** How many known ids a finding lists. */
    private static final int KNOWN_SHOWN = 12;

    static final int LONGEST_ID = 200;

    static final int LONGEST_TEXT = 10_000;

    private Names() {}

    static String requireId(String thing, String id) {
        if (id == null) {
            throw new NullPointerException(thing + " id");
        }
        if (id.isBlank() || id.length() > LONGEST_ID || !id.equals(id.strip())) {
            throw new IllegalArgumentException(thing + " id must be 1 to " + LONGEST_ID
                    + " characters without blanks at its ends, found '" + shortened(id) + "'");
        }
        if (!isPlain(id) && holds(id, c -> Character.isISOControl(c) || isUnwritable(c))) {
            throw new IllegalArgumentException(
                    thing + " id must have no control characters, found '" + shortened(id) + "'");
        }
        return id;
    }

    /** A text for people, which files can carry: no unpaired surrogates, no control characters but tab and line ends. */
    static String requireText(String thing, String id, String what, String text) {
        Objects.requireNonNull(text, what);
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(thing + " '" + shortened(id) + "' must have a " + what + " of at most "
                    + LONGEST_TEXT + " characters, found " + text.length());
        }
        if (!isPlain(text) && holds(text, Names::isUnwritable)) {
            throw new IllegalArgumentException(thing + " '" + shortened(id) + "' must have a " + what
                    + " without control characters, found '" + shortened(text) + "'");
        }
        return text;
    }

    /** Most texts of a large file, at the least cost. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String text, IntPredicate wrong) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (wrong.test(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static boolean isUnwritable(int c) {
        boolean lineOrTab = c == '\t' || c == '\n' || c == '\r';
        return (Character.isISOControl(c) && !lineOrTab)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static String shortened(String text) {
        String visible = text.codePoints()
                .limit(60)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.length() < text.length() ? visible + "..." : visible;
    }

    static String unknown(String thing, String id, Collection<String> known) {
        return thing + " must be one of " + listed(known) + ", found '" + shortened(id) + "'";
    }

    private static String listed(Collection<String> known) {
        String first =
                known.stream().limit(KNOWN_SHOWN).map(Names::shortened).collect(Collectors.joining(", ", "[", ""));
        return first + (known.size() > KNOWN_SHOWN ? ", ... " + (known.size() - KNOWN_SHOWN) + " more]" : "]");
    }

    /** Weighted columns, each of which counts once. */
    static List<Weighted> once(String thing, String id, String what, List<Weighted> given) {
        Set<String> seen = new HashSet<>();
        for (Weighted weighted : given) {
            if (!seen.add(weighted.column())) {
                throw new IllegalArgumentException(thing + " '" + id + "' must have each of its " + what
                        + " once, found '" + weighted.column() + "' again");
            }
        }
        return List.copyOf(given);
    }

    /** Equal numbers become equal objects: 5, 5.0 and 5e0 are one. */
    static BigDecimal plain(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (value.scale() == 0 && value.precision() <= LARGEST_EXPONENT) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (!isWithinRange(stripped)) {
            throw new IllegalArgumentException("a number must be " + RANGE + ", found " + shortened(value.toString()));
        }
        return unscaled(stripped);
    }

    /** The same number without trailing zeros behind the point, and without an exponent. */
    static BigDecimal unscaled(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean fits(BigDecimal value) {
        return value.signum() == 0 || isWithinRange(value.stripTrailingZeros());
    }

    private static boolean isWithinRange(BigDecimal stripped) {
        long exponent = (long) stripped.precision() - stripped.scale() - 1;
        return stripped.precision() <= 2 * LARGEST_EXPONENT
                && Math.abs((long) stripped.scale()) <= 2 * LARGEST_EXPONENT
                && Math.abs(exponent) <= LARGEST_EXPONENT;
    }

    static BigDecimal atLeastZero(String thing, String id, String what, BigDecimal value) {
        Objects.requireNonNull(value, what);
        if (value.signum() < 0) {
            throw new IllegalArgumentException(
                    thing + " '" + id + "' must have " + what + " of at least 0, found " + value.toPlainString());
        }
        return plain(value);
    }

    static BigDecimal aboveZero(String thing, String id, String what, BigDecimal value) {
        BigDecimal plain = atLeastZero(thing, id, what, value);
        if (plain.signum() == 0) {
            throw new IllegalArgumentException(thing + " '" + id + "' must have " + what + " above 0, found 0");
        }
        return plain;
    }

    static Optional<BigDecimal> findShare(String thing, String id, String what, Optional<BigDecimal> value) {
        return value.isPresent() ? Optional.of(share(thing, id, what, value.get())) : value;
    }

    static BigDecimal share(String thing, String id, String what, BigDecimal value) {
        BigDecimal plain = atLeastZero(thing, id, what, value);
        if (plain.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    thing + " '" + id + "' must have " + what + " of at most 1, found " + value.toPlainString());
        }
        return plain;
    }

    static Optional<BigDecimal> plain(Optional<BigDecimal> value) {
        return value.map(Names::plain);
    }

    static void limit(Rule.Terms terms, Quantity amount, Rule.Per per) {
        Objects.requireNonNull(per, "per");
        if (amount instanceof Quantity.Fixed fixed) {
            atLeastZero("Rule", terms.id(), "an amount", fixed.value());
        }
    }
}
