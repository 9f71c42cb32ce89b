package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.examples.workbook.ResultWorkbook;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.io.ResultWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Divides the funds of a budget. */
@CommandLine.Command(name = "allocate", description = "Divides the funds of a budget and proves the answer.")
final class AllocateCommand extends BudgetVerb {

    @Option(names = "--out", paramLabel = "DIR", description = "writes the result folder with the report")
    private Optional<String> out = Optional.empty();

    @Option(
            names = "--workbook",
            paramLabel = "FILE",
            description = "writes the result as a workbook too, a file that ends in .xlsx")
    private Optional<String> workbook = Optional.empty();

    @Option(names = "--json", description = "prints summary.json instead of tables")
    private boolean json;

    @Mixin
    private final Language language = new Language();

    @Mixin
    private final Panels panels = new Panels();

    @Override
    public Integer call() {
        Screen screen = screen();
        Locale in = language.of(screen);
        Optional<Path> folder = out.map(screen::path);
        Optional<Outlines> outlines = panels.outlines(screen);
        Optional<Path> sheets = workbook.map(screen::workbook);
        if (sheets.filter(this::isBudget).isPresent()) {
            throw screen.wrong("--workbook must be another file than the budget, found " + sheets.get());
        }
        if (folder.isEmpty() && panels.areAsked()) {
            throw screen.wrong("What else the report is to say needs the folder that it is written to: add --out");
        }
        Outcome outcome = screen.allocate(read(screen));
        folder.ifPresent(path -> {
            if (outcome instanceof Allocation allocation) {
                Evenhand.write(panels.briefing(allocation, outlines, screen), path, in);
            } else {
                Evenhand.write(outcome, path, in);
            }
        });
        if (json) {
            screen.out().print(ResultWriter.summaryJson(outcome));
            screen.out().flush();
        }
        if (!(outcome instanceof Allocation allocation)) {
            return screen.without(outcome);
        }
        sheets.ifPresent(file -> ResultWorkbook.write(allocation, file));
        if (!json) {
            screen.out().println(allocation);
            screen.out().println();
            Evenhand.table(allocation).lines().forEach(screen.out()::println);
            folder.ifPresent(path -> screen.out().println("\nThe report is " + path.resolve("report.html")));
        }
        return 0;
    }
}
