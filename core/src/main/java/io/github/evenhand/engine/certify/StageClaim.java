package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;

/**
 * What is claimed of one stage of the objective.
 *
 * @param prices of the rows of the stage's programme
 * @param kept what the stage's objective may be at most while later stages are decided
 */
public record StageClaim(RowPrices prices, Rational kept) {}
