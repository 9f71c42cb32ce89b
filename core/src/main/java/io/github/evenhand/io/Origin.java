package io.github.evenhand.io;

/** Knows where a thing of the budget and its fields are written. */
@FunctionalInterface
interface Origin {

    /** The place of a field, or of the thing as a whole if the field is empty or not written. */
    Place of(String field);
}
