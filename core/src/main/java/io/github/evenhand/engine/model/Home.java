package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A locality as the clauses see it.
 *
 * @param cost C[i]: what one full standard of everything costs, in smallest units
 * @param grants what it can receive, by fund; a fund that cannot go there has none
 * @param places its needs that have clients, by area and service
 * @param otherUses the column o
 */
public record Home(
        Locality locality,
        int node,
        Rational cost,
        Rational mostGeneral,
        List<Grant> grants,
        List<Place> places,
        int otherUses) {

    /**
     * Money of a fund that can go to a locality.
     *
     * @param place of the fund among the open ones
     * @param column the column G or E
     * @param most the whole fund, with all that can be paid into it, in smallest units
     * @param freed what one unit of it adds to general money: 1 - q of special money, 1 of general money
     * @param matching m: own money that one unit of it asks for
     * @param effect q + m of special money: what one unit adds to its purpose, with matching; 0 of general money
     */
    public record Grant(
            Fund.Open fund, int place, int column, Rational most, Rational freed, Rational matching, Rational effect) {

        public boolean isSpecial() {
            return fund instanceof Fund.Special;
        }
    }

    /** The same with other needs. */
    Home withPlaces(List<Place> others) {
        return new Home(locality, node, cost, mostGeneral, grants, List.copyOf(others), otherUses);
    }

    /** The columns of the grants, by fund. */
    Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        grants.forEach(grant -> columns.put(grant.fund().id(), grant.column()));
        return Collections.unmodifiableMap(columns);
    }
}
