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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rule as a sentence for people. */
final class RuleWords {

    private final Budget budget;
    private final String currency;

    RuleWords(Budget budget) {
        this.budget = budget;
        this.currency = budget.currency().code();
    }

    String sentence(Rule rule) {
        return demand(rule) + price(rule) + ".";
    }

    private String demand(Rule rule) {
        if (rule instanceof Rule.GeneralShare share) {
            return "General money is at least " + percent(share.atLeast()) + " of all transfers";
        }
        if (rule instanceof Rule.Floor floor) {
            return subject(rule) + " at least " + amount(floor.amount(), floor.per());
        }
        if (rule instanceof Rule.HoldHarmless hold) {
            return subject(rule) + " at least " + percent(hold.share()) + " of last year's amount";
        }
        if (rule instanceof Rule.Cap cap) {
            return subject(rule) + " at most " + amount(cap.amount(), cap.per());
        }
        if (rule instanceof Rule.GrowthCap cap) {
            return subject(rule) + " at most " + percent(cap.growth().add(BigDecimal.ONE)) + " of last year's amount";
        }
        if (rule instanceof Rule.GuaranteedLevel level) {
            return guaranteed(level);
        }
        if (rule instanceof Rule.Envelope envelope) {
            return envelope(envelope);
        }
        if (rule instanceof Rule.RuralShare rural) {
            return ruralShare(rural);
        }
        if (rule instanceof Rule.PassThrough passed) {
            return "Of what the localities of " + group(passed.group()) + " receive" + from(passed) + ", at least "
                    + percent(passed.atLeast()) + " goes to those " + places(passed.to());
        }
        if (rule instanceof Rule.Tilt tilt) {
            return "The localities " + places(tilt.where()) + " together receive at least " + percent(tilt.atLeast())
                    + " of what all receive" + from(tilt);
        }
        if (rule instanceof Rule.Absorption absorption) {
            return subject(rule) + " at most " + amount(absorption.amount(), absorption.per());
        }
        if (rule instanceof Rule.BasicSecurity basic) {
            String who = places(rule.where());
            return "Own revenue and general money of " + (who.isEmpty() ? "every locality" : "each locality " + who)
                    + " are together at least " + amount(basic.amount(), basic.per());
        }
        if (rule instanceof Rule.Progressivity progressivity) {
            return progressivity(progressivity);
        }
        if (rule instanceof Rule.Formula formula) {
            return subject(rule) + " "
                    + formula.factors().stream().map(this::part).collect(Collectors.joining(", plus "));
        }
        if (rule instanceof Rule.Contribution contribution) {
            String who = places(rule.where());
            return (who.isEmpty() ? "Every locality" : "Each locality " + who) + " pays "
                    + contribution
                            .atLeast()
                            .map(least -> "at least " + percent(least) + " and ")
                            .orElse("")
                    + "at most " + percent(contribution.share()) + " of its own revenue into fund '"
                    + contribution.fund().orElse("") + "'";
        }
        if (rule instanceof Rule.PublicShare share) {
            return publicShare(share);
        }
        return "A rule of kind " + rule.kind();
    }

    private String part(Factor factor) {
        String each =
                factor.name().equals(Factor.CONSTANT) ? " for each locality" : " for each unit of " + factor.name();
        if (factor.isFixed()) {
            return Figures.plain(currency, factor.least()) + each;
        }
        return "an amount of at least " + Figures.plain(currency, factor.least())
                + factor.atMost()
                        .map(most -> " and at most " + Figures.plain(currency, most))
                        .orElse("")
                + each;
    }

    private String subject(Rule rule) {
        String who = places(rule.where());
        return (who.isEmpty() ? "Every locality" : "Each locality " + who) + " receives" + from(rule);
    }

    private static String from(Rule rule) {
        return rule.fund().map(fund -> " from fund '" + fund + "'").orElse("");
    }

    private String guaranteed(Rule.GuaranteedLevel level) {
        String who = places(level.where());
        return "The " + areas(level.areas()) + "level of " + services(level.services()) + " is at least "
                + Figures.significant(level.level().movePointRight(2), 12) + " points in "
                + (who.isEmpty() ? "every locality" : "each locality " + who);
    }

    private String envelope(Rule.Envelope rule) {
        List<String> limits = new ArrayList<>();
        rule.atLeast().ifPresent(least -> limits.add("at least " + Figures.plain(currency, least)));
        rule.atMost().ifPresent(most -> limits.add("at most " + Figures.plain(currency, most)));
        return "The localities of " + group(rule.group()) + " together receive" + from(rule) + " "
                + String.join(" and ", limits);
    }

    private String ruralShare(Rule.RuralShare rule) {
        String who = places(rule.where());
        return "At least " + percent(rule.atLeast()) + " of the money that reaches needs"
                + (rule.services().isEmpty() ? "" : " of " + services(rule.services()))
                + (who.isEmpty() ? "" : " in localities " + who) + " reaches rural ones";
    }

    private String publicShare(Rule.PublicShare rule) {
        String who = places(rule.where());
        return "At least " + percent(rule.atLeast()) + " of the money that reaches each " + areas(rule.areas())
                + "need of "
                + services(rule.services()) + (who.isEmpty() ? "" : " in localities " + who)
                + " is delivered publicly";
    }

    private String progressivity(Rule.Progressivity rule) {
        String who = places(rule.where());
        String among = rule.within() == Rule.Among.GROUP ? " in its group" : "";
        return "A locality" + (who.isEmpty() ? "" : " " + who)
                + " of lower own revenue per head receives no less general money per head than one of higher" + among
                + rule.bands().map(bands -> ", in " + bands + " bands").orElse("");
    }

    private static String areas(Set<Area> areas) {
        return areas.size() == 1 ? areas.iterator().next().word() + " " : "";
    }

    private String services(Set<String> services) {
        return services.isEmpty()
                ? "every service"
                : services.stream().map(this::service).collect(Collectors.joining(", "));
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
        List<String> words = new ArrayList<>();
        where.group().ifPresent(group -> words.add("of " + group(group)));
        if (!where.ids().isEmpty()) {
            words.add("among " + where.ids().stream().limit(8).collect(Collectors.joining(", "))
                    + (where.ids().size() > 8 ? " and " + (where.ids().size() - 8) + " more" : ""));
        }
        where.column().ifPresent(test -> words.add("with " + tested(test)));
        return String.join(", ", words);
    }

    private static String tested(Where.Test test) {
        List<String> words = new ArrayList<>();
        test.is().ifPresent(text -> words.add("'" + text + "'"));
        test.atLeast().ifPresent(least -> words.add("at least " + Figures.grouped(least)));
        test.atMost().ifPresent(most -> words.add("at most " + Figures.grouped(most)));
        return test.name() + " " + String.join(" and ", words);
    }

    private String amount(Quantity amount, Rule.Per per) {
        String number = amount instanceof Quantity.Fixed fixed
                ? Figures.plain(currency, fixed.value())
                : amount.columns().size() == 1
                        ? "the amount in its column '" + amount.columns().get(0) + "'"
                        : "the sum of its columns '" + String.join("', '", amount.columns()) + "'";
        return number
                + switch (per) {
                    case LOCALITY -> "";
                    case HEAD -> " per head";
                    case CLIENT -> " per client";
                };
    }

    private static String percent(BigDecimal share) {
        return Figures.significant(share.movePointRight(2), 12) + " %";
    }

    private String price(Rule rule) {
        Function<BigDecimal, String> words = price -> rule instanceof Rule.GuaranteedLevel
                ? "; a breach costs " + Figures.significant(price, 6) + " per full standard"
                : "; a breach costs " + Figures.significant(price, 6) + " per " + currency;
        Optional<BigDecimal> price = rule.terms().price();
        return price.map(words).orElse("");
    }
}
