/** The larger bundled budgets. */
@NullMarked
package io.github.evenhand.examples;

import org.jspecify.annotations.NullMarked;
