package io.github.evenhand.report;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import java.util.ArrayList;
import java.util.List;

/** How to read the numbers of a report, and what must not be read into them. */
final class MeaningWords {

    private final Budget budget;
    private final Words words;

    private MeaningWords(Budget budget, Words words) {
        this.budget = budget;
        this.words = words;
    }

    static List<String> of(Budget budget, Words words) {
        return new MeaningWords(budget, words).sentences();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(
                words.of("meaning.level"),
                gap(),
                words.of("meaning.proved"),
                spending(),
                words.of("meaning.limits"),
                words.of("meaning.down"),
                words.of("meaning.exact")));
        sentences.addAll(2, others());
        return List.copyOf(sentences);
    }

    private List<Goal> goals() {
        return budget.objective().stages().stream()
                .flatMap(stage -> stage.goals().stream())
                .toList();
    }

    /** What goals need explaining besides gaps and shortfalls. */
    private List<String> others() {
        List<Goal> goals = goals();
        List<String> sentences = new ArrayList<>();
        if (goals.stream().anyMatch(goal -> goal instanceof Goal.Disparity && !isGini(goal))) {
            sentences.add(words.of("meaning.disparity"));
        }
        if (goals.stream().anyMatch(MeaningWords::isGini)) {
            sentences.add(words.of("meaning.gini"));
        }
        return sentences;
    }

    private static boolean isGini(Goal goal) {
        return goal.aggregate() instanceof Goal.Aggregate.Gini;
    }

    private String gap() {
        return goals().stream()
                .filter(Goal.Gap.class::isInstance)
                .map(goal -> ((Goal.Gap) goal).reference())
                .findFirst()
                .map(reference -> words.of("meaning.gap", new GoalWords(budget, words).words(reference)))
                .orElse(words.of("meaning.gap.none"));
    }

    private String spending() {
        return switch (budget.generalMoney()) {
            case PLAN -> words.of("meaning.plan");
            case HABIT -> words.of("meaning.habit");
            case BOUNDS -> words.of("meaning.bounds");
        };
    }
}
