package io.github.evenhand.report;

import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Decomposition.Margin;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Term;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why a locality receives its amount, as a paragraph; all amounts that it names add up to the grant. */
final class AmountWords {

    private static final int MOST_NEEDS = 3;
    private static final int MOST_RULES = 3;

    private final Decomposition decomposition;
    private final Budget budget;
    private final PriceWords prices;
    private final RuleWords names;
    private final Words words;
    private final Money nothing;

    AmountWords(Decomposition decomposition, Words words) {
        this.decomposition = decomposition;
        this.budget = decomposition.allocation().budget();
        this.prices = new PriceWords(decomposition.allocation(), words);
        this.names = new RuleWords(budget, words);
        this.words = words;
        this.nothing = budget.currency().money(BigInteger.ZERO);
    }

    /** @throws IllegalArgumentException if the budget has no such locality */
    String paragraph(String locality) {
        return String.join(words.of("sentence.gap"), sentences(locality));
    }

    /** @throws IllegalArgumentException if the budget has no such locality */
    List<String> sentences(String locality) {
        Locality known = budget.locality(locality);
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of(
                "receives", PriceWords.name(known), decomposition.allocation().to(locality)));
        List<String> without = new ArrayList<>();
        for (Fund.Open fund : budget.openFunds()) {
            Money grant = decomposition.allocation().to(locality, fund.id());
            List<Term> terms = decomposition.terms(locality, fund.id());
            if (!terms.isEmpty() && !grant.isZero()) {
                sentences.add(words.of("fund", fund.id(), grant, String.join(words.of("next"), parts(terms))));
            } else {
                without.add(fund.id());
            }
        }
        if (!without.isEmpty()) {
            sentences.add(words.of("nothing", words.list(without)));
        }
        decomposition.margins(locality).forEach(margin -> sentences.add(margin(margin)));
        sentences.addAll(more(locality));
        return sentences;
    }

    /** What a locality receives in all is the sum of these. */
    List<String> parts(String locality) {
        return parts(decomposition.terms(locality));
    }

    /** What a locality receives from a fund is the sum of these. */
    List<String> parts(String locality, String fund) {
        return parts(decomposition.terms(locality, fund));
    }

    private List<String> parts(List<Term> terms) {
        List<String> parts = new ArrayList<>();
        Money even = sum(terms, Term.EvenShare.class);
        if (!even.isZero()) {
            parts.add(words.of("even", even));
        }
        parts.addAll(goals(terms));
        Money otherUses = sum(terms, Term.ForOtherUses.class);
        if (!otherUses.isZero()) {
            parts.add(words.of("other.uses", otherUses));
        }
        conditions(terms).forEach((name, amount) -> {
            if (!amount.isZero()) {
                parts.add(words.of(isLess(amount) ? "takes" : "adds", name, size(amount)));
            }
        });
        Money units = sum(terms, Term.WholeUnits.class);
        if (!units.isZero()) {
            parts.add(words.of(isLess(units) ? "units.take" : "units.add", size(units)));
        }
        return parts;
    }

    /** The needs that most is added for, and all others together. */
    private List<String> goals(List<Term> terms) {
        Map<String, Money> byNeed = new LinkedHashMap<>();
        for (Term term : terms) {
            if (term instanceof Term.ForNeed need) {
                String name = words.of("need", words.area(need.area()), names.service(need.service()));
                byNeed.merge(name, need.amount(), Money::plus);
            }
        }
        List<Map.Entry<String, Money>> largest = new ArrayList<>(byNeed.entrySet());
        largest.removeIf(entry -> entry.getValue().amount().signum() <= 0);
        largest.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        List<String> added = new ArrayList<>();
        Money rest = byNeed.values().stream().reduce(nothing, Money::plus);
        for (Map.Entry<String, Money> need : largest.subList(0, Math.min(MOST_NEEDS, largest.size()))) {
            added.add(words.of("for", need.getValue(), need.getKey()));
            rest = rest.minus(need.getValue());
        }
        String others = words.of(added.isEmpty() ? "all" : "others");
        if (rest.amount().signum() > 0) {
            added.add(words.of("for", rest, others));
        }
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty()) {
            parts.add(words.of("add", words.list(added)));
        }
        if (isLess(rest)) {
            parts.add(words.of("take", words.of("from", size(rest), others)));
        }
        return parts;
    }

    private Map<String, Money> conditions(List<Term> terms) {
        Map<String, Money> conditions = new LinkedHashMap<>();
        for (Term term : terms) {
            if (term instanceof Term.ByConditions condition) {
                conditions.merge(name(condition), condition.amount(), Money::plus);
            }
        }
        return conditions;
    }

    private String name(Term.ByConditions condition) {
        List<String> parts = new ArrayList<>();
        if (condition.matching()) {
            parts.add(words.of("matching"));
        }
        if (!condition.rules().isEmpty()) {
            List<String> rules = condition.rules();
            List<String> shown =
                    rules.stream().limit(MOST_RULES).map(this::rule).toList();
            int more = rules.size() - shown.size();
            String all = more == 0 ? words.list(shown) : words.of("more.rules", words.list(shown), more);
            parts.add(condition.isHere() ? all : words.of("elsewhere", all));
        }
        return words.list(parts);
    }

    private String rule(String id) {
        String named = words.of("rule", id);
        return budget.rules().stream()
                .filter(rule -> rule.id().equals(id) && !rule.terms().basis().isEmpty())
                .findFirst()
                .map(rule -> words.of("basis", named, rule.terms().basis()))
                .orElse(named);
    }

    private String margin(Margin margin) {
        Price here = price(margin.here());
        Price elsewhere = price(margin.elsewhere());
        return words.of("margin", prices.step(here), margin.fund(), prices.points(here), prices.points(elsewhere));
    }

    private static Price price(Rational gain) {
        return new Price("", "", Optional.empty(), gain, Price.Per.CURRENCY);
    }

    /** What would have to change for it to receive more. */
    private List<String> more(String locality) {
        List<String> sentences = new ArrayList<>();
        Set<String> hindering = new LinkedHashSet<>();
        conditions(decomposition.terms(locality)).forEach((name, amount) -> {
            if (isLess(amount)) {
                hindering.add(name);
            }
        });
        if (!hindering.isEmpty()) {
            sentences.add(words.of("hindered", words.list(List.copyOf(hindering))));
        }
        if (!decomposition.growth().isEmpty()) {
            Money growth = nothing;
            for (Grant grant : decomposition.growth()) {
                growth = grant.locality().equals(locality) ? growth.plus(grant.amount()) : growth;
            }
            String key = growth.isZero() ? "growth.none" : isLess(growth) ? "growth.less" : "growth.more";
            sentences.add(words.of(key, size(growth)));
        }
        return sentences;
    }

    private Money sum(List<Term> terms, Class<? extends Term> kind) {
        return terms.stream().filter(kind::isInstance).map(Term::amount).reduce(nothing, Money::plus);
    }

    private static boolean isLess(Money amount) {
        return amount.amount().signum() < 0;
    }

    private static Money size(Money amount) {
        return new Money(amount.currency(), amount.amount().abs());
    }
}
