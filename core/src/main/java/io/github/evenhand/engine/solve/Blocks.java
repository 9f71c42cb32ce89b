package io.github.evenhand.engine.solve;

import io.github.evenhand.engine.model.Patience;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the blocks of a programme: from the leaves up the borders, from the nation down the blocks themselves.
 *
 * <p>A border lists the unknowns of the node above first, then those of the node above that, and so on, so that the
 * border of a block and that of the one above are in the same order.
 */
final class Blocks {

    private final Layout layout;
    private final Sparse byColumn;
    private final int[] unknownStarts;
    private final Patience patience;
    private final int[][] borders;
    private final int[] couplingStarts;
    private final int[] couplingRows;
    private final int[] couplingColumns;
    private final double[] couplingValues;
    private final Map<Shape, Pattern> patterns = new HashMap<>();
    /** Lists of places by their content: most localities of a node share one, which then stays in the cache. */
    private final Map<IntBuffer, int[]> known = new HashMap<>();

    Blocks(Layout layout, Patience patience) {
        this.layout = layout;
        this.patience = patience;
        this.byColumn = layout.byColumn();
        this.unknownStarts = new int[layout.nodes() + 1];
        for (int node = 0; node < layout.nodes(); node++) {
            int inner = layout.hasBelow(node) ? rows(node) + shared(node) : 0;
            unknownStarts[node + 1] = unknownStarts[node] + inner;
        }
        this.borders = new int[layout.nodes()][];
        this.couplingStarts = new int[layout.nodes() + 1];
        eachCoupling((node, row, column, value) -> couplingStarts[node + 1]++);
        for (int node = 0; node < layout.nodes(); node++) {
            couplingStarts[node + 1] += couplingStarts[node];
        }
        int count = couplingStarts[layout.nodes()];
        couplingRows = new int[count];
        couplingColumns = new int[count];
        couplingValues = new double[count];
        int[] next = couplingStarts.clone();
        eachCoupling((node, row, column, value) -> {
            int at = next[node]++;
            couplingRows[at] = row;
            couplingColumns[at] = column;
            couplingValues[at] = value;
        });
    }

    /** An entry where a row and a shared column meet; it belongs to the lower one of their nodes. */
    @FunctionalInterface
    private interface Coupling {
        void at(int node, int rowUnknown, int columnUnknown, double value);
    }

    private void eachCoupling(Coupling coupling) {
        for (int node = 0; node < layout.nodes(); node++) {
            for (int column = layout.sharedStart(node); column < layout.columnStart(node + 1); column++) {
                int unknown = unknownStarts[node] + rows(node) + column - layout.sharedStart(node);
                for (int at = byColumn.starts()[column]; at < byColumn.starts()[column + 1]; at++) {
                    int row = byColumn.indices()[at];
                    int lower = Math.max(node, layout.nodeOfRow(row));
                    coupling.at(lower, unknownOfRow(row), unknown, byColumn.values()[at]);
                }
            }
        }
    }

    private int rows(int node) {
        return layout.rowStart(node + 1) - layout.rowStart(node);
    }

    private int shared(int node) {
        return layout.columnStart(node + 1) - layout.sharedStart(node);
    }

    /** Unknowns of nodes that have others below them are numbered through; those of a locality come behind all these. */
    private int unknownOfRow(int row) {
        int node = layout.nodeOfRow(row);
        return firstOwn(node) + row - layout.rowStart(node);
    }

    private int firstOwn(int node) {
        return layout.hasBelow(node) ? unknownStarts[node] : unknownStarts[layout.nodes()];
    }

    Block[] build() {
        findBorders();
        Block[] built = new Block[layout.nodes()];
        for (int node = 0; node < built.length; node++) {
            patience.ask();
            built[node] = block(node);
        }
        return built;
    }

    private void findBorders() {
        BitSet[] found = new BitSet[layout.nodes()];
        BitSet leaf = new BitSet();
        for (int node = layout.nodes() - 1; node >= 0; node--) {
            patience.ask();
            BitSet border = found[node] == null ? leaf : found[node];
            addMet(node, border);
            border.clear(firstOwn(node), firstOwn(node) + rows(node) + shared(node));
            borders[node] = fromBelow(node, border);
            if (node > 0) {
                int above = layout.parent(node);
                if (found[above] == null) {
                    found[above] = new BitSet();
                }
                found[above].or(border);
            }
            found[node] = null;
            leaf.clear();
        }
    }

    private void addMet(int node, BitSet border) {
        for (int column = layout.columnStart(node); column < layout.sharedStart(node); column++) {
            for (int at = byColumn.starts()[column]; at < byColumn.starts()[column + 1]; at++) {
                border.set(unknownOfRow(byColumn.indices()[at]));
            }
        }
        for (int at = couplingStarts[node]; at < couplingStarts[node + 1]; at++) {
            border.set(couplingRows[at]);
            border.set(couplingColumns[at]);
        }
    }

    /** The unknowns of a border, those of the nearest node above first. */
    private int[] fromBelow(int node, BitSet border) {
        int[] ordered = new int[border.cardinality()];
        int next = 0;
        for (int above = layout.parent(node); above >= 0 && next < ordered.length; above = layout.parent(above)) {
            int to = unknownStarts[above + 1];
            for (int i = border.nextSetBit(unknownStarts[above]); i >= 0 && i < to; i = border.nextSetBit(i + 1)) {
                ordered[next++] = i;
            }
        }
        return ordered;
    }

    private Block block(int node) {
        Shape shape = shape(node);
        int firstColumn = layout.columnStart(node);
        int[] places = new int[borders[node].length];
        if (node > 0) {
            int above = layout.parent(node);
            Arrays.setAll(places, i -> place(above, borders[node][i]));
        }
        Block.Members members = new Block.Members(
                node,
                layout.rowStart(node),
                rows(node),
                firstColumn,
                byColumn.starts()[firstColumn],
                couplingValues,
                couplingStarts[node],
                known.computeIfAbsent(IntBuffer.wrap(places), key -> places));
        if (layout.hasBelow(node)) {
            return new InnerBlock(shape, members);
        }
        Pattern pattern = patterns.get(shape);
        if (pattern == null) {
            pattern = new Pattern(shape);
            patterns.put(shape, pattern);
        }
        int above = layout.parent(node);
        return new LeafBlock(pattern, members, rows(above) + shared(above) + borders[above].length);
    }

    private Shape shape(int node) {
        int first = layout.columnStart(node);
        int columns = layout.sharedStart(node) - first;
        int[] starts = new int[columns + 1];
        int from = byColumn.starts()[first];
        for (int i = 0; i <= columns; i++) {
            starts[i] = byColumn.starts()[first + i] - from;
        }
        int[] members = new int[starts[columns]];
        Arrays.setAll(members, i -> place(node, unknownOfRow(byColumn.indices()[from + i])));
        int[] pairs = new int[2 * (couplingStarts[node + 1] - couplingStarts[node])];
        for (int i = 0; i < pairs.length / 2; i++) {
            pairs[2 * i] = place(node, couplingRows[couplingStarts[node] + i]);
            pairs[2 * i + 1] = place(node, couplingColumns[couplingStarts[node] + i]);
        }
        return new Shape(rows(node) + shared(node), borders[node].length, starts, members, pairs);
    }

    /** Where the block of a node holds an unknown: its own ones first, then the border. */
    private int place(int node, int unknown) {
        int own = unknown - firstOwn(node);
        int count = rows(node) + shared(node);
        if (own >= 0 && own < count) {
            return own;
        }
        int[] border = borders[node];
        for (int i = 0; i < border.length; i++) {
            if (border[i] == unknown) {
                return count + i;
            }
        }
        throw new IllegalStateException("Node " + node + " must meet unknown " + unknown);
    }
}
