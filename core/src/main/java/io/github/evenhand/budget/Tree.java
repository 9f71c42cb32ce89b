package io.github.evenhand.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The groups above the localities. */
public final class Tree {

    /** Nobody has more levels of government; walks up the tree end here. */
    static final int DEEPEST = 100;

    private final SortedMap<String, Group> groups = new TreeMap<>();
    private final Map<String, Group> byId;
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, String> topmost = new HashMap<>();

    Tree(List<Group> groups) {
        for (Group group : groups) {
            if (this.groups.putIfAbsent(group.id(), group) == null) {
                group.parent()
                        .ifPresent(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                                .add(group.id()));
            }
        }
        byId = new HashMap<>(this.groups);
        for (String id : byId.keySet()) {
            List<Group> path = path(Optional.of(id));
            topmost.put(id, path.get(path.size() - 1).id());
        }
    }

    /**
     * {@return the groups above a locality, the nearest first; a circle is cut where it closes}
     *
     * @param locality any
     */
    public List<Group> above(Locality locality) {
        return Collections.unmodifiableList(path(locality.parent()));
    }

    private List<Group> path(Optional<String> lowest) {
        List<Group> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> next = lowest;
        while (next.isPresent() && path.size() < DEEPEST && seen.add(next.get())) {
            Group group = byId.get(next.get());
            if (group == null) {
                break;
            }
            path.add(group);
            next = group.parent();
        }
        return path;
    }

    /**
     * {@return the id of the topmost group above a locality, or of the locality itself where it has none}
     *
     * @param locality any
     */
    public String topmost(Locality locality) {
        return locality.parent().map(topmost::get).orElse(locality.id());
    }

    /**
     * {@return whether a locality is below a group, at any depth}
     *
     * @param locality any
     * @param group id of the group
     */
    public boolean isBelow(Locality locality, String group) {
        Group at = byId.get(locality.parent().orElse(""));
        // In a circle the same groups come again, until there have been as many as there may be.
        for (int steps = 0; at != null && steps < DEEPEST; steps++) {
            if (at.id().equals(group)) {
                return true;
            }
            at = byId.get(at.parent().orElse(""));
        }
        return false;
    }

    /** The group, if it is known, and the groups below it, at any depth. */
    Set<String> withAllBelow(String group) {
        Set<String> found = new LinkedHashSet<>();
        List<String> level = byId.containsKey(group) ? List.of(group) : List.of();
        while (!level.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String id : level) {
                if (found.add(id)) {
                    next.addAll(children.getOrDefault(id, List.of()));
                }
            }
            level = next;
        }
        return Collections.unmodifiableSet(found);
    }

    /** The lowest groups that have too many above them. */
    List<Group> tooDeep() {
        List<Group> found = new ArrayList<>();
        for (Group group : groups.values()) {
            int steps = 0;
            Set<String> seen = new HashSet<>();
            Group at = group;
            while (at != null && steps <= DEEPEST && seen.add(at.id())) {
                at = at.parent().map(groups::get).orElse(null);
                steps++;
            }
            if (steps > DEEPEST) {
                found.add(group);
            }
        }
        return found;
    }

    /** The groups that are above themselves. */
    List<Group> circles() {
        List<Group> found = new ArrayList<>();
        for (Map.Entry<String, Group> entry : groups.entrySet()) {
            Set<String> seen = new HashSet<>();
            Group at = entry.getValue();
            while (at != null && seen.size() <= DEEPEST && seen.add(at.id())) {
                at = at.parent().map(groups::get).orElse(null);
            }
            if (at != null && at.id().equals(entry.getKey())) {
                found.add(entry.getValue());
            }
        }
        return found;
    }
}
