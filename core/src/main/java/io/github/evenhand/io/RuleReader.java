package io.github.evenhand.io;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Reads a rule. */
final class RuleReader {

    private static final List<String> COMMON = List.of("id", "kind", "basis", "price");

    /** The keys of each kind beside those that all have. */
    private static final Map<String, List<String>> KEYS = new TreeMap<>(Map.of(
            "generalShare", List.of("atLeast"),
            "floor", List.of("where", "fund", "amount", "perHead"),
            "holdHarmless", List.of("where", "fund", "share"),
            "cap", List.of("where", "fund", "amount", "perHead"),
            "growthCap", List.of("where", "fund", "growth"),
            "guaranteedLevel", List.of("where", "services", "areas", "level"),
            "envelope", List.of("group", "fund", "atLeast", "atMost"),
            "absorption", List.of("where", "fund", "amount", "perClient")));

    private record Limit(Quantity amount, Rule.Per per) {}

    private final MoneyUnit money;
    private final Conditions conditions;

    RuleReader(MoneyUnit money) {
        this.money = money;
        this.conditions = new Conditions(money);
    }

    Optional<Rule> read(Fields fields) {
        fields.text("id");
        fields.require("kind", "one of " + KEYS.keySet());
        Optional<List<String>> keys = fields.word("kind", KEYS);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>(COMMON);
        known.addAll(keys.get());
        fields.only(known);
        Optional<Rule.Terms> terms = terms(fields);
        if (terms.isEmpty()) {
            // The other fields are read even so, for their findings.
            fields.broken();
        }
        return byKind(fields, terms.orElse(Rule.Terms.hard("unread")));
    }

    private static Optional<Rule.Terms> terms(Fields fields) {
        String id = fields.find("id")
                .map(node -> node instanceof JsonNode.TextNode t ? t.text() : "")
                .orElse("");
        String basis = fields.findText("basis").orElse("");
        Optional<BigDecimal> price = fields.findDecimal("price");
        return fields.make(() -> new Rule.Terms(id, basis, price));
    }

    private Optional<Rule> byKind(Fields fields, Rule.Terms terms) {
        Where where = conditions.where(fields, "where");
        Optional<String> fund = fields.findText("fund");
        return switch (fields.text("kind")) {
            case "generalShare" -> {
                BigDecimal least = fields.decimal("atLeast");
                yield fields.make(() -> new Rule.GeneralShare(terms, least));
            }
            case "floor" ->
                limit(fields, "perHead", Rule.Per.HEAD)
                        .flatMap(l -> fields.make(() -> new Rule.Floor(terms, where, fund, l.amount, l.per)));
            case "cap" ->
                limit(fields, "perHead", Rule.Per.HEAD)
                        .flatMap(l -> fields.make(() -> new Rule.Cap(terms, where, fund, l.amount, l.per)));
            case "holdHarmless" -> {
                BigDecimal share = fields.decimal("share");
                yield fields.make(() -> new Rule.HoldHarmless(terms, where, fund, share));
            }
            case "growthCap" -> {
                BigDecimal growth = fields.decimal("growth");
                yield fields.make(() -> new Rule.GrowthCap(terms, where, fund, growth));
            }
            case "guaranteedLevel" -> guaranteedLevel(fields, terms, where);
            case "envelope" -> envelope(fields, terms, fund);
            default -> absorption(fields, terms, where, fund);
        };
    }

    private static Optional<Rule> guaranteedLevel(Fields fields, Rule.Terms terms, Where where) {
        List<String> services = fields.texts("services");
        Set<Area> areas = FundReader.areas(fields);
        BigDecimal level = fields.decimal("level");
        return fields.make(() -> new Rule.GuaranteedLevel(terms, where, new TreeSet<>(services), areas, level));
    }

    private Optional<Rule> envelope(Fields fields, Rule.Terms terms, Optional<String> fund) {
        String group = fields.text("group");
        Optional<BigDecimal> least = fields.findDecimal("atLeast").map(money::inCurrency);
        Optional<BigDecimal> most = fields.findDecimal("atMost").map(money::inCurrency);
        return fields.make(() -> new Rule.Envelope(terms, group, fund, least, most));
    }

    private Optional<Rule> absorption(Fields fields, Rule.Terms terms, Where where, Optional<String> fund) {
        fields.require("fund", "a special fund");
        return limit(fields, "perClient", Rule.Per.CLIENT)
                .flatMap(l -> fields.make(() -> new Rule.Absorption(terms, where, fund, l.amount, l.per)));
    }

    /** Exactly one of an amount in money units and an amount for each, in the currency. */
    private Optional<Limit> limit(Fields fields, String each, Rule.Per per) {
        if (fields.has("amount") == fields.has(each)) {
            fields.wrong(
                    fields.node(),
                    fields.thing() + " must have either 'amount' or '" + each + "', found "
                            + (fields.has(each) ? "both" : "neither"),
                    "Keep one of them.");
        }
        Optional<Limit> whole = conditions
                .quantity(fields, "amount", money::inCurrency)
                .map(amount -> new Limit(amount, Rule.Per.LOCALITY));
        Optional<Limit> perEach =
                conditions.quantity(fields, each, UnaryOperator.identity()).map(amount -> new Limit(amount, per));
        return whole.or(() -> perEach);
    }
}
