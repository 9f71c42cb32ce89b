/** How long it takes. */
package io.github.evenhand.benchmarks;
