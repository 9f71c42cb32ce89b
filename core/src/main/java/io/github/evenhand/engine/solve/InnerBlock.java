package io.github.evenhand.engine.solve;

/**
 * The block of the nation or a group: a dense symmetric matrix of its own unknowns and its border, of which the own
 * ones are eliminated. Rows give positive pivots and shared columns negative ones (the matrix is quasi-definite), so
 * pivots are taken from the diagonal, the most dominant first where there are shared columns.
 */
final class InnerBlock extends Block {

    private static final double LOST = 1e-15;

    private final int size;
    private final boolean definite;
    private final double[][] lower;
    private final int[] order;
    private final double[] inverses;
    private final double[] originals;
    private final double[] pivotColumn;
    private final double[] triangle;
    private final int[] placesAbove;

    /** @param above the block of the node above, or none for the nation */
    InnerBlock(Shape shape, Members members, boolean definite, Block... above) {
        super(shape, members);
        this.size = shape.size();
        this.definite = definite;
        this.lower = new double[size][];
        for (int i = 0; i < size; i++) {
            lower[i] = new double[i + 1];
        }
        this.order = new int[shape.own()];
        this.inverses = new double[shape.own()];
        this.originals = new double[shape.own()];
        this.pivotColumn = new double[size];
        this.triangle = new double[shape.border() * (shape.border() + 1) / 2];
        this.placesAbove = above.length == 0 ? new int[0] : placesIn(above[0]);
    }

    void clear() {
        for (double[] row : lower) {
            java.util.Arrays.fill(row, 0);
        }
    }

    @Override
    void add(int[] places, double[] part, int first) {
        int next = first;
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j <= i; j++) {
                // Both lists of unknowns are in the same order but for own ones, which come first here.
                int high = Math.max(places[i], places[j]);
                lower[high][places[i] + places[j] - high] += part[next++];
            }
        }
    }

    @Override
    void factor(Arrow system, Block above) {
        assemble(system);
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            originals[i] = Math.abs(lower[i][i]);
        }
        for (int pivot = 0; pivot < order.length; pivot++) {
            if (!definite) {
                swap(pivot, mostDominant(pivot));
            }
            eliminate(pivot);
        }
        if (placesAbove.length > 0) {
            int next = 0;
            for (int i = shape().own(); i < size; i++) {
                for (int j = shape().own(); j <= i; j++) {
                    triangle[next++] = lower[i][j];
                }
            }
            above.add(placesAbove, triangle, 0);
        }
    }

    private void assemble(Arrow system) {
        Shape shape = shape();
        for (int clique = 0; clique < shape.cliques(); clique++) {
            double weight = system.weights()[firstColumn() + clique];
            for (int a = shape.cliqueStarts()[clique]; a < shape.cliqueStarts()[clique + 1]; a++) {
                for (int b = shape.cliqueStarts()[clique]; b <= a; b++) {
                    double product = weight * system.values()[firstValue() + a] * system.values()[firstValue() + b];
                    addAt(shape.cliqueMembers()[a], shape.cliqueMembers()[b], product);
                }
            }
        }
        for (int i = 0; i < couplings().length; i++) {
            addAt(shape.couplings()[2 * i], shape.couplings()[2 * i + 1], couplings()[i]);
        }
        for (int own = 0; own < shape.own(); own++) {
            lower[own][own] += system.diagonal()[firstOwn() + own];
            lower[own][own] *= 1 + Arrow.ROUNDING;
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
    void forward(double[] vector) {
        double[] part = gathered(vector, false);
        for (int pivot = 0; pivot < order.length; pivot++) {
            double value = part[pivot];
            for (int i = pivot + 1; i < size; i++) {
                part[i] -= lower[i][pivot] * value;
            }
            part[pivot] = value * inverses[pivot];
        }
        scatterOwn(part, vector);
        for (int i = 0; i < border().length; i++) {
            vector[border()[i]] += part[shape().own() + i];
        }
    }

    @Override
    void backward(double[] vector) {
        double[] part = gathered(vector, true);
        for (int pivot = order.length - 1; pivot >= 0; pivot--) {
            double value = part[pivot];
            for (int i = pivot + 1; i < size; i++) {
                value -= lower[i][pivot] * part[i];
            }
            part[pivot] = value;
        }
        unscatterOwn(part, vector);
    }

    /** Own unknowns as they come, or as {@link #scatterOwn} left them, which is in the order of the pivots. */
    private double[] gathered(double[] vector, boolean pivoted) {
        double[] part = new double[size];
        for (int i = 0; i < order.length; i++) {
            part[i] = vector[firstOwn() + (pivoted ? i : order[i])];
        }
        if (pivoted) {
            for (int i = 0; i < border().length; i++) {
                part[shape().own() + i] = vector[border()[i]];
            }
        }
        return part;
    }

    private void scatterOwn(double[] part, double[] vector) {
        System.arraycopy(part, 0, vector, firstOwn(), order.length);
    }

    private void unscatterOwn(double[] part, double[] vector) {
        for (int i = 0; i < order.length; i++) {
            vector[firstOwn() + order[i]] = part[i];
        }
    }
}
