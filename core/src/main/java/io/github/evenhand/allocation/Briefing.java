package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.geography.Outlines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An allocation and what else is to be said of it: beside other ways of dividing the same funds, and whatever else somebody
 * asked for.
 *
 * @param allocation the optimum
 * @param alternatives other ways of dividing the same funds, in the order in which they are shown
 * @param behaviours what the budget comes to under each behaviour; empty if nobody asked
 * @param decomposition why every grant is what it is; empty if nobody asked
 * @param prices how far prices hold, and what whole rules cost; empty if nobody asked
 * @param ranges how little and how much localities could receive; empty if nobody asked
 * @param frontiers what becomes of the budget as a number of it moves
 * @param outlines of the localities, for maps; empty if nobody brought any
 */
public record Briefing(
        Allocation allocation,
        List<Alternative> alternatives,
        Optional<Behaviours> behaviours,
        Optional<Decomposition> decomposition,
        Optional<PriceRanges> prices,
        Optional<Ranges> ranges,
        List<Frontier> frontiers,
        Optional<Outlines> outlines) {

    /** All that is to be said of an allocation. */
    public Briefing {
        Objects.requireNonNull(allocation, "allocation");
        alternatives = List.copyOf(alternatives);
        Objects.requireNonNull(behaviours, "behaviours");
        Objects.requireNonNull(decomposition, "decomposition");
        Objects.requireNonNull(prices, "prices");
        Objects.requireNonNull(ranges, "ranges");
        frontiers = List.copyOf(frontiers);
        Objects.requireNonNull(outlines, "outlines");
    }

    /**
     * An allocation beside other ways of dividing the same funds, with nothing else said.
     *
     * @param allocation the optimum
     * @param alternatives in the order in which they are shown
     */
    public Briefing(Allocation allocation, List<Alternative> alternatives) {
        this(
                allocation,
                alternatives,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /**
     * {@return the same, and what the budget comes to under each behaviour}
     *
     * @param ofTheBudget of the same budget
     */
    public Briefing with(Behaviours ofTheBudget) {
        return new Briefing(
                allocation, alternatives, Optional.of(ofTheBudget), decomposition, prices, ranges, frontiers, outlines);
    }

    /**
     * {@return the same, and why every grant is what it is}
     *
     * @param ofTheGrants of the same allocation
     */
    public Briefing with(Decomposition ofTheGrants) {
        return new Briefing(
                allocation, alternatives, behaviours, Optional.of(ofTheGrants), prices, ranges, frontiers, outlines);
    }

    /**
     * {@return the same, and how far prices hold, and what whole rules cost}
     *
     * @param ofTheRules of the same allocation
     */
    public Briefing with(PriceRanges ofTheRules) {
        return new Briefing(
                allocation,
                alternatives,
                behaviours,
                decomposition,
                Optional.of(ofTheRules),
                ranges,
                frontiers,
                outlines);
    }

    /**
     * {@return the same, and how little and how much localities could receive}
     *
     * @param ofTheGrants of the same allocation
     */
    public Briefing with(Ranges ofTheGrants) {
        return new Briefing(
                allocation,
                alternatives,
                behaviours,
                decomposition,
                prices,
                Optional.of(ofTheGrants),
                frontiers,
                outlines);
    }

    /**
     * {@return the same, and what becomes of the budget as a number of it moves}
     *
     * @param another of the same budget, shown after those that are there
     */
    public Briefing with(Frontier another) {
        List<Frontier> all = new ArrayList<>(frontiers);
        all.add(another);
        return new Briefing(allocation, alternatives, behaviours, decomposition, prices, ranges, all, outlines);
    }

    /**
     * {@return the same, and maps of it}
     *
     * @param ofTheLocalities outlines whose keys are ids of localities; what else is among them is named in the report
     */
    public Briefing with(Outlines ofTheLocalities) {
        return new Briefing(
                allocation,
                alternatives,
                behaviours,
                decomposition,
                prices,
                ranges,
                frontiers,
                Optional.of(ofTheLocalities));
    }

    /** {@return the alternatives that say something of this budget} */
    public List<Appraisal> appraisals() {
        return alternatives.stream()
                .filter(Appraisal.class::isInstance)
                .map(Appraisal.class::cast)
                .toList();
    }

    /** {@return the alternatives that say nothing of this budget} */
    public List<Undefined> undefined() {
        return alternatives.stream()
                .filter(Undefined.class::isInstance)
                .map(Undefined.class::cast)
                .toList();
    }

    /**
     * What the optimum is worth: by how much an alternative stays above it in the weighted sum of the goals of the first
     * stage, prices of broken rules aside. Below 0 only for an alternative that breaks rules.
     *
     * @param alternative one of this briefing
     * @return shares of a standard, weighted as the first stage weighs its goals
     */
    public Rational worthAgainst(Appraisal alternative) {
        return sum(alternative.goals()).minus(sum(allocation.goals()));
    }

    private Rational sum(List<GoalValue> goals) {
        return GoalValue.sum(allocation.budget().objective().stages().get(0), goals);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Optimum: ");
        text.append(allocation.goals().get(0));
        alternatives.forEach(alternative -> text.append("\n  ").append(alternative));
        return text.toString();
    }
}
