package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import java.util.List;

/**
 * A Lorenz curve that a programme follows by a polygon (M8e): that of one service in one goal.
 *
 * @param values the columns of what is compared
 * @param clients of each
 */
record FollowedCurve(String goal, String service, LorenzPolygon polygon, List<Integer> values, List<Rational> clients) {

    /**
     * Its polygon with corners on the curve that amounts of the columns have.
     *
     * @param most sides that there may be
     */
    LorenzPolygon sharpened(double[] amounts, int most) {
        LorenzCurve curve = new LorenzCurve(
                values.stream().mapToDouble(column -> amounts[column]).toArray(),
                clients.stream().mapToDouble(Rational::toDouble).toArray());
        return polygon.sharpened(curve, most);
    }
}
