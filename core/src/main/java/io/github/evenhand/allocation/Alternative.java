package io.github.evenhand.allocation;

/** Another way of dividing the funds of a budget: what it would do, or why it divides nothing here. */
public sealed interface Alternative permits Appraisal, Undefined {

    /** {@return the word of the files, such as {@code equalPerHead}} */
    String name();
}
