package io.github.evenhand.benchmarks.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Measures whole processes, from their start to their end: the command on bundled budgets, and first solves. */
@Command(
        name = "whole-process",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = "Runs the command on bundled budgets, and single allocations without it, each in a new JVM, "
                + "and prints time and memory from start to end in Markdown.")
public final class WholeProcess implements Callable<Integer> {

    private static final String HEADER = """
            | process | first | median | peak MB | exit code |
            |---|---:|---:|---:|---:|""";

    /** How often the memory of a process is read. */
    private static final long MILLISECONDS = 5;

    @Option(names = "--jar", description = "The command as a jar.")
    private Path jar = Path.of("examples", "target", "evenhand.jar");

    @Option(names = "--examples", split = ",", description = "Bundled budgets for the command.")
    private List<String> examples = new ArrayList<>();

    @Option(names = "--first", split = ",", description = "Instances for a first allocation, such as 300-A.")
    private List<String> first = new ArrayList<>();

    @Option(names = "--repetitions", description = "New processes of each.")
    private int repetitions = 5;

    @Option(names = "--json", description = "File of all results; those of this run are added to it.")
    private Path json = Path.of("processes.json");

    private final PrintWriter out;

    /**
     * What processes of one command line took.
     *
     * @param process what was run
     * @param seconds from start to end, in their order
     * @param peakMegabytes the largest memory seen; absent where nothing says
     * @param exitCode of the last one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Took(
            String process,
            String machine,
            List<Double> seconds,
            @Nullable Double peakMegabytes,
            int exitCode) implements ResultFile.Entry {

        Took {
            seconds = List.copyOf(seconds);
        }

        @Override
        public String key() {
            return process;
        }

        String row() {
            List<Double> sorted = seconds.stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %s | %d |",
                    process,
                    seconds.get(0),
                    sorted.get(sorted.size() / 2),
                    peakMegabytes == null ? "-" : Long.toString(Math.round(peakMegabytes)),
                    exitCode);
        }
    }

    private WholeProcess(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /** Runs the command and gives its exit code. */
    static int run(PrintWriter out, String... arguments) {
        return CommandLines.of(new WholeProcess(out), out).execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ResultFile<Took> file = new ResultFile<>(json, Took[].class);
        if (!examples.isEmpty() && !Files.exists(jar)) {
            throw new IllegalArgumentException("The command must be built first, found no " + jar);
        }
        for (String example : examples) {
            Path result = Files.createTempDirectory("evenhand");
            file.add(measure(
                    "allocate example:" + example,
                    List.of(
                            ChildJvm.java(),
                            "-jar",
                            jar.toString(),
                            "allocate",
                            "example:" + example,
                            "--out",
                            result.resolve(example).toString())));
        }
        for (String instance : first) {
            file.add(measure(
                    "first allocation of " + instance,
                    ChildJvm.command(List.of(), FirstSolve.class, List.of(instance))));
        }
        out.println(HEADER);
        file.read().forEach(took -> out.println(took.row()));
        out.println("\n" + Machine.describe());
        return ExitCode.OK;
    }

    private Took measure(String name, List<String> command) throws InterruptedException {
        List<Double> seconds = new ArrayList<>();
        Double peak = null;
        int exitCode = 0;
        for (int run = 0; run < repetitions; run++) {
            long start = System.nanoTime();
            Process process = start(command);
            boolean ended = false;
            while (!ended) {
                Double now = ResidentMemory.peakMegabytes(process.pid());
                peak = now == null || (peak != null && peak > now) ? peak : now;
                ended = process.waitFor(MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            seconds.add((System.nanoTime() - start) / 1e9);
            exitCode = process.exitValue();
        }
        return new Took(name, Machine.describe(), seconds, peak, exitCode);
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
