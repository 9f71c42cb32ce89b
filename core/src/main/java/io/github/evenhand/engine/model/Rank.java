package io.github.evenhand.engine.model;

/**
 * A need among those whose worst is to be small.
 *
 * @param row the row that holds it against the others
 * @param column the column of what is measured of it
 * @param need its id
 */
public record Rank(int row, int column, String need) {}
