/** Why this amount; what is in conflict. */
@NullMarked
package io.github.evenhand.engine.explain;

import org.jspecify.annotations.NullMarked;
