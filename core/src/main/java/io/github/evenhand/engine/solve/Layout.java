package io.github.evenhand.engine.solve;

import io.github.evenhand.engine.model.Programme;
import java.util.Arrays;

/**
 * The order in which the structured solver keeps a programme: node by node, each before the nodes below it and those
 * right behind it, so that what belongs together lies together.
 *
 * <p>A column is <em>shared</em> if a row below its node meets it, such as the level of the worst gap; any other one
 * is met only by rows of its node and of nodes above, and can be eliminated on its own. The <em>unknowns</em> of the
 * linear systems are the rows and the shared columns; those of a node follow each other, rows first. A column that is
 * fixed is never an unknown, and a shared one that is fixed meets nothing here: it would only tie nodes together.
 */
final class Layout {

    private final int[] parents;
    private final boolean[] inner;
    private final int[] columnOrder;
    private final int[] rowOrder;
    private final int[] columnStarts;
    private final int[] sharedStarts;
    private final int[] rowStarts;
    private final int[] rowNodes;
    private final Sparse byColumn;

    private Layout(Scaled scaled) {
        Programme programme = scaled.programme();
        int[] order = depthFirst(programme.parents());
        int[] places = inverse(order);
        parents = new int[order.length];
        inner = new boolean[order.length];
        inner[Programme.NATION] = true;
        for (int node = 0; node < order.length; node++) {
            int above = programme.parent(order[node]);
            parents[node] = above < 0 ? -1 : places[above];
            if (above >= 0) {
                inner[parents[node]] = true;
            }
        }
        int[] columnNodes =
                programme.columns().stream().mapToInt(c -> places[c.node()]).toArray();
        int[] homes = programme.rows().stream().mapToInt(r -> places[r.node()]).toArray();
        boolean[] shared = shared(scaled.matrix(), columnNodes, homes);
        int[] keys = new int[shared.length];
        Arrays.setAll(keys, j -> 2 * columnNodes[j] + (shared[j] && !scaled.isFixed(j) ? 1 : 0));
        int[] starts = starts(keys, 2 * order.length);
        columnOrder = order(keys, starts);
        columnStarts = everySecond(starts, 0);
        sharedStarts = everySecond(starts, 1);
        rowStarts = starts(homes, order.length);
        rowOrder = order(homes, rowStarts);
        rowNodes = gathered(homes, rowOrder);
        byColumn = byColumn(scaled, shared);
    }

    static Layout of(Scaled scaled) {
        return new Layout(scaled);
    }

    /** The nodes in the order of a walk that goes down before it goes on. */
    private static int[] depthFirst(int[] above) {
        int[] next = new int[above.length];
        int[] first = new int[above.length];
        Arrays.fill(first, -1);
        for (int node = above.length - 1; node > 0; node--) {
            next[node] = first[above[node]];
            first[above[node]] = node;
        }
        int[] order = new int[above.length];
        int count = 0;
        for (int node = 0; node >= 0; ) {
            order[count++] = node;
            int following = first[node];
            while (following < 0 && node > 0) {
                following = next[node];
                node = above[node];
            }
            node = following;
        }
        return order;
    }

    private static int[] inverse(int[] order) {
        int[] places = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            places[order[at]] = at;
        }
        return places;
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

    private static int[] starts(int[] keys, int count) {
        int[] starts = new int[count + 1];
        for (int key : keys) {
            starts[key + 1]++;
        }
        for (int key = 0; key < count; key++) {
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

    private static int[] everySecond(int[] starts, int first) {
        int[] found = new int[(starts.length + 1) / 2];
        Arrays.setAll(found, i -> starts[Math.min(starts.length - 1, 2 * i + first)]);
        return found;
    }

    /** Each column lists its rows in their order here. */
    private Sparse byColumn(Scaled scaled, boolean[] shared) {
        Sparse matrix = scaled.matrix();
        int[] places = inverse(columnOrder);
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

    int nodes() {
        return parents.length;
    }

    /** Whether the node is the nation or has nodes below it: whether it is not a locality. */
    boolean hasBelow(int node) {
        return inner[node];
    }

    /** The node above; -1 for the nation. */
    int parent(int node) {
        return parents[node];
    }

    /** Where the columns of a node start; the shared ones come last. */
    int columnStart(int node) {
        return columnStarts[node];
    }

    int sharedStart(int node) {
        return sharedStarts[node];
    }

    int rowStart(int node) {
        return rowStarts[node];
    }

    /** The node of a row, by its place here. */
    int nodeOfRow(int row) {
        return rowNodes[row];
    }

    /** Rows and columns in this order. */
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

    /** The column of the programme at a place. */
    int column(int place) {
        return columnOrder[place];
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

    private static int[] gathered(int[] values, int[] order) {
        int[] ordered = new int[order.length];
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
