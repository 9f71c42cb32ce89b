/** What is known after: the outcome, its amounts, reasons and proof. */
@NullMarked
package io.github.evenhand.allocation;

import org.jspecify.annotations.NullMarked;
