package io.github.evenhand.examples.command;

import io.github.evenhand.report.HtmlReport;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The language of a report. */
final class Language {

    @Option(names = "--language", paramLabel = "LANG", defaultValue = "en", description = "of the report: en or zh")
    private String tag = "en";

    /** Asked for before anything is solved, so that nobody waits for a page that cannot be written. */
    Locale of(Screen screen) {
        Locale language = Locale.forLanguageTag(tag);
        if (!HtmlReport.knows(language)) {
            throw screen.wrong("The language must be one that reports can be written in, found '" + tag + "'");
        }
        return language;
    }
}
