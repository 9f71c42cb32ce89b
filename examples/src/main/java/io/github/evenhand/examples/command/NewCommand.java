package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.examples.workbook.WorkbookReader;
import io.github.evenhand.examples.workbook.WorkbookWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a small budget to begin with. */
@CommandLine.Command(name = "new", description = "Writes a small budget that works, to be changed into your own.")
final class NewCommand extends Verb {

    /** Longer ones are refused by every reader. */
    private static final int LONGEST_ID = 200;

    @Parameters(
            paramLabel = "DIR",
            description = "the folder to be written, or a workbook if it ends in .xlsx; it must not exist")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String folder;

    @Option(
            names = "--from",
            paramLabel = "BUDGET",
            defaultValue = "example:two-counties",
            description = "what to begin with: a folder, a JSON file, a workbook (.xlsx), or example:NAME")
    private String from = "";

    @Override
    public Integer call() {
        Screen screen = screen();
        Path target = screen.path(folder);
        if (Files.exists(target)) {
            throw screen.wrong("'" + target + "' must not exist yet; name another");
        }
        boolean isWorkbook = WorkbookReader.isWorkbook(target);
        Budget begun = screen.read(from);
        Budget budget = begun.toBuilder(id(target, isWorkbook, begun.id())).build();
        if (isWorkbook) {
            WorkbookWriter.write(budget, target);
        } else {
            Evenhand.write(budget, target);
        }
        screen.out()
                .println("The budget is " + target + ". Change its " + (isWorkbook ? "sheets" : "files")
                        + ", then try:");
        screen.out().println("  evenhand check " + target);
        screen.out().println("  evenhand allocate " + target + " --out result");
        return 0;
    }

    /** The name of what is written, as far as it can be an id; the id of what it begins with if nothing is left of it. */
    private static String id(Path target, boolean isWorkbook, String otherwise) {
        Path last = target.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "" : last.toString().replaceAll("[\\p{Cc}\\p{Cs}]", "");
        String own = (isWorkbook ? name.substring(0, name.length() - ".xlsx".length()) : name).strip();
        return own.isEmpty() || own.length() > LONGEST_ID ? otherwise : own;
    }
}
