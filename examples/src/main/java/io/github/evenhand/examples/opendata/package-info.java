/** Budgets and results as open data, by the Frictionless specifications. */
@NullMarked
package io.github.evenhand.examples.opendata;

import org.jspecify.annotations.NullMarked;
