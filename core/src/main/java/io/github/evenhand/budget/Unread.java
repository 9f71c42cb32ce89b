package io.github.evenhand.budget;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a reader could not read of a budget and has reported already, so that one broken row is one finding and not one
 * more for everything that refers to it.
 */
public final class Unread {

    private final Set<Part> whole = EnumSet.noneOf(Part.class);
    private final Map<Part, Set<String>> ids = new EnumMap<>(Part.class);

    /** Everything could be read so far. */
    public Unread() {}

    /** Nobody can say what is in this part. */
    public void all(Part part) {
        whole.add(part);
    }

    /** The part has something of this id, whatever it says. */
    public void one(Part part, String id) {
        ids.computeIfAbsent(part, key -> new HashSet<>()).add(id);
    }

    boolean any(Part... parts) {
        for (Part part : parts) {
            if (whole.contains(part) || ids.containsKey(part)) {
                return true;
            }
        }
        return false;
    }

    boolean mayHold(Part part, String id) {
        return whole.contains(part) || ids.getOrDefault(part, Set.of()).contains(id);
    }
}
