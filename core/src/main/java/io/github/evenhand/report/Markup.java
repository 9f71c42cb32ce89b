package io.github.evenhand.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A piece of HTML or SVG that is safe by the way it is made: text goes in through {@link #text} or an attribute and is
 * escaped there, so that no caller can forget it.
 */
final class Markup {

    static final Markup NONE = new Markup("");

    private final String source;

    private Markup(String source) {
        this.source = source;
    }

    /** Text for people, escaped. */
    static Markup text(String text) {
        return new Markup(escaped(text));
    }

    /** A name that others wrote, kept from turning the direction of what stands around it. */
    static Markup name(String name) {
        return tag("bdi").of(text(name));
    }

    static Markup all(Markup... parts) {
        return all(List.of(parts));
    }

    static Markup all(Collection<Markup> parts) {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(part.source));
        return new Markup(joined.toString());
    }

    /** Text of this library's own files, which is no element content and must not be escaped: style and script. */
    static Markup trusted(String source) {
        return new Markup(source);
    }

    static Tag tag(String name) {
        return new Tag(name, "");
    }

    private static String escaped(String text) {
        String visible = Visible.of(text);
        StringBuilder escaped = new StringBuilder(visible.length() + 16);
        for (int at = 0; at < visible.length(); at++) {
            char c = visible.charAt(at);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return source;
    }

    /**
     * An element that is being opened.
     *
     * @param attributes as written, each with a blank before it
     */
    record Tag(String name, String attributes) {

        Tag with(String attribute, String value) {
            return new Tag(name, attributes + " " + attribute + "=\"" + escaped(value) + "\"");
        }

        Tag with(String attribute, int value) {
            return with(attribute, Integer.toString(value));
        }

        Markup of(Markup... content) {
            return of(List.of(content));
        }

        Markup of(Collection<Markup> content) {
            return new Markup("<" + name + attributes + ">" + all(content) + "</" + name + ">");
        }

        Markup text(String text) {
            return of(Markup.text(text));
        }

        /** Each part on a line of its own, so that a report can be compared line by line. */
        Markup lines(Collection<Markup> content) {
            List<Markup> lines = new ArrayList<>();
            lines.add(new Markup("\n"));
            for (Markup part : content) {
                lines.add(part);
                lines.add(new Markup("\n"));
            }
            return of(lines);
        }

        /** An element without content: {@code <meta>} of HTML, {@code <line/>} of SVG. */
        Markup alone() {
            return new Markup("<" + name + attributes + "/>");
        }
    }
}
