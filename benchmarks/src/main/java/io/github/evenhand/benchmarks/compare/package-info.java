/** Runs solvers on the same instances, each in a process of its own, and prints one table. */
package io.github.evenhand.benchmarks.compare;
