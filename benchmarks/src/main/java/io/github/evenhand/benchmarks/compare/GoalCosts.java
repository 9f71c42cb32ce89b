package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.benchmarks.GeneratedBudget.Aim;
import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Objective;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What each way to say what is to be small costs, beside the mean gap. */
@Command(
        name = "GoalCosts",
        mixinStandardHelpOptions = true,
        description = "Times whole allocations of a generated budget with one goal after the other.")
public final class GoalCosts implements Callable<Integer> {

    @Option(names = "--size", defaultValue = "2850", description = "localities; default: ${DEFAULT-VALUE}")
    private int size = 2850;

    @Option(names = "--repetitions", defaultValue = "3", description = "of each; default: ${DEFAULT-VALUE}")
    private int repetitions = 3;

    @Option(names = "--seconds", defaultValue = "3600", description = "for each at most; default: ${DEFAULT-VALUE}")
    private int seconds = 3600;

    @Option(
            names = "--goals",
            split = ",",
            description = "some of mean, worst, tail, priorities, fairest; default: all")
    private List<String> goals = List.of();

    /** What all others are beside. */
    private static final String MEAN = "mean";

    private final PrintWriter out;

    GoalCosts(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(CommandLines.of(new GoalCosts(out), out).execute(arguments));
    }

    private static Goal gap(Aggregate aggregate) {
        return Goal.gap(aggregate, Reference.NATIONAL_URBAN);
    }

    private static Map<String, Objective> objectives() {
        Map<String, Objective> objectives = new LinkedHashMap<>();
        objectives.put(MEAN, Objective.minimise(gap(Aggregate.mean())));
        objectives.put("worst", Objective.minimise(gap(Aggregate.worst())));
        objectives.put("tail", Objective.minimise(gap(Aggregate.tail("0.1"))));
        objectives.put(
                "priorities",
                Objective.minimise(gap(Aggregate.worst()))
                        .then(gap(Aggregate.tail("0.1")))
                        .then(gap(Aggregate.mean())));
        objectives.put("fairest", Objective.minimise(gap(Aggregate.fairestFirst())));
        return objectives;
    }

    @Override
    public Integer call() {
        Budget budget = Instance.of(size, Aim.A).budget();
        Map<String, List<Timed>> runs = new LinkedHashMap<>();
        for (int repetition = 0; repetition < repetitions; repetition++) { // in turns: the first of all is slow for all
            objectives().forEach((name, objective) -> {
                if (name.equals(MEAN) || goals.isEmpty() || goals.contains(name)) {
                    Timed timed = time(budget.toBuilder().objective(objective).build());
                    runs.computeIfAbsent(name, key -> new ArrayList<>()).add(timed);
                }
            });
        }
        out.println("| gap, " + size + " localities | outcome | seconds | x the mean |");
        out.println("|---|---|---:|---:|");
        double mean = median(runs.getOrDefault(MEAN, List.of())).seconds();
        runs.forEach((name, some) -> {
            Timed timed = median(some);
            out.println(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.1f |",
                    name,
                    word(timed.outcome()),
                    timed.seconds(),
                    timed.seconds() / mean));
        });
        return 0;
    }

    /** An outcome, and how long it took. */
    private record Timed(Outcome outcome, double seconds) {}

    private Timed time(Budget budget) {
        Limits limits = Limits.DEFAULT.withTime(Duration.ofSeconds(seconds));
        long start = System.nanoTime();
        Outcome outcome = Evenhand.allocate(budget, limits);
        return new Timed(outcome, (System.nanoTime() - start) / 1e9);
    }

    private static Timed median(List<Timed> some) {
        return some.stream()
                .sorted(Comparator.comparingDouble(Timed::seconds))
                .toList()
                .get(some.size() / 2);
    }

    private static String word(Outcome outcome) {
        return outcome instanceof Allocation ? "proved" : outcome instanceof Infeasible ? "conflict" : "undecided";
    }
}
