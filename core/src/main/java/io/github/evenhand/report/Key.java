package io.github.evenhand.report;

import java.util.ArrayList;
import java.util.List;

/** The marks of a chart and what they mean, one after another as the width allows. */
final class Key {

    /** What draws a mark around a place. */
    @FunctionalInterface
    interface Mark {
        Markup at(int x, int y);
    }

    private static final int WORDS = 20;
    private static final int APART = 22;

    private final List<Markup> entries = new ArrayList<>();
    private final int top;
    private final int width;
    private int x;
    private int line;

    Key(int width) {
        this(0, width);
    }

    /** @param top where it begins */
    Key(int top, int width) {
        this.top = top;
        this.width = width;
    }

    Key with(Mark mark, String meaning) {
        String words = TextWidth.fit(meaning, width - WORDS);
        int needed = WORDS + TextWidth.of(words);
        if (x > 0 && x + needed > width) {
            x = 0;
            line++;
        }
        entries.add(mark.at(x + 8, top + Label.LINE * line + 12));
        entries.add(Label.of(x + WORDS, top + Label.LINE * line + 16, Label.Anchor.START, words)
                .markup());
        x += needed + APART;
        return this;
    }

    Markup markup() {
        return Markup.all(entries);
    }

    int height() {
        return Label.LINE * (line + 1) + 8;
    }
}
