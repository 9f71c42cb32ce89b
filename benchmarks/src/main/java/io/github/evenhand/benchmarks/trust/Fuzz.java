package io.github.evenhand.benchmarks.trust;

import io.github.evenhand.benchmarks.compare.ChildJvm;
import io.github.evenhand.benchmarks.compare.CommandLines;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets Jazzer look for bytes that any reader of the library does not answer or refuse as it promises. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = "Changes inputs of every reader, guided by the code that they reach, and prints what breaks one.")
public final class Fuzz implements Callable<Integer> {

    private static final Pattern STATUS = Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) ft: \\d+ corp: (\\d+)/.*");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]{3,30}");

    private static final Pattern SAVED = Pattern.compile(".*Test unit written to (\\S+)");

    private static final int LONGEST = 65_536;

    @Option(names = "--jazzer", description = "Folder of the jars of jazzer and jazzer-api.")
    private Path jazzer = Path.of("benchmarks", "target", "jazzer");

    @Option(names = "--readers", split = ",", description = "Which of ${COMPLETION-CANDIDATES}.")
    private List<AnyBytes> readers = List.of(AnyBytes.values());

    @Option(names = "--minutes", description = "For each reader.")
    private double minutes = 5;

    @Option(names = "--heap", description = "Megabytes of heap of the process that is attacked.")
    private int heap = 512;

    @Option(names = "--timeout", description = "Seconds after which an input counts as one that hangs.")
    private int timeout = 60;

    @Option(
            names = "--work",
            description = "Where inputs that reach new code are kept for the next run, and what broke.")
    private Path work = Path.of("benchmarks", "target", "fuzz");

    private final PrintWriter out;

    private Fuzz(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(CommandLines.of(new Fuzz(out), out).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> rows = new ArrayList<>();
        boolean isSound = true;
        for (AnyBytes reader : readers) {
            Attack attack = new Attack();
            int exit = attack.run(reader);
            isSound &= exit == 0;
            rows.add(attack.row(reader, exit));
        }
        out.println("| reader | inputs tried | edges reached | inputs kept | result |");
        out.println("|---|---:|---:|---:|---|");
        rows.forEach(out::println);
        return isSound ? 0 : 1;
    }

    private final class Attack {

        private String tried = "0";
        private String edges = "0";
        private String kept = "0";
        private final List<String> saved = new ArrayList<>();

        private int run(AnyBytes reader) throws IOException, InterruptedException {
            Path folder = work.toAbsolutePath().resolve(reader.name());
            Path corpus = Files.createDirectories(folder.resolve("corpus"));
            int number = 0;
            for (byte[] seed : reader.seeds()) {
                Files.write(corpus.resolve("seed-" + number++), seed);
            }
            Path dictionary = folder.resolve("words");
            Files.write(dictionary, words(reader));
            Process process = new ProcessBuilder(command(reader, folder, corpus, dictionary))
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(this::hear);
            } finally {
                process.destroyForcibly();
            }
            return process.waitFor();
        }

        private void hear(String line) {
            Matcher status = STATUS.matcher(line);
            Matcher unit = SAVED.matcher(line);
            if (status.matches()) {
                tried = status.group(1);
                edges = status.group(2);
                kept = status.group(3);
            } else if (unit.matches()) {
                saved.add(unit.group(1));
                out.println(line);
            } else if (!line.startsWith("INFO")) {
                out.println(line);
            }
        }

        private String row(AnyBytes reader, int exit) {
            return "| "
                    + String.join(
                            " | ",
                            reader.name(),
                            tried,
                            edges,
                            kept,
                            exit == 0 ? "nothing broke" : "exit " + exit + ", broken by " + saved)
                    + " |";
        }
    }

    private List<String> command(AnyBytes reader, Path folder, Path corpus, Path dictionary) throws IOException {
        String jars;
        try (Stream<Path> files = Files.list(jazzer)) {
            jars = String.join(
                    File.pathSeparator,
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .map(file -> file.toAbsolutePath().toString())
                            .sorted()
                            .toList());
        }
        List<String> command = new ArrayList<>(List.of(
                ChildJvm.java(),
                "-Xmx" + heap + "m",
                "-Xss1m",
                "-cp",
                jars + File.pathSeparator + System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + reader.name(),
                "--instrumentation_includes=io.github.evenhand.**:com.fasterxml.jackson.core.**:de.siegmar.fastcsv.**",
                "--instrumentation_excludes=io.github.evenhand.benchmarks.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-dict=" + dictionary,
                "-max_total_time=" + Math.round(60 * minutes),
                "-timeout=" + timeout,
                "-rss_limit_mb=" + (heap + 1_500),
                "-max_len=" + longest(reader),
                "-len_control=0",
                "-print_final_stats=1"));
        command.add(corpus.toString());
        return command;
    }

    /** Longer than every seed: the end of a longer one would be cut off, and nothing that is read would be whole. */
    static int longest(AnyBytes reader) {
        return reader.seeds().stream().mapToInt(seed -> 2 * seed.length).reduce(LONGEST, Math::max);
    }

    /** The words that stand in inputs, and some that should not. */
    private static List<String> words(AnyBytes reader) {
        TreeSet<String> words = new TreeSet<>(List.of(
                "null", "true", "1e30", "1e-30", "1e400000000", "NaN", "-1", "0.5", "[]", "{}", "9999999999999999999"));
        for (byte[] seed : reader.seeds()) {
            Matcher word = WORD.matcher(new String(seed, StandardCharsets.ISO_8859_1));
            word.results().limit(2_000).forEach(found -> words.add(found.group()));
        }
        List<String> lines =
                new ArrayList<>(List.of("\"\\\"\\\"\"", "\"\\x0A=== \"", "\"\\xEF\\xBB\\xBF\"", "\"\\\\ud800\""));
        words.stream().limit(1_500).forEach(word -> lines.add('"' + word + '"'));
        return lines;
    }
}
