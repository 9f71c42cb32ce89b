package io.github.evenhand.io;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Matching;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Source;
import io.github.evenhand.budget.Weighted;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How the things of a budget are said in JSON, money in the currency; what is the default is left out. */
final class Words {

    private Words() {}

    static void service(JsonText to, Service service) {
        to.put("id", service.id()).put("name", service.name()).put("weight", service.weight());
        if (!service.isForResidents()) {
            to.put("residentShare", service.residentShare());
        }
        weighted(to, "clientGroups", service.clientGroups());
        weighted(to, "costFactors", service.costFactors());
        if (!service.scores().isEmpty()) {
            to.list(
                    "scores",
                    service.scores(),
                    (inner, one) ->
                            inner.put("by", one.by()).put("share", one.share()).put("score", one.score()));
        }
        if (service.satisfactionShare().signum() > 0) {
            to.put("satisfactionShare", service.satisfactionShare());
        }
    }

    private static void weighted(JsonText to, String key, List<Weighted> columns) {
        if (!columns.isEmpty()) {
            to.list(
                    key,
                    columns,
                    (inner, one) -> inner.put("column", one.column()).put("weight", one.weight()));
        }
    }

    static void source(JsonText to, Source source) {
        to.put("what", source.what()).put("from", source.from());
        source.year().ifPresent(year -> to.put("year", year));
        source.licence().ifPresent(licence -> to.put("licence", licence));
        to.put("modelled", source.modelled());
    }

    static void fund(JsonText to, Fund fund) {
        to.put("id", fund.id());
        if (fund instanceof Fund.General general) {
            to.put("kind", "general");
            open(to, general);
        } else if (fund instanceof Fund.Special special) {
            to.put("kind", "special");
            open(to, special);
            to.texts("services", special.services());
            areas(to, special.areas());
            String key = special.matching() instanceof Matching.CentralShare ? "centralShare" : "matching";
            quantity(to, key, special.matching().stated());
            quantity(to, "crowdOut", special.crowdOut());
        } else {
            to.put("kind", "past");
        }
    }

    private static void open(JsonText to, Fund.Open fund) {
        money(to, "amount", fund.amount());
        to.put("spend", fund.spend() == Fund.Spend.EXACTLY ? "exactly" : "atMost");
        where(to, "eligible", fund.eligible());
    }

    static void deliveryMode(JsonText to, DeliveryMode mode) {
        to.put("id", mode.id()).put("name", mode.name());
        someServices(to, mode.services());
        someAreas(to, mode.areas());
        where(to, "where", mode.where());
        to.put("cost", mode.cost()).put("quality", mode.quality()).put("coFinance", mode.coFinance());
        mode.capacity().ifPresent(most -> amount(to, "capacity", most));
    }

    static void scenario(JsonText to, Scenario scenario) {
        to.put("id", scenario.id()).put("name", scenario.name()).list("changes", scenario.changes(), Words::change);
    }

    private static void change(JsonText to, Scenario.Change change) {
        where(to, "where", change.where());
        someServices(to, change.services());
        someAreas(to, change.areas());
        shift(to, "clients", change.clients());
        shift(to, "unitCost", change.unitCost());
        shift(to, "level", change.level());
    }

    private static void shift(JsonText to, String key, Optional<Scenario.Shift> shift) {
        shift.ifPresent(said ->
                to.put(key, inner -> inner.put(said instanceof Scenario.Shift.Times ? "times" : "is", said.stated())));
    }

    static void rule(JsonText to, Rule rule) {
        to.put("id", rule.id()).put("kind", rule.kind());
        if (!rule.terms().basis().isEmpty()) {
            to.put("basis", rule.terms().basis());
        }
        rule.terms().price().ifPresent(price -> to.put("price", price));
        if (!(rule instanceof Rule.Envelope)) {
            where(to, "where", rule instanceof Rule.PassThrough passed ? passed.to() : rule.where());
        }
        rule.fund().ifPresent(fund -> to.put("fund", fund));
        if (rule instanceof Rule.GeneralShare share) {
            to.put("atLeast", share.atLeast());
        } else if (rule instanceof Rule.Floor floor) {
            limit(to, floor.amount(), floor.per());
        } else if (rule instanceof Rule.Cap cap) {
            limit(to, cap.amount(), cap.per());
        } else if (rule instanceof Rule.Absorption absorption) {
            limit(to, absorption.amount(), absorption.per());
        } else if (rule instanceof Rule.HoldHarmless harmless) {
            to.put("share", harmless.share());
        } else if (rule instanceof Rule.GrowthCap growth) {
            to.put("growth", growth.growth());
        } else if (rule instanceof Rule.GuaranteedLevel level) {
            guaranteedLevel(to, level);
        } else if (rule instanceof Rule.Envelope envelope) {
            to.put("group", envelope.group());
            envelope.atLeast().ifPresent(least -> money(to, "atLeast", least));
            envelope.atMost().ifPresent(most -> money(to, "atMost", most));
        } else if (rule instanceof Rule.PassThrough passed) {
            to.put("group", passed.group()).put("atLeast", passed.atLeast());
        } else if (rule instanceof Rule.RuralShare rural) {
            someServices(to, rural.services());
            to.put("atLeast", rural.atLeast());
        } else if (rule instanceof Rule.Tilt tilt) {
            to.put("atLeast", tilt.atLeast());
        } else if (rule instanceof Rule.BasicSecurity basic) {
            limit(to, basic.amount(), basic.per());
        } else if (rule instanceof Rule.Progressivity progressivity) {
            to.put("within", progressivity.within().word());
            progressivity.bands().ifPresent(bands -> to.put("bands", bands));
        } else if (rule instanceof Rule.Formula formula) {
            to.list("factors", formula.factors(), Words::factor);
        } else if (rule instanceof Rule.Contribution contribution) {
            to.put("share", contribution.share());
            contribution.atLeast().ifPresent(least -> to.put("atLeast", least));
        } else if (rule instanceof Rule.PublicShare share) {
            someServices(to, share.services());
            someAreas(to, share.areas());
            to.put("atLeast", share.atLeast());
        }
    }

    private static void factor(JsonText to, Factor factor) {
        to.put("factor", factor.name());
        if (factor.isFixed()) {
            to.put("coefficient", factor.least());
        } else {
            factor.atLeast().ifPresent(least -> to.put("atLeast", least));
            factor.atMost().ifPresent(most -> to.put("atMost", most));
        }
    }

    private static void guaranteedLevel(JsonText to, Rule.GuaranteedLevel rule) {
        someServices(to, rule.services());
        someAreas(to, rule.areas());
        to.put("level", rule.level());
    }

    private static void someServices(JsonText to, Collection<String> services) {
        if (!services.isEmpty()) {
            to.texts("services", services);
        }
    }

    private static void limit(JsonText to, Quantity amount, Rule.Per per) {
        String key =
                switch (per) {
                    case LOCALITY -> "amount";
                    case HEAD -> "perHead";
                    case CLIENT -> "perClient";
                };
        amount(to, key, amount);
    }

    private static void amount(JsonText to, String key, Quantity amount) {
        if (amount instanceof Quantity.Fixed fixed) {
            money(to, key, fixed.value());
        } else {
            quantity(to, key, amount);
        }
    }

    private static void someAreas(JsonText to, Collection<Area> areas) {
        if (!areas.isEmpty()) {
            areas(to, areas);
        }
    }

    private static void areas(JsonText to, Collection<Area> areas) {
        to.texts("areas", areas.stream().map(Area::word).toList());
    }

    private static void quantity(JsonText to, String key, Quantity quantity) {
        if (quantity instanceof Quantity.Fixed fixed) {
            to.put(key, fixed.value());
        } else if (quantity instanceof Quantity.Column column) {
            to.put(key, inner -> inner.put("column", column.name()));
        } else {
            to.put(key, inner -> inner.texts("columns", quantity.columns()));
        }
    }

    private static void where(JsonText to, String key, Where where) {
        if (where.equals(Where.EVERYWHERE)) {
            return;
        }
        to.put(key, inner -> {
            where.group().ifPresent(group -> inner.put("group", group));
            if (!where.ids().isEmpty()) {
                inner.texts("ids", where.ids());
            }
            where.column().ifPresent(test -> {
                inner.put("column", test.name());
                test.is().ifPresent(text -> inner.put("is", text));
                test.atLeast().ifPresent(limit -> inner.put("atLeast", limit));
                test.atMost().ifPresent(limit -> inner.put("atMost", limit));
            });
        });
    }

    static void objective(JsonText to, Objective objective) {
        List<Objective.Stage> stages = objective.stages();
        to.list("minimise", stages.get(0).goals(), Words::goal);
        if (stages.size() > 1) {
            to.list("then", stages.subList(1, stages.size()), (inner, stage) -> {
                inner.list("minimise", stage.goals(), Words::goal);
                inner.put("tolerance", stage.tolerance());
            });
        }
        to.put("leftover", objective.spendLeftover() ? "spend" : "keep");
        to.put("closestTo", objective.closestTo().word());
    }

    private static void goal(JsonText to, Goal goal) {
        String kind = goal instanceof Goal.Gap ? "gap" : goal instanceof Goal.Shortfall ? "shortfall" : "disparity";
        to.put("goal", kind);
        if (goal.aggregate() instanceof Goal.Aggregate.Tail tail) {
            to.put("aggregate", inner -> inner.put("tail", tail.share()));
        } else {
            to.put("aggregate", goal.aggregate().word());
        }
        if (goal instanceof Goal.Gap gap) {
            to.put("reference", gap.reference().word());
        }
        to.put("weight", goal.weight());
    }

    /** Money is written as a text, that no reader makes a binary fraction of it. */
    static void money(JsonText to, String key, BigDecimal amount) {
        to.put(key, amount.toPlainString());
    }

    /** Empty where there is none. */
    static String cell(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
