package io.github.evenhand.examples.command;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.examples.opendata.DataPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a budget and its result as open data. */
@CommandLine.Command(
        name = "package",
        description = "Divides the funds of a budget and writes budget and result as a Fiscal Data Package.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Command.USAGE)
final class PackageCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "BUDGET", description = "a folder, a JSON file, a workbook (.xlsx), or example:NAME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String budget;

    @Parameters(paramLabel = "DIR", description = "the folder to be written; it must not exist")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String folder;

    @Override
    public Integer call() {
        Screen screen = new Screen(spec);
        Path target = screen.path(folder);
        if (Files.exists(target)) {
            throw screen.wrong("'" + target + "' must not exist yet; name another folder");
        }
        Outcome outcome = screen.allocate(screen.read(budget));
        if (!(outcome instanceof Allocation allocation)) {
            return screen.without(outcome);
        }
        DataPackage.write(allocation, target);
        screen.out().println("The package is " + target.resolve(DataPackage.DESCRIPTOR));
        return 0;
    }
}
