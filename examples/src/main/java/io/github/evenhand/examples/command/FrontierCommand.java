package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.scenario.Frontiers;
import io.github.evenhand.scenario.Lever;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Says what other values of a number of a budget would do. */
@CommandLine.Command(
        name = "frontier",
        description = "Says what a budget comes to as one of its numbers moves, each value proved.")
final class FrontierCommand extends BudgetVerb {

    /** Each is a budget to be solved, and a point of a curve that anybody looks at. */
    private static final int MOST = 1_000;

    private static final String FUND = "fund:";
    private static final String RULE = "rule:";

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
        Screen screen = screen();
        Budget read = read(screen);
        if (values > MOST) {
            throw screen.wrong("--values must be at most " + MOST + ", found " + values);
        }
        Lever lever;
        List<BigDecimal> spaced;
        try {
            lever = lever(read);
            spaced = Frontiers.spaced(read, lever, from, to, values);
            spaced.forEach(value -> lever.at(read, value)); // what it cannot be is said before anything is solved
        } catch (IllegalArgumentException unknown) {
            throw screen.wrong(String.valueOf(unknown.getMessage()));
        }
        Frontier frontier = screen.timed(limits -> Evenhand.frontier(read, lever, spaced, values, limits));
        if (csv) {
            screen.out().print(Evenhand.table(frontier).csv());
            screen.out().flush();
        } else {
            Evenhand.table(frontier).lines().forEach(screen.out()::println);
            whyNot(frontier)
                    .forEach((why, value) -> screen.out().println("From " + value.toPlainString() + ": " + why));
        }
        return 0;
    }

    /** Why there is no allocation, each reason once with the least value that has it. */
    private static Map<String, BigDecimal> whyNot(Frontier frontier) {
        Map<String, BigDecimal> whyNot = new LinkedHashMap<>();
        for (Frontier.Point point : frontier.points()) {
            if (!(point.outcome() instanceof Allocation)) {
                whyNot.putIfAbsent(point.outcome().toString(), point.value());
            }
        }
        return whyNot;
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
