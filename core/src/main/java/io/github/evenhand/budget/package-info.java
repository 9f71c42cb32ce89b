/** What is known before: the immutable, validated vocabulary of a budget. No mathematics, no input or output. */
@NullMarked
package io.github.evenhand.budget;

import org.jspecify.annotations.NullMarked;
