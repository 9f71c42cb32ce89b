package io.github.evenhand.report;

import io.github.evenhand.allocation.Behaviours;
import io.github.evenhand.allocation.Behaviours.Answer;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.report.Table.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A budget under each behaviour, with its earmarks and without: the objective in points, 100 of which are the standard. */
public final class BehavioursTable {

    private static final Map<GeneralMoney, String> WORDS = new EnumMap<>(Map.of(
            GeneralMoney.PLAN, "the plan",
            GeneralMoney.HABIT, "habit",
            GeneralMoney.BOUNDS, "the plan within bounds"));

    private BehavioursTable() {}

    public static Table of(Behaviours behaviours) {
        Table.Builder table = Table.titled("Who decides on general money, objective in points")
                .text("decided by")
                .number("with earmarks")
                .number("without")
                .number("earmarks are worth");
        for (Behaviours.Case one : behaviours.cases()) {
            table.row(
                    Cell.of(words(one.decidedBy())),
                    points(behaviours.objective(one.earmarked())),
                    points(behaviours.objective(one.free())),
                    points(behaviours.worthOfEarmarks(one)));
        }
        return table.build();
    }

    /** Why some of it is not known, a sentence for each. */
    static List<String> problems(Behaviours behaviours) {
        List<String> problems = new ArrayList<>();
        for (Behaviours.Case one : behaviours.cases()) {
            problem(one.earmarked(), "With earmarks", one.decidedBy(), problems);
            problem(one.free(), "Without earmarks", one.decidedBy(), problems);
        }
        return problems;
    }

    private static void problem(Answer answer, String which, GeneralMoney decidedBy, List<String> problems) {
        answer.problem()
                .ifPresent(problem -> problems.add(
                        which + ", and decided by " + words(decidedBy) + ", there is no answer: " + problem + "."));
    }

    private static String words(GeneralMoney decidedBy) {
        return WORDS.getOrDefault(decidedBy, decidedBy.word());
    }

    private static Cell points(Optional<Rational> share) {
        return Figures.pointsCell(share.map(Figures::share));
    }
}
