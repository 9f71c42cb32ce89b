/** Measures of inequality, usable on their own. */
@NullMarked
package io.github.evenhand.measure;

import org.jspecify.annotations.NullMarked;
