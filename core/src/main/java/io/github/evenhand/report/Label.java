package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import java.util.Locale;

/**
 * A line of text in a chart.
 *
 * @param x where it is anchored
 * @param y of its baseline
 */
record Label(int x, int y, Anchor anchor, String text, Tone tone) {

    /** Pixels from one line of text to the next. */
    static final int LINE = 18;

    private static final int ABOVE = 12;
    private static final int BELOW = 4;

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    enum Tone {
        PLAIN("ink", "#23272b"),
        STRONG("ink", "#23272b"),
        SOFT("soft", "#565d64"),
        /** On something that has a colour. */
        HALO("ink halo", "#23272b");

        private final String style;
        private final String colour;

        Tone(String style, String colour) {
            this.style = style;
            this.colour = colour;
        }
    }

    static Label of(int x, int y, Anchor anchor, String text) {
        return new Label(x, y, anchor, text, Tone.PLAIN);
    }

    static Label strong(int x, int y, Anchor anchor, String text) {
        return new Label(x, y, anchor, text, Tone.STRONG);
    }

    static Label soft(int x, int y, Anchor anchor, String text) {
        return new Label(x, y, anchor, text, Tone.SOFT);
    }

    Box box() {
        int width = TextWidth.of(text);
        if (tone == Tone.STRONG) {
            width = width * 107 / 100;
        }
        int left = anchor == Anchor.START ? x : anchor == Anchor.END ? x - width : x - width / 2;
        return new Box(left, y - ABOVE, left + width, y + BELOW);
    }

    Markup markup() {
        Markup.Tag element = tag("text").with("class", tone.style).with("x", x).with("y", y);
        if (anchor != Anchor.START) {
            element = element.with("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
        }
        if (tone == Tone.STRONG) {
            element = element.with("font-weight", 600);
        }
        if (tone == Tone.HALO) {
            element = element.with("paint-order", "stroke")
                    .with("stroke", "#ffffff")
                    .with("stroke-width", 3)
                    .with("stroke-linejoin", "round");
        }
        return element.with("fill", tone.colour).text(text);
    }
}
