package io.github.evenhand.examples;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Behaviours;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.io.BudgetReader;
import io.github.evenhand.io.NotWrittenException;
import io.github.evenhand.scenario.Baseline;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code evenhand}: tables on standard output, findings on standard error, exit codes that say what happened. */
@CommandLine.Command(
        name = "evenhand",
        mixinStandardHelpOptions = true,
        versionProvider = Command.Version.class,
        sortOptions = false,
        description = {
            "Divides a treasury's general and special transfers among localities, so that the gap between town and "
                    + "countryside in basic services becomes as small as the money and the law allow, with proof."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:allocated and proved",
            "2:the budget is invalid: every finding, with file, line, column and remedy",
            "3:no allocation keeps every hard rule: the rules in conflict and what would help",
            "4:undecided: a limit was reached, or the claim could not be proved",
            "64:wrong usage"
        },
        footer = {
            "",
            "A BUDGET is a folder, a JSON file, or example:NAME. Try:",
            "  evenhand allocate example:two-counties --out result"
        },
        exitCodeOnInvalidInput = Command.USAGE)
public final class Command implements Runnable {

    static final int INVALID = 2;
    static final int INFEASIBLE = 3;
    static final int UNDECIDED = 4;
    static final int USAGE = 64;

    private static final String EXAMPLE = "example:";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Command() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the command and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Command())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((exception, line, parsed) -> explain(exception, err))
                .execute(arguments);
    }

    private static int explain(Exception exception, PrintWriter err) throws Exception {
        if (exception instanceof InvalidBudgetException invalid) {
            invalid.findings().forEach(err::println);
            return INVALID;
        }
        if (exception instanceof NotWrittenException) {
            err.println(exception.getMessage());
            return USAGE;
        }
        throw exception;
    }

    /** Without a subcommand there is nothing to do but to say what can be done. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: allocate, check or examples");
    }

    @CommandLine.Command(
            description = "Divides the funds of a budget and proves the answer.",
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = USAGE)
    int allocate(
            @Parameters(paramLabel = "BUDGET", description = "a folder, a JSON file, or example:NAME") String budget,
            @Option(names = "--out", paramLabel = "DIR", description = "writes the result folder with the report")
                    Optional<String> out,
            @Option(
                            names = "--behaviours",
                            description = "says in the report what earmarking is worth: solves up to six budgets more")
                    boolean behaviours,
            @Option(
                            names = "--why",
                            description =
                                    "says in the report what every amount is the sum of: solves the budget once for"
                                            + " each kind of rule")
                    boolean why) {
        Optional<Path> folder = out.map(this::path);
        Budget given = read(budget);
        Outcome outcome = timed(limits -> Evenhand.allocate(given, limits));
        folder.ifPresent(path -> write(outcome, path, behaviours, why));
        PrintWriter screen = spec.commandLine().getOut();
        if (outcome instanceof Allocation allocation) {
            screen.println(allocation);
            screen.println();
            Evenhand.table(allocation).lines().forEach(screen::println);
            folder.ifPresent(path -> screen.println("\nThe report is " + path.resolve("report.html")));
            return 0;
        }
        spec.commandLine().getErr().println(outcome);
        return outcome instanceof Infeasible ? INFEASIBLE : UNDECIDED;
    }

    private void write(Outcome outcome, Path folder, boolean behaviours, boolean why) {
        if (outcome instanceof Allocation allocation) {
            Briefing briefing = timed(limits -> Evenhand.brief(allocation, Baseline.usual(), limits));
            if (behaviours) {
                Behaviours earmarked = timed(limits -> Evenhand.behaviours(allocation.budget(), limits));
                briefing = briefing.with(earmarked);
            }
            if (why) {
                Decomposition decomposition = timed(limits -> Evenhand.decompose(allocation, limits));
                briefing = briefing.with(decomposition);
            }
            Evenhand.write(briefing, folder);
        } else {
            Evenhand.write(outcome, folder);
        }
    }

    /** Something that takes a while, with its progress on the screen. */
    private <T> T timed(Function<Limits, T> work) {
        try (ProgressLine line = ProgressLine.on(spec.commandLine().getErr())) {
            return work.apply(Limits.DEFAULT.withProgress(line::show));
        }
    }

    @CommandLine.Command(
            description = "Reads a budget and says everything that is wrong with it.",
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = USAGE)
    int check(
            @Parameters(paramLabel = "BUDGET", description = "a folder, a JSON file, or example:NAME") String budget) {
        spec.commandLine().getOut().println(read(budget));
        return 0;
    }

    @CommandLine.Command(
            description = "Lists the bundled budgets.",
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = USAGE)
    int examples() {
        for (String name : Evenhand.examples()) {
            Budget budget = Evenhand.example(name);
            spec.commandLine().getOut().println(EXAMPLE + name + "  " + budget.title());
        }
        return 0;
    }

    private Budget read(String budget) {
        if (budget.startsWith(EXAMPLE)) {
            try {
                Budget example = Evenhand.example(budget.substring(EXAMPLE.length()));
                example.warnings().forEach(this::warn);
                return example;
            } catch (IllegalArgumentException unknown) {
                throw new CommandLine.ParameterException(spec.commandLine(), unknown.getMessage());
            }
        }
        return BudgetReader.read(path(budget), this::warn);
    }

    private void warn(Finding finding) {
        spec.commandLine().getErr().println(finding);
    }

    private Path path(String text) {
        if (text.isBlank()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Path must not be empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Path must be one of this system, found " + text);
        }
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Evenhand.class.getPackage().getImplementationVersion();
            return new String[] {"evenhand " + (version == null ? "development" : version)};
        }
    }
}
