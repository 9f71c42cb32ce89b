package io.github.evenhand.engine.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The symmetric linear systems of the interior point, eliminated from the leaves of the tree to the nation.
 *
 * <pre>
 * [ A·W·A' + D   B  ] [prices ]
 * [ B'          -E  ] [amounts]    W of columns that are not shared; B, E of shared ones
 * </pre>
 *
 * <p>The work is a fixed amount for each locality of one shape, as long as its border is. All sums are taken in one
 * order.
 */
final class Arrow {

    /** What pivots are raised by, relative to themselves: the rounding of what is taken off them. */
    static final double ROUNDING = 1e-13;

    private final Layout layout;
    private final Block[] blocks;
    private double[] workspace = new double[0];
    private double[] leastPivots = new double[0];
    private double[] weights = new double[0];
    private double[] diagonal = new double[0];

    Arrow(Layout layout) {
        this.layout = layout;
        this.blocks = new Builder().build();
    }

    /**
     * Factors the system.
     *
     * @param newWeights W, by column; that of a shared column is not used
     * @param newDiagonal D and -E, by unknown
     */
    void factor(double[] newWeights, double[] newDiagonal) {
        weights = newWeights;
        diagonal = newDiagonal;
        for (Block block : blocks) {
            if (block instanceof InnerBlock inner) {
                inner.clear();
            }
        }
        for (int node = blocks.length - 1; node >= 0; node--) {
            blocks[node].factor(this, blocks[Math.max(0, layout.parent(node))]);
        }
    }

    /** Solves in place for a right-hand side by unknown. */
    void solve(double[] vector) {
        for (int node = blocks.length - 1; node >= 0; node--) {
            blocks[node].forward(vector);
        }
        for (Block block : blocks) {
            block.backward(vector);
        }
    }

    double[] weights() {
        return weights;
    }

    double[] diagonal() {
        return diagonal;
    }

    double[] values() {
        return layout.byColumn().values();
    }

    /** Zeros, at least as many as asked for. */
    double[] workspace(int size) {
        if (workspace.length < size) {
            workspace = new double[size];
        } else {
            Arrays.fill(workspace, 0, size, 0);
        }
        return workspace;
    }

    double[] leastPivots(int size) {
        if (leastPivots.length < size) {
            leastPivots = new double[size];
        }
        return leastPivots;
    }

    /** Finds the blocks: from the leaves up their borders, from the nation down themselves. */
    private final class Builder {

        private final Map<Shape, Pattern> patterns = new HashMap<>();
        private final List<List<int[]>> couplings = new ArrayList<>();
        private final List<List<Double>> couplingValues = new ArrayList<>();
        private final int[][] borders = new int[layout.nodes()][];

        Block[] build() {
            couple();
            findBorders();
            Block[] built = new Block[layout.nodes()];
            for (int node = 0; node < built.length; node++) {
                built[node] = block(node, built);
            }
            return built;
        }

        private void couple() {
            for (int node = 0; node < layout.nodes(); node++) {
                couplings.add(new ArrayList<>());
                couplingValues.add(new ArrayList<>());
            }
            Sparse byColumn = layout.byColumn();
            for (int column = 0; column < layout.columns(); column++) {
                if (layout.isShared(column)) {
                    int shared = layout.sharedUnknown(column);
                    for (int at = byColumn.starts()[column]; at < byColumn.starts()[column + 1]; at++) {
                        int row = layout.rowUnknown(byColumn.indices()[at]);
                        int node = Math.max(layout.nodeOfUnknown(row), layout.nodeOfUnknown(shared));
                        couplings.get(node).add(new int[] {row, shared});
                        couplingValues.get(node).add(byColumn.values()[at]);
                    }
                }
            }
        }

        private void findBorders() {
            List<TreeSet<Integer>> found = new ArrayList<>();
            for (int node = 0; node < layout.nodes(); node++) {
                found.add(new TreeSet<>());
            }
            for (int node = layout.nodes() - 1; node >= 0; node--) {
                TreeSet<Integer> border = found.get(node);
                addMet(node, border);
                couplings.get(node).forEach(pair -> border.addAll(List.of(pair[0], pair[1])));
                border.tailSet(layout.unknownStart(node)).clear();
                borders[node] = border.stream().mapToInt(i -> i).toArray();
                if (node > 0) {
                    found.get(layout.parent(node)).addAll(border);
                }
                found.set(node, new TreeSet<>());
            }
        }

        private void addMet(int node, Set<Integer> border) {
            Sparse byColumn = layout.byColumn();
            for (int column = layout.columnStart(node); column < layout.columnStart(node + 1); column++) {
                for (int at = byColumn.starts()[column];
                        !layout.isShared(column) && at < byColumn.starts()[column + 1];
                        at++) {
                    int row = layout.rowUnknown(byColumn.indices()[at]);
                    if (row < layout.unknownStart(node)) {
                        border.add(row);
                    }
                }
            }
        }

        private Block block(int node, Block[] built) {
            Shape shape = shape(node);
            double[] values =
                    couplingValues.get(node).stream().mapToDouble(v -> v).toArray();
            int firstColumn = layout.columnStart(node);
            int firstValue = layout.byColumn().starts()[firstColumn];
            Block.Members members =
                    new Block.Members(layout.unknownStart(node), borders[node], firstColumn, firstValue, values);
            if (node == 0) {
                return new InnerBlock(shape, members, !hasShared(node));
            }
            Block above = built[layout.parent(node)];
            return layout.hasBelow(node)
                    ? new InnerBlock(shape, members, !hasShared(node), above)
                    : new LeafBlock(patterns.computeIfAbsent(shape, Pattern::new), members, above);
        }

        private boolean hasShared(int node) {
            for (int column = layout.columnStart(node); column < layout.columnStart(node + 1); column++) {
                if (layout.isShared(column)) {
                    return true;
                }
            }
            return false;
        }

        private Shape shape(int node) {
            Sparse byColumn = layout.byColumn();
            int first = layout.columnStart(node);
            int columns = 0;
            while (first + columns < layout.columnStart(node + 1) && !layout.isShared(first + columns)) {
                columns++;
            }
            int[] starts = new int[columns + 1];
            int from = byColumn.starts()[first];
            for (int i = 0; i <= columns; i++) {
                starts[i] = byColumn.starts()[first + i] - from;
            }
            int[] members = new int[starts[columns]];
            Arrays.setAll(members, i -> place(node, layout.rowUnknown(byColumn.indices()[from + i])));
            int[] pairs = couplings.get(node).stream()
                    .flatMapToInt(Arrays::stream)
                    .map(unknown -> place(node, unknown))
                    .toArray();
            int own = layout.unknownStart(node + 1) - layout.unknownStart(node);
            return new Shape(own, borders[node].length, starts, members, pairs);
        }

        private int place(int node, int unknown) {
            int first = layout.unknownStart(node);
            int own = layout.unknownStart(node + 1) - first;
            return unknown >= first ? unknown - first : own + Arrays.binarySearch(borders[node], unknown);
        }
    }
}
