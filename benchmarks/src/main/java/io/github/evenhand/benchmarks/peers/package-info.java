/** Solvers side by side: our own, and general ones that are given the same programme in the same scaling. */
package io.github.evenhand.benchmarks.peers;
