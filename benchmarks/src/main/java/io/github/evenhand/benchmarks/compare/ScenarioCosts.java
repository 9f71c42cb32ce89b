package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.benchmarks.GeneratedBudget.Aim;
import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.scenario.Frontiers;
import io.github.evenhand.scenario.Lever;
import io.github.evenhand.scenario.Scenario;
import io.github.evenhand.scenario.Spread;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What many scenarios cost each, beside one allocation of the same budget in a new process. */
@Command(
        name = "ScenarioCosts",
        mixinStandardHelpOptions = true,
        description = "Times a frontier and a sweep for each of their scenarios.")
public final class ScenarioCosts implements Callable<Integer> {

    @Option(names = "--size", defaultValue = "2850", description = "localities; default: ${DEFAULT-VALUE}")
    private int size = 2850;

    @Option(names = "--repetitions", defaultValue = "3", description = "new processes; default: ${DEFAULT-VALUE}")
    private int repetitions = 3;

    @Option(names = "--values", defaultValue = "21", description = "totals of the frontier; default: ${DEFAULT-VALUE}")
    private int values = 21;

    @Option(names = "--scenarios", defaultValue = "40", description = "of the sweep; default: ${DEFAULT-VALUE}")
    private int scenarios = 40;

    private final PrintWriter out;

    ScenarioCosts(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(CommandLines.of(new ScenarioCosts(out), out).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Instance instance = Instance.of(size, Aim.A);
        double cold = cold(instance);
        Budget budget = instance.budget();
        out.println("| what | scenarios | of them allocated | seconds each | x one in a new process |");
        out.println("|---|---:|---:|---:|---:|");
        row("one allocation in a new process", 1, 1, cold, cold);
        frontier(budget, cold);
        sweep(budget, cold);
        return 0;
    }

    /** The median of whole processes, from start to end, each of which makes the budget and allocates it. */
    private double cold(Instance instance) throws IOException, InterruptedException {
        double[] seconds = new double[repetitions];
        for (int at = 0; at < repetitions; at++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            ChildJvm.command(List.of(), FirstSolve.class, List.of(instance.name())))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.waitFor();
            seconds[at] = seconds(start);
        }
        Arrays.sort(seconds);
        return seconds[repetitions / 2];
    }

    /** Totals from 2 % below the budget's to 8 % above, the first of this process. */
    private void frontier(Budget budget, double cold) {
        BigDecimal total = budget.openFunds().stream().map(Fund.Open::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        long start = System.nanoTime();
        Frontier frontier = Evenhand.frontier(
                budget,
                Lever.total(),
                Frontiers.spaced(budget, Lever.total(), part(total, "0.98"), part(total, "1.08"), values),
                0,
                Limits.DEFAULT);
        int allocated = (int) frontier.points().stream()
                .filter(point -> point.outcome() instanceof Allocation)
                .count();
        row("frontier of the total, " + values + " values", values, allocated, seconds(start) / values, cold);
    }

    /** Clients and levels anew in every scenario. */
    private void sweep(Budget budget, double cold) {
        Spread spread = Spread.NONE.withClients(Spread.Range.within("0.02")).withLevels(Spread.Range.within("0.02"));
        long start = System.nanoTime();
        List<Scenario<Boolean>> all = Evenhand.sweep(
                scenarios, index -> spread.draw(budget, index), Allocation.class::isInstance, Limits.DEFAULT);
        int allocated =
                (int) all.stream().filter(one -> one.result().orElse(false)).count();
        row("sweep of drawn clients and levels", scenarios, allocated, seconds(start) / scenarios, cold);
    }

    private void row(String what, int count, int allocated, double each, double cold) {
        out.println(String.format(
                Locale.ROOT, "| %s | %d | %d | %.2f | %.2f |", what, count, allocated, each, each / cold));
    }

    private static BigDecimal part(BigDecimal total, String share) {
        return total.multiply(new BigDecimal(share)).setScale(2, RoundingMode.DOWN);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
