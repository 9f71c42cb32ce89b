package io.github.evenhand.engine.explain;

import io.github.evenhand.allocation.Breach;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Infeasible.Relief;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.Contradiction;
import io.github.evenhand.engine.model.Elastic;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why no allocation exists (C2): rules that cannot hold together with the funds and the model, proved by an exact
 * combination of their rows, and what would have to give.
 *
 * <p>One rule after the other, in the order of ids, is taken away. If the rest is proved contradictory without it, it is
 * not needed and stays away. If amounts are found that can be paid and keep the rest, it is needed, and will be of every
 * smaller set too. Where neither is found it stays, and nothing is said of it.
 */
public final class Conflict {

    /** More rules than this are not asked one by one how much each would have to give. */
    private static final int MOST_ALONE = 12;

    /** The kinds of rules that settled amounts may miss by what whole units move (S1). */
    private static final Set<String> CONCEDED =
            Set.of("generalShare", "guaranteedLevel", "passThrough", "ruralShare", "tilt", "formula", "progressivity");

    private static final int DIGITS_OF_LEVELS = 20;

    private final Model model;
    private final Budget budget;
    private final List<Solver> solvers;
    private final Limits limits;
    private final Trial trial;
    private final Set<String> hard = new TreeSet<>();

    public Conflict(Model model, List<Solver> solvers, Limits limits) {
        this.model = model;
        this.budget = model.situation().budget();
        this.solvers = solvers;
        this.limits = limits;
        this.trial = new Trial(model);
        budget.rules().stream().filter(rule -> rule.terms().isHard()).forEach(rule -> hard.add(rule.id()));
    }

    /** The proof that no allocation exists; empty if none was found, which says nothing. */
    public Optional<Infeasible> find() {
        Optional<Contradiction> background =
                ask(Set.of(), Elastic.ofFunds(model)).proof();
        if (background.isPresent()) {
            return background.map(proof -> infeasible(new Needed(Set.of(), Set.of(), proof)));
        }
        return ask(hard, Elastic.ofRules(model, hard)).proof().map(proof -> infeasible(needed(proof)));
    }

    /**
     * Rules that cannot hold together.
     *
     * @param shown those of them without which the others can be kept
     */
    private record Needed(Set<String> rules, Set<String> shown, Contradiction proof) {}

    /** Takes away one rule after the other. */
    private Needed needed(Contradiction ofAll) {
        Contradiction proof = ofAll;
        Set<String> rules = sources(proof, hard);
        Set<String> shown = new TreeSet<>();
        int before;
        do {
            before = rules.size();
            for (String rule : List.copyOf(rules)) {
                Set<String> fewer = new TreeSet<>(rules);
                if (!shown.contains(rule) && fewer.remove(rule)) {
                    Answer answer = ask(fewer, Elastic.ofRules(model, fewer));
                    if (answer.proof().isPresent()) {
                        proof = answer.proof().get();
                        rules = sources(proof, fewer);
                    } else if (answer.isPayable()) {
                        shown.add(rule);
                    }
                }
            }
            shown.retainAll(rules);
        } while (rules.size() < before && shown.size() < rules.size());
        return new Needed(rules, shown, proof);
    }

    private static Set<String> sources(Contradiction proof, Set<String> rules) {
        Set<String> sources = new TreeSet<>(proof.sources());
        sources.retainAll(rules);
        return sources;
    }

    /**
     * Whether rules can be kept: proved that not, shown that they can, or neither.
     *
     * @param isPayable whether amounts that can be paid keep them
     */
    private record Answer(Optional<Contradiction> proof, boolean isPayable) {}

    private Answer ask(Set<String> rules, Elastic elastic) {
        for (Solver solver : solvers) {
            Claim claim = ask(solver, elastic);
            if (claim.status() == Claim.Status.SOLVED) {
                Optional<Contradiction> proof =
                        Contradiction.in(model.rows(), elastic.pricesOfAllRows(claim.prices()), model.patience());
                if (proof.isPresent()) {
                    return new Answer(proof, false);
                }
                if (trial.pay(claim.amounts(), rules, Set.of()).isPresent()) {
                    return new Answer(Optional.empty(), true);
                }
            }
        }
        return new Answer(Optional.empty(), false);
    }

    /** Ends where time ran out: how much there was must not decide which rules are in conflict, nor what would help. */
    private Claim ask(Solver solver, Elastic elastic) {
        Claim claim = Solvers.ask(solver, elastic.programme(), limits);
        if (claim.status() == Claim.Status.STOPPED) {
            model.patience().askAtOnce();
        }
        return claim;
    }

    private Infeasible infeasible(Needed needed) {
        Contradiction proof = needed.proof();
        Set<String> background = new LinkedHashSet<>();
        for (Row row : proof.rows()) {
            if (row.source().isEmpty() || !needed.rules().contains(row.source().get())) {
                background.add(row.id());
            }
        }
        Map<Integer, String> limitsOfColumns = model.situation().limits();
        for (int column : proof.upperBounds()) {
            Optional.ofNullable(limitsOfColumns.get(column)).ifPresent(background::add);
        }
        boolean isOfRules = !needed.rules().isEmpty();
        List<Relief> relief = relief(isOfRules ? Elastic.ofRules(model, hard) : Elastic.ofFundsAndRules(model, hard));
        boolean isOfOne = needed.rules().size() == 1 && relief.size() == 1;
        List<Relief> alone = isOfOne ? List.of() : alone(needed.rules());
        return new Infeasible(
                budget,
                List.copyOf(needed.rules()),
                List.copyOf(needed.shown()),
                List.copyOf(background),
                simpler(relief, alone),
                alone,
                new Evidence(new double[0], List.of(proof.prices()), List.of(List.of()), Certifier.corners(model)));
    }

    /** What each of these rules would have to give if nothing else did; nothing of one where that does not help. */
    private List<Relief> alone(Set<String> rules) {
        List<Relief> alone = new ArrayList<>();
        if (rules.size() <= MOST_ALONE) {
            rules.forEach(rule -> alone.addAll(relief(Elastic.ofOne(model, rule, hard))));
        }
        return alone;
    }

    /** Of changes that cost the same, but for whole units, the one of a single rule. */
    private List<Relief> simpler(List<Relief> relief, List<Relief> alone) {
        long grants = (long) budget.localities().size() * budget.openFunds().size();
        Rational most = budget.currency().unit().times(Rational.of(grants));
        for (Relief change : relief) {
            most = most.plus(change.amount());
        }
        Optional<Relief> single = Optional.empty();
        if (relief.size() > 1 && relief.stream().allMatch(Conflict::isMoney)) {
            single = alone.stream().filter(Conflict::isMoney).min(Comparator.comparing(Relief::amount));
        }
        Rational limit = most;
        return single.filter(change -> change.amount().compareTo(limit) <= 0)
                .map(List::of)
                .orElse(relief);
    }

    private static boolean isMoney(Relief relief) {
        return relief.isVerified() && relief.per() == Price.Per.CURRENCY;
    }

    /** The least that must give in an elastic programme, as what is paid in whole units needs it if that can be. */
    private List<Relief> relief(Elastic elastic) {
        List<Relief> claimed = List.of();
        for (Solver solver : solvers) {
            Claim claim = ask(solver, elastic);
            if (claim.status() == Claim.Status.INFEASIBLE) {
                return claimed;
            }
            if (claim.status() == Claim.Status.SOLVED) {
                Map<String, Elastic.Amount> given = elastic.relief(claim.amounts());
                Set<String> kept = new TreeSet<>(hard);
                kept.removeAll(given.keySet());
                Optional<List<Breach>> paid = trial.pay(claim.amounts(), kept, given.keySet());
                if (paid.isPresent()) {
                    return verified(paid.get(), given);
                }
                claimed = claimed.isEmpty() ? claimed(given) : claimed;
            }
        }
        return claimed;
    }

    /** What was paid needs; what whole units hide of a rule that S1 concedes them, the plan still needs. */
    private List<Relief> verified(List<Breach> paid, Map<String, Elastic.Amount> given) {
        List<Relief> verified = new ArrayList<>();
        paid.forEach(breach -> verified.add(relief(breach, true)));
        for (Rule rule : budget.rules()) {
            Elastic.Amount amount = given.get(rule.id());
            boolean isStated = paid.stream().anyMatch(breach -> breach.rule().equals(rule.id()));
            if (amount != null && !isStated && CONCEDED.contains(rule.kind())) {
                verified.add(relief(breach(rule.id(), amount), true));
            }
        }
        return verified;
    }

    private Breach breach(String source, Elastic.Amount amount) {
        Rational unit = budget.currency().unit();
        return amount.level()
                ? new Breach(source, amount.value(), Price.Per.LEVEL)
                : new Breach(source, amount.value().times(unit), Price.Per.CURRENCY);
    }

    private List<Relief> claimed(Map<String, Elastic.Amount> given) {
        List<Relief> claimed = new ArrayList<>();
        given.forEach((source, amount) -> claimed.add(relief(breach(source, amount), false)));
        return claimed;
    }

    private Relief relief(Breach breach, boolean isVerified) {
        Rational grain = breach.per() == Price.Per.LEVEL
                ? Rational.ONE.dividedBy(Rational.of(1000))
                : budget.currency().unit();
        Rational amount =
                Rational.of(breach.amount().dividedBy(grain).ceiling()).times(grain);
        return new Relief(breach.rule(), amount, breach.per(), isVerified, words(breach, amount));
    }

    private String words(Breach breach, Rational amount) {
        String source = breach.rule();
        if (breach.per() == Price.Per.LEVEL) {
            String level = amount.toDecimal(DIGITS_OF_LEVELS, RoundingMode.UP).toPlainString();
            return "relax rule '" + source + "' by " + level + " of the standard, added over its rows";
        }
        Rational units = amount.dividedBy(budget.currency().unit());
        String money = budget.currency().money(units.ceiling()).toString();
        boolean isFund = budget.funds().stream().anyMatch(fund -> fund.id().equals(source));
        return isFund
                ? "leave " + money + " of fund '" + source + "' unspent"
                : "relax rule '" + source + "' by " + money + " in all";
    }
}
