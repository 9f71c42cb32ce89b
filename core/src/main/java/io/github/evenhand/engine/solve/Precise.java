package io.github.evenhand.engine.solve;

import io.github.evenhand.budget.Rational;

/** A running sum of products with about twice the digits of a double (Ogita, Rump and Oishi 2005, Dot2). */
final class Precise {

    private double high;
    private double low;

    void set(double value) {
        high = value;
        low = 0;
    }

    void add(double first, double second) {
        double product = first * second;
        double sum = high + product;
        double part = sum - high;
        low += ((high - (sum - part)) + (product - part)) + Math.fma(first, second, -product);
        high = sum;
    }

    /** Adds the product of an exact number and one in twice the digits of a double. */
    void add(Rational exact, double value, double rest) {
        double coefficient = exact.toDouble();
        add(coefficient, exact.minus(Rational.of(coefficient)).toDouble(), value, rest);
    }

    /** Adds the product of two numbers that are sums of two doubles each. */
    void add(double first, double firstRest, double second, double secondRest) {
        add(first, second);
        add(first, secondRest);
        add(firstRest, second);
    }

    double value() {
        return high + low;
    }

    /** What {@link #value} leaves of the sum. */
    double rest() {
        double value = value();
        return high - value + low;
    }

    /** A start less the product of a row and a vector. */
    double residual(double start, Sparse matrix, int row, double[] vector) {
        set(start);
        for (int at = matrix.starts()[row]; at < matrix.starts()[row + 1]; at++) {
            add(-matrix.values()[at], vector[matrix.indices()[at]]);
        }
        return value();
    }
}
