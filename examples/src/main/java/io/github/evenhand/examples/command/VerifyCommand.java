package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Verification;
import io.github.evenhand.budget.Budget;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves somebody else's result. */
@CommandLine.Command(
        name = "verify",
        description =
                "Proves a result folder again from the budget alone: solves it anew and holds every file against its own.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Command.USAGE)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "BUDGET", description = "a folder, a JSON file, a workbook (.xlsx), or example:NAME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String budget;

    @Parameters(paramLabel = "RESULT", description = "a result folder")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String result;

    @Override
    public Integer call() {
        Screen screen = new Screen(spec);
        Path folder = screen.path(result);
        Budget read = screen.read(budget);
        Verification verification = screen.timed(limits -> Evenhand.verify(read, folder, limits));
        if (verification.isProved()) {
            screen.out().println("Proved: " + folder + " is the result of this budget.");
            return 0;
        }
        verification.problems().forEach(screen.err()::println);
        return Command.REFUTED;
    }
}
