package io.github.evenhand.engine;

/**
 * Where the worst of a round is, if needs that places hold above it are kept to what these hold them at (M8d): no less than
 * the prices of any claim prove, whatever it kept, and no more than its amounts show, with what places hold left out. Which
 * needs to keep next is a guess between the two.
 */
final class Bracket {

    /** The next worst is mostly no farther below what is left of the needs than this. */
    private static final double NEXT = 0.875;

    /** From here on, what was found from above is likely to be the worst. */
    private static final double NEAR = 0.75;

    private double least;
    private double most;
    private double kept;

    /** @param most at the point that was found last; infinite before the first round */
    Bracket(double most) {
        this.most = most;
        this.kept = most == Double.POSITIVE_INFINITY ? 0 : NEXT * most;
    }

    /**
     * Learns from a claim with needs kept above {@link #kept}.
     *
     * @param isReached whether it misses nothing, and its worst is that of a need which no place holds there
     */
    void narrow(double atLeast, double atMost, boolean isReached) {
        least = Math.max(least, atLeast);
        most = Math.min(most, atMost);
        if (isReached && least >= NEAR * most) {
            kept = most;
        } else if (least > kept) {
            kept = least;
        } else {
            kept = least == 0 ? 0 : (least + most) / 2;
        }
    }

    double least() {
        return least;
    }

    /** Needs are kept that their places hold above this. */
    double kept() {
        return kept;
    }
}
