package io.github.evenhand.benchmarks.trust;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.brief;
import static io.github.evenhand.Evenhand.decompose;
import static io.github.evenhand.Evenhand.example;
import static io.github.evenhand.Evenhand.frontier;
import static io.github.evenhand.Evenhand.prices;
import static io.github.evenhand.Evenhand.ranges;
import static io.github.evenhand.Evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.benchmarks.GeneratedBudget;
import io.github.evenhand.benchmarks.compare.CommandLines;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.scenario.Lever;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports in a real browser: what they look like, whether they work by keyboard, and that names cannot do anything. */
@Command(
        name = "in-browser",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = "Opens reports in a Chromium that you bring, uses them, and keeps pictures of them.")
public final class InBrowser implements Callable<Integer> {

    @Option(names = "--browser", required = true, description = "The program of a Chromium.")
    private Path program = Path.of("chromium");

    @Option(
            names = "--argument",
            description =
                    "An argument that the browser needs on this system, such as --no-sandbox; any number of them.")
    private List<String> arguments = List.of();

    @Option(names = "--out", description = "The folder for pages, pictures and printed pages.")
    private Path folder = Path.of("benchmarks", "target", "in-browser");

    @Option(names = "--localities", description = "Of the generated budget.")
    private int localities = 3_000;

    @Option(names = "--pages", split = ",", description = "Those that are looked at.")
    private List<String> pages = List.of("two-counties", "hostile", "generated", "china-counties");

    private final PrintWriter out;

    private InBrowser(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(CommandLines.of(new InBrowser(out), out).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        int failures = 0;
        for (String name : pages) {
            Path page = folder.resolve(name + ".html").toAbsolutePath();
            Files.writeString(page, html(name));
            // Each in a browser of its own: what one page leaves in memory must not count for the next.
            try (Browser browser = Browser.start(program, arguments)) {
                Tab tab = new Tab(browser);
                failures += new BrowsedPage(tab, name, folder, out).browse(page, search(name));
            }
        }
        out.println(failures == 0 ? "Nothing failed." : failures + " failed.");
        return failures == 0 ? 0 : 1;
    }

    /** What only some localities are called. */
    private static String search(String name) {
        return switch (name) {
            case "two-counties" -> "hillside";
            case "hostile" -> "hyperlink";
            case "generated" -> "c0012";
            default -> "\u5E90";
        };
    }

    private String html(String name) {
        return switch (name) {
            case "two-counties" -> report(everything(example(name)).with(squares(example(name))));
            case "hostile" -> report(everything(HostileNames.budget()).with(HostileNames.outlines()));
            case "generated" -> {
                Budget budget = GeneratedBudget.of(localities, GeneratedBudget.Aim.A, 1);
                yield report(brief(allocate(budget).orElseThrow()).with(squares(budget)));
            }
            case "china-counties" -> report(brief(allocate(example(name)).orElseThrow()), Locale.CHINESE);
            default ->
                throw new IllegalArgumentException(
                        "Pages must be two-counties, hostile, generated or china-counties, found " + name);
        };
    }

    /** With all that can be asked for. */
    private static Briefing everything(Budget budget) {
        Allocation allocation = allocate(budget).orElseThrow();
        BigDecimal total = allocation.total().amount();
        return brief(allocation)
                .with(decompose(allocation))
                .with(prices(allocation))
                .with(ranges(allocation))
                .with(frontier(
                        budget,
                        Lever.total(),
                        total,
                        total.add(total.movePointLeft(1).setScale(2)),
                        3));
    }

    private static Outlines squares(Budget budget) {
        return HostileNames.squares(
                budget.localities().stream().map(Locality::id).toList(), List.of());
    }
}
