package io.github.evenhand.engine.solve;

import java.util.Arrays;

/**
 * The shape of the block of a node: which of its unknowns meet. Unknowns are counted within the block, its own ones
 * first, then those of nodes above that it meets, its border. Localities with the same needs and rules have blocks of
 * one shape.
 *
 * @param own how many unknowns the node has
 * @param border how many unknowns of nodes above it meets
 * @param cliqueStarts where each column that is not shared starts in the members
 * @param cliqueMembers the unknowns of the rows that the column meets
 * @param cliqueOf by member: the column that it is of
 * @param couplings pairs of a row and a shared column that meet
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content
record Shape(int own, int border, int[] cliqueStarts, int[] cliqueMembers, int[] cliqueOf, int[] couplings) {

    Shape(int own, int border, int[] cliqueStarts, int[] cliqueMembers, int[] couplings) {
        this(own, border, cliqueStarts, cliqueMembers, cliqueOf(cliqueStarts, cliqueMembers.length), couplings);
    }

    private static int[] cliqueOf(int[] starts, int members) {
        int[] found = new int[members];
        for (int clique = 0; clique < starts.length - 1; clique++) {
            Arrays.fill(found, starts[clique], starts[clique + 1], clique);
        }
        return found;
    }

    int size() {
        return own + border;
    }

    int cliques() {
        return cliqueStarts.length - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that
                && own == that.own
                && border == that.border
                && Arrays.equals(cliqueStarts, that.cliqueStarts)
                && Arrays.equals(cliqueMembers, that.cliqueMembers)
                && Arrays.equals(couplings, that.couplings);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * own + border) + 17 * Arrays.hashCode(cliqueMembers) + Arrays.hashCode(couplings);
    }

    @Override
    public String toString() {
        return own + " unknowns with a border of " + border + " and " + cliques() + " columns";
    }
}
