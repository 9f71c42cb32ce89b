package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Difference;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.report.DifferenceTables;
import io.github.evenhand.report.Table;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what sets two budgets apart. */
@CommandLine.Command(
        name = "compare",
        description = "Divides two budgets and says who gains, who loses, and what explains it.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Command.USAGE)
final class CompareCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "BUDGET", description = "a folder, a JSON file, a workbook (.xlsx), or example:NAME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String first;

    @Parameters(paramLabel = "BUDGET", description = "the other, in the same currency")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String second;

    @Option(names = "--csv", description = "prints what each locality receives in both, as CSV")
    private boolean csv;

    @Override
    public Integer call() {
        Screen screen = new Screen(spec);
        Outcome one = screen.allocate(screen.read(first));
        if (!(one instanceof Allocation before)) {
            return screen.without(one);
        }
        Outcome other = screen.allocate(screen.read(second));
        if (!(other instanceof Allocation after)) {
            return screen.without(other);
        }
        if (!before.budget().currency().code().equals(after.budget().currency().code())) {
            throw screen.wrong("The budgets must be in one currency, found "
                    + before.budget().currency().code() + " and "
                    + after.budget().currency().code());
        }
        Difference difference = Evenhand.compare(before, after);
        if (csv) {
            screen.out().print(Evenhand.table(difference).csv());
            screen.out().flush();
            return 0;
        }
        screen.out().println(difference);
        for (Table table : List.of(
                DifferenceTables.goals(difference),
                DifferenceTables.sides(difference),
                DifferenceTables.of(difference),
                DifferenceTables.inputs(difference))) {
            screen.out().println();
            table.lines().forEach(screen.out()::println);
        }
        return 0;
    }
}
