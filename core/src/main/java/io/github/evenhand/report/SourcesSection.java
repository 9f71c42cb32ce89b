package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Source;
import java.util.List;

/** Where the figures come from, and which of them were modelled rather than measured. */
final class SourcesSection {

    private static final List<String> HEADERS = List.of("Figures", "Measured or modelled", "From", "Year", "Licence");

    private SourcesSection() {}

    static Markup of(Budget budget) {
        if (budget.sources().isEmpty()) {
            return PageFrame.section(
                    "sources", "Sources", PageFrame.paragraph("The budget does not say where its figures come from."));
        }
        return PageFrame.section(
                "sources",
                "Sources",
                tag("div")
                        .with("class", "scroll")
                        .with("role", "region")
                        .with("tabindex", 0)
                        .with("aria-label", "Sources")
                        .of(tag("table")
                                .of(
                                        tag("thead").of(head()),
                                        tag("tbody")
                                                .lines(budget.sources().stream()
                                                        .map(SourcesSection::row)
                                                        .toList()))));
    }

    private static Markup head() {
        return tag("tr")
                .of(HEADERS.stream()
                        .map(header -> tag("th").with("scope", "col").text(header))
                        .toList());
    }

    private static Markup row(Source source) {
        return tag("tr")
                .of(
                        tag("th").with("scope", "row").of(Markup.name(source.what())),
                        tag("td").of(label(source.modelled())),
                        tag("td").of(Markup.name(source.from())),
                        tag("td").text(source.year().map(String::valueOf).orElse("-")),
                        tag("td").of(Markup.name(source.licence().orElse("-"))));
    }

    private static Markup label(boolean modelled) {
        return modelled
                ? tag("span").with("class", "label modelled").text("modelled")
                : tag("span").with("class", "label").text("measured");
    }
}
