package io.github.evenhand.benchmarks.trust;

import io.github.evenhand.benchmarks.compare.ChildJvm;
import io.github.evenhand.benchmarks.compare.CommandLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether a budget gives the same result files, byte for byte, wherever and however it is decided. */
@Command(
        name = "determinism",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description =
                "Decides budgets in new processes that differ in everything that must not matter, and compares the "
                        + "SHA-256 of all result files.")
public final class Determinism implements Callable<Integer> {

    /**
     * What a process is like.
     *
     * @param options of the JVM
     * @param shuffle by which rows are shuffled; 0 for none
     */
    record Setting(String name, List<String> options, int threads, long shuffle) {}

    private static final List<Setting> SETTINGS = List.of(
            with("as it is"),
            new Setting("2 threads", List.of(), 2, 0),
            new Setting("3 threads", List.of(), 3, 0),
            new Setting("4 threads", List.of(), 4, 0),
            new Setting("rows shuffled", List.of(), 1, 7),
            new Setting("rows shuffled, 4 threads", List.of(), 4, 8),
            with("Turkish", "-Duser.language=tr", "-Duser.country=TR"),
            with("Arabic, Egypt", "-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab"),
            with("time zone Kiritimati", "-Duser.timezone=Pacific/Kiritimati"),
            with("time zone New York", "-Duser.timezone=America/New_York"),
            with("charset ISO-8859-1", "-Dfile.encoding=ISO-8859-1"),
            with("charset US-ASCII", "-Dfile.encoding=US-ASCII"),
            with("line ends of Windows", "-Dline.separator=\r\n"),
            with("first compiler only", "-XX:TieredStopAtLevel=1"),
            with("second compiler only", "-XX:-TieredCompilation"),
            with("compiled at once", "-Xcomp", "-XX:TieredStopAtLevel=1"),
            with("serial collector, 1 processor", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1"),
            with("without vector instructions", "-XX:UseAVX=0", "-XX:-UseSuperWord"),
            with("interpreted", "-Xint"));

    @Option(names = "--instances", split = ",", description = "Bundled or generated budgets.")
    private List<String> instances =
            List.of("two-counties", "india-states", "ukraine-communities", "china-counties", "300-A");

    @Option(names = "--java", split = ",", description = "Other JDKs, each by its java command.")
    private List<Path> others = new ArrayList<>();

    @Option(
            names = "--without",
            description = "A setting to leave out by its whole name, such as 'interpreted'; may be said again.")
    private List<String> without = new ArrayList<>();

    private final PrintWriter out;

    Determinism(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(CommandLines.of(new Determinism(out), out).execute(arguments));
    }

    private static Setting with(String name, String... options) {
        return new Setting(name, List.of(options), 1, 0);
    }

    @Override
    public Integer call() throws IOException {
        List<Path> javas = new ArrayList<>(List.of(Path.of(ChildJvm.java())));
        javas.addAll(others);
        List<Setting> settings = settings();
        boolean isSame = true;
        for (String instance : instances) {
            TreeSet<String> hashes = new TreeSet<>();
            int processes = 0;
            for (Path java : javas) {
                for (Setting setting : settings) {
                    String hash = hash(java, setting, instance);
                    if (hashes.add(hash)) {
                        out.println(instance + ": " + hash + " by " + java + ", " + setting.name());
                    }
                    processes++;
                }
            }
            out.println(instance + ": " + processes + " processes, " + hashes.size() + " result"
                    + (hashes.size() == 1 ? "" : "s"));
            isSame &= hashes.size() == 1;
        }
        return isSame ? 0 : 1;
    }

    /** All settings but those that are left out. */
    List<Setting> settings() {
        List<String> names = SETTINGS.stream().map(Setting::name).toList();
        for (String name : without) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("Setting must be one of " + names + ", found '" + name + "'");
            }
        }
        return SETTINGS.stream()
                .filter(setting -> !without.contains(setting.name()))
                .toList();
    }

    /** The hash of the result of a process, or what it said instead. */
    static String hash(Path java, Setting setting, String instance) throws IOException {
        List<String> command = new ArrayList<>(ChildJvm.command(
                setting.options(),
                ResultHash.class,
                List.of(instance, Integer.toString(setting.threads()), Long.toString(setting.shuffle()))));
        command.set(0, java.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().reduce("nothing", (before, line) -> line);
        }
    }
}
