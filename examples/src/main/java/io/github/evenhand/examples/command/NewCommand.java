package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a small budget to begin with. */
@CommandLine.Command(name = "new", description = "Writes a small budget that works, to be changed into your own.")
final class NewCommand extends Verb {

    @Parameters(paramLabel = "DIR", description = "the folder to be written; it must not exist")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String folder;

    @Option(
            names = "--from",
            paramLabel = "BUDGET",
            defaultValue = "example:two-counties",
            description = "what to begin with: a folder, a JSON file, or example:NAME")
    private String from = "";

    @Override
    public Integer call() {
        Screen screen = screen();
        Path target = screen.path(folder);
        if (Files.exists(target)) {
            throw screen.wrong("'" + target + "' must not exist yet; name another folder");
        }
        Evenhand.write(screen.read(from), target);
        screen.out().println("The budget is " + target + ". Change its files, then try:");
        screen.out().println("  evenhand check " + target);
        screen.out().println("  evenhand allocate " + target + " --out result");
        return 0;
    }
}
