/** Budgets and outcomes to and from files; the only package that names Jackson and FastCSV. */
@NullMarked
package io.github.evenhand.io;

import org.jspecify.annotations.NullMarked;
