package io.github.evenhand.engine.settle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The nation, its groups and its localities, as a tree: node 0 is the nation, the nodes with nothing below them are the
 * localities.
 */
public final class Territory {

    /** The parent of the nation. */
    static final int NONE = -1;

    private final List<String> ids;
    private final int[] parents;
    private final boolean[] leaf;

    private Territory(List<String> ids, int[] parents) {
        this.ids = List.copyOf(ids);
        this.parents = parents.clone();
        this.leaf = new boolean[parents.length];
    }

    /**
     * The tree of these nodes.
     *
     * @param ids one for each node, no two groups and no two localities with the same
     * @param parents the parent of each node, which comes before it; that of node 0 is not read
     * @throws IllegalArgumentException if the tree is not one
     */
    public static Territory of(List<String> ids, int[] parents) {
        if (ids.isEmpty() || ids.size() != parents.length) {
            throw new IllegalArgumentException("A territory must have a nation and a parent for each node, found "
                    + ids.size() + " ids and " + parents.length + " parents");
        }
        Territory territory = new Territory(ids, parents);
        territory.parents[0] = NONE;
        territory.findLeaves();
        territory.requireDistinctIds();
        return territory;
    }

    private void findLeaves() {
        Arrays.fill(leaf, true);
        for (int node = 1; node < parents.length; node++) {
            if (parents[node] < 0 || parents[node] >= node) {
                throw new IllegalArgumentException("Node '" + ids.get(node)
                        + "' must come after its parent, found node " + node + " with parent " + parents[node]);
            }
            leaf[parents[node]] = false;
        }
    }

    private void requireDistinctIds() {
        Set<String> groups = new HashSet<>();
        Set<String> localities = new HashSet<>();
        for (int node = 0; node < size(); node++) {
            if (!(leaf[node] ? localities : groups).add(ids.get(node))) {
                throw new IllegalArgumentException(
                        "Node '" + ids.get(node) + "' must have an id of its own, found another with the same");
            }
        }
    }

    int size() {
        return parents.length;
    }

    String id(int node) {
        return ids.get(node);
    }

    int parent(int node) {
        return parents[node];
    }

    boolean isLocality(int node) {
        return node >= 0 && node < size() && leaf[node];
    }

    int groups() {
        return (int) IntStream.range(0, size()).filter(node -> !leaf[node]).count();
    }

    /** The nodes in an order that depends on ids alone: groups from the nation down, then localities. */
    List<Integer> inOrderOfIds() {
        int[] depth = new int[size()];
        List<Integer> order = new ArrayList<>();
        for (int node = 0; node < size(); node++) {
            depth[node] = leaf[node] ? size() : node == 0 ? 0 : depth[parents[node]] + 1;
            order.add(node);
        }
        order.sort(Comparator.<Integer>comparingInt(node -> depth[node]).thenComparing(ids::get));
        return order;
    }
}
