package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.scenario.Lever;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what other values of a number of a budget would do. */
@CommandLine.Command(
        name = "frontier",
        description = "Says what a budget comes to as one of its numbers moves, each value proved.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Command.USAGE)
final class FrontierCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private static final String FUND = "fund:";
    private static final String RULE = "rule:";

    @Parameters(paramLabel = "BUDGET", description = "a folder, a JSON file, a workbook (.xlsx), or example:NAME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String budget;

    @Option(
            names = "--of",
            paramLabel = "NUMBER",
            required = true,
            description = "what is moved: total (of the funds), fund:ID, or rule:ID")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String of;

    @Option(names = "--from", paramLabel = "VALUE", required = true, description = "the least; money in the currency")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private BigDecimal from;

    @Option(names = "--to", paramLabel = "VALUE", required = true, description = "the largest")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private BigDecimal to;

    @Option(
            names = "--values",
            paramLabel = "N",
            defaultValue = "7",
            description = "how many evenly spaced ones, at least 2; as many more are put where the objective bends")
    private int values;

    @Option(names = "--csv", description = "prints CSV")
    private boolean csv;

    @Override
    public Integer call() {
        Screen screen = new Screen(spec);
        Budget read = screen.read(budget);
        try {
            Lever lever = lever(read);
            Frontier frontier = Evenhand.frontier(read, lever, from, to, values);
            if (csv) {
                screen.out().print(Evenhand.table(frontier).csv());
                screen.out().flush();
            } else {
                Evenhand.table(frontier).lines().forEach(screen.out()::println);
            }
            return 0;
        } catch (IllegalArgumentException unknown) {
            throw screen.wrong(String.valueOf(unknown.getMessage()));
        }
    }

    private Lever lever(Budget read) {
        if (of.startsWith(FUND)) {
            return Lever.fund(of.substring(FUND.length()));
        }
        if (of.startsWith(RULE)) {
            return Lever.rule(read, of.substring(RULE.length()));
        }
        if (of.equals("total")) {
            return Lever.total();
        }
        throw new IllegalArgumentException("--of must be total, fund:ID or rule:ID, found " + of);
    }
}
