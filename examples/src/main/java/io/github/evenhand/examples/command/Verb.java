package io.github.evenhand.examples.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every verb of the command has: help, the exit code of wrong usage, and a screen. */
@CommandLine.Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = Command.USAGE)
abstract class Verb implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    final Screen screen() {
        return new Screen(spec);
    }
}
