package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Reason;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Money;
import io.github.evenhand.report.Table.Cell;
import io.github.evenhand.report.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All localities in one table that can be sorted and searched, each with the reasons for its amount. */
final class LocalitiesSection {

    private static final int MOST_FUND_COLUMNS = 3;
    private static final int TALL = 60;
    private static final int MANY = 300;

    private final Overview overview;
    private final Allocation allocation;
    private final Budget budget;
    private final List<Fund.Open> columns;
    private final Optional<AmountWords> terms;

    LocalitiesSection(Overview overview, Optional<Decomposition> decomposition) {
        this.overview = overview;
        this.terms = decomposition.map(of -> new AmountWords(of, Locale.ENGLISH));
        this.allocation = overview.allocation();
        this.budget = allocation.budget();
        List<Fund.Open> funds = budget.openFunds();
        this.columns = funds.size() > 1 && funds.size() <= MOST_FUND_COLUMNS ? funds : List.of();
    }

    Markup markup() {
        return PageFrame.section(
                "localities",
                "Localities",
                PageFrame.paragraph(
                        "What each locality receives, in " + budget.currency().code()
                                + ", its change on last year, and how far its countryside is behind, in points."),
                tools(),
                tag("div")
                        .with("class", budget.localities().size() > TALL ? "scroll tall" : "scroll")
                        .with("role", "region")
                        .with("tabindex", 0)
                        .with("aria-label", "Localities")
                        .of(table()));
    }

    /** Shown by the script, without which they would do nothing. */
    private static Markup tools() {
        return tag("div")
                .with("class", "tools")
                .with("id", "tools")
                .with("hidden", "")
                .of(
                        tag("div")
                                .of(
                                        tag("label").with("for", "search").text("Search"),
                                        tag("input")
                                                .with("id", "search")
                                                .with("type", "search")
                                                .with("autocomplete", "off")
                                                .with("spellcheck", "false")
                                                .alone()),
                        tag("button")
                                .with("id", "open")
                                .with("type", "button")
                                .with("aria-pressed", "false")
                                .text("Open all reasons"),
                        tag("output")
                                .with("id", "count")
                                .with("for", "search")
                                .with("aria-live", "polite")
                                .of());
    }

    private Markup table() {
        List<Markup> rows = budget.localities().stream().map(this::row).toList();
        return tag("table")
                .with("class", "places")
                .lines(List.of(
                        tag("thead").of(head()),
                        tag("tbody").lines(rows),
                        tag("tfoot").of(totals())));
    }

    private Markup head() {
        List<Markup> cells = new ArrayList<>();
        cells.add(header(Column.text("Locality")));
        List.of("Grant", "Per head", "Change, %").forEach(text -> cells.add(header(Column.number(text))));
        List.of("Gap before", "Gap after").forEach(text -> cells.add(header(Column.number(text))));
        cells.add(tag("th").with("scope", "col").with("class", "why").text("Why"));
        columns.forEach(fund ->
                cells.add(tag("th").with("scope", "col").with("class", "n fund").text("Of it " + fund.id())));
        return tag("tr").of(cells);
    }

    private static Markup header(Column column) {
        Markup.Tag cell = tag("th").with("scope", "col");
        return (column.align() == Table.Align.RIGHT ? cell.with("class", "n") : cell).text(column.header());
    }

    private Markup row(Locality locality) {
        List<Cell> figures = new ArrayList<>(GrantLine.of(allocation, locality).cells());
        figures.addAll(gap(overview.ofLocality(locality.id())));
        List<Markup> cells = new ArrayList<>();
        cells.add(tag("th")
                .with("scope", "row")
                .of(
                        Markup.name(PriceWords.name(locality)),
                        Markup.text(" "),
                        tag("small").of(Markup.name(place(locality)))));
        figures.forEach(cell -> cells.add(number(cell)));
        cells.add(tag("td").with("class", "why").of(why(locality)));
        columns.forEach(fund -> cells.add(ofFund(Figures.amount(allocation.to(locality.id(), fund.id())))));
        return tag("tr").of(cells);
    }

    private String place(Locality locality) {
        List<Group> above = budget.tree().above(locality);
        return above.isEmpty()
                ? locality.id()
                : locality.id() + ", "
                        + (above.get(0).name().isBlank()
                                ? above.get(0).id()
                                : above.get(0).name());
    }

    private static List<Cell> gap(Progress progress) {
        Optional<Change> gap = progress.gap();
        return List.of(Figures.pointsCell(gap.map(Change::before)), Figures.pointsCell(gap.map(Change::after)));
    }

    private static Markup number(Cell cell) {
        return tag("td").with("class", "n").text(Figures.typeset(cell.text()));
    }

    /** Funds are left out on paper, which is too narrow for them. */
    private static Markup ofFund(Cell cell) {
        return tag("td").with("class", "n fund").text(cell.text());
    }

    private Markup totals() {
        List<Cell> figures = new ArrayList<>(GrantLine.ofAll(allocation).cells());
        figures.addAll(gap(overview.everything()));
        List<Markup> cells = new ArrayList<>();
        cells.add(tag("th").with("scope", "row").text("All"));
        figures.forEach(cell -> cells.add(number(cell)));
        cells.add(tag("td").with("class", "why").of());
        columns.forEach(fund -> cells.add(ofFund(AllocationTables.paidFrom(allocation, fund))));
        return tag("tr").of(cells);
    }

    private Markup why(Locality locality) {
        List<Markup> points = new ArrayList<>();
        points.addAll(terms(locality));
        ReasonWords reasons = ReasonWords.of(allocation.reasons(locality.id()), budget);
        reasons.rules().forEach(rule -> points.add(reason(rule)));
        reasons.others().forEach(other -> points.add(Markup.text(other)));
        if (terms.isEmpty()
                && columns.isEmpty()
                && budget.openFunds().size() > 1
                && !allocation.to(locality.id()).isZero()) {
            points.add(0, byFund(locality));
        }
        if (points.isEmpty()) {
            return tag("span").with("class", "soft").text("The goals alone");
        }
        String summary =
                reasons.count() == 0 ? "The goals alone" : Overview.counted(reasons.count(), "reason", "reasons");
        return tag("details")
                .of(
                        tag("summary").text(summary),
                        tag("ul")
                                .of(points.stream()
                                        .map(point -> tag("li").of(point))
                                        .toList()));
    }

    /** What its amounts are the sums of: by fund, or of very many localities all funds together. */
    private List<Markup> terms(Locality locality) {
        List<Markup> sums = new ArrayList<>();
        terms.ifPresent(words -> {
            if (budget.localities().size() > MANY) {
                sums.add(sum("In all " + allocation.to(locality.id()), words.parts(locality.id())));
            } else {
                for (Fund.Open fund : budget.openFunds()) {
                    Money amount = allocation.to(locality.id(), fund.id());
                    if (!amount.isZero()) {
                        sums.add(sum("From " + fund.id() + " " + amount, words.parts(locality.id(), fund.id())));
                    }
                }
            }
        });
        return sums;
    }

    private static Markup sum(String amount, List<String> parts) {
        return Markup.all(
                Markup.text(amount + ":"),
                tag("ul")
                        .of(parts.stream()
                                .map(part -> tag("li").of(Markup.name(part)))
                                .toList()));
    }

    private Markup byFund(Locality locality) {
        return Markup.text("From "
                + String.join(
                        ", ",
                        budget.openFunds().stream()
                                .filter(fund ->
                                        !allocation.to(locality.id(), fund.id()).isZero())
                                .map(fund -> fund.id() + " " + allocation.to(locality.id(), fund.id()))
                                .toList())
                + ".");
    }

    private static Markup reason(Reason reason) {
        if (reason instanceof Reason.Binding binding) {
            return binds(binding.rule(), " binds: ", binding.words(), binding.basis());
        }
        if (reason instanceof Reason.Broken broken) {
            return binds(broken.rule(), " is broken at its price: ", broken.words(), broken.basis());
        }
        return Markup.text(reason.sentence());
    }

    private static Markup binds(String rule, String verb, String words, String basis) {
        return Markup.all(
                tag("b").of(Markup.name(rule)),
                Markup.text(verb + words + ". "),
                basis.isEmpty() ? Markup.NONE : tag("cite").of(Markup.name(basis)));
    }
}
