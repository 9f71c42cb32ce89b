package io.github.evenhand;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Behaviours;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Nearest;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.PriceRanges;
import io.github.evenhand.allocation.Ranges;
import io.github.evenhand.allocation.Verification;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.engine.Engine;
import io.github.evenhand.engine.NearestToLastYear;
import io.github.evenhand.engine.RangesOfGrants;
import io.github.evenhand.engine.RangesOfPrices;
import io.github.evenhand.engine.Steps;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.io.BudgetReader;
import io.github.evenhand.io.BudgetWriter;
import io.github.evenhand.io.ResultWriter;
import io.github.evenhand.report.AllocationTables;
import io.github.evenhand.report.BaselinesTable;
import io.github.evenhand.report.BehavioursTable;
import io.github.evenhand.report.HtmlReport;
import io.github.evenhand.report.LocalityExplanation;
import io.github.evenhand.report.PriceExplanation;
import io.github.evenhand.report.RangesTable;
import io.github.evenhand.report.Table;
import io.github.evenhand.scenario.Baseline;
import io.github.evenhand.scenario.Baselines;
import io.github.evenhand.scenario.Earmarks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

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
     * @throws io.github.evenhand.budget.InvalidBudgetException if anything is wrong with it, with all findings
     */
    public static Budget read(Path folderOrFile) {
        return BudgetReader.read(folderOrFile);
    }

    /**
     * A budget that ships with the library or with what else is on the class or module path.
     *
     * @param name one of {@link #examples()}
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Budget example(String name) {
        return BudgetReader.example(name);
    }

    /** The names of the budgets on the class and module path. */
    public static SortedSet<String> examples() {
        return new TreeSet<>(BudgetReader.bundled().keySet());
    }

    /** Divides the funds of a budget, with {@link Limits#DEFAULT}. */
    public static Outcome allocate(Budget budget) {
        return allocate(budget, Limits.DEFAULT);
    }

    /** Divides the funds of a budget: a proved allocation, a proof that there is none, or neither within the limits. */
    public static Outcome allocate(Budget budget, Limits limits) {
        return new Engine().decide(budget, limits);
    }

    /** Proves an outcome again, from the budget and the evidence that the outcome carries; no solver is asked. */
    public static Verification verify(Budget budget, Outcome outcome) {
        return Verifier.verify(budget, outcome);
    }

    /** Holds an allocation against the {@link Baseline#usual usual} ways of dividing the same funds. */
    public static Briefing brief(Allocation allocation) {
        return brief(allocation, Baseline.usual(), Limits.DEFAULT);
    }

    /**
     * Holds an allocation against other ways of dividing the same funds.
     *
     * @param limits of each baseline
     */
    public static Briefing brief(Allocation allocation, List<Baseline> baselines, Limits limits) {
        return Baselines.compare(allocation, baselines, limits);
    }

    /** What earmarking is worth, whoever decides on general money; with {@link Limits#DEFAULT}. */
    public static Behaviours behaviours(Budget budget) {
        return behaviours(budget, Limits.DEFAULT);
    }

    /**
     * What earmarking is worth, whoever decides on general money: the budget under each behaviour, with its earmarks and
     * without.
     *
     * @param limits of each of the at most six budgets that are solved
     */
    public static Behaviours behaviours(Budget budget, Limits limits) {
        return Earmarks.of(budget, limits);
    }

    /** Why every locality receives its amount, each grant as a sum of named terms; with {@link Limits#DEFAULT}. */
    public static Decomposition decompose(Allocation allocation) {
        return decompose(allocation, Limits.DEFAULT);
    }

    /**
     * Why every locality receives its amount: each grant as a sum of named terms, exact to the last smallest unit.
     *
     * @param limits of each budget that is solved: one for the goals alone, one for each kind of rule, and two more
     */
    public static Decomposition decompose(Allocation allocation, Limits limits) {
        return Steps.of(allocation, limits);
    }

    /** How little and how much every locality could receive at almost no loss: a millionth of each objective at most. */
    public static Ranges ranges(Allocation allocation) {
        List<String> everybody =
                allocation.budget().localities().stream().map(Locality::id).toList();
        return ranges(allocation, everybody, List.of(), Ranges.TOLERANCE, Limits.DEFAULT);
    }

    /**
     * How little and how much localities could receive in all at almost no loss.
     *
     * @param tolerance by how much each objective may be worse, in shares of it; 0 for next to nothing, which is what counts
     *     as proved
     * @param limits of all ranges together; each end takes up to about as long as to {@link #allocate} did
     * @throws IllegalArgumentException if the budget has no such locality, or the tolerance is below 0
     */
    public static Ranges ranges(
            Allocation allocation, Collection<String> localities, BigDecimal tolerance, Limits limits) {
        return ranges(allocation, localities, List.of(), tolerance, limits);
    }

    /**
     * The same, in all and from each of some funds.
     *
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
     * Of all allocations that are almost as good as this one, one that moves as little money as possible against last year's
     * grants.
     *
     * @param tolerance by how much each objective may be worse, in shares of it; 0 for next to nothing, which is what counts
     *     as proved
     * @return empty if it could not be proved within the limits
     * @throws IllegalArgumentException if the tolerance is below 0, nothing is known of last year, or it is known of some
     *     recipients of a fund and not of others
     */
    public static Optional<Nearest> nearestToLastYear(Allocation allocation, BigDecimal tolerance, Limits limits) {
        return NearestToLastYear.of(allocation, tolerance, limits);
    }

    /**
     * What funds and rules are worth and how far their prices hold: all prices of funds, groups and the nation, and of each
     * rule on localities the largest.
     */
    public static PriceRanges prices(Allocation allocation) {
        return prices(allocation, RangesOfPrices.chief(allocation), Limits.DEFAULT);
    }

    /**
     * How far some prices of an allocation hold, and what the rules that they are of cost.
     *
     * @param limits of all together; each end takes up to about as long as the first stage of {@link #allocate} did
     * @throws IllegalArgumentException if a price is of no row of the budget
     */
    public static PriceRanges prices(Allocation allocation, List<Price> prices, Limits limits) {
        return RangesOfPrices.of(allocation, prices, limits);
    }

    /** Who receives how much: the table that most people want first. */
    public static Table table(Allocation allocation) {
        return AllocationTables.of(allocation);
    }

    /**
     * Why a locality receives what it receives.
     *
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public static LocalityExplanation explain(Allocation allocation, String locality) {
        return LocalityExplanation.of(allocation, locality);
    }

    /** An allocation and its baselines, side by side. */
    public static Table table(Briefing briefing) {
        return BaselinesTable.of(briefing);
    }

    /** What is bound and what is open. */
    public static Table table(Ranges ranges) {
        return RangesTable.of(ranges);
    }

    /** What funds and rules are worth, and how far that holds. */
    public static Table table(PriceRanges prices) {
        return PriceExplanation.table(prices);
    }

    /** What funds and rules are worth, in sentences. */
    public static PriceExplanation explain(PriceRanges prices) {
        return PriceExplanation.of(prices);
    }

    /** What a budget comes to under each behaviour. */
    public static Table table(Behaviours behaviours) {
        return BehavioursTable.of(behaviours);
    }

    /**
     * The report as one HTML page that fetches nothing. An allocation is {@link #brief held against baselines} first, which takes up
     * to about as long as to {@link #allocate} did; {@code report(new Briefing(allocation, List.of()))} does without.
     */
    public static String report(Outcome outcome) {
        return outcome instanceof Allocation allocation ? report(brief(allocation)) : HtmlReport.of(outcome);
    }

    /** The report of an allocation and what else is to be said of it. */
    public static String report(Briefing briefing) {
        return HtmlReport.of(briefing);
    }

    /**
     * Writes an outcome as a result folder, whole or not at all; an earlier result there is replaced. An allocation is
     * {@link #brief held against baselines} first, as for its {@link #report report}.
     *
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
     * Writes an allocation and what else is to be said of it as a result folder, whole or not at all; an earlier result there
     * is replaced.
     *
     * @throws io.github.evenhand.io.NotWrittenException if it cannot be written; then nothing has changed
     */
    public static void write(Briefing briefing, Path folder) {
        ResultWriter.write(briefing, report(briefing), folder);
    }

    /**
     * Writes a budget as a budget folder, which {@link #read} reads as the same budget.
     *
     * @throws io.github.evenhand.io.NotWrittenException if it cannot be written; then nothing has changed
     */
    public static void write(Budget budget, Path folder) {
        BudgetWriter.write(budget, folder);
    }
}
