package io.github.evenhand.io;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.CurrencyUnit;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Part;
import io.github.evenhand.budget.Score;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Source;
import io.github.evenhand.budget.Weighted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code budget.json}: all of a budget but its tables. */
final class HeaderReader {

    private static final List<String> KEYS = List.of(
            "format",
            "id",
            "title",
            "year",
            "currency",
            "moneyUnit",
            "smallestUnit",
            "services",
            "funds",
            "deliveryModes",
            "generalMoney",
            "rules",
            "objective",
            "scenarios",
            "sources");

    /** Stands in for a smallest unit that is wrong, since every amount is a whole number of it. */
    private static final BigDecimal FINEST = new BigDecimal("1e-30");

    private static final BigDecimal FORMAT = BigDecimal.ONE;

    private static final Map<String, GeneralMoney> DECIDED_BY = decidedBy();

    private final Reading reading;
    private final Fields fields;
    private final Budget.Builder builder;

    /** @param fields of the whole file, tables left out */
    HeaderReader(Reading reading, Fields fields) {
        this.reading = reading;
        this.fields = fields;
        this.builder = Budget.builder(fields.id("id", "Budget"));
    }

    private static Map<String, GeneralMoney> decidedBy() {
        Map<String, GeneralMoney> words = new TreeMap<>();
        for (GeneralMoney money : GeneralMoney.values()) {
            words.put(money.word(), money);
        }
        return words;
    }

    /** The unit of money, which must be known before anything else is read. */
    static MoneyUnit moneyUnit(Fields fields, Findings findings) {
        BigDecimal unit = fields.findDecimal("moneyUnit", Range.ABOVE_ZERO).orElse(BigDecimal.ONE);
        MoneyColumns columns = new MoneyColumns(fields.node());
        MoneyUnit money = new MoneyUnit(unit, columns.amounts());
        if (!money.isCurrency()) {
            columns.checkUses(findings);
        }
        return money;
    }

    /** The columns of needs that services count as clients, as far as they can be told. */
    static List<String> clientGroups(Fields fields) {
        SortedSet<String> columns = new TreeSet<>();
        for (JsonNode service : JsonNode.items(fields.node(), "services")) {
            for (JsonNode group : JsonNode.items(service, "clientGroups")) {
                if (group instanceof JsonNode.ObjectNode object
                        && object.fields().get("column") instanceof JsonNode.TextNode column
                        && !Need.COLUMNS.contains(column.text())) {
                    columns.add(column.text());
                }
            }
        }
        return List.copyOf(columns);
    }

    Budget.Builder read(boolean withTables) {
        List<String> known = new ArrayList<>(KEYS);
        if (withTables) {
            TableShape.ALL.forEach(shape -> known.add(shape.name()));
        }
        fields.only(known);
        format();
        fields.findWords("title").ifPresent(builder::title);
        fields.findWhole("year").ifPresent(builder::year);
        currency();
        generalMoney();
        fields.require("services", "a list of services");
        each("services", "Service", Part.SERVICES, this::service, Budget.Builder::service);
        fields.require("funds", "a list of funds");
        FundReader funds = new FundReader(reading.money());
        each("funds", "Fund", Part.FUNDS, funds::read, Budget.Builder::fund);
        DeliveryModeReader modes = new DeliveryModeReader(reading.money());
        each("deliveryModes", "Delivery mode", null, modes::read, Budget.Builder::deliveryMode);
        RuleReader rules = new RuleReader(reading.money());
        each("rules", "Rule", null, rules::read, Budget.Builder::rule);
        ScenarioReader scenarios = new ScenarioReader(reading.money());
        each("scenarios", "Scenario", null, scenarios::read, Budget.Builder::scenario);
        each("sources", "Source", null, HeaderReader::source, Budget.Builder::source);
        fields.findObject("objective").flatMap(ObjectiveReader::read).ifPresent(builder::objective);
        return builder;
    }

    private void format() {
        fields.require("format", "the number 1");
        fields.findDecimal("format", Range.ANY).ifPresent(format -> {
            if (format.compareTo(FORMAT) != 0) {
                fields.wrong(
                        fields.find("format").orElse(fields.node()),
                        "Format must be 1, found " + format.toPlainString(),
                        "Use a version of the library that knows this format.");
            }
        });
    }

    private void currency() {
        String code = fields.id("currency", "Currency");
        Fields own = fields.afresh();
        BigDecimal smallest = own.decimal("smallestUnit", Range.ABOVE_ZERO);
        builder.currency(new CurrencyUnit(code, own.make(() -> smallest).orElse(FINEST)));
    }

    private void generalMoney() {
        fields.findObject("generalMoney").ifPresent(inner -> {
            inner.only(List.of("decidedBy"));
            inner.require("decidedBy", "one of " + DECIDED_BY.keySet());
            inner.word("decidedBy", DECIDED_BY).ifPresent(builder::generalMoney);
        });
    }

    private Optional<Service> service(Fields of) {
        of.only(List.of(
                "id", "name", "weight", "residentShare", "clientGroups", "costFactors", "scores", "satisfactionShare"));
        String id = of.id("id", "Service");
        String name = of.findWords("name").orElse(id);
        BigDecimal weight = of.findDecimal("weight", Range.ABOVE_ZERO).orElse(BigDecimal.ONE);
        BigDecimal residents = of.findDecimal("residentShare", Range.SHARE).orElse(BigDecimal.ONE);
        List<Weighted> groups =
                of.each(of.findList("clientGroups").orElse(List.of()), "Client group", HeaderReader::weighted);
        List<Weighted> factors =
                of.each(of.findList("costFactors").orElse(List.of()), "Cost factor", HeaderReader::weighted);
        List<Score> scores = of.each(of.findList("scores").orElse(List.of()), "Score", HeaderReader::score);
        BigDecimal satisfied = of.findDecimal("satisfactionShare", Range.SHARE).orElse(BigDecimal.ZERO);
        return of.make(() -> new Service(id, name, weight, residents, groups, factors, scores, satisfied));
    }

    private static Optional<Weighted> weighted(Fields of) {
        of.only(List.of("column", "weight"));
        of.require("weight", "a number of at least 0");
        String column = of.id("column", "Column");
        BigDecimal weight = of.decimal("weight", Range.AT_LEAST_ZERO);
        return of.make(() -> new Weighted(column, weight));
    }

    private static Optional<Score> score(Fields of) {
        of.only(List.of("by", "share", "score"));
        of.require("share", "a number above 0");
        of.require("score", "a number from 0 to 1");
        String by = of.id("by", "Score");
        BigDecimal share = of.decimal("share", Range.ABOVE_ZERO);
        BigDecimal score = of.decimal("score", Range.SHARE);
        return of.make(() -> new Score(by, share, score));
    }

    private static Optional<Source> source(Fields of) {
        of.only(List.of("what", "from", "year", "licence", "modelled"));
        String what = of.words("what");
        String from = of.words("from");
        Optional<Integer> year = of.findWhole("year");
        Optional<String> licence = of.findWords("licence");
        boolean modelled = of.truth("modelled", false);
        return of.make(() -> new Source(what, from, year, licence, modelled));
    }

    private <T> void each(
            String key,
            String kind,
            @Nullable Part part,
            Function<Fields, Optional<? extends T>> read,
            BiConsumer<Budget.Builder, T> add) {
        if (part != null && !(fields.find(key).orElse(fields.node()) instanceof JsonNode.ArrayNode)) {
            reading.unread().all(part);
        }
        for (JsonNode item : fields.findList(key).orElse(List.of())) {
            Optional<? extends T> made =
                    Fields.of(item, kind, fields.findings()).flatMap(read);
            made.ifPresent(thing -> {
                if (item instanceof JsonNode.ObjectNode object) {
                    reading.origins().put(thing, object);
                }
                add.accept(builder, thing);
            });
            if (made.isEmpty() && part != null) {
                reading.lost(part, Fields.idWritten(item).orElse(""));
            }
            if (made.isEmpty() && item instanceof JsonNode.ObjectNode object) {
                new References(object, reading).report();
            }
        }
    }
}
