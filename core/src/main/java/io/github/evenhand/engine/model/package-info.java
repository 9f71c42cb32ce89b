/** Budget to linear programme; one class per equation of MODEL.md. */
@NullMarked
package io.github.evenhand.engine.model;

import org.jspecify.annotations.NullMarked;
