package io.github.evenhand.measure;

/**
 * A sum of doubles that keeps what each addition rounds off, so that a million small terms beside a large one still
 * count (Neumaier 1974). The order of the terms is up to the caller, and is always the same one here.
 */
final class Sum {

    private double sum;
    private double rest;

    Sum plus(double term) {
        double next = sum + term;
        rest += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
        return this;
    }

    double value() {
        return sum + rest;
    }
}
