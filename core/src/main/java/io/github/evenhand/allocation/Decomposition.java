package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why every locality receives this amount: each grant as a sum of named {@link Term terms}, exact to the last smallest
 * unit. The terms follow the budget from nothing but its goals to the last of its rules: every {@link Step} is a proved
 * optimum of its own, and a term is the difference that a step makes to the grant. A locality may so win or lose by a
 * rule that holds elsewhere, and the sum of what a step changes is 0 in a fund that is spent to the last unit.
 *
 * <p>What a rule changes depends on which rules are there before it; they come by kind, in the order of the budget.
 */
public final class Decomposition {

    private final Allocation allocation;
    private final List<Step> steps;
    private final List<Term> terms;
    private final List<Margin> margins;
    private final List<Grant> growth;
    private final Map<String, List<Term>> byLocality;

    /**
     * An allocation with the steps that lead to it.
     *
     * @param allocation what is explained
     * @param steps the first is the goals alone, the last the budget itself
     * @param terms by locality and fund, in the order of the steps; none that is 0
     * @param margins one for every locality and fund that can go there, by locality and fund
     * @param growth what every locality would receive more if every fund were a hundredth larger, by locality and fund; none
     *     where that could not be decided
     */
    public Decomposition(
            Allocation allocation, List<Step> steps, List<Term> terms, List<Margin> margins, List<Grant> growth) {
        this.allocation = Objects.requireNonNull(allocation, "allocation");
        this.steps = List.copyOf(steps);
        this.terms = List.copyOf(terms);
        this.margins = List.copyOf(margins);
        this.growth = List.copyOf(growth);
        this.byLocality = this.terms.stream().collect(Collectors.groupingBy(Term::locality));
    }

    /**
     * The optimum under some of the conditions of the budget.
     *
     * @param matching whether the matching of funds is among what this step adds
     * @param rules the ids of the rules that it adds
     * @param goals what they come to, settled
     */
    public record Step(boolean matching, List<String> rules, List<GoalValue> goals) {
        /** What a step adds and comes to. */
        public Step {
            rules = List.copyOf(rules);
            goals = List.copyOf(goals);
        }

        @Override
        public String toString() {
            List<String> added = new ArrayList<>(matching ? List.of("matching") : List.of());
            added.addAll(rules);
            return (added.isEmpty() ? "goals alone" : String.join(", ", added)) + ": " + goals.get(0);
        }
    }

    /**
     * What one currency unit more would take off the objective of the first stage, in shares of a standard: at a place, with
     * all rules as they are, and in the fund, from where it goes wherever the plan and the rules put it. Both are from the
     * prices of the proof and hold for small changes.
     *
     * @param locality its id
     * @param fund its id
     * @param here if it were given to the locality on top of its grant, which no rule counts
     * @param elsewhere if the fund had it
     */
    public record Margin(String locality, String fund, Rational here, Rational elsewhere) {}

    /** {@return the allocation that is explained} */
    public Allocation allocation() {
        return allocation;
    }

    /** {@return the steps, from the goals alone to the budget itself} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return the terms of all grants, by locality and fund, in the order of the steps; none that is 0} */
    public List<Term> terms() {
        return terms;
    }

    /**
     * {@return the terms of what a locality receives}
     *
     * @param locality id of the locality
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public List<Term> terms(String locality) {
        String known = allocation.budget().locality(locality).id();
        return Collections.unmodifiableList(byLocality.getOrDefault(known, List.of()));
    }

    /**
     * {@return the terms of what a locality receives from a fund; they add up to it}
     *
     * @param locality id of the locality
     * @param fund id of the fund
     * @throws IllegalArgumentException if the budget has no such locality or fund
     */
    public List<Term> terms(String locality, String fund) {
        String known = allocation.budget().fund(fund).id();
        return terms(locality).stream()
                .filter(term -> term.fund().equals(known))
                .toList();
    }

    /** {@return what one more would do, one for every locality and fund that can go there, by locality and fund} */
    public List<Margin> margins() {
        return margins;
    }

    /**
     * {@return what one more would do for a locality and elsewhere, by fund}
     *
     * @param locality id of the locality
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public List<Margin> margins(String locality) {
        String known = allocation.budget().locality(locality).id();
        return margins.stream()
                .filter(margin -> margin.locality().equals(known))
                .toList();
    }

    /**
     * {@return what every locality would receive more if every fund were a hundredth larger, by locality and fund}
     * Empty where that could not be decided.
     */
    public List<Grant> growth() {
        return growth;
    }

    /** The first line says how many terms there are; then what each step does to the first goal. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(terms.size())
                .append(" terms of ")
                .append(allocation.grants().size())
                .append(" grants");
        for (Step step : steps) {
            text.append("\n  ").append(step);
        }
        return text.toString();
    }
}
