package io.github.evenhand.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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

    Tree(List<Group> groups) {
        groups.forEach(group -> this.groups.putIfAbsent(group.id(), group));
    }

    /** The groups above a locality, the nearest first; a circle is cut where it closes. */
    public List<Group> above(Locality locality) {
        List<Group> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> next = locality.parent();
        while (next.isPresent() && path.size() < DEEPEST && seen.add(next.get())) {
            Group group = groups.get(next.get());
            if (group == null) {
                break;
            }
            path.add(group);
            next = group.parent();
        }
        return Collections.unmodifiableList(path);
    }

    /** The topmost group above a locality, or the locality itself where it has none. */
    public String topmost(Locality locality) {
        List<Group> path = above(locality);
        return path.isEmpty() ? locality.id() : path.get(path.size() - 1).id();
    }

    public boolean isBelow(Locality locality, String group) {
        Optional<String> next = locality.parent();
        for (int steps = 0; next.isPresent() && steps < DEEPEST; steps++) {
            Group above = groups.get(next.get());
            if (above == null) {
                return false;
            }
            if (above.id().equals(group)) {
                return true;
            }
            next = above.parent();
        }
        return false;
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
