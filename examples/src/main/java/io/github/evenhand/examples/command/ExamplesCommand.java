package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import picocli.CommandLine;

/** Lists the bundled budgets. */
@CommandLine.Command(name = "examples", description = "Lists the bundled budgets.")
final class ExamplesCommand extends Verb {

    @Override
    public Integer call() {
        Screen screen = screen();
        for (String name : Evenhand.examples()) {
            screen.out()
                    .println(Screen.EXAMPLE + name + "  "
                            + Evenhand.example(name).title());
        }
        return 0;
    }
}
