package io.github.evenhand.engine.solve;

import io.github.evenhand.engine.model.Programme;
import java.util.Arrays;

/**
 * The order in which the structured solver keeps a programme: node by node, so that what belongs together lies together.
 *
 * <p>A column is <em>shared</em> if a row below its node meets it, such as the level of the worst gap; any other one
 * is met only by rows of its node and of nodes above, and can be eliminated on its own. The <em>unknowns</em> of the
 * linear systems are the rows and the shared columns; those of a node follow each other, rows first.
 */
final class Layout {

    private final int[] parents;
    private final boolean[] inner;
    private final int[] columnOrder;
    private final int[] rowOrder;
    private final int[] columnStarts;
    private final int[] unknownStarts;
    private final int[] unknownNodes;
    private final int[] rowUnknowns;
    private final int[] sharedUnknowns;
    private final Sparse byColumn;

    private Layout(Scaled scaled) {
        Programme programme = scaled.programme();
        parents = programme.parents();
        inner = new boolean[parents.length];
        inner[Programme.NATION] = true;
        for (int node = 1; node < parents.length; node++) {
            inner[parents[node]] = true;
        }
        int[] columnNodes = programme.columns().stream().mapToInt(c -> c.node()).toArray();
        int[] rowNodes = programme.rows().stream().mapToInt(r -> r.node()).toArray();
        boolean[] shared = shared(scaled.matrix(), columnNodes, rowNodes);
        columnStarts = starts(columnNodes, 1);
        columnOrder = order(columnKeys(columnNodes, shared), starts(columnKeys(columnNodes, shared), 2));
        int[] rowStarts = starts(rowNodes, 1);
        rowOrder = order(rowNodes, rowStarts);
        byColumn = byColumn(scaled, shared);
        rowUnknowns = new int[rowNodes.length];
        sharedUnknowns = new int[columnNodes.length];
        unknownStarts = number(rowStarts, scaled, shared);
        unknownNodes = new int[unknownStarts[parents.length]];
        for (int node = 0; node < parents.length; node++) {
            Arrays.fill(unknownNodes, unknownStarts[node], unknownStarts[node + 1], node);
        }
    }

    static Layout of(Scaled scaled) {
        return new Layout(scaled);
    }

    private static boolean[] shared(Sparse matrix, int[] columnNodes, int[] rowNodes) {
        boolean[] shared = new boolean[columnNodes.length];
        for (int row = 0; row < rowNodes.length; row++) {
            for (int at = matrix.starts()[row]; at < matrix.starts()[row + 1]; at++) {
                int column = matrix.indices()[at];
                shared[column] |= rowNodes[row] > columnNodes[column];
            }
        }
        return shared;
    }

    /** Within a node, the shared columns come last. */
    private static int[] columnKeys(int[] columnNodes, boolean[] shared) {
        int[] keys = new int[shared.length];
        Arrays.setAll(keys, j -> 2 * columnNodes[j] + (shared[j] ? 1 : 0));
        return keys;
    }

    private int[] starts(int[] keys, int keysPerNode) {
        int[] starts = new int[parents.length * keysPerNode + 1];
        for (int key : keys) {
            starts[key + 1]++;
        }
        for (int key = 0; key + 1 < starts.length; key++) {
            starts[key + 1] += starts[key];
        }
        return starts;
    }

    private static int[] order(int[] keys, int[] starts) {
        int[] next = starts.clone();
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[next[keys[i]]++] = i;
        }
        return order;
    }

    /** Without the entries of shared columns that are fixed, which would only tie the nodes together. */
    private Sparse byColumn(Scaled scaled, boolean[] shared) {
        Sparse matrix = scaled.matrix();
        int[] places = new int[columnOrder.length];
        for (int at = 0; at < places.length; at++) {
            places[columnOrder[at]] = at;
        }
        int[] starts = new int[rowOrder.length + 1];
        int[] indices = new int[matrix.indices().length];
        double[] values = new double[indices.length];
        int next = 0;
        for (int row = 0; row < rowOrder.length; row++) {
            int from = rowOrder[row];
            for (int at = matrix.starts()[from]; at < matrix.starts()[from + 1]; at++) {
                int column = matrix.indices()[at];
                if (!shared[column] || !scaled.isFixed(column)) {
                    indices[next] = places[column];
                    values[next++] = matrix.values()[at];
                }
            }
            starts[row + 1] = next;
        }
        return new Sparse(columnOrder.length, starts, Arrays.copyOf(indices, next), values).transposed();
    }

    private int[] number(int[] rowStarts, Scaled scaled, boolean[] shared) {
        int[] starts = new int[parents.length + 1];
        int next = 0;
        for (int node = 0; node < parents.length; node++) {
            for (int row = rowStarts[node]; row < rowStarts[node + 1]; row++) {
                rowUnknowns[row] = next++;
            }
            for (int place = columnStarts[node]; place < columnStarts[node + 1]; place++) {
                int column = columnOrder[place];
                sharedUnknowns[place] = shared[column] && !scaled.isFixed(column) ? next++ : -1;
            }
            starts[node + 1] = next;
        }
        return starts;
    }

    int nodes() {
        return parents.length;
    }

    /** Whether the node is the nation or a group, not a locality. */
    boolean hasBelow(int node) {
        return inner[node];
    }

    int parent(int node) {
        return parents[node];
    }

    int columns() {
        return columnOrder.length;
    }

    int rows() {
        return rowOrder.length;
    }

    int unknowns() {
        return unknownStarts[parents.length];
    }

    /** Where the columns of a node start. */
    int columnStart(int node) {
        return columnStarts[node];
    }

    /** Where the unknowns of a node start. */
    int unknownStart(int node) {
        return unknownStarts[node];
    }

    int rowUnknown(int row) {
        return rowUnknowns[row];
    }

    boolean isShared(int column) {
        return sharedUnknowns[column] >= 0;
    }

    /** The unknown that a shared column is. */
    int sharedUnknown(int column) {
        return sharedUnknowns[column];
    }

    int nodeOfColumn(int column) {
        int node = Arrays.binarySearch(columnStarts, column);
        if (node < 0) {
            return -node - 2;
        }
        while (columnStarts[node + 1] == column) {
            node++;
        }
        return node;
    }

    int nodeOfUnknown(int unknown) {
        return unknownNodes[unknown];
    }

    /** Rows and columns in this order; each column lists its rows in this order. */
    Sparse byColumn() {
        return byColumn;
    }

    double[] orderColumns(double[] values) {
        return gathered(values, columnOrder);
    }

    double[] orderRows(double[] values) {
        return gathered(values, rowOrder);
    }

    /** The row of the programme at a place. */
    int row(int place) {
        return rowOrder[place];
    }

    double[] restoreColumns(double[] ordered) {
        return scattered(ordered, columnOrder);
    }

    double[] restoreRows(double[] ordered) {
        return scattered(ordered, rowOrder);
    }

    private static double[] gathered(double[] values, int[] order) {
        double[] ordered = new double[order.length];
        Arrays.setAll(ordered, i -> values[order[i]]);
        return ordered;
    }

    private static double[] scattered(double[] ordered, int[] order) {
        double[] values = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            values[order[i]] = ordered[i];
        }
        return values;
    }
}
