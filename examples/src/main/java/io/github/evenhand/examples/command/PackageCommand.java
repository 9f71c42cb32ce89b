package io.github.evenhand.examples.command;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.examples.opendata.DataPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Writes a budget and its result as open data. */
@CommandLine.Command(
        name = "package",
        description = "Divides the funds of a budget and writes budget and result as a Fiscal Data Package.")
final class PackageCommand extends BudgetVerb {

    @Parameters(index = "1", paramLabel = "DIR", description = "the folder to be written; it must not exist")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String folder;

    @Override
    public Integer call() {
        Screen screen = screen();
        Path target = screen.path(folder);
        if (Files.exists(target)) {
            throw screen.wrong("'" + target + "' must not exist yet; name another folder");
        }
        Outcome outcome = screen.allocate(read(screen));
        if (!(outcome instanceof Allocation allocation)) {
            return screen.without(outcome);
        }
        DataPackage.write(allocation, target);
        screen.out().println("The package is " + target.resolve(DataPackage.DESCRIPTOR));
        return 0;
    }
}
