/** Real amounts to payable amounts, exact to the smallest unit. */
@NullMarked
package io.github.evenhand.engine.settle;

import org.jspecify.annotations.NullMarked;
