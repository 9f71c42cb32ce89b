package io.github.evenhand.report;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule as a sentence for people. */
final class RuleWords {

    private final Budget budget;
    private final Words words;
    private final String currency;

    RuleWords(Budget budget) {
        this(budget, Words.ENGLISH);
    }

    RuleWords(Budget budget, Words words) {
        this.budget = budget;
        this.words = words;
        this.currency = budget.currency().code();
    }

    String sentence(Rule rule) {
        return words.of("rule.end", demand(rule) + price(rule));
    }

    String demand(Rule rule) {
        if (rule instanceof Rule.GeneralShare share) {
            return words.of("rule.generalShare", percent(share.atLeast()));
        }
        if (rule instanceof Rule.Floor floor) {
            return words.of("rule.least", subject(rule), amount(floor.amount(), floor.per()));
        }
        if (rule instanceof Rule.HoldHarmless hold) {
            return words.of("rule.least", subject(rule), lastYear(hold.share()));
        }
        if (rule instanceof Rule.Cap cap) {
            return words.of("rule.most", subject(rule), amount(cap.amount(), cap.per()));
        }
        if (rule instanceof Rule.GrowthCap cap) {
            return words.of("rule.most", subject(rule), lastYear(cap.growth().add(BigDecimal.ONE)));
        }
        if (rule instanceof Rule.GuaranteedLevel level) {
            return words.of(
                    "rule.guaranteedLevel",
                    areas(level.areas()),
                    services(level.services()),
                    Figures.significant(level.level().movePointRight(2), 12),
                    each(rule, "rule.each.in", "rule.every.in"));
        }
        if (rule instanceof Rule.Envelope envelope) {
            return envelope(envelope);
        }
        if (rule instanceof Rule.RuralShare rural) {
            return words.of(
                    "rule.ruralShare",
                    percent(rural.atLeast()),
                    rural.services().isEmpty() ? "" : words.of("rule.of.services", services(rural.services())),
                    inLocalities(rule));
        }
        if (rule instanceof Rule.PassThrough passed) {
            return words.of(
                    "rule.passThrough",
                    group(passed.group()),
                    from(passed),
                    percent(passed.atLeast()),
                    places(passed.to()));
        }
        if (rule instanceof Rule.Tilt tilt) {
            return words.of("rule.tilt", places(tilt.where()), percent(tilt.atLeast()), from(tilt));
        }
        if (rule instanceof Rule.Absorption absorption) {
            return words.of("rule.most", subject(rule), amount(absorption.amount(), absorption.per()));
        }
        if (rule instanceof Rule.BasicSecurity basic) {
            return words.of(
                    "rule.basicSecurity",
                    each(rule, "rule.each.in", "rule.every.in"),
                    amount(basic.amount(), basic.per()));
        }
        if (rule instanceof Rule.Progressivity progressivity) {
            return progressivity(progressivity);
        }
        if (rule instanceof Rule.Formula formula) {
            return words.of(
                    "rule.formula",
                    subject(rule),
                    formula.factors().stream().map(this::part).collect(Collectors.joining(words.of("rule.plus"))));
        }
        if (rule instanceof Rule.Contribution contribution) {
            return words.of(
                    "rule.contribution",
                    each(rule, "rule.each", "rule.every"),
                    contribution
                            .atLeast()
                            .map(least -> words.of("rule.contribution.least", percent(least)))
                            .orElse(""),
                    percent(contribution.share()),
                    contribution.fund().orElse(""));
        }
        if (rule instanceof Rule.PublicShare share) {
            return words.of(
                    "rule.publicShare",
                    percent(share.atLeast()),
                    areas(share.areas()),
                    services(share.services()),
                    inLocalities(rule));
        }
        return words.of("rule.other", rule.kind());
    }

    private String lastYear(BigDecimal share) {
        return words.of("rule.lastYear", percent(share));
    }

    private String part(Factor factor) {
        String each = factor.name().equals(Factor.CONSTANT)
                ? words.of("rule.for.locality")
                : words.of("rule.for.unit", factor.name());
        String least = Figures.plain(currency, factor.least());
        if (factor.isFixed()) {
            return words.of("rule.part.fixed", least, each);
        }
        return factor.atMost()
                .map(most -> words.of("rule.part.between", least, Figures.plain(currency, most), each))
                .orElse(words.of("rule.part.least", least, each));
    }

    private String each(Rule rule, String each, String every) {
        String who = places(rule.where());
        return who.isEmpty() ? words.of(every) : words.of(each, who);
    }

    private String inLocalities(Rule rule) {
        String who = places(rule.where());
        return who.isEmpty() ? "" : words.of("rule.in.localities", who);
    }

    private String subject(Rule rule) {
        return words.of("rule.receives", each(rule, "rule.each", "rule.every"), from(rule));
    }

    private String from(Rule rule) {
        return rule.fund().map(fund -> words.of("rule.from", fund)).orElse("");
    }

    private String envelope(Rule.Envelope rule) {
        List<String> limits = new ArrayList<>();
        rule.atLeast().ifPresent(least -> limits.add(words.of("rule.at.least", Figures.plain(currency, least))));
        rule.atMost().ifPresent(most -> limits.add(words.of("rule.at.most", Figures.plain(currency, most))));
        return words.of("rule.envelope", group(rule.group()), from(rule), String.join(words.of("rule.both"), limits));
    }

    private String progressivity(Rule.Progressivity rule) {
        String who = places(rule.where());
        return words.of(
                "rule.progressivity",
                who.isEmpty() ? words.of("rule.a.locality") : words.of("rule.a.locality.of", who),
                rule.within() == Rule.Among.GROUP ? words.of("rule.in.group") : "",
                rule.bands().map(bands -> words.of("rule.bands", bands)).orElse(""));
    }

    private String areas(Set<Area> areas) {
        return areas.size() == 1
                ? words.of("rule.area", words.area(areas.iterator().next()))
                : "";
    }

    private String services(Set<String> services) {
        return services.isEmpty()
                ? words.of("rule.services.all")
                : services.stream().map(this::service).collect(Collectors.joining(words.of("and")));
    }

    String service(String id) {
        return budget.services().stream()
                .filter(service -> service.id().equals(id))
                .map(service -> service.name().isBlank() ? id : service.name())
                .findFirst()
                .orElse(id);
    }

    private String group(String id) {
        return budget.groups().stream()
                .filter(group -> group.id().equals(id) && !group.name().isBlank())
                .map(group -> group.name())
                .findFirst()
                .orElse("'" + id + "'");
    }

    /** Words after "each locality"; empty is all of them. */
    private String places(Where where) {
        List<String> parts = new ArrayList<>();
        where.group().ifPresent(group -> parts.add(words.of("rule.where.group", group(group))));
        if (!where.ids().isEmpty()) {
            String shown = words.list(where.ids().stream().limit(8).toList());
            int more = where.ids().size() - 8;
            parts.add(words.of("rule.where.ids", shown + (more > 0 ? words.of("rule.where.more", more) : "")));
        }
        where.column().ifPresent(test -> parts.add(words.of("rule.where.column", tested(test))));
        return words.list(parts);
    }

    private String tested(Where.Test test) {
        List<String> parts = new ArrayList<>();
        test.is().ifPresent(text -> parts.add(words.of("rule.where.is", text)));
        test.atLeast().ifPresent(least -> parts.add(words.of("rule.at.least", Figures.grouped(least))));
        test.atMost().ifPresent(most -> parts.add(words.of("rule.at.most", Figures.grouped(most))));
        return words.of("rule.where.test", test.name(), String.join(words.of("rule.both"), parts));
    }

    private String amount(Quantity amount, Rule.Per per) {
        String number = amount instanceof Quantity.Fixed fixed
                ? Figures.plain(currency, fixed.value())
                : amount.columns().size() == 1
                        ? words.of("rule.column", amount.columns().get(0))
                        : words.of("rule.columns", String.join(words.of("rule.columns.next"), amount.columns()));
        return number
                + switch (per) {
                    case LOCALITY -> "";
                    case HEAD -> words.of("rule.per.head");
                    case CLIENT -> words.of("rule.per.client");
                };
    }

    private static String percent(BigDecimal share) {
        return Figures.significant(share.movePointRight(2), 12) + " %";
    }

    private String price(Rule rule) {
        return rule.terms()
                .price()
                .map(price -> rule instanceof Rule.GuaranteedLevel
                        ? words.of("rule.breach.level", Figures.significant(price, 6))
                        : words.of("rule.breach", Figures.significant(price, 6), currency))
                .orElse("");
    }
}
