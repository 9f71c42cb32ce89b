package io.github.evenhand.report;

import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A goal as people say it. */
final class GoalWords {

    /** After those of the objective leftover money is spent while that lowers the mean shortfall. */
    private static final Objective.Stage LEFTOVER =
            new Objective.Stage(List.of(Goal.shortfall(Goal.Aggregate.mean())), BigDecimal.ZERO);

    private final Budget budget;
    private final Words words;

    GoalWords(Budget budget) {
        this(budget, Words.ENGLISH);
    }

    GoalWords(Budget budget, Words words) {
        this.budget = budget;
        this.words = words;
    }

    /** Such as "Mean gap between the countryside and the towns of the nation"; the value's own name if it is unknown. */
    String words(GoalValue value) {
        return stages().flatMap(stage -> stage.goals().stream())
                .filter(goal -> goal.name().equals(value.name()))
                .map(this::words)
                .findFirst()
                .orElse(value.name());
    }

    /** The goals of a stage in words; the stage's own name if it is unknown. */
    String stage(String name) {
        return stages().filter(stage -> stage.name().equals(name))
                .map(this::words)
                .findFirst()
                .orElse(name);
    }

    private Stream<Objective.Stage> stages() {
        return Stream.concat(budget.objective().stages().stream(), Stream.of(LEFTOVER));
    }

    private String words(Objective.Stage stage) {
        return stage.goals().stream()
                .map(goal -> goal.weight().compareTo(BigDecimal.ONE) == 0
                        ? words(goal)
                        : words.of("goal.weighted", Figures.grouped(goal.weight()), words(goal)))
                .collect(Collectors.joining(" + "));
    }

    String words(Goal goal) {
        if (goal.aggregate() instanceof Goal.Aggregate.Gini) {
            return words.of("goal.gini", levels(goal));
        }
        String aggregate = words(goal.aggregate());
        if (goal instanceof Goal.Gap gap) {
            return words.of("goal.gap", aggregate, words(gap.reference()));
        }
        return words.of(goal instanceof Goal.Shortfall ? "goal.shortfall" : "goal.disparity", aggregate);
    }

    /** What a Gini compares. */
    private String levels(Goal goal) {
        if (goal instanceof Goal.Gap gap) {
            return words.of("goal.gini.gap", words(gap.reference()));
        }
        return goal instanceof Goal.Shortfall ? words.of("goal.gini.clients") : words.of("goal.gini.localities");
    }

    private String words(Goal.Aggregate aggregate) {
        if (aggregate instanceof Goal.Aggregate.Tail tail) {
            BigDecimal share = tail.share().movePointRight(2);
            return words.of("goal.tail", Figures.significant(share, 6));
        }
        if (aggregate instanceof Goal.Aggregate.Worst) {
            return words.of("goal.worst");
        }
        return aggregate instanceof Goal.Aggregate.FairestFirst ? words.of("goal.fairest") : words.of("goal.mean");
    }

    String words(Goal.Reference reference) {
        return switch (reference) {
            case NATIONAL_URBAN -> words.of("reference.nation");
            case GROUP_URBAN -> words.of("reference.group");
            case OWN_URBAN -> words.of("reference.own");
            case STANDARD -> words.of("reference.standard");
        };
    }
}
