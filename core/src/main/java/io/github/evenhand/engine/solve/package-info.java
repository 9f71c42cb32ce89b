/** Linear programme to claimed solution; the only package that names ojAlgo. */
@NullMarked
package io.github.evenhand.engine.solve;

import org.jspecify.annotations.NullMarked;
