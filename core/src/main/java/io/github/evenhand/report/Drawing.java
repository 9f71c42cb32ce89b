package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A chart that has been laid out.
 *
 * @param kind such as {@code lorenz}
 * @param width in pixels
 * @param height in pixels
 */
record Drawing(String kind, String title, String description, int width, int height, List<Markup> parts) {

    private static final int SIDE = 16;
    private static final int HEAD = 46;

    /** An id that no other chart of a page has, unless it says the same. */
    static String id(String kind, int width, String title, String description) {
        CRC32 digest = new CRC32();
        digest.update((title + "\n" + description).getBytes(StandardCharsets.UTF_8));
        return kind + "-" + width + "-" + Long.toHexString(digest.getValue());
    }

    Markup within(String styles) {
        return element("evenhand " + styles, 0, 0, width, height, List.of());
    }

    String alone() {
        Label heading = Label.strong(0, 20 - HEAD, Label.Anchor.START, TextWidth.fit(title, width * 100 / 107));
        return element(
                        "evenhand alone",
                        -SIDE,
                        -HEAD,
                        width + 2 * SIDE,
                        HEAD + height + SIDE,
                        List.of(tag("style").of(Markup.trusted(PageFrame.CHARTS)), heading.markup()))
                .toString();
    }

    private Markup element(String styles, int left, int top, int wide, int high, List<Markup> own) {
        String id = id(kind, width, title, description);
        List<Markup> all = new ArrayList<>();
        all.add(tag("title").with("id", id + "-title").text(title));
        all.add(tag("desc").with("id", id + "-desc").text(description));
        all.add(tag("rect")
                .with("class", "paper")
                .with("x", left)
                .with("y", top)
                .with("width", wide)
                .with("height", high)
                .with("fill", "#ffffff")
                .alone());
        all.addAll(own);
        all.addAll(parts);
        return tag("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", styles)
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .with("viewBox", left + " " + top + " " + wide + " " + high)
                .with("width", wide)
                .with("height", high)
                .with("font-family", "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif")
                .with("font-size", TextWidth.SIZE)
                .lines(all);
    }
}
