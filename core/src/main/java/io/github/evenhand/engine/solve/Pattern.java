package io.github.evenhand.engine.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How blocks of one shape are eliminated: the order, and for each operation the place of its result, worked out once
 * for all blocks of the shape.
 *
 * <p>The workspace of a block holds the pivots, then below each pivot the entries of its column, then the lower triangle
 * of what is left to the border. The order is that of least degree, ties by place.
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
    private final int[] columnStarts;
    private final int[] cliqueTargets;
    private final int[] couplingTargets;
    private final int[] targets;
    /** By entry: the unknown that it is of, by its place. */
    private final int[] meets;
    /** The same unknown by its number in the shape. */
    private final int[] found;
    /** By pivot: where its entries of own unknowns end and those of the border begin. */
    private final int[] lastOwn;
    /** The own unknown of each pivot. */
    private final int[] order;

    Pattern(Shape shape) {
        this.shape = shape;
        places = new int[shape.size()];
        structures = eliminate(neighbours());
        columnStarts = new int[shape.own() + 1];
        columnStarts[0] = shape.own();
        for (int pivot = 0; pivot < shape.own(); pivot++) {
            structures[pivot] = ordered(structures[pivot]);
            columnStarts[pivot + 1] = columnStarts[pivot] + structures[pivot].length;
        }
        cliqueTargets = cliqueTargets();
        couplingTargets = couplingTargets();
        targets = eliminationTargets();
        order = new int[shape.own()];
        for (int own = 0; own < order.length; own++) {
            order[places[own]] = own;
        }
        meets = new int[kept()];
        found = new int[kept()];
        lastOwn = new int[shape.own()];
        listEntries();
    }

    private void listEntries() {
        for (int pivot = 0; pivot < structures.length; pivot++) {
            lastOwn[pivot] = columnStarts[pivot];
            for (int i = 0; i < structures[pivot].length; i++) {
                int place = structures[pivot][i];
                int at = columnStarts[pivot] + i;
                meets[at] = place;
                found[at] = place < order.length ? order[place] : place;
                lastOwn[pivot] += place < order.length ? 1 : 0;
            }
        }
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
        for (int[] structure : structures) {
            count += structure.length * (structure.length + 1L) / 2;
        }
        if (count > LARGEST) {
            throw new TooDenseException(count);
        }
        int[] found = new int[(int) count];
        int next = 0;
        for (int[] structure : structures) {
            for (int a = 0; a < structure.length; a++) {
                for (int b = 0; b <= a; b++) {
                    found[next++] = place(structure[a], structure[b]);
                }
            }
        }
        return found;
    }

    /** Where the workspace holds what two unknowns, by their places, have in common. */
    private int place(int first, int second) {
        int low = Math.min(first, second);
        int high = Math.max(first, second);
        if (low >= shape.own()) {
            int row = high - shape.own();
            return columnStarts[shape.own()] + row * (row + 1) / 2 + low - shape.own();
        }
        return low == high ? low : columnStarts[low] + java.util.Arrays.binarySearch(structures[low], high);
    }

    Shape shape() {
        return shape;
    }

    /** How many numbers a factored block keeps. */
    int kept() {
        return columnStarts[shape.own()];
    }

    int workspace() {
        return kept() + shape.border() * (shape.border() + 1) / 2;
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
            double inverse = work[pivot] > least[first + pivot] ? 1 / work[pivot] : 0;
            next = update(work, columnStarts[pivot], columnStarts[pivot + 1], inverse, next);
            work[pivot] = inverse;
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

    /**
     * Eliminates own unknowns, and takes their share off the border behind them.
     *
     * @param store holds the factored block from {@code kept} on, and gets own unknowns, in the order of the pivots, from
     *     {@code own} on
     */
    void forward(double[] store, int own, int kept, double[] rightHandSide) {
        int count = order.length;
        for (int i = 0; i < count; i++) {
            store[own + places[i]] = rightHandSide[i];
        }
        int at = count;
        for (int pivot = 0; pivot < count; pivot++) {
            double value = store[own + pivot];
            for (int to = lastOwn[pivot]; at < to; at++) {
                store[own + meets[at]] -= store[kept + at] * value;
            }
            for (int to = columnStarts[pivot + 1]; at < to; at++) {
                rightHandSide[meets[at]] -= store[kept + at] * value;
            }
            store[own + pivot] = value * store[kept + pivot];
        }
    }

    /**
     * Solves for own unknowns, the border given behind them.
     *
     * @param store as {@link #forward} left it
     */
    void backward(double[] store, int own, int kept, double[] values) {
        for (int pivot = order.length - 1; pivot >= 0; pivot--) {
            double value = store[own + pivot];
            for (int at = columnStarts[pivot], to = columnStarts[pivot + 1]; at < to; at++) {
                value -= store[kept + at] * values[found[at]];
            }
            values[order[pivot]] = value;
        }
    }
}
