package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Undecided;
import java.util.List;

/** The page of a question that was not decided: why, and what can be tried. */
final class UndecidedPage {

    private final Undecided undecided;

    UndecidedPage(Undecided undecided) {
        this.undecided = undecided;
    }

    String html() {
        return PageFrame.around(
                undecided.budget(),
                List.of(
                        PageFrame.header(
                                "Undecided",
                                Markup.name(PageFrame.heading(undecided.budget())),
                                tag("p").with("class", "lede").text(reason()),
                                tag("p").with("class", "caution").text(undecided.explanation()),
                                PageFrame.paragraph(
                                        "Nothing is reported that was not proved, so this page has no" + " amounts.")),
                        PageFrame.section(
                                "try",
                                "What can be tried",
                                PageFrame.bullets(
                                        remedies().stream().map(Markup::text).toList()))));
    }

    private String reason() {
        return switch (undecided.reason()) {
            case STOPPED -> "The search was stopped before it came to an end.";
            case TOO_LARGE -> "The budget is larger than the solvers take.";
            case NOT_SUPPORTED -> "The budget asks for something that this version does not decide.";
            case NOT_PROVED -> "An answer was claimed, but it could not be proved.";
            case SMALLEST_UNIT -> "There is an allocation, but none in whole smallest units was found.";
        };
    }

    private List<String> remedies() {
        return switch (undecided.reason()) {
            case STOPPED ->
                List.of(
                        "Allow more time or more threads; limits never change the answer.",
                        "Divide the question: first by province, then within each.");
            case TOO_LARGE ->
                List.of(
                        "Divide the question: first by province, then within each.",
                        "Join services that are never looked at apart.");
            case NOT_SUPPORTED ->
                List.of(
                        "Leave out the rule or goal that is named above, or say it in another way.",
                        "Look for a later version.");
            case NOT_PROVED ->
                List.of(
                        "Look for amounts or costs that differ by many orders of magnitude; one of them may be in the"
                                + " wrong unit.",
                        "Report the budget to the library's authors: a claim that cannot be proved is a fault to mend.");
            case SMALLEST_UNIT ->
                List.of(
                        "Leave a little room between floors and ceilings that meet in one amount.",
                        "Let a fund be paid out at most instead of exactly.",
                        "Choose a smaller smallest unit.");
        };
    }
}
