package io.github.evenhand.io;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Matching;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Reads a fund. */
final class FundReader {

    private static final Map<String, Fund.Spend> SPEND =
            Map.of("exactly", Fund.Spend.EXACTLY, "atMost", Fund.Spend.AT_MOST);

    private static final Map<String, List<String>> KEYS = Map.of(
            "general", List.of("id", "kind", "amount", "spend", "eligible"),
            "special",
                    List.of(
                            "id",
                            "kind",
                            "amount",
                            "spend",
                            "eligible",
                            "services",
                            "areas",
                            "matching",
                            "centralShare",
                            "crowdOut"),
            "past", List.of("id", "kind"));

    private final MoneyUnit money;
    private final Conditions conditions;

    FundReader(MoneyUnit money) {
        this.money = money;
        this.conditions = new Conditions(money);
    }

    Optional<Fund> read(Fields fields) {
        String id = fields.id("id", "Fund");
        fields.require("kind", "general, special or past");
        Optional<List<String>> keys = fields.word("kind", KEYS);
        if (keys.isEmpty()) {
            fields.broken();
            return ofUnknownKind(fields, id);
        }
        fields.only(keys.get());
        return switch (fields.text("kind")) {
            case "past" -> fields.make(() -> new Fund.Past(id));
            case "general" -> general(fields, id);
            default -> special(fields, id);
        };
    }

    /** Nothing is made of it, but what is there is looked at. */
    private Optional<Fund> ofUnknownKind(Fields fields, String id) {
        return fields.has("amount") ? general(fields, id) : Optional.empty();
    }

    private Optional<Fund> general(Fields fields, String id) {
        BigDecimal amount = amount(fields);
        Fund.Spend spend = spend(fields);
        Where eligible = conditions.where(fields, "eligible");
        return fields.make(() -> new Fund.General(id, amount, spend, eligible));
    }

    private Optional<Fund> special(Fields fields, String id) {
        BigDecimal amount = amount(fields);
        Fund.Spend spend = spend(fields);
        Where eligible = conditions.where(fields, "eligible");
        fields.require("services", "the services that it may be spent on");
        List<String> services = fields.texts("services");
        Set<Area> areas = areas(fields);
        Set<Area> purposes = areas.isEmpty() ? EnumSet.allOf(Area.class) : areas;
        Matching matching = matching(fields);
        Quantity crowdOut = conditions
                .quantity(fields, "crowdOut", Range.SHARE, UnaryOperator.identity())
                .orElse(Quantity.none());
        return fields.make(() ->
                new Fund.Special(id, amount, spend, eligible, new TreeSet<>(services), purposes, matching, crowdOut));
    }

    private Matching matching(Fields fields) {
        if (fields.has("matching") && fields.has("centralShare")) {
            fields.wrong(
                    fields.find("centralShare").orElse(fields.node()),
                    fields.thing() + " must have at most one of 'matching' and 'centralShare', found both",
                    "Keep one of them.");
        }
        Optional<Quantity> share =
                conditions.quantity(fields, "centralShare", Range.SHARE_ABOVE_ZERO, UnaryOperator.identity());
        Quantity rate = conditions
                .quantity(fields, "matching", Range.AT_LEAST_ZERO, UnaryOperator.identity())
                .orElse(Quantity.none());
        return share.<Matching>map(Matching.CentralShare::new).orElse(new Matching.Rate(rate));
    }

    private BigDecimal amount(Fields fields) {
        fields.require("amount", "a number");
        return fields.findDecimal("amount", Range.AT_LEAST_ZERO, money::inCurrency)
                .orElse(BigDecimal.ONE);
    }

    private static Fund.Spend spend(Fields fields) {
        return fields.word("spend", SPEND).orElse(Fund.Spend.EXACTLY);
    }

    /** None if the key is missing. */
    static Set<Area> areas(Fields fields) {
        Set<Area> areas = EnumSet.noneOf(Area.class);
        for (String word : fields.texts("areas")) {
            Optional<Area> area = Area.find(word);
            if (area.isEmpty()) {
                fields.unknownWord(
                        fields.find("areas").orElse(fields.node()), "areas", word, List.of("rural", "urban"));
            }
            area.ifPresent(areas::add);
        }
        return areas;
    }
}
