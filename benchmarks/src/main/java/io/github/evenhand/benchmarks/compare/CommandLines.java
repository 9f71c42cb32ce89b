package io.github.evenhand.benchmarks.compare;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Command lines that answer a wrong argument with a sentence. */
public final class CommandLines {

    private CommandLines() {}

    public static CommandLine of(Callable<Integer> command, PrintWriter out) {
        return new CommandLine(command).setOut(out).setExecutionExceptionHandler((exception, line, parsed) -> {
            if (exception instanceof IllegalArgumentException) {
                line.getErr().println(exception.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw exception;
        });
    }
}
