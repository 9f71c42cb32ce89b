package io.github.evenhand.report;

import java.util.List;

/**
 * The names of rows, at their left.
 *
 * @param width as wide as the longest name, at most a third of the chart
 */
record NameColumn(int width) {

    /** Of words that are all short. */
    static NameColumn ofWhole(List<String> words) {
        return of(words, Integer.MAX_VALUE);
    }

    static NameColumn of(List<String> names, int chart) {
        int longest = names.stream().mapToInt(TextWidth::of).max().orElse(0);
        return new NameColumn(Math.min(longest, chart / 3));
    }

    /** @param y the middle of the row */
    Markup at(String name, int y) {
        return Label.of(0, y + 4, Label.Anchor.START, TextWidth.fit(name, width))
                .markup();
    }
}
