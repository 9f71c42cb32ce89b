/** Where localities are: outlines that a user brings, and how they are laid on a plane. */
@NullMarked
package io.github.evenhand.geography;

import org.jspecify.annotations.NullMarked;
