/** Budgets of any size, and how long each station of the engine takes with them. */
package io.github.evenhand.benchmarks;
