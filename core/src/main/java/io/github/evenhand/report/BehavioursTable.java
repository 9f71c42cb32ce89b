package io.github.evenhand.report;

import io.github.evenhand.allocation.Behaviours;
import io.github.evenhand.allocation.Behaviours.Answer;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.report.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A budget under each behaviour, with its earmarks and without: the objective in points, 100 of which are the standard. */
public final class BehavioursTable {

    private BehavioursTable() {}

    /**
     * {@return the table, one row for each answer to who decides on general money}
     *
     * @param behaviours what is shown
     */
    public static Table of(Behaviours behaviours) {
        return of(behaviours, Words.ENGLISH);
    }

    static Table of(Behaviours behaviours, Words said) {
        Table.Builder table = Table.titled(said, said.of("table.behaviours"))
                .text("decided by")
                .number("with earmarks")
                .number("without")
                .number("earmarks are worth");
        for (Behaviours.Case one : behaviours.cases()) {
            table.row(
                    Cell.of(words(one.decidedBy(), said)),
                    points(behaviours.objective(one.earmarked())),
                    points(behaviours.objective(one.free())),
                    points(behaviours.worthOfEarmarks(one)));
        }
        return table.build();
    }

    /** Why some of it is not known, a sentence for each. */
    static List<String> problems(Behaviours behaviours, Words said) {
        List<String> problems = new ArrayList<>();
        for (Behaviours.Case one : behaviours.cases()) {
            problem(one.earmarked(), "behaviours.with", one.decidedBy(), problems, said);
            problem(one.free(), "behaviours.without", one.decidedBy(), problems, said);
        }
        return problems;
    }

    private static void problem(
            Answer answer, String which, GeneralMoney decidedBy, List<String> problems, Words said) {
        answer.problem().ifPresent(problem -> problems.add(said.of(which, words(decidedBy, said), problem)));
    }

    private static String words(GeneralMoney decidedBy, Words said) {
        return said.of("decides." + decidedBy.word());
    }

    private static Cell points(Optional<Rational> share) {
        return Figures.pointsCell(share.map(Figures::share));
    }
}
