package io.github.evenhand.allocation;

/**
 * How far a search has come, as a listener of {@link Limits} is told after every iteration. Nothing of it is proved yet.
 *
 * @param iteration counted from 1 in every stage of the objective
 * @param primal the objective of the stage at the amounts reached, in shares of a standard; rows may still be missed
 * @param dual no solution of the stage has a smaller objective, to the accuracy of a double
 */
public record Progress(int iteration, double primal, double dual) {

    /** How far the two are apart, relative to the objective where that is above a thousandth. */
    public double gap() {
        return Math.abs(primal - dual) / Math.max(1e-3, Math.abs(primal));
    }
}
