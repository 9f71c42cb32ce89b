/** The front door. */
@NullMarked
package io.github.evenhand;

import org.jspecify.annotations.NullMarked;
