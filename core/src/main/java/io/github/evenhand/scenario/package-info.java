/**
 * One question put to a budget in several ways: beside rules of thumb ({@link io.github.evenhand.scenario.Baseline}), under
 * other behaviours, with one number moved ({@link io.github.evenhand.scenario.Lever}), with figures drawn anew
 * ({@link io.github.evenhand.scenario.Spread}), or any budgets side by side ({@link io.github.evenhand.scenario.Sweep}).
 *
 * <p>Every budget is solved and proved on its own, from a cold start: nothing of one answer can move another. Time is saved
 * by solving many at once, each by as few threads as keep all of them at work.
 */
@NullMarked
package io.github.evenhand.scenario;

import org.jspecify.annotations.NullMarked;
