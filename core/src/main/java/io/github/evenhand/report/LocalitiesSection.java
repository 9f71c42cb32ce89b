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
    private final Words words;

    LocalitiesSection(Overview overview, Optional<Decomposition> decomposition, Words words) {
        this.words = words;
        this.overview = overview;
        this.terms = decomposition.map(of -> new AmountWords(of, words));
        this.allocation = overview.allocation();
        this.budget = allocation.budget();
        List<Fund.Open> funds = budget.openFunds();
        this.columns = funds.size() > 1 && funds.size() <= MOST_FUND_COLUMNS ? funds : List.of();
    }

    Markup markup() {
        return PageFrame.section(
                "localities",
                words.of("localities.title"),
                PageFrame.paragraph(
                        words.of("localities.lead", budget.currency().code())
                                + (GrantLine.comparesSomeFunds(allocation) ? words.of("localities.change") : "")),
                tools(),
                tag("div")
                        .with("class", budget.localities().size() > TALL ? "scroll tall" : "scroll")
                        .with("role", "region")
                        .with("tabindex", 0)
                        .with("aria-label", words.of("localities.title"))
                        .of(table()));
    }

    /** Shown by the script, without which they would do nothing. */
    private Markup tools() {
        return tag("div")
                .with("class", "tools")
                .with("id", "tools")
                .with("hidden", "")
                .of(
                        tag("div")
                                .of(
                                        tag("label").with("for", "search").text(words.of("search")),
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
                                .with("data-close", words.of("reasons.close"))
                                .text(words.of("reasons.open")),
                        tag("output")
                                .with("id", "count")
                                .with("for", "search")
                                .with("aria-live", "polite")
                                .with("data-all", words.of("search.all", "{0}", "{1}"))
                                .with("data-some", words.of("search.some", "{0}", "{1}"))
                                .of());
    }

    private Markup table() {
        List<Markup> rows = budget.localities().stream().map(this::row).toList();
        return tag("table")
                .with("class", "places")
                .with("aria-labelledby", "localities")
                .lines(List.of(
                        tag("thead").of(head()),
                        tag("tbody").lines(rows),
                        tag("tfoot").of(totals())));
    }

    private Markup head() {
        List<Markup> cells = new ArrayList<>();
        cells.add(header(Column.text(words.of("places.locality"))));
        List.of("grant", "head", "change", "before", "after")
                .forEach(figure -> cells.add(header(Column.number(words.of("places." + figure)))));
        cells.add(tag("th").with("scope", "col").with("class", "why").text(words.of("places.why")));
        columns.forEach(fund -> cells.add(
                tag("th").with("scope", "col").with("class", "n fund").text(words.of("places.fund", fund.id()))));
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
        cells.add(tag("th").with("scope", "row").text(words.of("everything")));
        figures.forEach(cell -> cells.add(number(cell)));
        cells.add(tag("td").with("class", "why").of());
        columns.forEach(fund -> cells.add(ofFund(AllocationTables.paidFrom(allocation, fund))));
        return tag("tr").of(cells);
    }

    private Markup why(Locality locality) {
        List<Markup> points = new ArrayList<>();
        points.addAll(terms(locality));
        ReasonWords reasons = ReasonWords.of(allocation.reasons(locality.id()), budget, words);
        reasons.rules().forEach(rule -> points.add(reason(rule)));
        reasons.others().forEach(other -> points.add(Markup.text(other)));
        if (terms.isEmpty()
                && columns.isEmpty()
                && budget.openFunds().size() > 1
                && !allocation.to(locality.id()).isZero()) {
            points.add(0, byFund(locality));
        }
        if (points.isEmpty()) {
            return tag("span").with("class", "soft").text(words.of("goals.alone"));
        }
        String summary = reasons.count() == 0 ? words.of("goals.alone") : words.counted("reason", reasons.count());
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
        terms.ifPresent(amounts -> {
            if (budget.localities().size() > MANY) {
                sums.add(sum(words.of("sum.all", allocation.to(locality.id())), amounts.parts(locality.id())));
            } else {
                for (Fund.Open fund : budget.openFunds()) {
                    Money amount = allocation.to(locality.id(), fund.id());
                    if (!amount.isZero()) {
                        sums.add(sum(words.of("sum.fund", fund.id(), amount), amounts.parts(locality.id(), fund.id())));
                    }
                }
            }
        });
        return sums;
    }

    private static Markup sum(String amount, List<String> parts) {
        return Markup.all(
                Markup.text(amount),
                tag("ul")
                        .of(parts.stream()
                                .map(part -> tag("li").of(Markup.name(part)))
                                .toList()));
    }

    private Markup byFund(Locality locality) {
        List<String> amounts = new ArrayList<>();
        for (Fund.Open fund : budget.openFunds()) {
            Money amount = allocation.to(locality.id(), fund.id());
            if (!amount.isZero()) {
                amounts.add(fund.id() + " " + amount);
            }
        }
        return Markup.text(words.of("sum.funds", words.list(amounts)));
    }

    private Markup reason(Reason reason) {
        if (reason instanceof Reason.Binding binding) {
            return binds(binding.rule(), "reason.binds", demand(binding.rule(), binding.words()), binding.basis());
        }
        if (reason instanceof Reason.Broken broken) {
            return binds(broken.rule(), "reason.broken", demand(broken.rule(), broken.words()), broken.basis());
        }
        return Markup.text(reason.sentence());
    }

    /** What a rule demands here is said in English only; in other languages the rule says what it demands. */
    private String demand(String id, String english) {
        return words.language().equals("en")
                ? english
                : budget.rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .findFirst()
                        .map(rule -> new RuleWords(budget, words).demand(rule))
                        .orElse(english);
    }

    private Markup binds(String rule, String verb, String demand, String basis) {
        return Markup.all(
                tag("b").of(Markup.name(rule)),
                Markup.text(words.of(verb, demand)),
                basis.isEmpty() ? Markup.NONE : tag("cite").of(Markup.name(basis)));
    }
}
