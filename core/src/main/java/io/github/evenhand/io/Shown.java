package io.github.evenhand.io;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How foreign texts appear in findings: short, and without anything that a terminal would obey. */
final class Shown {

    private static final int LONGEST = 60;

    private static final int LONGEST_SENTENCE = 200;

    private Shown() {}

    static String text(String text) {
        return shortened(text, LONGEST);
    }

    /** The first line of what a parser says. */
    static String sentence(@Nullable String message) {
        return message == null
                ? "no message"
                : shortened(message.lines().findFirst().orElse(""), LONGEST_SENTENCE);
    }

    private static String shortened(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > longest ? shown + "..." : shown.toString();
    }

    /** A sentence that names the known word nearest to the one found, if one is near. */
    static String maybe(String found, Collection<String> known) {
        return nearest(found, known).map(word -> "Maybe '" + word + "'. ").orElse("");
    }

    static Optional<String> nearest(String found, Collection<String> known) {
        int allowed = Math.min(2, found.length() / 3);
        Optional<String> best = Optional.empty();
        int least = allowed + 1;
        for (String word : known) {
            int distance = found.length() > LONGEST ? least : distance(found, word);
            if (distance < least) {
                least = distance;
                best = Optional.of(word);
            }
        }
        return best;
    }

    /** Levenshtein distance. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
