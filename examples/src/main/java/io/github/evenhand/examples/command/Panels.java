package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Behaviours;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.allocation.PriceRanges;
import io.github.evenhand.allocation.Ranges;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.io.MapReader;
import io.github.evenhand.scenario.Baseline;
import io.github.evenhand.scenario.Lever;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a report says beside the usual, each of which takes time. */
final class Panels {

    private static final String ALL = "all";

    /** The shares of all funds at which the total is looked at. */
    private static final List<BigDecimal> SHARES = List.of(
            new BigDecimal("0.8"), new BigDecimal("0.9"), BigDecimal.ONE, new BigDecimal("1.1"), new BigDecimal("1.2"));

    private static final int BENDS = 4;

    @Option(names = "--behaviours", description = "what earmarking is worth: solves up to six budgets more")
    private boolean behaviours;

    @Option(
            names = "--why",
            description = "what every amount is the sum of: solves the budget once for each kind of rule")
    private boolean why;

    @Option(
            names = "--prices",
            description = "how far prices hold, and what whole rules cost: solves the budget some four times for each")
    private boolean prices;

    @Option(
            names = "--ranges",
            paramLabel = "LOCALITY",
            split = ",",
            description = "how little and how much these localities could receive at almost no loss, or " + ALL
                    + " of them: solves the budget twice for each")
    private List<String> ranges = new ArrayList<>();

    @Option(
            names = "--frontier",
            description = "what 80 to 120 percent of all funds would do: solves up to nine budgets more")
    private boolean frontier;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "maps on the outlines of a GeoJSON file whose features have the ids of the localities")
    private Optional<String> map = Optional.empty();

    @Option(
            names = "--map-id",
            paramLabel = "PROPERTY",
            defaultValue = "id",
            description = "of the features of the map which holds the ids of the localities, if it is not id")
    private String mapId = "id";

    /** Whether anything is to be said beside the usual. */
    boolean areAsked() {
        return behaviours || why || prices || frontier || !ranges.isEmpty() || map.isPresent();
    }

    /** Read before anything is solved, so that nobody waits for a map that cannot be drawn. */
    Optional<Outlines> outlines(Screen screen) {
        return map.map(file -> MapReader.read(screen.path(file), mapId));
    }

    /** An allocation and what else is to be said of it. */
    Briefing briefing(Allocation allocation, Optional<Outlines> outlines, Screen screen) {
        Budget budget = allocation.budget();
        Briefing briefing = screen.timed(limits -> Evenhand.brief(allocation, Baseline.usual(), limits));
        if (behaviours) {
            Behaviours earmarked = screen.timed(limits -> Evenhand.behaviours(budget, limits));
            briefing = briefing.with(earmarked);
        }
        if (why) {
            Decomposition decomposition = screen.timed(limits -> Evenhand.decompose(allocation, limits));
            briefing = briefing.with(decomposition);
        }
        if (prices) {
            PriceRanges holds = screen.timed(limits -> Evenhand.prices(allocation, limits));
            briefing = briefing.with(holds);
        }
        if (!ranges.isEmpty()) {
            List<String> localities = localities(budget, screen);
            Ranges open = screen.timed(limits -> Evenhand.ranges(allocation, localities, Ranges.TOLERANCE, limits));
            briefing = briefing.with(open);
        }
        if (frontier) {
            Frontier totals =
                    screen.timed(limits -> Evenhand.frontier(budget, Lever.total(), totals(allocation), BENDS, limits));
            briefing = briefing.with(totals);
        }
        return outlines.isPresent() ? briefing.with(outlines.get()) : briefing;
    }

    private List<String> localities(Budget budget, Screen screen) {
        List<String> known = budget.localities().stream().map(Locality::id).toList();
        if (ranges.equals(List.of(ALL))) {
            return known;
        }
        ranges.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw screen.noLocality(budget, id);
        });
        return ranges;
    }

    private static List<BigDecimal> totals(Allocation allocation) {
        BigDecimal unit = allocation.budget().currency().smallestUnit();
        BigDecimal total = allocation.budget().openFunds().stream()
                .map(fund -> fund.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return SHARES.stream()
                .map(share -> total.multiply(share).divideToIntegralValue(unit).multiply(unit))
                .toList();
    }
}
