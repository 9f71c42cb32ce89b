package io.github.evenhand.budget;

import java.util.Optional;

/** What ids and texts may be, for readers that look at every field of a thing and not only at the first wrong one. */
public final class Texts {

    private Texts() {}

    /**
     * {@return what is wrong with an id, if anything is}
     *
     * @param thing whose id it is, such as {@code Locality}
     * @param id the one that is asked about
     */
    public static Optional<String> faultOfId(String thing, String id) {
        try {
            Names.requireId(thing, id);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /**
     * {@return what is wrong with a text for people, if anything is}
     *
     * @param thing whose text it is, such as {@code Locality}
     * @param id of that thing
     * @param what the text is, such as {@code name}
     * @param text the one that is asked about
     */
    public static Optional<String> faultOfText(String thing, String id, String what, String text) {
        try {
            Names.requireText(thing, id, what, text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
