package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.budget.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What is around the content of every page. The policy lets a browser fetch nothing and run nothing but the one style
 * and the one script of this library, known by their digests, whatever names a budget brings.
 */
final class PageFrame {

    /** The style of charts, which those that stand alone bring along. */
    static final String CHARTS = resource("chart.css");

    private static final String STYLE = resource("report.css") + CHARTS;
    private static final String SCRIPT = resource("report.js");

    private PageFrame() {}

    static String around(Budget budget, List<Markup> content, Words words) {
        List<Markup> body = List.of(
                content.get(0),
                tag("main").with("id", "main").lines(content.subList(1, content.size())),
                footer(words));
        return "<!DOCTYPE html>\n"
                + tag("html")
                        .with("lang", words.language())
                        .lines(List.of(
                                head(budget),
                                tag("body")
                                        .lines(List.of(
                                                tag("a").with("class", "skip")
                                                        .with("href", "#main")
                                                        .text(words.of("page.skip")),
                                                tag("div").with("class", "page").lines(body),
                                                tag("script").of(Markup.trusted(SCRIPT))))))
                + "\n";
    }

    private static Markup head(Budget budget) {
        return tag("head")
                .lines(List.of(
                        tag("meta").with("charset", "utf-8").alone(),
                        tag("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", policy())
                                .alone(),
                        tag("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1")
                                .alone(),
                        tag("meta")
                                .with("name", "referrer")
                                .with("content", "no-referrer")
                                .alone(),
                        tag("title").text(heading(budget)),
                        tag("style").of(Markup.trusted(STYLE))));
    }

    private static String policy() {
        return "default-src 'none'; style-src '" + digest(STYLE) + "'; script-src '" + digest(SCRIPT)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /** Title and year, as a browser's tab shows them. */
    static String heading(Budget budget) {
        String title = budget.title().isBlank() ? budget.id() : budget.title();
        return budget.year() == 0 ? title : title + " " + budget.year();
    }

    static Markup header(String over, Markup title, Markup... below) {
        List<Markup> parts = new ArrayList<>();
        parts.add(tag("p").with("class", "over").text(over));
        parts.add(tag("h1").of(title));
        parts.addAll(List.of(below));
        return tag("header").lines(parts);
    }

    static Markup section(String id, String heading, Markup... content) {
        List<Markup> parts = new ArrayList<>();
        parts.add(tag("h2").with("id", id).text(heading));
        parts.addAll(List.of(content));
        return tag("section").with("aria-labelledby", id).lines(parts);
    }

    static Markup subheading(String text) {
        return tag("h3").text(text);
    }

    static Markup paragraph(String text) {
        return tag("p").text(text);
    }

    static Markup bullets(List<Markup> points) {
        return tag("ul")
                .with("class", "plain")
                .lines(points.stream().map(point -> tag("li").of(point)).toList());
    }

    /** A table that scrolls by itself where the screen is narrower, by keyboard too. */
    static Markup table(Table table) {
        return tag("div")
                .with("class", "scroll")
                .with("role", "region")
                .with("tabindex", 0)
                .with("aria-label", table.title())
                .of(TableMarkup.of(table));
    }

    private static Markup footer(Words words) {
        return tag("footer").of(paragraph(words.of("page.footer")));
    }

    private static String resource(String name) {
        try (InputStream stream = PageFrame.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The library must contain " + name + ", found none");
            }
            // Browsers read line ends as LF before they take the digest.
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
