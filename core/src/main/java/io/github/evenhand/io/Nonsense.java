package io.github.evenhand.io;

import java.util.Collection;
import java.util.Locale;

/** What the domain says of a value that makes no sense, and which of the fields it means. */
final class Nonsense {

    private final String message;

    /** @param thing what was to be made, in case the message does not say */
    Nonsense(IllegalArgumentException refused, String thing) {
        String said = String.valueOf(refused.getMessage());
        this.message = said.startsWith("a number must") ? thing + ": " + said : said;
    }

    String problem() {
        return message;
    }

    /** The place of the field that the message speaks of; of the whole if it speaks of none. */
    Place place(Origin origin, Collection<String> fields) {
        String rule = message.replaceAll("'[^']*'", "").replace('-', ' ').toLowerCase(Locale.ROOT);
        // Longer names first, so that "highest level" is not taken for "level".
        return fields.stream()
                .sorted((left, right) -> right.length() - left.length())
                .filter(field -> rule.contains(" " + words(field) + " "))
                .findFirst()
                .or(() -> fields.stream().filter(field -> isIdOf(rule, field)).findFirst())
                .map(origin::of)
                .orElseGet(() -> origin.of(""));
    }

    /** {@code unit_cost} and {@code crowdOut} as the domain says them. */
    private static String words(String field) {
        return field.replaceAll("([A-Z])", " $1").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static boolean isIdOf(String rule, String field) {
        return rule.contains(" id must") && (field.equals("id") || rule.startsWith(words(field) + " id"));
    }
}
