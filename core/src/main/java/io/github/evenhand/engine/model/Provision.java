package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;

/**
 * What a locality provides of a service, in town and countryside together.
 *
 * @param clients Σₐ n, above 0
 * @param level the mean by clients
 */
record Provision(String locality, String service, int node, Rational clients, Level level) {

    String id() {
        return locality + "/" + service;
    }
}
