package io.github.evenhand.budget;

import java.util.Collection;
import java.util.Optional;

/** What ids and texts may be, for readers that look at every field of a thing and not only at the first wrong one. */
public final class Texts {

    /** Nobody mistypes a word of more letters. */
    private static final int LONGEST = 60;

    private Texts() {}

    /**
     * {@return a sentence that names the known word nearest to another, such as {@code Maybe 'general'. }; empty if none is
     * near}
     *
     * @param found the other
     * @param known the words that there are
     */
    public static String maybe(String found, Collection<String> known) {
        return nearest(found, known).map(word -> "Maybe '" + word + "'. ").orElse("");
    }

    /**
     * {@return the first of the known words nearest to another, if one is as near as a slip of the hand}
     *
     * @param found the other
     * @param known the words that there are
     */
    public static Optional<String> nearest(String found, Collection<String> known) {
        int least = Math.min(2, found.length() / 3) + 1;
        Optional<String> best = Optional.empty();
        for (String word : known) {
            boolean isLike = found.length() <= LONGEST && Math.abs(found.length() - word.length()) < least;
            int distance = isLike ? distance(found, word) : least;
            if (distance < least) {
                least = distance;
                best = Optional.of(word);
            }
        }
        return best;
    }

    /** Letters to be put in, left out or changed (Levenshtein 1966). */
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

    /**
     * {@return what is wrong with an id, if anything is}
     *
     * @param thing whose id it is, such as {@code Locality}
     * @param id the one that is asked about
     */
    public static Optional<String> faultOfId(String thing, String id) {
        try {
            Names.requireId(thing, id);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /**
     * {@return what is wrong with a text for people, if anything is}
     *
     * @param thing whose text it is, such as {@code Locality}
     * @param id of that thing
     * @param what the text is, such as {@code name}
     * @param text the one that is asked about
     */
    public static Optional<String> faultOfText(String thing, String id, String what, String text) {
        try {
            Names.requireText(thing, id, what, text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
