package io.github.evenhand.benchmarks.trust;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.benchmarks.compare.CommandLines;
import io.github.evenhand.budget.Budget;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How soon an allocation ends once it is cancelled. */
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description =
                "Measures the stretches of an allocation in which nobody asks whether it is cancelled, which bound "
                        + "how late it may end; then cancels others at random moments and measures how late they end.")
public final class Cancel implements Callable<Integer> {

    private static final int SHOWN = 12;

    @Option(names = "--instance", description = "Generated or bundled budget.")
    private String instance = "2850-A";

    @Option(names = "--warm", description = "Allocations before anything is measured.")
    private int warm = 2;

    @Option(names = "--cancelled", description = "Allocations that are cancelled.")
    private int cancelled = 20;

    @Option(names = "--seed", description = "Of the moments.")
    private long seed = 1;

    private final PrintWriter out;

    /** What ran when somebody asked after this long a silence. */
    private record Stretch(long nanos, String until) {}

    private Cancel(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(CommandLines.of(new Cancel(out), out).execute(arguments));
    }

    @Override
    public Integer call() {
        Budget budget = new Instance(instance).budget();
        for (int i = 0; i < warm; i++) {
            Evenhand.allocate(budget);
        }
        long whole = stretches(budget);
        latencies(budget, whole);
        return 0;
    }

    /** The whole time of an allocation; prints the longest stretches without a question. */
    private long stretches(Budget budget) {
        List<Stretch> stretches = new ArrayList<>();
        long start = System.nanoTime();
        long[] last = {start};
        Evenhand.allocate(budget, Limits.DEFAULT.withCancellation(() -> {
            stretches.add(new Stretch(System.nanoTime() - last[0], caller()));
            last[0] = System.nanoTime();
            return false;
        }));
        long end = System.nanoTime();
        stretches.add(new Stretch(end - last[0], "the end"));
        out.printf(
                Locale.ROOT,
                "%s: %.2f s, asked %d times; the longest stretches without a question, by what ended them:%n",
                instance,
                (end - start) / 1e9,
                stretches.size() - 1);
        Map<String, Stretch> longest = new TreeMap<>();
        stretches.forEach(stretch ->
                longest.merge(stretch.until(), stretch, (one, other) -> one.nanos() >= other.nanos() ? one : other));
        longest.values().stream()
                .sorted(Comparator.comparing(Stretch::nanos).reversed())
                .limit(SHOWN)
                .forEach(stretch -> out.printf(Locale.ROOT, "%6.0f ms  %s%n", stretch.nanos() / 1e6, stretch.until()));
        return end - start;
    }

    /** The innermost methods of the library, without those that only hand on the question. */
    private static String caller() {
        return String.join(
                " < ",
                Arrays.stream(Thread.currentThread().getStackTrace())
                        .filter(at -> at.getClassName().startsWith("io.github.evenhand.")
                                && !at.getClassName().contains("benchmarks")
                                && !at.getMethodName().contains("lambda"))
                        .limit(6)
                        .map(at -> at.getClassName().replaceAll(".*\\.", "") + ":" + at.getLineNumber())
                        .toList());
    }

    private void latencies(Budget budget, long whole) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] late = new double[cancelled];
        int finished = 0;
        for (int i = 0; i < cancelled; i++) {
            long moment = System.nanoTime() + random.nextLong(whole);
            Outcome outcome =
                    Evenhand.allocate(budget, Limits.DEFAULT.withCancellation(() -> System.nanoTime() - moment >= 0));
            late[i] = Math.max(0, (System.nanoTime() - moment) / 1e6);
            finished += outcome instanceof Undecided ? 0 : 1;
        }
        Arrays.sort(late);
        if (cancelled > 0) {
            out.printf(
                    Locale.ROOT,
                    "cancelled at %d random moments: late by a median of %.0f ms, at most %.0f ms; %d had ended before%n",
                    cancelled,
                    late[cancelled / 2],
                    late[cancelled - 1],
                    finished);
        }
    }
}
