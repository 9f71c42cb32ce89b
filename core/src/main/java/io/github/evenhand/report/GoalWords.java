package io.github.evenhand.report;

import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A goal as people say it. */
final class GoalWords {

    private final Budget budget;

    GoalWords(Budget budget) {
        this.budget = budget;
    }

    /** Such as "Mean gap between the countryside and the towns of the nation"; the value's own name if it is unknown. */
    String words(GoalValue value) {
        return budget.objective().stages().stream()
                .flatMap(stage -> stage.goals().stream())
                .filter(goal -> goal.name().equals(value.name()))
                .map(GoalWords::words)
                .findFirst()
                .orElse(value.name());
    }

    /** The goals of a stage in words; the stage's own name if it is unknown, as that of leftover money is. */
    String stage(String name) {
        return budget.objective().stages().stream()
                .filter(stage -> stage.name().equals(name))
                .map(GoalWords::words)
                .findFirst()
                .orElse(name);
    }

    private static String words(Objective.Stage stage) {
        return stage.goals().stream()
                .map(goal -> goal.weight().compareTo(BigDecimal.ONE) == 0
                        ? words(goal)
                        : Figures.grouped(goal.weight()) + " x " + words(goal))
                .collect(Collectors.joining(" + "));
    }

    static String words(Goal goal) {
        if (goal.aggregate() instanceof Goal.Aggregate.Gini) {
            return "Gini mean difference of " + levels(goal);
        }
        String aggregate = words(goal.aggregate());
        if (goal instanceof Goal.Gap gap) {
            return aggregate + " gap between the countryside and " + words(gap.reference());
        }
        return goal instanceof Goal.Shortfall
                ? aggregate + " shortfall from the basic standard"
                : aggregate + " disparity between localities";
    }

    /** What a Gini compares. */
    private static String levels(Goal goal) {
        if (goal instanceof Goal.Gap gap) {
            return "rural levels, from " + words(gap.reference());
        }
        return goal instanceof Goal.Shortfall ? "the levels of all clients" : "the levels of localities";
    }

    private static String words(Goal.Aggregate aggregate) {
        if (aggregate instanceof Goal.Aggregate.Tail tail) {
            BigDecimal share = tail.share().movePointRight(2);
            return "Mean of the worst " + Figures.significant(share, 6) + " % of clients:";
        }
        if (aggregate instanceof Goal.Aggregate.Worst) {
            return "Worst";
        }
        return aggregate instanceof Goal.Aggregate.FairestFirst ? "Worst (then the next worst, and so on)" : "Mean";
    }

    static String words(Goal.Reference reference) {
        return switch (reference) {
            case NATIONAL_URBAN -> "the towns of the nation";
            case GROUP_URBAN -> "the towns of its region";
            case OWN_URBAN -> "its own towns";
            case STANDARD -> "the national standard";
        };
    }
}
