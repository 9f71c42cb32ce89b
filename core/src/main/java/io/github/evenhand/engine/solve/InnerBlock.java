package io.github.evenhand.engine.solve;

import java.util.Arrays;

/**
 * The block of the nation or a group: a dense symmetric matrix of its own unknowns and its border, of which the own
 * ones are eliminated. Rows give positive pivots and shared columns negative ones (the matrix is quasi-definite), so
 * pivots are taken from the diagonal, the most dominant first where there are shared columns.
 */
final class InnerBlock extends Block {

    private static final double LOST = 1e-15;

    /** What is handed down and up through this block. */
    final Local local;

    private final int size;
    private final boolean definite;
    private final double[][] lower;
    private final int[] order;
    private final double[] inverses;
    private final double[] originals;
    private final double[] pivotColumn;
    private final double[] between;

    InnerBlock(Shape shape, Members members) {
        super(shape, members);
        this.size = shape.size();
        this.definite = members.rows() == shape.own();
        this.lower = new double[size][];
        for (int i = 0; i < size; i++) {
            lower[i] = new double[i + 1];
        }
        this.order = new int[shape.own()];
        this.inverses = new double[shape.own()];
        this.originals = new double[shape.own()];
        this.pivotColumn = new double[size];
        this.between = new double[shape.own()];
        this.local = new Local(size, shape.cliques());
    }

    /** How many numbers the lower triangle of this block has. */
    int triangle() {
        return size * (size + 1) / 2;
    }

    void clear() {
        for (double[] row : lower) {
            Arrays.fill(row, 0);
        }
    }

    /** Adds a lower triangle of this block, row by row. */
    void add(double[] triangle) {
        int next = 0;
        for (double[] row : lower) {
            for (int j = 0; j < row.length; j++) {
                row[j] += triangle[next++];
            }
        }
    }

    /** Eliminates the own unknowns, once all blocks below have added theirs; what is left goes to the block above. */
    void factor(double[] weights, double[] slackWeights, double regular, double[] values, InnerBlock above) {
        assemble(weights, values);
        for (int i = 0; i < order.length; i++) {
            lower[i][i] += i < rows ? slackWeights[firstRow + i] + regular : -1 / weights[firstShared + i - rows];
            lower[i][i] *= 1 + Arrow.ROUNDING;
            order[i] = i;
            originals[i] = Math.abs(lower[i][i]);
        }
        for (int pivot = 0; pivot < order.length; pivot++) {
            if (!definite) {
                swap(pivot, mostDominant(pivot));
            }
            eliminate(pivot);
        }
        for (int i = 0; i < placesAbove.length; i++) {
            for (int j = 0; j <= i; j++) {
                above.lower[placesAbove[i]][placesAbove[j]] += lower[order.length + i][order.length + j];
            }
        }
    }

    private void assemble(double[] weights, double[] values) {
        for (int clique = 0; clique < shape.cliques(); clique++) {
            double weight = weights[firstColumn + clique];
            for (int a = shape.cliqueStarts()[clique]; a < shape.cliqueStarts()[clique + 1]; a++) {
                for (int b = shape.cliqueStarts()[clique]; b <= a; b++) {
                    double product = weight * values[firstValue + a] * values[firstValue + b];
                    addAt(shape.cliqueMembers()[a], shape.cliqueMembers()[b], product);
                }
            }
        }
        for (int i = 0; i < shape.couplings().length / 2; i++) {
            addAt(shape.couplings()[2 * i], shape.couplings()[2 * i + 1], couplings[firstCoupling + i]);
        }
    }

    private void addAt(int i, int j, double value) {
        lower[Math.max(i, j)][Math.min(i, j)] += value;
    }

    private int mostDominant(int from) {
        int best = from;
        double largest = -1;
        for (int i = from; i < order.length; i++) {
            double beside = Double.MIN_NORMAL;
            for (int j = from; j < i; j++) {
                beside = Math.max(beside, Math.abs(lower[i][j]));
            }
            for (int j = i + 1; j < size; j++) {
                beside = Math.max(beside, Math.abs(lower[j][i]));
            }
            double dominance = Math.abs(lower[i][i]) / beside;
            if (dominance > largest) {
                largest = dominance;
                best = i;
            }
        }
        return best;
    }

    private void swap(int p, int q) {
        if (p == q) {
            return;
        }
        int held = order[p];
        order[p] = order[q];
        order[q] = held;
        double original = originals[p];
        originals[p] = originals[q];
        originals[q] = original;
        for (int j = 0; j < p; j++) {
            exchange(lower[p], j, lower[q], j);
        }
        for (int i = p + 1; i < q; i++) {
            exchange(lower[i], p, lower[q], i);
        }
        for (int i = q + 1; i < size; i++) {
            exchange(lower[i], p, lower[i], q);
        }
        exchange(lower[p], p, lower[q], q);
    }

    private static void exchange(double[] first, int i, double[] second, int j) {
        double held = first[i];
        first[i] = second[j];
        second[j] = held;
    }

    private void eliminate(int pivot) {
        double value = lower[pivot][pivot];
        double inverse = Math.abs(value) > LOST * originals[pivot] ? 1 / value : 0;
        inverses[pivot] = inverse;
        for (int i = pivot + 1; i < size; i++) {
            pivotColumn[i] = lower[i][pivot];
            lower[i][pivot] *= inverse;
        }
        for (int i = pivot + 1; i < size; i++) {
            double factor = lower[i][pivot];
            if (factor != 0) {
                subtract(lower[i], factor, pivotColumn, pivot + 1, i);
            }
        }
    }

    private static void subtract(double[] row, double factor, double[] other, int from, int to) {
        for (int j = from; j <= to; j++) {
            row[j] -= factor * other[j];
        }
    }

    @Override
    void forward(double[] rightHandSide) {
        for (int i = 0; i < order.length; i++) {
            between[i] = rightHandSide[order[i]];
        }
        for (int pivot = 0; pivot < order.length; pivot++) {
            double value = between[pivot];
            for (int i = pivot + 1; i < order.length; i++) {
                between[i] -= lower[i][pivot] * value;
            }
            for (int i = order.length; i < size; i++) {
                rightHandSide[i] -= lower[i][pivot] * value;
            }
            between[pivot] = value * inverses[pivot];
        }
    }

    @Override
    void backward(double[] values) {
        for (int pivot = order.length - 1; pivot >= 0; pivot--) {
            double value = between[pivot];
            for (int i = pivot + 1; i < order.length; i++) {
                value -= lower[i][pivot] * values[order[i]];
            }
            for (int i = order.length; i < size; i++) {
                value -= lower[i][pivot] * values[i];
            }
            values[order[pivot]] = value;
        }
    }
}
