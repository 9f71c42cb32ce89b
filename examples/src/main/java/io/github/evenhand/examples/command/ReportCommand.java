package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.io.ResultWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the report of a budget. */
@CommandLine.Command(name = "report", description = "Writes the report of a budget as one HTML page.")
final class ReportCommand extends BudgetVerb {

    @Parameters(index = "1", paramLabel = "FILE", description = "the page to be written")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Mixin
    private final Language language = new Language();

    @Mixin
    private final Panels panels = new Panels();

    @Override
    public Integer call() {
        Screen screen = screen();
        Locale in = language.of(screen);
        Optional<Outlines> outlines = panels.outlines(screen);
        Path page = screen.path(file);
        Outcome outcome = screen.allocate(read(screen));
        boolean isAllocated = outcome instanceof Allocation;
        String html = outcome instanceof Allocation allocation
                ? Evenhand.report(panels.briefing(allocation, outlines, screen), in)
                : Evenhand.report(outcome, in);
        ResultWriter.writeReport(html, page);
        return isAllocated ? 0 : screen.without(outcome);
    }
}
