package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Need;

/**
 * A need among those whose worst is to be small.
 *
 * @param row the row that holds it against the others
 * @param column the column of what is measured of it
 */
public record Rank(int row, int column, Need need) {}
