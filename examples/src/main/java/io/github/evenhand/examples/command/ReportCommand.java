package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.io.ResultWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a budget. */
@CommandLine.Command(
        name = "report",
        description = "Writes the report of a budget as one HTML page.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Command.USAGE)
final class ReportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "BUDGET", description = "a folder, a JSON file, a workbook (.xlsx), or example:NAME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String budget;

    @Parameters(paramLabel = "FILE", description = "the page to be written")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Mixin
    private final Panels panels = new Panels();

    @Override
    public Integer call() {
        Screen screen = new Screen(spec);
        Path page = screen.path(file);
        Outcome outcome = screen.allocate(screen.read(budget));
        boolean isAllocated = outcome instanceof Allocation;
        String html = outcome instanceof Allocation allocation
                ? Evenhand.report(panels.briefing(allocation, screen))
                : Evenhand.report(outcome);
        ResultWriter.writeReport(html, page);
        return isAllocated ? 0 : screen.without(outcome);
    }
}
