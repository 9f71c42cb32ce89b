package io.github.evenhand.benchmarks.trust;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.benchmarks.compare.CommandLines;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.io.ResultWriter;
import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a server does: many allocations at once, and many one after the other. */
@Command(
        name = "endurance",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description =
                "Allocates a budget on many threads at once and compares the answers; then many times, and prints "
                        + "threads, open files and heap after a collection along the way.")
public final class Endurance implements Callable<Integer> {

    @Option(names = "--instance", description = "Bundled or generated budget.")
    private String instance = "two-counties";

    @Option(names = "--threads", description = "At once.")
    private int threads = 64;

    @Option(names = "--solves", description = "One after the other.")
    private int solves = 10_000;

    private final PrintWriter out;

    private Endurance(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(CommandLines.of(new Endurance(out), out).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Budget budget = new Instance(instance).budget();
        Set<String> answers = atOnce(budget, threads);
        out.println(threads + " threads at once: " + answers.size() + " answer" + (answers.size() == 1 ? "" : "s"));
        out.println("| solves | threads | open files | heap MB after GC |");
        out.println("|---:|---:|---:|---:|");
        for (int done = 0; done < solves; done++) {
            if (done % Math.max(1, solves / 5) == 0) {
                row(done);
            }
            answers.add(answer(budget));
        }
        row(solves);
        return answers.size() == 1 ? 0 : 1;
    }

    /** What different answers so many threads give that all begin together. */
    static Set<String> atOnce(Budget budget, int threads) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> answer(budget)));
            }
            Set<String> answers = new TreeSet<>();
            for (Future<String> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String answer(Budget budget) {
        Allocation allocation = (Allocation) Evenhand.allocate(budget);
        return ResultWriter.allocationCsv(allocation)
                + ResultWriter.levelsCsv(allocation)
                + ResultWriter.summaryJson(allocation);
    }

    private void row(int done) {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        String[] open = new File("/proc/self/fd").list();
        out.println(String.format(
                Locale.ROOT,
                "| %d | %d | %s | %.1f |",
                done,
                Thread.getAllStackTraces().size(),
                open == null ? "-" : Integer.toString(open.length),
                (memory.totalMemory() - memory.freeMemory()) / 1048576.0));
    }
}
