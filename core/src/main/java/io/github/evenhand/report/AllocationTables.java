package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Coefficient;
import io.github.evenhand.allocation.Contribution;
import io.github.evenhand.allocation.FundUse;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Inequality;
import io.github.evenhand.allocation.Inequality.Spread;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Reason;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an allocation says, as tables. Money is in the currency and exact; levels, gaps and goals are in points, 100 of
 * which are the national standard; means are weighted by clients and by the weights of the services.
 */
public final class AllocationTables {

    private AllocationTables() {}

    /**
     * {@return the main table: what each locality receives and how far its rural gap falls}
     *
     * @param allocation what is shown
     */
    public static Table of(Allocation allocation) {
        Overview overview = new Overview(allocation);
        Table.Builder table = Table.titled(headingOfGrants("grants", allocation))
                .text("id")
                .text("locality")
                .number("grant")
                .number("per head")
                .number("change %")
                .number("gap before")
                .number("gap after");
        for (Locality locality : allocation.budget().localities()) {
            GrantLine line = GrantLine.of(allocation, locality);
            Optional<Change> gap = overview.ofLocality(locality.id()).gap();
            table.row(
                    Cell.of(locality.id()),
                    Cell.of(PriceWords.name(locality)),
                    Figures.amount(line.total()),
                    line.perHead(),
                    line.change(),
                    Figures.pointsCell(gap.map(Change::before)),
                    Figures.pointsCell(gap.map(Change::after)));
        }
        GrantLine all = GrantLine.ofAll(allocation);
        Optional<Change> gap = overview.everything().gap();
        return table.totals(List.of(
                        Cell.of("All"),
                        Cell.of(""),
                        Figures.amount(all.total()),
                        all.perHead(),
                        all.change(),
                        Figures.pointsCell(gap.map(Change::before)),
                        Figures.pointsCell(gap.map(Change::after))))
                .build();
    }

    /**
     * {@return what each locality receives, in all and by fund, per head, and against last year where that is known}
     *
     * @param allocation what is shown
     */
    public static Table grants(Allocation allocation) {
        List<Fund.Open> funds = allocation.budget().openFunds();
        Table.Builder table = Table.titled(headingOfGrants("grants.fund", allocation))
                .text("id")
                .text("locality")
                .number("grant")
                .number("per head")
                .number("change %");
        funds.forEach(fund -> table.number(fund.id()));
        for (Locality locality : allocation.budget().localities()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(locality.id()), Cell.of(PriceWords.name(locality))));
            row.addAll(GrantLine.of(allocation, locality).cells());
            funds.forEach(fund -> row.add(Figures.amount(allocation.to(locality.id(), fund.id()))));
            table.row(row);
        }
        List<Cell> totals = new ArrayList<>(List.of(Cell.of("All"), Cell.of("")));
        totals.addAll(GrantLine.ofAll(allocation).cells());
        funds.forEach(fund -> totals.add(paidFrom(allocation, fund)));
        return table.totals(totals).build();
    }

    /** What is paid from a fund in all. */
    static Cell paidFrom(Allocation allocation, Fund.Open fund) {
        return allocation
                .findUse(fund.id())
                .map(use -> Figures.amount(use.allocated()))
                .orElse(Figures.UNKNOWN);
    }

    /**
     * {@return mean urban level, rural level and gap of each service, before and after, and how much of the gap is closed}
     *
     * @param allocation what is shown
     */
    public static Table levels(Allocation allocation) {
        return levels(new Overview(allocation), Words.ENGLISH);
    }

    static Table levels(Overview overview, Words said) {
        Table.Builder table = Table.titled(said, said.of("table.levels"))
                .text("service")
                .number("urban before")
                .number("urban after")
                .number("rural before")
                .number("rural after")
                .number("gap before")
                .number("gap after")
                .number("closed %");
        for (Service service : overview.allocation().budget().services()) {
            table.row(levels(name(service), overview.of(service)));
        }
        return table.totals(levels(said.of("everything"), overview.everything()))
                .build();
    }

    private static List<Cell> levels(String name, Progress progress) {
        return List.of(
                Cell.of(name),
                Figures.pointsCell(progress.urban().map(Change::before)),
                Figures.pointsCell(progress.urban().map(Change::after)),
                Figures.pointsCell(progress.rural().map(Change::before)),
                Figures.pointsCell(progress.rural().map(Change::after)),
                Figures.pointsCell(progress.gap().map(Change::before)),
                Figures.pointsCell(progress.gap().map(Change::after)),
                Figures.percentCell(progress.gap().flatMap(Change::shareClosed)));
    }

    /**
     * {@return how unequal the levels of each service are among its clients, before and after}
     *
     * @param allocation what is shown
     */
    public static Table inequality(Allocation allocation) {
        return inequality(allocation, Words.ENGLISH);
    }

    static Table inequality(Allocation allocation, Words said) {
        Table.Builder table = Table.titled(said, said.of("table.inequality"))
                .text("service")
                .number("Gini before")
                .number("Gini after")
                .number("Theil T before")
                .number("Theil T after")
                .number("of it town-country before, %")
                .number("after, %")
                .number("urban/rural before")
                .number("urban/rural after");
        for (Inequality inequality : allocation.inequality()) {
            Spread before = inequality.before();
            Spread after = inequality.after();
            table.row(
                    Cell.of(name(allocation.budget().service(inequality.service()))),
                    Figures.measure(before.gini(), 4),
                    Figures.measure(after.gini(), 4),
                    Figures.measure(before.theilT(), 4),
                    Figures.measure(after.theilT(), 4),
                    Figures.percentCell(decimal(before.shareBetweenAreas())),
                    Figures.percentCell(decimal(after.shareBetweenAreas())),
                    Figures.measure(before.urbanRuralRatio(), 2),
                    Figures.measure(after.urbanRuralRatio(), 2));
        }
        return table.build();
    }

    private static Optional<BigDecimal> decimal(OptionalDouble value) {
        return value.isPresent() ? Optional.of(new BigDecimal(value.getAsDouble())) : Optional.empty();
    }

    /** A service as people call it. */
    static String name(Service service) {
        return service.name().isBlank() ? service.id() : service.name();
    }

    /**
     * {@return what became of each fund; money left over is named as such}
     *
     * @param allocation what is shown
     */
    public static Table funds(Allocation allocation) {
        return funds(allocation, Words.ENGLISH);
    }

    static Table funds(Allocation allocation, Words said) {
        Budget budget = allocation.budget();
        Table.Builder table = Table.titled(said, heading("funds", allocation, said))
                .text("fund")
                .text("kind")
                .number("amount")
                .number("allocated")
                .number("left over");
        for (FundUse use : allocation.funds()) {
            table.row(
                    Cell.of(use.fund()),
                    Cell.of(
                            budget.fund(use.fund()) instanceof Fund.Special
                                    ? said.of("fund.special")
                                    : said.of("fund.general")),
                    Figures.amount(use.amount()),
                    Figures.amount(use.allocated()),
                    Figures.amount(use.left()));
        }
        return table.build();
    }

    /**
     * {@return the coefficients of formulas, in the currency for each unit of a factor: the best that could be voted on}
     *
     * @param allocation what is shown
     */
    public static Table coefficients(Allocation allocation) {
        return coefficients(allocation, Words.ENGLISH);
    }

    static Table coefficients(Allocation allocation, Words said) {
        Table.Builder table = Table.titled(
                        said,
                        said.of(
                                "table.coefficients",
                                allocation.budget().currency().code()))
                .text("rule")
                .text("fund")
                .text("factor")
                .number("coefficient")
                .text("decided by");
        for (Coefficient coefficient : allocation.coefficients()) {
            BigDecimal value = Figures.decimal(coefficient.value());
            table.row(
                    Cell.of(coefficient.rule()),
                    Cell.of(coefficient.fund()),
                    Cell.of(coefficient.factor()),
                    new Cell(Figures.significant(value, 6), value.toPlainString()),
                    Cell.of(isGiven(allocation, coefficient) ? said.of("by.rule") : said.of("by.optimum")));
        }
        return table.build();
    }

    private static boolean isGiven(Allocation allocation, Coefficient coefficient) {
        return allocation.budget().rules().stream()
                .filter(Rule.Formula.class::isInstance)
                .filter(rule -> rule.id().equals(coefficient.rule()))
                .flatMap(rule -> ((Rule.Formula) rule).factors().stream())
                .anyMatch(factor -> factor.name().equals(coefficient.factor()) && factor.isFixed());
    }

    /**
     * {@return who pays into which fund, and what each receives and has in the end; below 0 for a net payer}
     *
     * @param allocation what is shown
     */
    public static Table contributions(Allocation allocation) {
        return contributions(allocation, Words.ENGLISH);
    }

    static Table contributions(Allocation allocation, Words said) {
        Table.Builder table = Table.titled(said, heading("contributions", allocation, said))
                .text("rule")
                .text("id")
                .text("locality")
                .text("fund")
                .number("pays in")
                .number("receives")
                .number("net");
        for (Contribution contribution : allocation.contributions()) {
            Locality locality = allocation.budget().locality(contribution.locality());
            table.row(
                    Cell.of(contribution.rule()),
                    Cell.of(locality.id()),
                    Cell.of(PriceWords.name(locality)),
                    Cell.of(contribution.fund()),
                    Figures.amount(contribution.amount()),
                    Figures.amount(allocation.to(locality.id())),
                    Figures.amount(allocation.netTo(locality.id())));
        }
        return table.build();
    }

    /**
     * {@return how the money is delivered that reaches needs which have a mode beside public provision}
     *
     * @param allocation what is shown
     */
    public static Table delivery(Allocation allocation) {
        return delivery(allocation, Words.ENGLISH);
    }

    static Table delivery(Allocation allocation, Words said) {
        Table.Builder table = Table.titled(said, heading("delivery", allocation, said))
                .text("mode")
                .text("name")
                .number("needs")
                .number("amount");
        DeliveryLine.of(allocation)
                .forEach(line -> table.row(
                        Cell.of(line.mode()),
                        Cell.of(line.mode().equals(DeliveryMode.PUBLIC) ? said.of("delivery.public") : line.name()),
                        Figures.count(line.needs()),
                        new Cell(
                                Figures.significant(line.amount(), 6),
                                line.amount().toPlainString())));
        return table.build();
    }

    /**
     * {@return every goal before and after, and the share of it that is gone}
     *
     * @param allocation what is shown
     */
    public static Table goals(Allocation allocation) {
        return goals(allocation, Words.ENGLISH);
    }

    static Table goals(Allocation allocation, Words said) {
        GoalWords words = new GoalWords(allocation.budget(), said);
        Table.Builder table = Table.titled(said, said.of("table.goals"))
                .text("goal")
                .number("before")
                .number("after")
                .number("closed %");
        for (GoalValue goal : allocation.goals()) {
            Change change = Change.of(goal.before(), goal.after());
            table.row(
                    Cell.of(words.words(goal)),
                    Figures.pointsCell(Optional.of(change.before())),
                    Figures.pointsCell(Optional.of(change.after())),
                    Figures.percentCell(change.shareClosed()));
        }
        return table.build();
    }

    /**
     * {@return what relaxing each row that has a price would be worth, in words and in points}
     *
     * @param allocation what is shown
     */
    public static Table prices(Allocation allocation) {
        PriceWords words = new PriceWords(allocation);
        Table.Builder table = Table.titled("Prices: what each step would lower the objective by")
                .text("step")
                .number("share of a standard")
                .number("points")
                .text("rule or fund")
                .text("locality")
                .text("row");
        for (Price price : allocation.prices()) {
            table.row(
                    Cell.of(words.change(price)),
                    new Cell(
                            Figures.significant(words.gain(price), 2),
                            words.gain(price).toPlainString()),
                    new Cell(
                            words.points(price),
                            words.gain(price).movePointRight(2).toPlainString()),
                    Cell.of(price.source()),
                    Cell.of(price.locality().orElse("")),
                    Cell.of(price.row()));
        }
        return table.build();
    }

    /**
     * {@return every rule, what it says, its legal basis and where it binds}
     *
     * @param allocation what is shown
     */
    public static Table rules(Allocation allocation) {
        return rules(new Overview(allocation), Words.ENGLISH);
    }

    static Table rules(Overview overview, Words said) {
        RuleWords words = new RuleWords(overview.allocation().budget(), said);
        Table.Builder table = Table.titled(said, said.of("table.rules"))
                .text("rule")
                .text("binding")
                .text("legal basis")
                .text("what it says")
                .text("hard or priced");
        for (Rule rule : overview.allocation().budget().rules()) {
            table.row(
                    Cell.of(rule.id()),
                    Cell.of(overview.binding(rule, said)),
                    Cell.of(rule.terms().basis()),
                    Cell.of(words.sentence(rule)),
                    Cell.of(rule.terms().isHard() ? said.of("rule.hard") : said.of("rule.priced")));
        }
        return table.build();
    }

    /**
     * {@return the rules that hold a locality where it is, with their legal basis}
     *
     * @param allocation what is shown
     * @param locality id of the locality
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public static Table binding(Allocation allocation, String locality) {
        Locality known = allocation.budget().locality(locality);
        Table.Builder table = Table.titled("Rules that bind in " + PriceWords.name(known))
                .text("rule")
                .text("equation")
                .text("legal basis")
                .text("what it demands here");
        for (Reason reason : allocation.reasons(locality)) {
            if (reason instanceof Reason.Binding binding) {
                table.row(
                        Cell.of(binding.rule()),
                        Cell.of(binding.equation()),
                        Cell.of(binding.basis()),
                        Cell.of(binding.words()));
            }
        }
        return table.build();
    }

    /**
     * {@return what was proved for each stage of the objective, in points}
     *
     * @param allocation what is shown
     */
    public static Table certificate(Allocation allocation) {
        return certificate(allocation, Words.ENGLISH);
    }

    static Table certificate(Allocation allocation, Words said) {
        GoalWords words = new GoalWords(allocation.budget(), said);
        Table.Builder table = Table.titled(said, said.of("table.certificate"))
                .text("stage")
                .number("as paid")
                .number("no division is below")
                .number("distance")
                .number("whole units cost")
                .text("proved best");
        for (StageProof stage : allocation.certificate().stages()) {
            table.row(
                    Cell.of(words.stage(stage.name())),
                    ProofWords.value(stage.objective()),
                    ProofWords.value(stage.bound()),
                    ProofWords.distance(stage.distance()),
                    ProofWords.cost(stage.settlementLoss(), said),
                    Cell.of(ProofWords.proved(stage, said)));
        }
        return table.build();
    }

    private static String headingOfGrants(String what, Allocation allocation) {
        String heading = heading(what, allocation, Words.ENGLISH);
        return GrantLine.comparesSomeFunds(allocation)
                ? heading + "; " + Words.ENGLISH.of("table.grants.change")
                : heading;
    }

    private static String heading(String what, Allocation allocation, Words said) {
        Budget budget = allocation.budget();
        return said.of(
                "table." + what,
                budget.year() == 0 ? "" : " " + budget.year(),
                budget.currency().code());
    }
}
