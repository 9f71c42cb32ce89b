package io.github.evenhand.io;

import static java.util.Map.entry;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Factor;
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
    private static final Map<String, List<String>> KEYS = new TreeMap<>(Map.ofEntries(
            entry("generalShare", List.of("atLeast")),
            entry("floor", List.of("where", "fund", "amount", "perHead")),
            entry("holdHarmless", List.of("where", "fund", "share")),
            entry("cap", List.of("where", "fund", "amount", "perHead")),
            entry("growthCap", List.of("where", "fund", "growth")),
            entry("guaranteedLevel", List.of("where", "services", "areas", "level")),
            entry("envelope", List.of("group", "fund", "atLeast", "atMost")),
            entry("passThrough", List.of("group", "where", "fund", "atLeast")),
            entry("ruralShare", List.of("where", "services", "atLeast")),
            entry("tilt", List.of("where", "fund", "atLeast")),
            entry("absorption", List.of("where", "fund", "amount", "perClient")),
            entry("formula", List.of("where", "fund", "factors")),
            entry("basicSecurity", List.of("where", "amount", "perHead")),
            entry("progressivity", List.of("where", "within", "bands")),
            entry("contribution", List.of("where", "fund", "share", "atLeast")),
            entry("publicShare", List.of("where", "services", "areas", "atLeast"))));

    private record Limit(Quantity amount, Rule.Per per) {}

    private final MoneyUnit money;
    private final Conditions conditions;

    RuleReader(MoneyUnit money) {
        this.money = money;
        this.conditions = new Conditions(money);
    }

    Optional<Rule> read(Fields fields) {
        Rule.Terms terms = terms(fields);
        fields.require("kind", "one of " + KEYS.keySet());
        Optional<List<String>> keys = fields.word("kind", KEYS);
        keys.ifPresent(own -> {
            List<String> known = new ArrayList<>(COMMON);
            known.addAll(own);
            fields.only(known);
        });
        if (keys.isEmpty()) {
            fields.broken();
        }
        return byKind(fields, terms, keys.isEmpty() ? "" : fields.text("kind"));
    }

    /** Of a wrong field there is something that stands in, so that the other fields are read for their findings. */
    private static Rule.Terms terms(Fields fields) {
        String id = fields.id("id", "Rule");
        String basis = fields.findWords("basis").orElse("");
        Optional<BigDecimal> price = fields.findDecimal("price", Range.ABOVE_ZERO);
        return new Rule.Terms(id, basis, price);
    }

    private Optional<Rule> byKind(Fields fields, Rule.Terms terms, String kind) {
        Where where = conditions.where(fields, "where");
        Optional<String> fund = fields.findText("fund");
        return switch (kind) {
            case "generalShare" -> {
                BigDecimal least = fields.decimal("atLeast", Range.SHARE);
                yield fields.make(() -> new Rule.GeneralShare(terms, least));
            }
            case "floor" ->
                limit(fields, "perHead", Rule.Per.HEAD)
                        .flatMap(l -> fields.make(() -> new Rule.Floor(terms, where, fund, l.amount, l.per)));
            case "cap" ->
                limit(fields, "perHead", Rule.Per.HEAD)
                        .flatMap(l -> fields.make(() -> new Rule.Cap(terms, where, fund, l.amount, l.per)));
            case "holdHarmless" -> {
                BigDecimal share = fields.decimal("share", Range.AT_LEAST_ZERO);
                yield fields.make(() -> new Rule.HoldHarmless(terms, where, fund, share));
            }
            case "growthCap" -> {
                BigDecimal growth = fields.decimal("growth", Range.GROWTH);
                yield fields.make(() -> new Rule.GrowthCap(terms, where, fund, growth));
            }
            case "guaranteedLevel" -> guaranteedLevel(fields, terms, where);
            case "envelope" -> envelope(fields, terms, fund);
            case "passThrough" -> passThrough(fields, terms, where, fund);
            case "ruralShare" -> ruralShare(fields, terms, where);
            case "tilt" -> {
                fields.require("where", "a condition");
                BigDecimal least = fields.decimal("atLeast", Range.SHARE);
                yield fields.make(() -> new Rule.Tilt(terms, where, fund, least));
            }
            case "absorption" -> absorption(fields, terms, where, fund);
            case "basicSecurity" ->
                limit(fields, "perHead", Rule.Per.HEAD)
                        .flatMap(l -> fields.make(() -> new Rule.BasicSecurity(terms, where, l.amount, l.per)));
            case "progressivity" -> progressivity(fields, terms, where);
            case "formula" -> formula(fields, terms, where, fund);
            case "contribution" -> {
                fields.require("fund", "a general fund");
                BigDecimal share = fields.decimal("share", Range.SHARE);
                Optional<BigDecimal> least = fields.findDecimal("atLeast", Range.SHARE);
                yield fields.make(() -> new Rule.Contribution(terms, where, fund, share, least));
            }
            case "publicShare" -> publicShare(fields, terms, where);
            default -> Optional.empty();
        };
    }

    private static Optional<Rule> guaranteedLevel(Fields fields, Rule.Terms terms, Where where) {
        List<String> services = fields.texts("services");
        Set<Area> areas = FundReader.areas(fields);
        BigDecimal level = fields.decimal("level", Range.AT_LEAST_ZERO);
        return fields.make(() -> new Rule.GuaranteedLevel(terms, where, new TreeSet<>(services), areas, level));
    }

    private Optional<Rule> envelope(Fields fields, Rule.Terms terms, Optional<String> fund) {
        String group = fields.id("group", "Group");
        Optional<BigDecimal> least = fields.findDecimal("atLeast", Range.AT_LEAST_ZERO, money::inCurrency);
        Optional<BigDecimal> most = fields.findDecimal("atMost", Range.AT_LEAST_ZERO, money::inCurrency);
        if (least.isEmpty() && most.isEmpty()) {
            fields.wrong(
                    fields.node(),
                    fields.thing() + " must have 'atLeast' or 'atMost', found neither",
                    "Add one of them, or both.");
        }
        return fields.make(() -> new Rule.Envelope(terms, group, fund, least, most));
    }

    private static Optional<Rule> passThrough(Fields fields, Rule.Terms terms, Where to, Optional<String> fund) {
        String group = fields.id("group", "Group");
        fields.require("where", "a condition");
        BigDecimal least = fields.decimal("atLeast", Range.SHARE);
        if (to.group().isPresent()) {
            fields.wrong(
                    fields.find("where").orElse(fields.node()),
                    fields.thing() + " must say where below its group, by ids or by a column, found the group '"
                            + to.group().get() + "'",
                    "Select by ids or by a column; 'group' says whose money it is.");
        }
        return fields.make(() -> new Rule.PassThrough(terms, group, to, fund, least));
    }

    private static Optional<Rule> ruralShare(Fields fields, Rule.Terms terms, Where where) {
        List<String> services = fields.texts("services");
        BigDecimal least = fields.decimal("atLeast", Range.SHARE);
        return fields.make(() -> new Rule.RuralShare(terms, where, new TreeSet<>(services), least));
    }

    private static Optional<Rule> publicShare(Fields fields, Rule.Terms terms, Where where) {
        List<String> services = fields.texts("services");
        Set<Area> areas = FundReader.areas(fields);
        BigDecimal least = fields.decimal("atLeast", Range.SHARE);
        return fields.make(() -> new Rule.PublicShare(terms, where, new TreeSet<>(services), areas, least));
    }

    private Optional<Rule> absorption(Fields fields, Rule.Terms terms, Where where, Optional<String> fund) {
        fields.require("fund", "a special fund");
        return limit(fields, "perClient", Rule.Per.CLIENT)
                .flatMap(l -> fields.make(() -> new Rule.Absorption(terms, where, fund, l.amount, l.per)));
    }

    private static Optional<Rule> progressivity(Fields fields, Rule.Terms terms, Where where) {
        Map<String, Rule.Among> words = new TreeMap<>();
        for (Rule.Among among : Rule.Among.values()) {
            words.put(among.word(), among);
        }
        Rule.Among within = fields.word("within", words).orElse(Rule.Among.NATION);
        Optional<Integer> bands = fields.findWhole("bands");
        if (bands.filter(count -> count < 2 || count > Rule.Progressivity.MOST_BANDS)
                .isPresent()) {
            fields.wrong(
                    fields.find("bands").orElse(fields.node()),
                    fields.thing() + " must have 2 to " + Rule.Progressivity.MOST_BANDS + " bands, found "
                            + bands.get(),
                    "Use fewer, or none to compare every locality.");
        }
        return fields.make(() -> new Rule.Progressivity(terms, where, within, bands));
    }

    private static Optional<Rule> formula(Fields fields, Rule.Terms terms, Where where, Optional<String> fund) {
        fields.require("fund", "a general fund");
        fields.require("factors", "a list of factors");
        List<Factor> factors = fields.each(fields.findFilledList("factors"), "Factor", RuleReader::factor);
        return fields.make(() -> new Rule.Formula(terms, where, fund, factors));
    }

    /** Coefficients are in the currency, like all amounts for each of something. */
    private static Optional<Factor> factor(Fields fields) {
        fields.only(List.of("factor", "coefficient", "atLeast", "atMost"));
        String name = fields.id("factor", "Factor");
        Optional<BigDecimal> fixed = fields.findDecimal("coefficient", Range.ANY);
        Optional<BigDecimal> least = fields.findDecimal("atLeast", Range.ANY);
        Optional<BigDecimal> most = fields.findDecimal("atMost", Range.ANY);
        if (fixed.isPresent() && (least.isPresent() || most.isPresent())) {
            fields.wrong(
                    fields.node(),
                    fields.thing() + " must have either a 'coefficient' or bounds of one, found both",
                    "Keep 'coefficient', or 'atLeast' and 'atMost'.");
        }
        return fields.make(() -> new Factor(name, fixed.or(() -> least), fixed.or(() -> most)));
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
                .quantity(fields, "amount", Range.AT_LEAST_ZERO, money::inCurrency)
                .map(amount -> new Limit(amount, Rule.Per.LOCALITY));
        Optional<Limit> perEach = conditions
                .quantity(fields, each, Range.AT_LEAST_ZERO, UnaryOperator.identity())
                .map(amount -> new Limit(amount, per));
        return whole.or(() -> perEach);
    }
}
