package io.github.evenhand.engine.explain;

import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Infeasible.Relief;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.Contradiction;
import io.github.evenhand.engine.model.Elastic;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.util.ArrayList;
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
 * <p>A rule that is not needed for the contradiction is dropped, one after the other in the order of ids, as long as the
 * rest is proved contradictory without it.
 */
public final class Conflict {

    /** A solver's amount is above the true one by less than this share. */
    private static final Rational NOISE = Rational.ONE.dividedBy(Rational.of(1_000_000_000L));

    private final Model model;
    private final Budget budget;
    private final List<Solver> solvers;
    private final Limits limits;

    public Conflict(Model model, List<Solver> solvers, Limits limits) {
        this.model = model;
        this.budget = model.situation().budget();
        this.solvers = solvers;
        this.limits = limits;
    }

    /** The proof that no allocation exists; empty if none was found, which says nothing. */
    public Optional<Infeasible> find() {
        Optional<Found> background = prove(Elastic.ofFunds(model));
        if (background.isPresent()) {
            return background.map(found -> infeasible(Set.of(), found));
        }
        Set<String> rules = new TreeSet<>();
        budget.rules().stream().filter(rule -> rule.terms().isHard()).forEach(rule -> rules.add(rule.id()));
        Optional<Found> found = prove(Elastic.ofRules(model, rules));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found all = found.get();
        Found smallest = all;
        Set<String> needed = new TreeSet<>(smallest.sources(rules));
        for (String rule : List.copyOf(needed)) {
            Set<String> fewer = new TreeSet<>(needed);
            if (fewer.remove(rule)) {
                Optional<Found> still = prove(Elastic.ofRules(model, fewer));
                if (still.isPresent()) {
                    smallest = still.get();
                    needed.retainAll(smallest.sources(fewer));
                }
            }
        }
        return Optional.of(infeasible(needed, new Found(all.elastic(), all.claim(), smallest.prices())));
    }

    /** A proved contradiction: the elastic programme that showed it, its solution, and the prices of all rows. */
    private record Found(Elastic elastic, Claim claim, Contradiction prices) {

        /** The rules that carry weight in it. */
        Set<String> sources(Set<String> rules) {
            Set<String> sources = new TreeSet<>(prices.sources());
            sources.retainAll(rules);
            return sources;
        }
    }

    private Optional<Found> prove(Elastic elastic) {
        for (Solver solver : solvers) {
            Claim claim = Solvers.ask(solver, elastic.programme(), limits);
            if (claim.status() == Claim.Status.SOLVED) {
                Optional<Contradiction> proof = Contradiction.in(model.rows(), elastic.pricesOfAllRows(claim.prices()));
                if (proof.isPresent()) {
                    return Optional.of(new Found(elastic, claim, proof.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Infeasible infeasible(Set<String> rules, Found found) {
        Set<String> background = new LinkedHashSet<>();
        for (Row row : found.prices().rows()) {
            if (row.source().isEmpty() || !rules.contains(row.source().get())) {
                background.add(row.id());
            }
        }
        Map<Integer, String> limits = model.situation().limits();
        for (int column : found.prices().upperBounds()) {
            Optional.ofNullable(limits.get(column)).ifPresent(background::add);
        }
        List<Relief> relief = new ArrayList<>();
        found.elastic().relief(found.claim().amounts()).forEach((source, amount) -> relief.add(relief(source, amount)));
        return new Infeasible(
                budget,
                List.copyOf(rules),
                List.copyOf(background),
                relief,
                new Evidence(
                        new double[0], List.of(found.prices().prices()), List.of(List.of()), Certifier.corners(model)));
    }

    private Relief relief(String source, Elastic.Amount amount) {
        if (amount.level()) {
            return new Relief(
                    source,
                    "relax rule '" + source + "' by "
                            + amount.value()
                                    .toDecimal(3, java.math.RoundingMode.UP)
                                    .toPlainString()
                            + " of the standard, added over its rows");
        }
        Rational withoutNoise = amount.value().minus(amount.value().times(NOISE));
        String money = budget.currency().money(withoutNoise.ceiling()).toString();
        boolean fund = budget.funds().stream().anyMatch(f -> f.id().equals(source));
        return new Relief(
                source,
                fund
                        ? "leave " + money + " of fund '" + source + "' unspent"
                        : "relax rule '" + source + "' by " + money + " in all");
    }
}
