package io.github.evenhand;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Behaviours;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Verification;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.engine.Engine;
import io.github.evenhand.engine.Steps;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.io.BudgetReader;
import io.github.evenhand.io.BudgetWriter;
import io.github.evenhand.io.MapReader;
import io.github.evenhand.io.ResultWriter;
import io.github.evenhand.report.AllocationTables;
import io.github.evenhand.report.BaselinesTable;
import io.github.evenhand.report.BehavioursTable;
import io.github.evenhand.report.HtmlReport;
import io.github.evenhand.report.LocalityExplanation;
import io.github.evenhand.report.LocalityMap;
import io.github.evenhand.report.LorenzCurves;
import io.github.evenhand.report.ServicePanels;
import io.github.evenhand.report.Table;
import io.github.evenhand.report.Winners;
import io.github.evenhand.scenario.Baseline;
import io.github.evenhand.scenario.Baselines;
import io.github.evenhand.scenario.Earmarks;
import java.nio.file.Path;
import java.util.List;
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

    /** What a budget comes to under each behaviour. */
    public static Table table(Behaviours behaviours) {
        return BehavioursTable.of(behaviours);
    }

    /** Levels of town and countryside by service, before and after transfers, all on one axis. */
    public static ServicePanels levels(Allocation allocation) {
        return ServicePanels.levels(allocation);
    }

    /** Gaps of the countryside by service, before and after transfers, all on one axis. */
    public static ServicePanels gaps(Allocation allocation) {
        return ServicePanels.gaps(allocation);
    }

    /**
     * The Lorenz curves of the levels of a service, before and after transfers.
     *
     * @throws IllegalArgumentException if the budget has no such service
     */
    public static LorenzCurves lorenz(Allocation allocation, String service) {
        return LorenzCurves.of(allocation, service);
    }

    /** Who gains and who loses against last year. */
    public static Winners winners(Allocation allocation) {
        return Winners.of(allocation);
    }

    /**
     * A map of grants per head.
     *
     * @param geoJson a GeoJSON file whose features have the ids of the localities
     * @throws io.github.evenhand.io.InvalidMapException if anything is wrong with it, with all findings
     */
    public static LocalityMap map(Allocation allocation, Path geoJson) {
        return LocalityMap.grantsPerHead(allocation, MapReader.read(geoJson));
    }

    /**
     * A map of grants per head.
     *
     * @param geoJson a GeoJSON file
     * @param property of its features which holds the ids of the localities
     * @throws io.github.evenhand.io.InvalidMapException if anything is wrong with it, with all findings
     */
    public static LocalityMap map(Allocation allocation, Path geoJson, String property) {
        return LocalityMap.grantsPerHead(allocation, MapReader.read(geoJson, property));
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
