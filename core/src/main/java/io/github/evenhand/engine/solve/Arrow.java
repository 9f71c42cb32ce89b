package io.github.evenhand.engine.solve;

import io.github.evenhand.engine.model.Patience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tree of blocks of the symmetric linear systems of the interior point, and the two ways through it: up, where each
 * block hands on to the one above, and down, where it takes from there.
 *
 * <pre>
 * [ A·W·A' + D   B  ] [prices ]
 * [ B'          -E  ] [amounts]    W of columns that are not shared; B, E of shared ones
 * </pre>
 *
 * <p>The work is a fixed amount for each locality of one shape, as long as its border is. Localities are visited in
 * parts, each by one thread; parts are the same however many threads there are, and what they hand up is added in their
 * order, so that every sum is the same to the last bit.
 */
final class Arrow {

    /**
     * What pivots are raised by, relative to themselves: the rounding of what is taken off them. Much more would keep a row
     * whose columns all have room from being met again once it is missed by a hair.
     */
    static final double ROUNDING = 3e-15;

    /** What is done with a block when it is visited. */
    @FunctionalInterface
    interface Visit {
        void at(Block block, Block.Local local, Part.Result result);
    }

    private final Layout layout;
    private final List<InnerBlock> inner;
    private final List<InnerBlock> aboveInner;
    private final List<Part> parts;
    private final Team team;
    private final Part.Result trunk = new Part.Result();

    /** @param patience asked for every node while it is built */
    Arrow(Layout layout, Team team, Patience patience) {
        this.layout = layout;
        this.team = team;
        Block[] blocks = new Blocks(layout, patience).build();
        inner = new ArrayList<>();
        aboveInner = new ArrayList<>();
        for (int node = 0; node < blocks.length; node++) {
            if (blocks[node] instanceof InnerBlock block) {
                inner.add(block);
                aboveInner.add(node == 0 ? block : (InnerBlock) blocks[layout.parent(node)]);
            }
        }
        parts = parts(blocks);
    }

    /** Runs of localities under one node, of about as much work as is worth handing to a thread. */
    private List<Part> parts(Block[] blocks) {
        List<Part> found = new ArrayList<>();
        for (int node = 0; node < blocks.length; ) {
            int from = node;
            while (node < blocks.length
                    && blocks[node] instanceof LeafBlock
                    && layout.parent(node) == layout.parent(from)
                    && (node == from || layout.columnStart(node + 1) - layout.columnStart(from) <= Part.COLUMNS)) {
                node++;
            }
            if (node > from) {
                List<LeafBlock> leaves = new ArrayList<>();
                for (int leaf = from; leaf < node; leaf++) {
                    leaves.add((LeafBlock) blocks[leaf]);
                }
                found.add(new Part(leaves, (InnerBlock) blocks[layout.parent(from)]));
            } else {
                node++;
            }
        }
        return List.copyOf(found);
    }

    /**
     * Factors the system, in one pass with what is needed before and can be done after: a locality is fetched from memory
     * once. A first right-hand side is left eliminated.
     *
     * @param before finds the weights of a block
     * @param weights W and the inverse of E, by column
     * @param slackWeights D, by row
     * @param regular what is added to D
     * @param after eliminates the right-hand side
     */
    void factor(Visit before, double[] weights, double[] slackWeights, double regular, Visit after) {
        double[] values = layout.byColumn().values();
        trunk.clear();
        team.each(parts.size(), at -> parts.get(at).factor(before, weights, slackWeights, regular, values, after));
        upInner(before);
        inner.forEach(InnerBlock::clear);
        for (Part part : parts) {
            part.above().add(part.triangle());
        }
        for (int at = inner.size() - 1; at >= 0; at--) {
            inner.get(at).factor(weights, slackWeights, regular, values, aboveInner.get(at));
        }
        parts.forEach(Part::turnToSecond);
        upInner(after);
    }

    /**
     * Visits every block after those below it; its sums start with what these handed up. Values of the border are those
     * that were handed down last.
     */
    List<Part.Result> up(Visit visit) {
        trunk.clear();
        team.each(parts.size(), at -> parts.get(at).up(visit));
        upInner(visit);
        return results();
    }

    private void upInner(Visit visit) {
        for (InnerBlock block : inner) {
            Arrays.fill(block.local.sums, 0);
        }
        for (Part part : parts) {
            part.handUp();
        }
        for (int at = inner.size() - 1; at >= 0; at--) {
            InnerBlock block = inner.get(at);
            visit.at(block, block.local, trunk);
            block.local.handUp(block, aboveInner.get(at).local.sums);
        }
    }

    /** Visits every block after the one above it, from which it takes the values of its border. */
    List<Part.Result> down(Visit visit) {
        trunk.clear();
        downInner(visit);
        team.each(parts.size(), at -> parts.get(at).down(visit));
        return results();
    }

    /** Visits the nation and the groups only, from above. */
    void downInner(Visit visit) {
        for (int at = 0; at < inner.size(); at++) {
            InnerBlock block = inner.get(at);
            block.local.takeBorder(block, aboveInner.get(at).local);
            visit.at(block, block.local, trunk);
        }
    }

    /** What the last pass left, in the order of parts; the nation and the groups are last. */
    List<Part.Result> results() {
        List<Part.Result> results = new ArrayList<>(parts.size() + 1);
        parts.forEach(part -> results.add(part.result()));
        results.add(trunk);
        return results;
    }
}
