package io.github.evenhand.io;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Alternative;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Contribution;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Term;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Rational;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes result folders: {@code summary.json} and {@code report.html}; of allocations {@code allocation.csv} and
 * {@code levels.csv} too, {@code contributions.csv} where a rule asks for any, and {@code terms.csv} where grants are
 * decomposed. Results carry no clock time: equal budgets give equal files, byte for byte.
 */
public final class ResultWriter {

    static final String SUMMARY = "summary.json";
    static final String REPORT = "report.html";

    static final OwnJson MARK = new OwnJson(SUMMARY, List.of("outcome", "library", "budgetFingerprint"));

    /** Every file that a result may have. */
    static final List<String> FILES =
            List.of(SUMMARY, "allocation.csv", "levels.csv", "contributions.csv", "terms.csv", REPORT);

    private static final WholeFolder FOLDER = new WholeFolder("Result", FILES, MARK);

    private ResultWriter() {}

    /**
     * Writes a result, whole or not at all. A result that is there already is replaced.
     *
     * @param outcome an allocation, or why there is none
     * @param reportHtml the report for people, one HTML page
     * @param folder made if it is missing
     * @throws NotWrittenException if the folder cannot be written, or is there and is not a result folder
     */
    public static void write(Outcome outcome, String reportHtml, Path folder) {
        FOLDER.write(folder, files(outcome, Optional.empty(), reportHtml));
    }

    /**
     * Writes a result with what else is to be said of it, whole or not at all. A result that is there already is replaced.
     *
     * @param briefing the allocation and what it was compared with
     * @param reportHtml the report for people, one HTML page
     * @param folder made if it is missing
     * @throws NotWrittenException if the folder cannot be written, or is there and is not a result folder
     */
    public static void write(Briefing briefing, String reportHtml, Path folder) {
        FOLDER.write(folder, files(briefing.allocation(), Optional.of(briefing), reportHtml));
    }

    /**
     * Writes the report alone, whole or not at all; a page that is there already is replaced.
     *
     * @param reportHtml the report for people, one HTML page
     * @param file made, with its folder, if it is missing
     * @throws NotWrittenException if the file cannot be written, or one of another kind is there
     */
    public static void writeReport(String reportHtml, Path file) {
        WholeFile.write(file, BudgetWriter.bytes(reportHtml));
    }

    /** The files of a result, by name. */
    static Map<String, byte[]> files(Outcome outcome, Optional<Briefing> briefing, String reportHtml) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (outcome instanceof Allocation allocation) {
            files.put("allocation.csv", BudgetWriter.bytes(allocationCsv(allocation)));
            files.put("levels.csv", BudgetWriter.bytes(levelsCsv(allocation)));
            if (!allocation.contributions().isEmpty()) {
                files.put("contributions.csv", BudgetWriter.bytes(contributionsCsv(allocation)));
            }
        }
        briefing.flatMap(Briefing::decomposition)
                .ifPresent(terms -> files.put("terms.csv", BudgetWriter.bytes(termsCsv(terms))));
        List<Alternative> alternatives = briefing.map(Briefing::alternatives).orElse(List.of());
        files.put(SUMMARY, BudgetWriter.bytes(summaryJson(outcome, alternatives)));
        files.put(REPORT, BudgetWriter.bytes(reportHtml));
        return files;
    }

    /**
     * {@return what {@code allocation.csv} holds: every locality and fund, in the currency, to the smallest unit}
     *
     * @param allocation whose grants are written
     */
    public static String allocationCsv(Allocation allocation) {
        Budget budget = allocation.budget();
        CsvText csv = new CsvText().row("locality", "name", "fund", "amount");
        for (Grant grant : allocation.grants()) {
            csv.row(
                    grant.locality(),
                    budget.locality(grant.locality()).name(),
                    grant.fund(),
                    toTheUnit(budget, grant.amount()));
        }
        return csv.toString();
    }

    /**
     * {@return what {@code contributions.csv} holds where a rule asks for contributions: who pays how much into
     * which fund, and what the locality receives in all less all that it pays in; in the currency, to the smallest
     * unit}
     *
     * @param allocation whose contributions are written
     */
    public static String contributionsCsv(Allocation allocation) {
        Budget budget = allocation.budget();
        CsvText csv = new CsvText().row("rule", "locality", "name", "fund", "amount", "net");
        for (Contribution contribution : allocation.contributions()) {
            csv.row(
                    contribution.rule(),
                    contribution.locality(),
                    budget.locality(contribution.locality()).name(),
                    contribution.fund(),
                    toTheUnit(budget, contribution.amount()),
                    toTheUnit(budget, allocation.netTo(contribution.locality())));
        }
        return csv.toString();
    }

    /**
     * {@return what {@code terms.csv} holds: what every grant is the sum of, in the currency, to the smallest unit}
     *
     * @param decomposition whose terms are written
     */
    public static String termsCsv(Decomposition decomposition) {
        Budget budget = decomposition.allocation().budget();
        CsvText csv = new CsvText().row("locality", "fund", "term", "area", "service", "rules", "amount");
        for (Term term : decomposition.terms()) {
            Optional<Term.ForNeed> need =
                    term instanceof Term.ForNeed forNeed ? Optional.of(forNeed) : Optional.empty();
            csv.row(
                    term.locality(),
                    term.fund(),
                    term.word(),
                    need.map(of -> of.area().word()).orElse(""),
                    need.map(Term.ForNeed::service).orElse(""),
                    term instanceof Term.ByConditions by ? String.join(" ", by.rules()) : "",
                    toTheUnit(budget, term.amount()));
        }
        return csv.toString();
    }

    private static String toTheUnit(Budget budget, Money amount) {
        int decimals = Math.max(0, budget.currency().smallestUnit().scale());
        return amount.amount().setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    /**
     * {@return what {@code levels.csv} holds: every need, in shares of a standard with at most 15 decimals}
     *
     * @param allocation whose levels are written
     */
    public static String levelsCsv(Allocation allocation) {
        CsvText csv = new CsvText()
                .row(
                        "locality",
                        "area",
                        "service",
                        "clients",
                        "level_before",
                        "level_after",
                        "gap_before",
                        "gap_after");
        for (NeedLevel level : allocation.levels()) {
            String before = ExactNumbers.cell(level.before());
            csv.row(
                    level.locality(),
                    level.area().word(),
                    level.service(),
                    level.clients().toPlainString(),
                    before,
                    // Most urban levels and many others stay where they are.
                    level.after().equals(level.before()) ? before : ExactNumbers.cell(level.after()),
                    cell(level.gapBefore()),
                    cell(level.gapAfter()));
        }
        return csv.toString();
    }

    private static String cell(Optional<Rational> number) {
        return number.map(ExactNumbers::cell).orElse("");
    }

    /**
     * {@return what {@code summary.json} holds}
     *
     * @param outcome an allocation, or why there is none
     */
    public static String summaryJson(Outcome outcome) {
        return summaryJson(outcome, List.of());
    }

    /**
     * {@return what {@code summary.json} holds, with what the allocation was compared with}
     *
     * @param briefing the allocation and what it was compared with
     */
    public static String summaryJson(Briefing briefing) {
        return summaryJson(briefing.allocation(), briefing.alternatives());
    }

    private static String summaryJson(Outcome outcome, List<Alternative> alternatives) {
        return JsonText.object(to -> new Summary(to).write(outcome, alternatives));
    }
}
