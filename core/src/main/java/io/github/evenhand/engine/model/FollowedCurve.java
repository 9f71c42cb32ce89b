package io.github.evenhand.engine.model;

import java.util.List;

/** A Lorenz curve that a programme follows by a polygon (M8e): that of one service in one goal. */
record FollowedCurve(String goal, String service, LorenzPolygon polygon, List<Compared> compared) {

    /**
     * Its polygon with corners on the curve that amounts of the columns have.
     *
     * @param mostOpen at how many corners a need may be open
     */
    LorenzPolygon sharpened(double[] amounts, int mostOpen) {
        LorenzCurve curve = new LorenzCurve(
                compared.stream().mapToDouble(one -> one.near(amounts)).toArray(),
                compared.stream().mapToDouble(one -> one.clients().toDouble()).toArray());
        return polygon.sharpened(curve, mostOpen);
    }
}
