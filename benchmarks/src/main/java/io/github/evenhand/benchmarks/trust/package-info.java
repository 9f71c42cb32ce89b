/** What is done to the library to see whether it can be trusted: any bytes, kills, other machines, load. */
@NullMarked
package io.github.evenhand.benchmarks.trust;

import org.jspecify.annotations.NullMarked;
