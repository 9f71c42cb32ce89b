package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the bundled budgets. */
@CommandLine.Command(
        name = "examples",
        description = "Lists the bundled budgets.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Command.USAGE)
final class ExamplesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Screen screen = new Screen(spec);
        for (String name : Evenhand.examples()) {
            screen.out()
                    .println(Screen.EXAMPLE + name + "  "
                            + Evenhand.example(name).title());
        }
        return 0;
    }
}
