package io.github.evenhand.engine.settle;

import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The territory of a budget in which a locality whose general money alone has a limit (R11) is a group of two: its
 * general and its special money. So that limit too is one on all funds of a node.
 *
 * @param general the node of the general money, by that of the locality
 * @param special the node of the special money, by that of the locality
 */
record SplitTerritory(
        Territory territory,
        Map<Integer, Integer> general,
        Map<Integer, Integer> special,
        List<SumLimit> limitsOfGeneralMoney) {

    static SplitTerritory of(Model model) {
        List<String> ids = new ArrayList<>(model.rows().nodes());
        List<Integer> parents = new ArrayList<>();
        for (int parent : model.rows().parents()) {
            parents.add(parent);
        }
        Map<Integer, Integer> general = new LinkedHashMap<>();
        Map<Integer, Integer> special = new LinkedHashMap<>();
        List<SumLimit> limits = new ArrayList<>();
        for (Row row : model.rows().rows()) {
            if (row.hard() && row.equation().equals("R11")) {
                int node = row.node();
                if (!general.containsKey(node)) {
                    String id = ids.get(node);
                    general.put(node, add(id, node, ids, parents));
                    special.put(node, add(id + AFTER, node, ids, parents));
                }
                limits.add(SumLimit.ofAllFunds(
                        general.get(node),
                        WholeRange.atLeast(row.rightHandSide().ceiling())));
            }
        }
        int[] above = parents.stream().mapToInt(Integer::intValue).toArray();
        return new SplitTerritory(Territory.of(ids, above), general, special, limits);
    }

    /** No id has it, and nothing comes between a text and the same with it. */
    private static final String AFTER = "\u0000";

    private static int add(String id, int parent, List<String> ids, List<Integer> parents) {
        ids.add(id);
        parents.add(parent);
        return ids.size() - 1;
    }

    /** The node that receives a grant. */
    int nodeOf(Home home, boolean isSpecial) {
        return (isSpecial ? special : general).getOrDefault(home.node(), home.node());
    }
}
