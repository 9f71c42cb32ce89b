/** One question put to a budget in several ways. */
@NullMarked
package io.github.evenhand.scenario;

import org.jspecify.annotations.NullMarked;
