package io.github.evenhand.examples.command;

import io.github.evenhand.budget.Decimals;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.io.InvalidMapException;
import io.github.evenhand.io.LibraryVersion;
import io.github.evenhand.io.NotWrittenException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
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
        subcommands = {
            NewCommand.class,
            CheckCommand.class,
            AllocateCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            FrontierCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            PackageCommand.class,
            ExamplesCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; what was asked for is proved",
            "1:verify: the result does not hold",
            "2:the budget or the map is invalid: every finding, with file, line, column and remedy",
            "3:no allocation keeps every hard rule: the rules in conflict and what would help",
            "4:undecided: a limit was reached, memory too, or the claim could not be proved",
            "64:wrong usage, or what was asked for could not be written",
            "70:a fault of the program, to be reported"
        },
        footer = {
            "",
            "A BUDGET is a folder, a JSON file, a workbook (.xlsx), or example:NAME. Try:",
            "  evenhand allocate example:two-counties --out result",
            "  evenhand allocate example:two-counties --out result --language zh --map counties.geojson",
            "  evenhand new my-budget",
            "  evenhand help allocate"
        },
        exitCodeOnInvalidInput = Command.USAGE)
public final class Command implements Runnable {

    static final int REFUTED = 1;
    static final int INVALID = 2;
    static final int INFEASIBLE = 3;
    static final int UNDECIDED = 4;
    static final int USAGE = 64;
    static final int FAULT = 70;

    /** A system property: whether a fault is printed with where it happened. */
    private static final String TRACE = "evenhand.trace";

    /** Ready before it is needed: there is no memory then to put it together. */
    private static final String TOO_LITTLE_MEMORY = "Memory does not suffice for this budget, found "
            + Runtime.getRuntime().maxMemory() / 1_048_576
            + " MB. Give the process more, as in java -Xmx2g -jar evenhand.jar.";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Command() {}

    public static void main(String[] arguments) {
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new PrintWriter(out, true, StandardCharsets.UTF_8), err, out::hasNoReader, arguments));
    }

    /** Runs the command in this process and gives its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, () -> false, arguments);
    }

    private static int run(PrintWriter out, PrintWriter err, BooleanSupplier hasNoReader, String... arguments) {
        int exit;
        try {
            exit = new CommandLine(new Command())
                    .addSubcommand(new CommandLine.HelpCommand())
                    .registerConverter(BigDecimal.class, Command::number)
                    .setOut(out)
                    .setErr(err)
                    .setExecutionExceptionHandler((exception, line, parsed) -> explain(exception, err))
                    .execute(arguments);
        } catch (OutOfMemoryError tooLittle) {
            err.println(TOO_LITTLE_MEMORY);
            return UNDECIDED;
        } catch (RuntimeException | Error unexpected) {
            exit = fault(unexpected, err);
        }
        if (out.checkError() && !hasNoReader.getAsBoolean()) {
            err.println("Standard output could not be written to its end. Check that its disk has room.");
            return exit == 0 ? USAGE : exit;
        }
        return exit;
    }

    private static int explain(Exception exception, PrintWriter err) {
        if (exception instanceof InvalidBudgetException invalid) {
            invalid.findings().forEach(err::println);
            return INVALID;
        }
        if (exception instanceof InvalidMapException invalid) {
            invalid.findings().forEach(err::println);
            return INVALID;
        }
        if (exception instanceof NotWrittenException) {
            err.println(exception.getMessage());
            return USAGE;
        }
        return fault(exception, err);
    }

    /** A number as budgets have them. */
    private static BigDecimal number(String text) {
        return Decimals.find(text)
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "it must be " + Decimals.demand(text) + ", found '" + text + "'"));
    }

    /** Nobody who divides money can do anything with a stack trace, unless asked for one. */
    private static int fault(Throwable unexpected, PrintWriter err) {
        String what = unexpected.toString().replaceAll("\\s+", " ").strip();
        err.println("This is a fault of Evenhand " + LibraryVersion.current()
                + ", please report it with what you asked for: " + what + " (the same command after java -D" + TRACE
                + "=true -jar evenhand.jar prints where it happened).");
        if (Boolean.getBoolean(TRACE)) {
            unexpected.printStackTrace(err);
        }
        return FAULT;
    }

    /** Without a subcommand there is nothing to do but to say what can be done. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say what to do: new, check, allocate, explain, compare, frontier, report, verify, package or examples");
    }

    /** That of the library. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"evenhand " + LibraryVersion.current()};
        }
    }
}
