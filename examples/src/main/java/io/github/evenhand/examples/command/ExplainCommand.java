package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.budget.Budget;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a locality receives its amount. */
@CommandLine.Command(
        name = "explain",
        description =
                "Says why a locality receives its amount: the terms that it is the sum of, what binds, what one more would do.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Command.USAGE)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "BUDGET", description = "a folder, a JSON file, a workbook (.xlsx), or example:NAME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String budget;

    @Parameters(paramLabel = "LOCALITY", description = "its id in the budget")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String locality;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "en (all that is known), or zh (one paragraph in Chinese)")
    private String language = "en";

    @Override
    public Integer call() {
        Screen screen = new Screen(spec);
        Budget read = screen.read(budget);
        if (read.findLocality(locality).isEmpty()) {
            throw screen.wrong("The budget has no locality '" + locality + "'");
        }
        Outcome outcome = screen.allocate(read);
        if (!(outcome instanceof Allocation allocation)) {
            return screen.without(outcome);
        }
        Decomposition why = screen.timed(limits -> Evenhand.decompose(allocation, limits));
        if (language.equals("en")) {
            Evenhand.explain(why, locality).lines().forEach(screen.out()::println);
        } else {
            screen.out().println(Evenhand.paragraph(why, locality, Locale.forLanguageTag(language)));
        }
        return 0;
    }
}
