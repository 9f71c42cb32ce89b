package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Verification;
import io.github.evenhand.budget.Budget;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Proves somebody else's result. */
@CommandLine.Command(
        name = "verify",
        description =
                "Proves a result folder again from the budget alone: solves it anew and holds every file against its own.")
final class VerifyCommand extends BudgetVerb {

    @Parameters(index = "1", paramLabel = "RESULT", description = "a result folder")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String result;

    @Override
    public Integer call() {
        Screen screen = screen();
        Path folder = screen.path(result);
        if (!Files.exists(folder)) {
            throw screen.wrong("'" + folder + "' does not exist; name the folder of a result");
        }
        Budget read = read(screen);
        Verification verification = screen.timed(limits -> Evenhand.verify(read, folder, limits));
        if (verification.isProved()) {
            screen.out().println("Proved: " + folder + " is the result of this budget.");
            return 0;
        }
        verification.problems().forEach(screen.err()::println);
        return Command.REFUTED;
    }
}
