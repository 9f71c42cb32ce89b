/** The command {@code evenhand}: one class a verb. */
@NullMarked
package io.github.evenhand.examples.command;

import org.jspecify.annotations.NullMarked;
