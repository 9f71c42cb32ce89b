package io.github.evenhand.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader could not read of a budget and has reported already, so that one broken row is one finding and not one
 * more for everything that refers to it.
 */
public final class Unread {

    /** Nobody reads findings about more. */
    private static final int MOST = 50_000;

    /** An id that something which could not be made refers to. */
    record Reference(Object thing, String field, Part part, String id) {}

    private final List<Reference> references = new ArrayList<>();
    private final Set<Part> whole = EnumSet.noneOf(Part.class);
    private final Map<Part, Set<String>> ids = new EnumMap<>(Part.class);

    /** Everything could be read so far. */
    public Unread() {}

    /**
     * Nobody can say what is in this part.
     *
     * @param part none of which may be called unknown
     */
    public void all(Part part) {
        whole.add(part);
    }

    /**
     * The part has something of this id, whatever it says.
     *
     * @param part where it is
     * @param id which may not be called unknown
     */
    public void one(Part part, String id) {
        ids.computeIfAbsent(part, key -> new HashSet<>()).add(id);
    }

    /**
     * Something could not be made, but what it refers to must be known even so.
     *
     * @param thing what {@link Places} knows by this object
     * @param field name of the field that refers, as in the files
     * @param part where it must be known
     * @param id what it refers to
     */
    public void refersTo(Object thing, String field, Part part, String id) {
        if (references.size() < MOST) {
            references.add(new Reference(thing, field, part, id));
        }
    }

    List<Reference> references() {
        return Collections.unmodifiableList(references);
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
