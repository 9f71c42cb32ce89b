/** Is the claim true? Knows no solver. */
@NullMarked
package io.github.evenhand.engine.certify;

import org.jspecify.annotations.NullMarked;
