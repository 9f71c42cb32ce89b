package io.github.evenhand.report;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import java.util.ArrayList;
import java.util.List;

/** How to read the numbers of a report, and what must not be read into them. */
final class MeaningWords {

    private MeaningWords() {}

    static List<String> of(Budget budget) {
        List<String> words = new ArrayList<>(List.of(
                "A level is what a service provides as a share of the national standard; 100 points are the full"
                        + " standard for everybody it is for.",
                gap(budget),
                "Proved means: for these figures, these rules and these goals, nobody can divide the money better. It"
                        + " does not say that the figures are right, that the rules are wise, or that the goals are"
                        + " the ones to have.",
                spending(budget),
                "Levels after transfers follow from money and unit costs alone. Whether money becomes teachers, nurses"
                        + " and wells, how good they are, and whether people move, is not in the numbers.",
                "Levels never fall below where they start: nobody is levelled down.",
                "Amounts are exact to the smallest unit and add up to the funds; levels, gaps and shares are rounded"
                        + " for reading. The exact figures are in the files of the result beside this page."));
        words.addAll(2, others(goals(budget)));
        return List.copyOf(words);
    }

    private static List<Goal> goals(Budget budget) {
        return budget.objective().stages().stream()
                .flatMap(stage -> stage.goals().stream())
                .toList();
    }

    /** What goals need explaining besides gaps and shortfalls. */
    private static List<String> others(List<Goal> goals) {
        List<String> words = new ArrayList<>();
        if (goals.stream().anyMatch(goal -> goal instanceof Goal.Disparity && !isGini(goal))) {
            words.add("A disparity is how far a locality stays below the nation in a service, town and countryside"
                    + " together, in points; a locality that is ahead has none.");
        }
        if (goals.stream().anyMatch(MeaningWords::isGini)) {
            words.add("A Gini mean difference is by how many points two clients of the same service, drawn at random,"
                    + " differ on average; it is 0 where all are at one level.");
        }
        return words;
    }

    private static boolean isGini(Goal goal) {
        return goal.aggregate() instanceof Goal.Aggregate.Gini;
    }

    private static String gap(Budget budget) {
        return goals(budget).stream()
                .filter(Goal.Gap.class::isInstance)
                .map(goal -> ((Goal.Gap) goal).reference())
                .findFirst()
                .map(reference -> "A gap is how far a rural level stays below " + GoalWords.words(reference)
                        + ", in points; a countryside that is ahead has none.")
                .orElse("The goals of this budget do not ask for a small gap; gaps are shown for information.");
    }

    private static String spending(Budget budget) {
        return switch (budget.generalMoney()) {
            case PLAN ->
                "General money is taken to be spent as the plan has it. The law leaves a locality free to do"
                        + " otherwise, and its levels would then be others.";
            case HABIT ->
                "General money is taken to be spent in each locality's habitual shares; a locality that"
                        + " changes its habits reaches other levels.";
            case BOUNDS ->
                "General money is taken to be spent as the plan has it, within the bounds on each locality's"
                        + " shares.";
        };
    }
}
