package io.github.evenhand.report;

import java.util.List;

/**
 * A chart as text: {@link #svg} is a drawing that can be a file of its own or stand in a notebook. It fetches nothing,
 * is light or dark as the reader's screen is, can be read without colour, and says in its title and description what it
 * shows. Equal figures give equal text, byte for byte.
 */
public abstract sealed class Chart
        permits Dumbbell, FrontierPlot, LocalityMap, LorenzCurves, RangeBars, ServicePanels, Winners {

    static final int WIDE = 760;
    static final int NARROW = 360;

    private static final int HEADLINE = 59;
    private static final int LINE = 110;
    private static final int LONGEST = 840;

    Chart() {}

    /** {@return what the chart says, in one line} */
    public abstract String title();

    /** What the chart shows, for those who do not see it; each sentence one of them. */
    abstract List<String> sentences();

    /** @param width in pixels, {@link #WIDE} or {@link #NARROW} */
    abstract Drawing drawing(int width);

    /** {@return the chart as a document of its own: one SVG element with its title above and its style within} */
    public final String svg() {
        return drawing(WIDE).alone();
    }

    /** {@return the same for a page or a notebook, since an SVG element is HTML} */
    public final String html() {
        return svg();
    }

    /** The chart within a page that has the style of charts. */
    final Markup markup(String styles, int width) {
        return drawing(width).within(styles);
    }

    /** The title and as much of the description as a screen takes, under 900 characters. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(cut(title(), HEADLINE));
        for (String sentence : sentences()) {
            String line = "\n  " + cut(sentence, LINE);
            if (text.length() + line.length() > LONGEST) {
                text.append("\n  ...");
                break;
            }
            text.append(line);
        }
        return text.append("\n  svg() draws it").toString();
    }

    /** A terminal has the hyphen that a drawing has a minus sign for. */
    private static String cut(String text, int columns) {
        return DisplayWidth.cut(Visible.of(text).replace('\u2212', '-'), columns);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Chart that && svg().equals(that.svg());
    }

    @Override
    public final int hashCode() {
        return svg().hashCode();
    }
}
