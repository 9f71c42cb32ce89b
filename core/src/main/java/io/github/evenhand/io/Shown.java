package io.github.evenhand.io;

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
}
