/** The stations between a budget and its outcome. Not exported. */
@NullMarked
package io.github.evenhand.engine;

import org.jspecify.annotations.NullMarked;
