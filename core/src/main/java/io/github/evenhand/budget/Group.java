package io.github.evenhand.budget;

import java.util.Optional;

/**
 * A node of the tree above the localities: a prefecture, a province, a region.
 *
 * @param id what rules and files call it
 * @param name what people call it
 * @param parent the group above it, if any
 */
public record Group(String id, String name, Optional<String> parent) {

    /**
     * A group in its place in the tree.
     *
     * @throws IllegalArgumentException if an id or a text is not one that a budget may hold
     */
    public Group {
        Names.requireId("Group", id);
        Names.requireText("Group", id, "name", name);
        parent.ifPresent(group -> Names.requireId("Group", group));
    }
}
