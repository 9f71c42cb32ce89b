package io.github.evenhand.examples.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a budget and says everything that is wrong with it. */
@CommandLine.Command(
        name = "check",
        description = "Reads a budget and says everything that is wrong with it.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Command.USAGE)
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "BUDGET", description = "a folder, a JSON file, a workbook (.xlsx), or example:NAME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String budget;

    @Override
    public Integer call() {
        Screen screen = new Screen(spec);
        screen.out().println(screen.read(budget));
        return 0;
    }
}
