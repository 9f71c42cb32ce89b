package io.github.evenhand.engine.solve;

import io.github.evenhand.engine.model.Programme.Sense;
import java.util.Arrays;

/**
 * Which columns need their upper bounds. Every column has one, for the sake of the proof; most are implied by the rows,
 * and what is implied need not be minded by a search.
 *
 * <p>A bound is implied if one row gives it from the lower bounds of the other columns and from upper bounds that are
 * themselves implied by rows found before. Where more of a column costs, it is enough that no row can ever ask for more
 * of it than its bound: then there is an optimum within it.
 *
 * <p>Rows are looked at on any thread and in any order: in a round each rests on what earlier rounds found, and all that
 * it does is to set marks.
 */
final class Ceilings {

    private static final int ROUNDS = 5;

    /** How far rounding may put a bound above the one that it is to imply. */
    private static final double HAIR = 1 + 1e-9;

    private final Scaled scaled;
    private final Sparse matrix;
    private final Team team;
    private final boolean[] implied;

    private Ceilings(Scaled scaled, Team team) {
        this.scaled = scaled;
        this.team = team;
        this.matrix = scaled.matrix();
        this.implied = new boolean[scaled.columns()];
    }

    /** Whether a column needs its upper bound, by its place in the programme. */
    static boolean[] needed(Scaled scaled, Team team) {
        Ceilings ceilings = new Ceilings(scaled, team);
        for (int round = 0; round < ROUNDS && ceilings.findImplied(); round++) {
            // each round rests on what the earlier ones found
        }
        return ceilings.needed();
    }

    private boolean findImplied() {
        boolean[] before = implied.clone();
        team.eachOfMany(matrix.rows(), row -> {
            if (scaled.sense(row) != Sense.AT_LEAST) {
                imply(row, 1, before);
            }
            if (scaled.sense(row) != Sense.AT_MOST) {
                imply(row, -1, before);
            }
        });
        return !Arrays.equals(before, implied);
    }

    /** Takes a row, times a sign, as one of at most. */
    private void imply(int row, int sign, boolean[] before) {
        double least = least(row, sign, before);
        if (Double.isNaN(least)) {
            return;
        }
        for (int at = matrix.starts()[row]; at < matrix.starts()[row + 1]; at++) {
            int j = matrix.indices()[at];
            double value = sign * matrix.values()[at];
            if (value > 0 && !implied[j]) {
                double most = scaled.lower()[j] + (sign * scaled.rightHandSide()[row] - least) / value;
                if (isWithin(j, most)) {
                    implied[j] = true;
                }
            }
        }
    }

    private boolean isWithin(int j, double most) {
        double lower = scaled.lower()[j];
        return most - lower <= (scaled.upper()[j] - lower) * HAIR;
    }

    /** The least that a row can come to, times a sign; not a number if that needs a bound that is not implied. */
    private double least(int row, int sign, boolean[] bounded) {
        double sum = 0;
        for (int at = matrix.starts()[row]; at < matrix.starts()[row + 1]; at++) {
            int j = matrix.indices()[at];
            double value = sign * matrix.values()[at];
            if (value < 0 && !bounded[j] && !scaled.isFixed(j)) {
                return Double.NaN;
            }
            sum += value * (value > 0 ? scaled.lower()[j] : scaled.upper()[j]);
        }
        return sum;
    }

    private boolean[] needed() {
        boolean[] wanted = new boolean[implied.length];
        for (int j = 0; j < wanted.length; j++) {
            wanted[j] = !(scaled.cost()[j] > 0);
        }
        team.eachOfMany(matrix.rows(), row -> ask(row, wanted));
        boolean[] needed = new boolean[implied.length];
        for (int j = 0; j < needed.length; j++) {
            needed[j] = !scaled.isFixed(j) && !implied[j] && wanted[j];
        }
        return needed;
    }

    /** Notes of which columns a row may want more than they have. */
    private void ask(int row, boolean[] wanted) {
        int sign = scaled.sense(row) == Sense.AT_MOST ? -1 : 1;
        double least = least(row, sign, implied);
        for (int at = matrix.starts()[row]; at < matrix.starts()[row + 1]; at++) {
            int j = matrix.indices()[at];
            double value = sign * matrix.values()[at];
            if (scaled.sense(row) == Sense.EQUAL) {
                wanted[j] = true;
            } else if (value > 0 && !wanted[j]) {
                // With all others at their least, the row asks for so much; of nothing known, for anything.
                double most = scaled.lower()[j] + (sign * scaled.rightHandSide()[row] - least) / value;
                if (!isWithin(j, most)) {
                    wanted[j] = true;
                }
            }
        }
    }
}
