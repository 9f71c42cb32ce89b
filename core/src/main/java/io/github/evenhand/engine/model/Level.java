package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;

/**
 * A level, or a mean of levels, after transfers: a number and columns that add to it.
 *
 * @param least the least that it can be
 * @param most the most that it can be
 */
record Level(Rational number, Draft.Sum sum, Rational least, Rational most) {

    /** One that does not change. */
    static Level fixed(Rational number) {
        return new Level(number, new Draft.Sum(), number, number);
    }
}
