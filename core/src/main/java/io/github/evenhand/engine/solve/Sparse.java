package io.github.evenhand.engine.solve;

/**
 * A sparse matrix by rows.
 *
 * @param columns how many columns it has
 * @param starts where each row starts in the entries, and where the last one ends
 * @param indices the column of each entry, in the order in which sums are taken
 * @param values the entries
 */
@SuppressWarnings("ArrayRecordComponent") // a workspace of solvers, never compared
record Sparse(int columns, int[] starts, int[] indices, double[] values) {

    int rows() {
        return starts.length - 1;
    }

    /** The product of a row and a column vector. */
    double product(int row, double[] vector) {
        double sum = 0;
        for (int at = starts[row]; at < starts[row + 1]; at++) {
            sum += values[at] * vector[indices[at]];
        }
        return sum;
    }

    /** The same matrix, its columns as rows. */
    Sparse transposed() {
        int[] next = new int[columns + 1];
        for (int index : indices) {
            next[index + 1]++;
        }
        for (int column = 0; column < columns; column++) {
            next[column + 1] += next[column];
        }
        int[] transposedStarts = next.clone();
        int[] transposedIndices = new int[indices.length];
        double[] transposedValues = new double[values.length];
        for (int row = 0; row < rows(); row++) {
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                int place = next[indices[at]]++;
                transposedIndices[place] = row;
                transposedValues[place] = values[at];
            }
        }
        return new Sparse(rows(), transposedStarts, transposedIndices, transposedValues);
    }
}
