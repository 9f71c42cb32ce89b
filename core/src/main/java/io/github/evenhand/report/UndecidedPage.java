package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Undecided;
import java.util.List;

/** The page of a question that was not decided: why, and what can be tried. */
final class UndecidedPage {

    private final Undecided undecided;
    private final Words words;

    UndecidedPage(Undecided undecided, Words words) {
        this.words = words;
        this.undecided = undecided;
    }

    String html() {
        return PageFrame.around(
                undecided.budget(),
                List.of(
                        PageFrame.header(
                                words.of("undecided.over"),
                                Markup.name(PageFrame.heading(undecided.budget())),
                                tag("p").with("class", "lede").text(reason()),
                                tag("p").with("class", "caution").of(words.english(undecided.explanation())),
                                PageFrame.paragraph(words.of("undecided.nothing"))),
                        PageFrame.section(
                                "try",
                                words.of("undecided.try"),
                                PageFrame.bullets(
                                        remedies().stream().map(Markup::text).toList()))),
                words);
    }

    private String reason() {
        return switch (undecided.reason()) {
            case STOPPED -> words.of("undecided.stopped");
            case TOO_LARGE -> words.of("undecided.large");
            case NOT_SUPPORTED -> words.of("undecided.support");
            case NOT_PROVED -> words.of("undecided.proved");
            case SMALLEST_UNIT -> words.of("undecided.unit");
        };
    }

    private List<String> remedies() {
        return switch (undecided.reason()) {
            case STOPPED -> List.of(words.of("undecided.remedy.time"), words.of("undecided.remedy.divide"));
            case TOO_LARGE -> List.of(words.of("undecided.remedy.divide"), words.of("undecided.remedy.join"));
            case NOT_SUPPORTED -> List.of(words.of("undecided.remedy.leave"), words.of("undecided.remedy.later"));
            case NOT_PROVED -> List.of(words.of("undecided.remedy.units"), words.of("undecided.remedy.fault"));
            case SMALLEST_UNIT ->
                List.of(
                        words.of("undecided.remedy.room"),
                        words.of("undecided.remedy.most"),
                        words.of("undecided.remedy.smaller"));
        };
    }
}
