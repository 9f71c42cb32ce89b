package io.github.evenhand;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Behaviours;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Difference;
import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Nearest;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.PriceRanges;
import io.github.evenhand.allocation.Ranges;
import io.github.evenhand.allocation.Uncertainty;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.allocation.Verification;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.engine.Engine;
import io.github.evenhand.engine.NearestToLastYear;
import io.github.evenhand.engine.RangesOfGrants;
import io.github.evenhand.engine.RangesOfPrices;
import io.github.evenhand.engine.Steps;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.io.BudgetReader;
import io.github.evenhand.io.BudgetWriter;
import io.github.evenhand.io.MapReader;
import io.github.evenhand.io.ResultWriter;
import io.github.evenhand.io.WrittenResult;
import io.github.evenhand.report.AllocationTables;
import io.github.evenhand.report.BaselinesTable;
import io.github.evenhand.report.BehavioursTable;
import io.github.evenhand.report.DifferenceTables;
import io.github.evenhand.report.FrontierPlot;
import io.github.evenhand.report.FrontierTable;
import io.github.evenhand.report.HtmlReport;
import io.github.evenhand.report.LocalityExplanation;
import io.github.evenhand.report.LocalityMap;
import io.github.evenhand.report.LorenzCurves;
import io.github.evenhand.report.PriceExplanation;
import io.github.evenhand.report.RangeBars;
import io.github.evenhand.report.RangesTable;
import io.github.evenhand.report.ServicePanels;
import io.github.evenhand.report.StepsTable;
import io.github.evenhand.report.Table;
import io.github.evenhand.report.UncertaintyTables;
import io.github.evenhand.report.Winners;
import io.github.evenhand.scenario.Baseline;
import io.github.evenhand.scenario.Baselines;
import io.github.evenhand.scenario.Draws;
import io.github.evenhand.scenario.Earmarks;
import io.github.evenhand.scenario.Frontiers;
import io.github.evenhand.scenario.Lever;
import io.github.evenhand.scenario.Spread;
import io.github.evenhand.scenario.Sweep;
import io.github.evenhand.scenario.Swept;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The front door: from a budget to a proved, payable, explained allocation.
 *
 * <pre>
 * var budget     = read(Path.of("my-budget"));
 * var allocation = allocate(budget).orElseThrow();
 * allocation.to("IN-BR");
 * </pre>
 */
public final class Evenhand {

    private Evenhand() {}

    /**
     * Reads a budget from a folder or a JSON file.
     *
     * @param folderOrFile a budget folder, or a budget in one JSON file
     * @return the budget, checked
     * @throws io.github.evenhand.budget.InvalidBudgetException if anything is wrong with it, with all findings
     */
    public static Budget read(Path folderOrFile) {
        return BudgetReader.read(folderOrFile);
    }

    /**
     * {@return a budget that ships with the library or with what else is on the class or module path}
     *
     * @param name one of {@link #examples()}
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Budget example(String name) {
        return BudgetReader.example(name);
    }

    /** {@return the names of the budgets on the class and module path} */
    public static SortedSet<String> examples() {
        return new TreeSet<>(BudgetReader.bundled().keySet());
    }

    /**
     * Divides the funds of a budget, with {@link Limits#DEFAULT}.
     *
     * @param budget the budget; one that exists has been checked
     * @return a proved allocation, a proof that there is none, or why it stayed undecided
     */
    public static Outcome allocate(Budget budget) {
        return allocate(budget, Limits.DEFAULT);
    }

    /**
     * Divides the funds of a budget: a proved allocation, a proof that there is none, or neither within the limits.
     *
     * @param budget the budget; one that exists has been checked
     * @param limits time, threads and cancellation; they never change the answer
     * @return a proved allocation, a proof that there is none, or why it stayed undecided
     */
    public static Outcome allocate(Budget budget, Limits limits) {
        return new Engine().decide(budget, limits);
    }

    /**
     * Proves an outcome again, from the budget and the evidence that the outcome carries; no solver is asked.
     *
     * @param budget the budget; one that exists has been checked
     * @param outcome what became of a budget: an allocation, or why there is none
     * @return that all of it holds, or what does not
     */
    public static Verification verify(Budget budget, Outcome outcome) {
        return Verifier.verify(budget, outcome);
    }

    /**
     * Proves a result folder again from the budget alone: decides it anew and holds every file against what comes of
     * it, byte for byte. A report by another version of the library is not looked at, nor are the maps, ranges, prices
     * and frontiers in a report.
     *
     * @param budget the budget; one that exists has been checked
     * @param folder a result folder
     * @param limits time, threads and cancellation; they never change the answer
     * @return what does not hold
     */
    public static Verification verify(Budget budget, Path folder, Limits limits) {
        Optional<WrittenResult> found = WrittenResult.in(folder);
        if (found.isEmpty()) {
            return new Verification(List.of("'" + folder + "' is no result folder"));
        }
        WrittenResult result = found.get();
        if (!result.isOf(budget)) {
            return new Verification(List.of("the result is of another budget than '" + budget.id()
                    + "', or its budgetFingerprint was changed"));
        }
        Outcome outcome = allocate(budget, limits);
        if (outcome instanceof Undecided) {
            return new Verification(List.of("the budget is undecided, which claims nothing that could be proved"));
        }
        if (!(outcome instanceof Allocation allocation)) {
            return result.against(outcome, report(outcome, result.language()));
        }
        Briefing briefing =
                result.isCompared() ? brief(allocation, Baseline.usual(), limits) : new Briefing(allocation, List.of());
        if (result.hasBehaviours()) {
            briefing = briefing.with(behaviours(budget, limits));
        }
        if (result.isDecomposed()) {
            briefing = briefing.with(decompose(allocation, limits));
        }
        return result.against(briefing, report(briefing, result.language()));
    }

    /**
     * Holds an allocation against the {@link Baseline#usual usual} ways of dividing the same funds.
     *
     * @param allocation a proved allocation
     * @return the allocation beside each baseline, one that the figures do not define with the reason
     */
    public static Briefing brief(Allocation allocation) {
        return brief(allocation, Baseline.usual(), Limits.DEFAULT);
    }

    /**
     * Holds an allocation against other ways of dividing the same funds.
     *
     * @param allocation a proved allocation
     * @param baselines other ways of dividing the same funds; they are kept in this order
     * @param limits of each baseline
     * @return the allocation beside each baseline, one that the figures do not define with the reason
     */
    public static Briefing brief(Allocation allocation, List<Baseline> baselines, Limits limits) {
        return Baselines.compare(allocation, baselines, limits);
    }

    /**
     * {@return what sets a second allocation apart from a first: who gains, who loses, and what explains it}
     *
     * @param first the allocation to compare with
     * @param second the allocation that is compared
     * @throws IllegalArgumentException if they are not of one currency
     */
    public static Difference compare(Allocation first, Allocation second) {
        return Difference.between(first, second);
    }

    /**
     * {@return what a budget comes to at evenly spaced values of one of its numbers, both ends included, and at as
     * many further ones as help to find where the objective bends; with {@link Limits#DEFAULT}}
     *
     * @param budget the budget; one that exists has been checked
     * @param lever the number of the budget that is moved
     * @param from the first value, in the unit of the lever, such as the currency for a fund
     * @param to the last value, in the unit of the lever
     * @param values how many evenly spaced values, both ends included; at least 2
     * @throws IllegalArgumentException if there are fewer than two values, the first is not below the last, or the
     *     number cannot be one of them
     */
    public static Frontier frontier(Budget budget, Lever lever, BigDecimal from, BigDecimal to, int values) {
        return frontier(budget, lever, Frontiers.spaced(budget, lever, from, to, values), values, Limits.DEFAULT);
    }

    /**
     * {@return what a budget comes to at values of one of its numbers}
     *
     * @param budget the budget; one that exists has been checked
     * @param lever the number of the budget that is moved
     * @param values values of the lever, in its unit, such as the currency for a fund
     * @param further how many further values may be looked at to find where the objective bends; 0 is none
     * @param limits time, of each value; threads, for all together
     * @throws IllegalArgumentException if there is no value, or the number cannot be one of them
     */
    public static Frontier frontier(
            Budget budget, Lever lever, Collection<BigDecimal> values, int further, Limits limits) {
        return Frontiers.of(budget, lever, values, further, limits);
    }

    /**
     * Divides the funds of many budgets, side by side, with {@link Limits#DEFAULT}; in their order.
     *
     * @param budgets the budgets; each is solved on its own
     * @return in the order of the budgets
     */
    public static List<Swept<Outcome>> sweep(List<Budget> budgets) {
        return sweep(budgets.size(), budgets::get, outcome -> outcome, Limits.DEFAULT);
    }

    /**
     * Divides the funds of many budgets, side by side, each result that of a single {@link #allocate}, to the last
     * bit. One that fails does not end the others.
     *
     * @param <T> what is kept of an outcome
     * @param count how many budgets there are
     * @param budgets makes the budget of a place, counted from 0; called by several threads at once
     * @param keep what is kept of each outcome: a large one takes as much memory as its budget
     * @param limits time, of each budget; threads, for all together; cancellation, of all
     * @return in the order of places
     */
    public static <T> List<Swept<T>> sweep(
            int count, IntFunction<Budget> budgets, Function<Outcome, T> keep, Limits limits) {
        return Sweep.of(count, budgets, keep, limits);
    }

    /**
     * {@return how an allocation changes with figures that are not known for sure, and how its grants would do if they
     * were paid whatever the figures turn out to be: quantiles of 5, 50 and 95 percent, with {@link Limits#DEFAULT}}
     *
     * @param allocation a proved allocation
     * @param spread how far figures may be from what they really are
     * @param draws how many budgets are drawn; each is solved and appraised
     * @param seed the same gives the same draws everywhere
     * @throws IllegalArgumentException if there is no draw
     */
    public static Uncertainty uncertainty(Allocation allocation, Spread spread, int draws, long seed) {
        Budget budget = allocation.budget();
        long[] seeds = new SplittableRandom(seed).longs(Math.max(0, draws)).toArray();
        List<BigDecimal> shares = List.of(new BigDecimal("0.05"), new BigDecimal("0.5"), new BigDecimal("0.95"));
        return uncertainty(allocation, draws, draw -> spread.draw(budget, seeds[draw]), shares, Limits.DEFAULT);
    }

    /**
     * {@return the same with draws of your own making}
     *
     * @param allocation a proved allocation
     * @param draws how many budgets are drawn; each is solved and appraised
     * @param budgets the budget of a draw, counted from 0: the same localities, funds, needs, goals and currency, with
     *     other figures; called by several threads at once. One that is of others is a problem of that draw
     * @param shares of the quantiles, above 0 and at most 1
     * @param limits time, of each draw; threads, for all together
     * @throws IllegalArgumentException if there is no draw, or a share is out of range
     */
    public static Uncertainty uncertainty(
            Allocation allocation, int draws, IntFunction<Budget> budgets, List<BigDecimal> shares, Limits limits) {
        return Draws.of(allocation, draws, budgets, shares, limits);
    }

    /**
     * {@return what earmarking is worth, whoever decides on general money; with {@link Limits#DEFAULT}}
     *
     * @param budget the budget; one that exists has been checked
     */
    public static Behaviours behaviours(Budget budget) {
        return behaviours(budget, Limits.DEFAULT);
    }

    /**
     * {@return what earmarking is worth, whoever decides on general money: the budget under each behaviour, with its
     * earmarks and without}
     *
     * @param budget the budget; one that exists has been checked
     * @param limits of each of the at most six budgets that are solved
     */
    public static Behaviours behaviours(Budget budget, Limits limits) {
        return Earmarks.of(budget, limits);
    }

    /**
     * {@return why every locality receives its amount, each grant as a sum of named terms; with {@link
     * Limits#DEFAULT}}
     *
     * @param allocation a proved allocation
     */
    public static Decomposition decompose(Allocation allocation) {
        return decompose(allocation, Limits.DEFAULT);
    }

    /**
     * {@return why every locality receives its amount: each grant as a sum of named terms, exact to the last smallest
     * unit}
     *
     * @param allocation a proved allocation
     * @param limits of each budget that is solved: one for the goals alone, one for matching, one for each kind of rule but
     *     the last, and one with larger funds
     */
    public static Decomposition decompose(Allocation allocation, Limits limits) {
        return Steps.of(allocation, limits);
    }

    /**
     * {@return how little and how much every locality could receive at almost no loss: a thousandth of each objective
     * at most}
     *
     * @param allocation a proved allocation
     */
    public static Ranges ranges(Allocation allocation) {
        List<String> everybody =
                allocation.budget().localities().stream().map(Locality::id).toList();
        return ranges(allocation, everybody, List.of(), Ranges.TOLERANCE, Limits.DEFAULT);
    }

    /**
     * {@return how little and how much localities could receive in all at almost no loss}
     *
     * @param allocation a proved allocation
     * @param localities ids of localities, in the order of the answer
     * @param tolerance by how much each objective may be worse, in shares of it; 0 for next to nothing, which is what
     *     counts as proved
     * @param limits of all ranges together; each end takes up to about as long as to {@link #allocate} did
     * @throws IllegalArgumentException if the budget has no such locality, or the tolerance is below 0
     */
    public static Ranges ranges(
            Allocation allocation, Collection<String> localities, BigDecimal tolerance, Limits limits) {
        return ranges(allocation, localities, List.of(), tolerance, limits);
    }

    /**
     * {@return the same, in all and from each of some funds}
     *
     * @param allocation a proved allocation
     * @param localities ids of localities, in the order of the answer
     * @param funds ids of funds that are divided this year; none for the sum alone
     * @param tolerance by how much each objective may be worse, in shares of it; 0 for next to nothing, which is what
     *     counts as proved
     * @param limits time, threads and cancellation; they never change the answer
     * @throws IllegalArgumentException if the budget has no such locality or open fund, or the tolerance is below 0
     */
    public static Ranges ranges(
            Allocation allocation,
            Collection<String> localities,
            Collection<String> funds,
            BigDecimal tolerance,
            Limits limits) {
        return RangesOfGrants.of(allocation, localities, funds, tolerance, limits);
    }

    /**
     * Of all allocations that are almost as good as this one, one that moves as little money as possible against last
     * year's grants.
     *
     * @param allocation a proved allocation
     * @param tolerance by how much each objective may be worse, in shares of it; 0 for next to nothing, which is what
     *     counts as proved
     * @param limits time, threads and cancellation; they never change the answer
     * @return empty if it could not be proved within the limits
     * @throws IllegalArgumentException if the tolerance is below 0, nothing is known of last year, or it is known of
     *     some recipients of a fund and not of others
     */
    public static Optional<Nearest> nearestToLastYear(Allocation allocation, BigDecimal tolerance, Limits limits) {
        return NearestToLastYear.of(allocation, tolerance, limits);
    }

    /**
     * {@return what funds and rules are worth and how far their prices hold: all prices of funds, groups and the
     * nation, and of each rule on localities the largest}
     *
     * @param allocation a proved allocation
     */
    public static PriceRanges prices(Allocation allocation) {
        return prices(allocation, Limits.DEFAULT);
    }

    /**
     * {@return the same within limits}
     *
     * @param allocation a proved allocation
     * @param limits of all together; each end takes up to about as long as the first stage of {@link #allocate} did
     */
    public static PriceRanges prices(Allocation allocation, Limits limits) {
        return prices(allocation, RangesOfPrices.chief(allocation), limits);
    }

    /**
     * {@return how far some prices of an allocation hold, and what the rules that they are of cost}
     *
     * @param allocation a proved allocation
     * @param prices prices of the allocation, each of a row of its budget
     * @param limits of all together; each end takes up to about as long as the first stage of {@link #allocate} did
     * @throws IllegalArgumentException if a price is of no row of the budget
     */
    public static PriceRanges prices(Allocation allocation, List<Price> prices, Limits limits) {
        return RangesOfPrices.of(allocation, prices, limits);
    }

    /**
     * {@return who receives how much: the table that most people want first}
     *
     * @param allocation a proved allocation
     */
    public static Table table(Allocation allocation) {
        return AllocationTables.of(allocation);
    }

    /**
     * {@return why a locality receives what it receives}
     *
     * @param allocation a proved allocation
     * @param locality id of a locality of the budget
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public static LocalityExplanation explain(Allocation allocation, String locality) {
        return LocalityExplanation.of(allocation, locality);
    }

    /**
     * {@return why a locality receives what it receives, with the terms that each amount is the sum of}
     *
     * @param decomposition grants as sums of terms
     * @param locality id of a locality of the budget
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public static LocalityExplanation explain(Decomposition decomposition, String locality) {
        return LocalityExplanation.of(decomposition, locality);
    }

    /**
     * {@return why a locality receives its amount, as a paragraph}
     *
     * @param decomposition grants as sums of terms
     * @param locality id of a locality of the budget
     * @param language English or Chinese; others are answered in English
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public static String paragraph(Decomposition decomposition, String locality, Locale language) {
        return LocalityExplanation.paragraph(decomposition, locality, language);
    }

    /**
     * {@return what each kind of rule costs, step by step}
     *
     * @param decomposition grants as sums of terms
     */
    public static Table table(Decomposition decomposition) {
        return StepsTable.of(decomposition);
    }

    /**
     * {@return an allocation and its baselines, side by side}
     *
     * @param briefing an allocation with what else is to be said of it
     */
    public static Table table(Briefing briefing) {
        return BaselinesTable.of(briefing);
    }

    /**
     * {@return what each locality receives in two allocations; {@link DifferenceTables} has the rest}
     *
     * @param difference what sets two allocations apart
     */
    public static Table table(Difference difference) {
        return DifferenceTables.of(difference);
    }

    /**
     * {@return a frontier: the objective and the goals at each value, and what is proved up to the next one}
     *
     * @param frontier outcomes at the values of a number of a budget
     */
    public static Table table(Frontier frontier) {
        return FrontierTable.of(frontier);
    }

    /**
     * {@return what each locality receives over the draws; {@link UncertaintyTables} has the goals}
     *
     * @param uncertainty what an allocation is worth under draws
     */
    public static Table table(Uncertainty uncertainty) {
        return UncertaintyTables.of(uncertainty);
    }

    /**
     * {@return what is bound and what is open}
     *
     * @param ranges how little and how much localities could receive
     */
    public static Table table(Ranges ranges) {
        return RangesTable.of(ranges);
    }

    /**
     * {@return what funds and rules are worth, and how far that holds}
     *
     * @param prices prices and how far they hold
     */
    public static Table table(PriceRanges prices) {
        return PriceExplanation.table(prices);
    }

    /**
     * {@return what funds and rules are worth, in sentences}
     *
     * @param prices prices and how far they hold
     */
    public static PriceExplanation explain(PriceRanges prices) {
        return PriceExplanation.of(prices);
    }

    /**
     * {@return what a budget comes to under each behaviour}
     *
     * @param behaviours a budget under each behaviour
     */
    public static Table table(Behaviours behaviours) {
        return BehavioursTable.of(behaviours);
    }

    /**
     * {@return who gains and who loses from one allocation to another}
     *
     * @param difference what sets two allocations apart
     */
    public static Winners chart(Difference difference) {
        return Winners.of(difference);
    }

    /**
     * {@return what a budget comes to while one of its numbers is moved}
     *
     * @param frontier outcomes at the values of a number of a budget
     */
    public static FrontierPlot chart(Frontier frontier) {
        return FrontierPlot.of(frontier);
    }

    /**
     * {@return what is bound and what is open, in percent of what each locality receives}
     *
     * @param ranges how little and how much localities could receive
     */
    public static RangeBars chart(Ranges ranges) {
        return RangeBars.of(ranges).inPercent();
    }

    /**
     * {@return levels of town and countryside by service, before and after transfers, all on one axis}
     *
     * @param allocation a proved allocation
     */
    public static ServicePanels levels(Allocation allocation) {
        return ServicePanels.levels(allocation);
    }

    /**
     * {@return gaps of the countryside by service, before and after transfers, all on one axis}
     *
     * @param allocation a proved allocation
     */
    public static ServicePanels gaps(Allocation allocation) {
        return ServicePanels.gaps(allocation);
    }

    /**
     * {@return the Lorenz curves of the levels of a service, before and after transfers}
     *
     * @param allocation a proved allocation
     * @param service id of a service of the budget
     * @throws IllegalArgumentException if the budget has no such service
     */
    public static LorenzCurves lorenz(Allocation allocation, String service) {
        return LorenzCurves.of(allocation, service);
    }

    /**
     * {@return who gains and who loses against last year}
     *
     * @param allocation a proved allocation
     */
    public static Winners winners(Allocation allocation) {
        return Winners.of(allocation);
    }

    /**
     * {@return a map of grants per head}
     *
     * @param allocation a proved allocation
     * @param geoJson a GeoJSON file whose features have the ids of the localities
     * @throws io.github.evenhand.io.InvalidMapException if anything is wrong with it, with all findings
     */
    public static LocalityMap map(Allocation allocation, Path geoJson) {
        return LocalityMap.grantsPerHead(allocation, MapReader.read(geoJson));
    }

    /**
     * {@return a map of grants per head}
     *
     * @param allocation a proved allocation
     * @param geoJson a GeoJSON file
     * @param property of its features which holds the ids of the localities
     * @throws io.github.evenhand.io.InvalidMapException if anything is wrong with it, with all findings
     */
    public static LocalityMap map(Allocation allocation, Path geoJson, String property) {
        return LocalityMap.grantsPerHead(allocation, MapReader.read(geoJson, property));
    }

    /**
     * Reads where localities are, for the maps of a report: {@code report(brief(allocation).with(outlines(geoJson)))}.
     *
     * @param geoJson a GeoJSON file whose features have the ids of the localities; {@link MapReader#read(Path, String)}
     *     reads one that has them in another property
     * @return the outlines, and what of the file is none
     * @throws io.github.evenhand.io.InvalidMapException if anything is wrong with it, with all findings
     */
    public static Outlines outlines(Path geoJson) {
        return MapReader.read(geoJson);
    }

    /**
     * {@return the report as one HTML page that fetches nothing} An allocation is {@link #brief held against
     * baselines} first, which takes up to about as long as to {@link #allocate} did; {@code report(new
     * Briefing(allocation, List.of()))} does without.
     *
     * @param outcome what became of a budget: an allocation, or why there is none
     */
    public static String report(Outcome outcome) {
        return outcome instanceof Allocation allocation ? report(brief(allocation)) : HtmlReport.of(outcome);
    }

    /**
     * {@return the report of an outcome in a language}
     *
     * @param outcome what became of a budget: an allocation, or why there is none
     * @param language one that there are words of, such as Chinese; English is taken for others
     */
    public static String report(Outcome outcome, Locale language) {
        return outcome instanceof Allocation allocation
                ? report(brief(allocation), language)
                : HtmlReport.of(outcome, language);
    }

    /**
     * {@return the report of an allocation and what else is to be said of it}
     *
     * @param briefing an allocation with what else is to be said of it
     */
    public static String report(Briefing briefing) {
        return HtmlReport.of(briefing);
    }

    /**
     * {@return the same report in a language}
     *
     * @param briefing an allocation with what else is to be said of it
     * @param language one that there are words of, such as Chinese; English is taken for others
     */
    public static String report(Briefing briefing, Locale language) {
        return HtmlReport.of(briefing, language);
    }

    /**
     * Writes an outcome as a result folder, whole or not at all; an earlier result there is replaced. An allocation is
     * {@link #brief held against baselines} first, as for its {@link #report report}.
     *
     * @param outcome what became of a budget: an allocation, or why there is none
     * @param folder where to; it is made if it is not there
     * @throws io.github.evenhand.io.NotWrittenException if it cannot be written; then nothing has changed
     */
    public static void write(Outcome outcome, Path folder) {
        if (outcome instanceof Allocation allocation) {
            write(brief(allocation), folder);
        } else {
            ResultWriter.write(outcome, report(outcome), folder);
        }
    }

    /**
     * Writes an outcome as a result folder whose report is in a language; the other files are the same in every language.
     *
     * @param outcome what became of a budget: an allocation, or why there is none
     * @param folder where to; it is made if it is not there
     * @param language one that there are words of, such as Chinese; English is taken for others
     * @throws io.github.evenhand.io.NotWrittenException if it cannot be written; then nothing has changed
     */
    public static void write(Outcome outcome, Path folder, Locale language) {
        if (outcome instanceof Allocation allocation) {
            write(brief(allocation), folder, language);
        } else {
            ResultWriter.write(outcome, report(outcome, language), folder);
        }
    }

    /**
     * Writes an allocation and what else is to be said of it as a result folder, whole or not at all; an earlier
     * result there is replaced.
     *
     * @param briefing an allocation with what else is to be said of it
     * @param folder where to; it is made if it is not there
     * @throws io.github.evenhand.io.NotWrittenException if it cannot be written; then nothing has changed
     */
    public static void write(Briefing briefing, Path folder) {
        write(briefing, folder, Locale.ENGLISH);
    }

    /**
     * The same with the report in a language; the other files are the same in every language.
     *
     * @param briefing an allocation with what else is to be said of it
     * @param folder where to; it is made if it is not there
     * @param language one that there are words of, such as Chinese; English is taken for others
     * @throws io.github.evenhand.io.NotWrittenException if it cannot be written; then nothing has changed
     */
    public static void write(Briefing briefing, Path folder, Locale language) {
        ResultWriter.write(briefing, report(briefing, language), folder);
    }

    /**
     * Writes the report of an allocation as one page, whole or not at all; a file that is there already is replaced.
     *
     * @param briefing an allocation with what else is to be said of it
     * @param file the page, such as {@code report.html}
     * @throws io.github.evenhand.io.NotWrittenException if it cannot be written
     */
    public static void writeReport(Briefing briefing, Path file) {
        ResultWriter.writeReport(report(briefing), file);
    }

    /**
     * Writes a budget as a budget folder, which {@link #read} reads as the same budget.
     *
     * @param budget the budget to write
     * @param folder where to; it is made if it is not there
     * @throws io.github.evenhand.io.NotWrittenException if it cannot be written; then nothing has changed
     */
    public static void write(Budget budget, Path folder) {
        BudgetWriter.write(budget, folder);
    }
}
