package io.github.evenhand.examples.command;

import picocli.CommandLine;

/** Reads a budget and says everything that is wrong with it. */
@CommandLine.Command(name = "check", description = "Reads a budget and says everything that is wrong with it.")
final class CheckCommand extends BudgetVerb {

    @Override
    public Integer call() {
        Screen screen = screen();
        screen.out().println(read(screen));
        return 0;
    }
}
