package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Source;
import java.util.List;

/** Where the figures come from, and which of them were modelled rather than measured. */
final class SourcesSection {

    private static final List<String> HEADERS = List.of("figures", "measured", "from", "year", "licence");

    private SourcesSection() {}

    static Markup of(Budget budget, Words words) {
        if (budget.sources().isEmpty()) {
            return PageFrame.section(
                    "sources", words.of("sources.title"), PageFrame.paragraph(words.of("sources.none")));
        }
        return PageFrame.section(
                "sources",
                words.of("sources.title"),
                tag("div")
                        .with("class", "scroll")
                        .with("role", "region")
                        .with("tabindex", 0)
                        .with("aria-label", words.of("sources.title"))
                        .of(tag("table")
                                .with("aria-labelledby", "sources")
                                .of(
                                        tag("thead").of(head(words)),
                                        tag("tbody")
                                                .lines(budget.sources().stream()
                                                        .map(source -> row(source, words))
                                                        .toList()))));
    }

    private static Markup head(Words words) {
        return tag("tr")
                .of(HEADERS.stream()
                        .map(header -> tag("th").with("scope", "col").text(words.of("sources." + header)))
                        .toList());
    }

    private static Markup row(Source source, Words words) {
        return tag("tr")
                .of(
                        tag("th").with("scope", "row").of(Markup.name(source.what())),
                        tag("td").of(label(source.modelled(), words)),
                        tag("td").of(Markup.name(source.from())),
                        tag("td").text(source.year().map(String::valueOf).orElse("-")),
                        tag("td").of(Markup.name(source.licence().orElse("-"))));
    }

    private static Markup label(boolean modelled, Words words) {
        return modelled
                ? tag("span").with("class", "label modelled").text(words.of("sources.is.modelled"))
                : tag("span").with("class", "label").text(words.of("sources.is.measured"));
    }
}
