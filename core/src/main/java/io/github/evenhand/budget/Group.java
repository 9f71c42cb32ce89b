package io.github.evenhand.budget;

import java.util.Optional;

/**
 * A node of the tree above the localities: a prefecture, a province, a region.
 *
 * @param parent the group above it, if any
 */
public record Group(String id, String name, Optional<String> parent) {

    public Group {
        Names.requireId("Group", id);
        Names.requireText("Group", id, "name", name);
        parent.ifPresent(group -> Names.requireId("Group", group));
    }
}
