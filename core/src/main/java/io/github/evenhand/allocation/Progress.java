package io.github.evenhand.allocation;

/**
 * How far a search has come, as a listener of {@link Limits} is told after every iteration. Nothing of it is proved yet.
 *
 * @param stage of the objective, counted from 1; behind the last one the search for the one answer among all that are
 *     equally good, whose amounts are not in shares of a standard
 * @param iteration counted from 1 whenever a solver starts
 * @param primal the objective that is minimised at the amounts reached, in shares of a standard; rows may still be
 *     missed
 * @param dual what no solution is below, to the accuracy of a double
 * @param done how many searches of a question that takes many of them have come to an end
 * @param searches how many it takes; 1 for a search of its own
 */
public record Progress(int stage, int iteration, double primal, double dual, int done, int searches) {

    /**
     * How far a search of its own has come.
     *
     * @param stage of the objective, counted from 1
     * @param iteration counted from 1 whenever a solver starts
     * @param primal the objective at the amounts reached, in shares of a standard
     * @param dual what no solution is below, to the accuracy of a double
     */
    public Progress(int stage, int iteration, double primal, double dual) {
        this(stage, iteration, primal, dual, 0, 1);
    }

    /**
     * {@return the same, in another stage}
     *
     * @param number of the stage, counted from 1
     */
    public Progress inStage(int number) {
        return new Progress(number, iteration, primal, dual, done, searches);
    }

    /**
     * {@return the same of a search that is one of many}
     *
     * @param ended how many have come to an end
     * @param all how many there are
     */
    public Progress amongSearches(int ended, int all) {
        return new Progress(stage, iteration, primal, dual, ended, all);
    }

    /** {@return how far the two are apart, relative to the objective where that is above a thousandth} */
    public double gap() {
        return Math.abs(primal - dual) / Math.max(1e-3, Math.abs(primal));
    }
}
