package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Rule;

/**
 * A coefficient θ of a formula (R10), one for all localities.
 *
 * @param column θ, in smallest units for each unit of the factor; a coefficient that is given is a column held at it
 */
public record Coefficient(Rule.Formula formula, Factor factor, int column) {}
