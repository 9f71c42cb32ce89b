package io.github.evenhand.engine.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * How blocks of one shape are eliminated: the order, and for each operation the place of its result, worked out once
 * for all blocks of the shape.
 *
 * <p>The workspace of a block holds the lower triangle of what is left to the border, then the pivots, then below each
 * pivot the entries of its column. The order is that of least degree, ties by place.
 */
final class Pattern {

    /** More operations than these would need more memory for places than is reasonable. */
    private static final long LARGEST = 60_000_000;

    /** Thrown where the unknowns of one locality are too many and meet too much. */
    static final class TooDenseException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooDenseException(long operations) {
            super("A single locality must take at most " + LARGEST + " operations, found " + operations);
        }
    }

    private final Shape shape;
    private final int[] places;
    private final int[][] structures;
    private final int firstPivot;
    private final int[] columnStarts;
    private final int[] cliqueTargets;
    private final int[] couplingTargets;
    private final int[] targets;
    /** By pivot: whether it meets all of the border and nothing else, so that its results need no list of places. */
    private final boolean[] bordering;
    /** The own unknown of each pivot. */
    private final int[] order;
    /** By entry below a pivot: the unknown that is eliminated, and the one that it meets. */
    private final int[] eliminated;

    private final int[] met;
    /** The entries in the order of {@link #backward}: those of the border first, then those that meet the last pivots. */
    private final int[] fromLast;

    Pattern(Shape shape) {
        this.shape = shape;
        places = new int[shape.size()];
        structures = eliminate(neighbours());
        columnStarts = new int[shape.own() + 1];
        firstPivot = shape.border() * (shape.border() + 1) / 2;
        columnStarts[0] = firstPivot + shape.own();
        for (int pivot = 0; pivot < shape.own(); pivot++) {
            structures[pivot] = ordered(structures[pivot]);
            columnStarts[pivot + 1] = columnStarts[pivot] + structures[pivot].length;
        }
        cliqueTargets = cliqueTargets();
        couplingTargets = couplingTargets();
        targets = eliminationTargets();
        bordering = new boolean[structures.length];
        for (int pivot = 0; pivot < bordering.length; pivot++) {
            bordering[pivot] = isBorder(structures[pivot]);
        }
        order = new int[shape.own()];
        for (int own = 0; own < order.length; own++) {
            order[places[own]] = own;
        }
        eliminated = new int[kept() - order.length];
        met = new int[eliminated.length];
        fromLast = entriesFromLast();
    }

    private int[] entriesFromLast() {
        List<List<Integer>> byPlace = new ArrayList<>();
        for (int place = 0; place < shape.size(); place++) {
            byPlace.add(new ArrayList<>());
        }
        int entry = 0;
        for (int pivot = 0; pivot < structures.length; pivot++) {
            for (int place : structures[pivot]) {
                eliminated[entry] = order[pivot];
                met[entry] = place < order.length ? order[place] : place;
                byPlace.get(place).add(entry++);
            }
        }
        Collections.reverse(byPlace);
        return byPlace.stream().flatMap(List::stream).mapToInt(i -> i).toArray();
    }

    private BitSet[] neighbours() {
        BitSet[] neighbours = new BitSet[shape.size()];
        for (int i = 0; i < neighbours.length; i++) {
            neighbours[i] = new BitSet(neighbours.length);
        }
        for (int clique = 0; clique < shape.cliques(); clique++) {
            for (int a = shape.cliqueStarts()[clique]; a < shape.cliqueStarts()[clique + 1]; a++) {
                for (int b = shape.cliqueStarts()[clique]; b < shape.cliqueStarts()[clique + 1]; b++) {
                    neighbours[shape.cliqueMembers()[a]].set(shape.cliqueMembers()[b]);
                }
            }
        }
        for (int pair = 0; pair < shape.couplings().length; pair += 2) {
            neighbours[shape.couplings()[pair]].set(shape.couplings()[pair + 1]);
            neighbours[shape.couplings()[pair + 1]].set(shape.couplings()[pair]);
        }
        return neighbours;
    }

    /** Fixes the order and gives the unknowns, by their number in the shape, that each pivot still meets. */
    private int[][] eliminate(BitSet[] neighbours) {
        int[][] met = new int[shape.own()][];
        BitSet left = new BitSet();
        left.set(0, shape.own());
        for (int i = 0; i < shape.border(); i++) {
            places[shape.own() + i] = shape.own() + i;
        }
        for (int step = 0; step < shape.own(); step++) {
            int pivot = leastDegree(left, neighbours);
            left.clear(pivot);
            places[pivot] = step;
            BitSet meets = neighbours[pivot];
            meets.clear(pivot);
            met[step] = meets.stream().toArray();
            for (int other : met[step]) {
                neighbours[other].or(meets);
                neighbours[other].clear(pivot);
            }
        }
        return met;
    }

    private static int leastDegree(BitSet left, BitSet[] neighbours) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            int degree = neighbours[i].cardinality() - (neighbours[i].get(i) ? 1 : 0);
            if (degree < least) {
                least = degree;
                best = i;
            }
        }
        return best;
    }

    private int[] ordered(int[] unknowns) {
        int[] ordered = new int[unknowns.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = places[unknowns[i]];
        }
        java.util.Arrays.sort(ordered);
        return ordered;
    }

    private int[] cliqueTargets() {
        List<Integer> found = new ArrayList<>();
        for (int clique = 0; clique < shape.cliques(); clique++) {
            for (int a = shape.cliqueStarts()[clique]; a < shape.cliqueStarts()[clique + 1]; a++) {
                for (int b = shape.cliqueStarts()[clique]; b <= a; b++) {
                    found.add(place(places[shape.cliqueMembers()[a]], places[shape.cliqueMembers()[b]]));
                }
            }
        }
        return found.stream().mapToInt(i -> i).toArray();
    }

    private int[] couplingTargets() {
        int[] found = new int[shape.couplings().length / 2];
        for (int i = 0; i < found.length; i++) {
            found[i] = place(places[shape.couplings()[2 * i]], places[shape.couplings()[2 * i + 1]]);
        }
        return found;
    }

    private int[] eliminationTargets() {
        long count = 0;
        int listed = 0;
        for (int[] structure : structures) {
            long operations = structure.length * (structure.length + 1L) / 2;
            count += operations;
            listed += isBorder(structure) ? 0 : (int) operations;
        }
        if (count > LARGEST) {
            throw new TooDenseException(count);
        }
        int[] found = new int[listed];
        int next = 0;
        for (int[] structure : structures) {
            for (int a = 0; a < structure.length && !isBorder(structure); a++) {
                for (int b = 0; b <= a; b++) {
                    found[next++] = place(structure[a], structure[b]);
                }
            }
        }
        return found;
    }

    /** Whether a pivot meets all of the border and nothing else. */
    private boolean isBorder(int[] structure) {
        return structure.length == shape.border() && structure.length > 0 && structure[0] == shape.own();
    }

    /** Where the workspace holds what two unknowns, by their places, have in common. */
    private int place(int first, int second) {
        int low = Math.min(first, second);
        int high = Math.max(first, second);
        if (low >= shape.own()) {
            int row = high - shape.own();
            return row * (row + 1) / 2 + low - shape.own();
        }
        return low == high
                ? firstPivot + low
                : columnStarts[low] + java.util.Arrays.binarySearch(structures[low], high);
    }

    Shape shape() {
        return shape;
    }

    /** How many numbers a factored block keeps. */
    int kept() {
        return workspace() - firstPivot;
    }

    /** Where the workspace has what is kept, and where the triangle of the border ends. */
    int firstPivot() {
        return firstPivot;
    }

    int workspace() {
        return columnStarts[shape.own()];
    }

    /** Adds a multiple of the squares of each column to the workspace. */
    void addCliques(double[] work, double[] weights, int firstColumn, double[] values, int firstValue) {
        int next = 0;
        for (int clique = 0; clique < shape.cliques(); clique++) {
            int from = firstValue + shape.cliqueStarts()[clique];
            int to = firstValue + shape.cliqueStarts()[clique + 1];
            double weight = weights[firstColumn + clique];
            for (int a = from; a < to; a++) {
                double factor = weight * values[a];
                for (int b = from; b <= a; b++) {
                    work[cliqueTargets[next++]] += factor * values[b];
                }
            }
        }
    }

    void addCouplings(double[] work, double[] values, int first) {
        for (int i = 0; i < couplingTargets.length; i++) {
            work[couplingTargets[i]] += values[first + i];
        }
    }

    /** The place of a pivot of the block. */
    int place(int own) {
        return places[own];
    }

    /**
     * Eliminates all own unknowns; where a pivot is lost to rounding, its unknown stays at zero.
     *
     * @param least what a pivot must be above, from {@code first} on
     */
    void factor(double[] work, double[] least, int first) {
        int next = 0;
        for (int pivot = 0; pivot < structures.length; pivot++) {
            double value = work[firstPivot + pivot];
            double inverse = value > least[first + pivot] ? 1 / value : 0;
            if (bordering[pivot]) {
                updateBorder(work, columnStarts[pivot], columnStarts[pivot + 1], inverse);
            } else {
                next = update(work, columnStarts[pivot], columnStarts[pivot + 1], inverse, next);
            }
            work[firstPivot + pivot] = inverse;
        }
    }

    private int update(double[] work, int from, int to, double inverse, int firstTarget) {
        int next = firstTarget;
        for (int a = from; a < to; a++) {
            double factor = work[a] * inverse;
            for (int b = from; b <= a; b++) {
                work[targets[next++]] -= factor * work[b];
            }
        }
        for (int a = from; a < to; a++) {
            work[a] *= inverse;
        }
        return next;
    }

    /** The same, where the results are all of the triangle of the border, in order. */
    private static void updateBorder(double[] work, int from, int to, double inverse) {
        int row = 0;
        for (int a = from; a < to; a++) {
            double factor = work[a] * inverse;
            for (int b = from; b <= a; b++) {
                work[row + b - from] -= factor * work[b];
            }
            row += a - from + 1;
        }
        for (int a = from; a < to; a++) {
            work[a] *= inverse;
        }
    }

    /**
     * Eliminates own unknowns, and takes their share off the border behind them. One loop over all entries: those of a
     * pivot are too few for a loop of their own.
     *
     * @param store holds the factored block from {@code kept} on, and gets own unknowns, in the order of the pivots, from
     *     {@code own} on
     */
    void forward(double[] store, int own, int kept, double[] rightHandSide) {
        int first = kept + order.length;
        for (int entry = 0; entry < met.length; entry++) {
            rightHandSide[met[entry]] -= store[first + entry] * rightHandSide[eliminated[entry]];
        }
        for (int pivot = 0; pivot < order.length; pivot++) {
            store[own + pivot] = rightHandSide[order[pivot]] * store[kept + pivot];
        }
    }

    /**
     * Solves for own unknowns, the border given behind them.
     *
     * @param store as {@link #forward} left it
     */
    void backward(double[] store, int own, int kept, double[] values) {
        int first = kept + order.length;
        for (int pivot = 0; pivot < order.length; pivot++) {
            values[order[pivot]] = store[own + pivot];
        }
        for (int entry : fromLast) {
            values[eliminated[entry]] -= store[first + entry] * values[met[entry]];
        }
    }
}
