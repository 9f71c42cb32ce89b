package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.benchmarks.RandomBudget;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Objective;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decides many random budgets and asks other solvers about each: whatever is odd is printed with its seed. */
@Command(name = "random-campaign", description = "Decides random budgets and asks other solvers about each.")
public final class RandomCampaign implements Runnable {

    /** What the last line counts, besides outcomes. */
    private static final Set<String> SUMMED = Set.of("DOUBT", "THROWN", "remark");

    @Option(names = "--first", defaultValue = "1", description = "first seed")
    private long first;

    @Option(names = "--count", defaultValue = "200", description = "how many seeds")
    private long count;

    @Option(names = "--seconds", defaultValue = "150", description = "after how long no further seed is begun")
    private long seconds;

    @Option(names = "--slow", defaultValue = "0.5", description = "from how many seconds a budget is called slow")
    private double slow;

    @Option(
            names = "--disagreements",
            description = "where budgets are written that something disagrees about, made small")
    private Path disagreements = Path.of("benchmarks", "target", "disagreements");

    @Option(names = "--attempts", defaultValue = "3000", description = "how many smaller budgets are tried at most")
    private int attempts;

    @Option(names = "--shrink", defaultValue = "300", description = "after how many seconds none is made smaller")
    private long shrink;

    @Option(names = "--traits", description = "say of every budget what it is like")
    private boolean traits;

    private final Map<String, Integer> counts = new TreeMap<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RandomCampaign()).execute(arguments));
    }

    @Override
    public void run() {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long seed = first;
        while (seed < first + count && System.nanoTime() < end) {
            decide(seed);
            seed++;
        }
        System.out.println("seeds " + first + " to " + (seed - 1) + ": " + counts);
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // whatever is thrown is what the campaign looks for
    private void decide(long seed) {
        Budget budget = RandomBudget.of(seed);
        try {
            SecondOpinion opinion = SecondOpinion.on(budget);
            String outcome = opinion.outcome().getClass().getSimpleName();
            count(
                    opinion.outcome() instanceof Undecided undecided
                            ? outcome + " " + undecided.reason().word()
                            : outcome);
            opinion.doubts().forEach(doubt -> say(seed, "DOUBT", outcome + ", " + doubt));
            file(seed, budget, opinion.doubts());
            opinion.remarks().forEach(remark -> say(seed, "remark", outcome + ", " + remark));
            if (opinion.outcome() instanceof Undecided undecided) {
                say(seed, "UNDECIDED", undecided.reason().word() + ": " + undecided.explanation());
            }
            if (traits || opinion.outcome() instanceof Undecided) {
                say(seed, "traits", traits(budget));
            }
            if (opinion.seconds() >= slow) {
                say(seed, "slow", String.format(Locale.ROOT, "%s, %.2f s", outcome, opinion.seconds()));
            }
        } catch (RuntimeException | Error thrown) {
            say(seed, "THROWN", thrown.toString());
            thrown.printStackTrace(System.out);
            file(seed, budget, List.of(new Doubt(Doubt.Kind.THROWN, thrown.toString())));
        }
    }

    /** One of each kind, made small, and a line beside it that says what disagreed. */
    private void file(long seed, Budget budget, List<Doubt> doubts) {
        Map<Doubt.Kind, Doubt> kinds = new TreeMap<>();
        doubts.forEach(doubt -> kinds.putIfAbsent(doubt.kind(), doubt));
        for (Doubt doubt : kinds.values()) {
            Disagreement small = new Disagreement(doubt, budget).smaller(attempts, Duration.ofSeconds(shrink));
            say(seed, "FILED", small.write(disagreements, seed) + ": " + small.budget());
        }
    }

    /** What may make a budget hard. */
    private static String traits(Budget budget) {
        double[] costs = budget.needs().stream()
                .mapToDouble(need -> need.clients().multiply(need.unitCost()).doubleValue())
                .filter(cost -> cost > 0)
                .sorted()
                .toArray();
        String rules = budget.rules().stream()
                .map(rule -> rule.kind()
                        + (rule.terms().isHard() ? "" : " at " + rule.terms().price()))
                .collect(Collectors.joining(", "));
        String funds = budget.openFunds().stream()
                .map(fund -> fund.getClass().getSimpleName() + " " + fund.spend() + " "
                        + fund.amount().toPlainString())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%d localities, %d services, needs of %.3g to %.3g, %.3g in all, unit %s, %s, funds [%s], rules [%s], stages %s",
                budget.localities().size(),
                budget.services().size(),
                costs.length == 0 ? 0 : costs[0],
                costs.length == 0 ? 0 : costs[costs.length - 1],
                Arrays.stream(costs).sum(),
                budget.currency().smallestUnit().toPlainString(),
                budget.generalMoney().word(),
                funds,
                rules,
                budget.objective().stages().stream().map(Objective.Stage::name).toList());
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void say(long seed, String kind, String words) {
        if (SUMMED.contains(kind)) {
            count(kind);
        }
        System.out.println(kind + " " + seed + ": " + words);
    }
}
