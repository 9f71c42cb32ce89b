package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;
import java.util.function.Function;

/**
 * A level, or a mean of levels, after transfers: a number and columns that add to it.
 *
 * @param least the least that it can be
 * @param most the most that it can be
 */
record Level(Rational number, Draft.Sum sum, Rational least, Rational most) {

    /** One that does not change. */
    static Level fixed(Rational number) {
        return new Level(number, new Draft.Sum(), number, number);
    }

    /** The mean of levels by clients. */
    static <T> Level mean(List<T> of, Function<T, Rational> clients, Function<T, Level> level) {
        Rational all = of.stream().map(clients).reduce(Rational.ZERO, Rational::plus);
        Rational number = Rational.ZERO;
        Draft.Sum sum = new Draft.Sum();
        Rational least = Rational.ZERO;
        Rational most = Rational.ZERO;
        for (T one : of) {
            Rational share = clients.apply(one).dividedBy(all);
            Level its = level.apply(one);
            number = number.plus(share.times(its.number));
            sum.plus(share, its.sum);
            least = least.plus(share.times(its.least));
            most = most.plus(share.times(its.most));
        }
        return new Level(number, sum, least, most);
    }

    /**
     * The same as a column U, with the row that defines it.
     *
     * @param name of the column
     * @param place of the row
     */
    Level asColumn(String name, String equation, String place, int node, Draft draft) {
        int column = draft.column("U[" + name + "]", node, least, most, Rational.ONE);
        Draft.Sum definition = new Draft.Sum().plus(column).plus(Draft.MINUS_ONE, sum);
        draft.row(equation, place, node, definition, Sense.EQUAL, number);
        return new Level(Rational.ZERO, new Draft.Sum().plus(column), least, most);
    }
}
