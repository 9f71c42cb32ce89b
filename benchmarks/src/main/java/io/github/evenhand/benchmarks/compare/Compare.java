package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.benchmarks.GeneratedBudget.Aim;
import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.benchmarks.peers.Peer;
import io.github.evenhand.benchmarks.peers.Peers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Compares solvers on the same instances and prints one table; the command line of {@link Comparison}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = "Solves the same budgets with several solvers, each in a process of its own, judges every claim "
                + "with Evenhand's certifier, and prints one table in Markdown.")
public final class Compare implements Callable<Integer> {

    private static final String BEGIN = "<!-- table: begin -->";
    private static final String END = "<!-- table: end -->";

    @Option(names = "--sizes", split = ",", description = "Localities of generated budgets, such as 31,300.")
    private List<Integer> sizes = new ArrayList<>();

    @Option(names = "--objectives", split = ",", description = "Objectives of generated budgets.")
    private List<Aim> objectives = List.of(Aim.A, Aim.B);

    @Option(names = "--examples", split = ",", description = "Bundled budgets, such as india-states.")
    private List<String> examples = new ArrayList<>();

    @Option(names = "--solvers", split = ",", description = "Names of solvers; all that run here if absent.")
    private List<String> solvers = new ArrayList<>();

    @Option(names = "--limit", description = "Seconds that a solve may take.")
    private double limit = 300;

    @Option(
            names = "--repetitions",
            description = "Solves of each solver, in turns. With 1, no two processes are there at the same time.")
    private int repetitions = 5;

    @Option(names = "--no-stations", description = "Leave out the times of our stations and of a whole allocation.")
    private boolean noStations;

    @Option(names = "--jvm", split = " ", description = "Options of every process, such as \"-Xmx8g\".")
    private List<String> jvm = new ArrayList<>();

    @Option(names = "--json", description = "File of all results; those of this run are added to it.")
    private Path json = Path.of("comparison.json");

    @Option(names = "--markdown", description = "Only print the table of what is in the file of results.")
    private boolean markdown;

    @Option(names = "--into", description = "Put the table between the marks in this Markdown file, too.")
    private Optional<Path> into = Optional.empty();

    private final PrintWriter out;

    private Compare(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /** Runs the command and gives its exit code. */
    static int run(PrintWriter out, String... arguments) {
        return CommandLines.of(new Compare(out), out).execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        ResultFile<Result> file = new ResultFile<>(json, Result[].class);
        if (!markdown) {
            Comparison comparison = new Comparison(
                    solvers(), Duration.ofMillis(Math.round(limit * 1_000)), repetitions, !noStations, jvm);
            for (Instance instance : instances()) {
                comparison.run(instance, result -> {
                    file.add(result);
                    out.println(ComparisonTable.line(result));
                });
            }
            out.println();
        }
        String table = ComparisonTable.of(file.read()).toString();
        out.println(table);
        if (into.isPresent()) {
            put(table, into.get());
        }
        return ExitCode.OK;
    }

    private List<Instance> instances() {
        List<Instance> instances = new ArrayList<>();
        for (int size : sizes) {
            objectives.forEach(aim -> instances.add(Instance.of(size, aim)));
        }
        examples.forEach(example -> instances.add(new Instance(example)));
        return instances;
    }

    private List<Peer> solvers() {
        if (!solvers.isEmpty()) {
            return solvers.stream().map(Peers::of).toList();
        }
        return Peers.all().stream().filter(Peer::isAvailable).toList();
    }

    private static void put(String table, Path file) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(file + " must have the marks " + BEGIN + " and " + END);
        }
        Files.writeString(file, text.substring(0, begin + BEGIN.length()) + "\n" + table + "\n" + text.substring(end));
    }
}
