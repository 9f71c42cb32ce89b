package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.budget.Budget;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says why a locality receives its amount. */
@CommandLine.Command(
        name = "explain",
        description =
                "Says why a locality receives its amount: the terms that it is the sum of, what binds, what one more would do.")
final class ExplainCommand extends BudgetVerb {

    @Parameters(index = "1", paramLabel = "LOCALITY", description = "its id in the budget")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String locality;

    @Mixin
    private final Language language = new Language();

    @Override
    public Integer call() {
        Screen screen = screen();
        Budget read = read(screen);
        if (read.findLocality(locality).isEmpty()) {
            throw screen.noLocality(read, locality);
        }
        Locale spoken = language.of(screen);
        Outcome outcome = screen.allocate(read);
        if (!(outcome instanceof Allocation allocation)) {
            return screen.without(outcome);
        }
        Decomposition why = screen.timed(limits -> Evenhand.decompose(allocation, limits));
        if (spoken.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            Evenhand.explain(why, locality).lines().forEach(screen.out()::println);
        } else {
            screen.out().println(Evenhand.paragraph(why, locality, spoken));
        }
        return 0;
    }
}
