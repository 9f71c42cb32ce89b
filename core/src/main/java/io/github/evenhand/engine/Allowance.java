package io.github.evenhand.engine;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Place;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Rank;
import io.github.evenhand.engine.solve.Remainder.Component;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What it costs a round to leave needs above what the rows of their place hold them at (M8d): several times the share that
 * the needs of the place have of all that a standard costs. What a place holds is missed so only if it cannot be had beside
 * what others hold; where that is wrong the price goes up.
 */
final class Allowance {

    private static final Rational TIMES = Rational.of(9);
    private static final Rational MORE = Rational.of(16);

    /** Above this a price would cost a proof digits, so it is asked only where there is no other way. */
    private static final Rational ENOUGH = Rational.of(4096);

    /** Fewer places than this are decided as soon by one round after the other. */
    private static final int FEW = 2;

    private final Map<String, Rational> costs = new HashMap<>();
    private final Map<Integer, Rational> dearer = new HashMap<>();

    Allowance(Model model) {
        for (Home home : model.situation().homes()) {
            for (Place place : home.places()) {
                costs.put(place.need().id(), place.cost());
            }
        }
    }

    /**
     * From now on places cost more than they did.
     *
     * @param withoutEnd whether there is no other way than that price
     */
    void raise(Set<Integer> nodes, boolean withoutEnd) {
        for (int node : nodes) {
            Rational before = dearer.getOrDefault(node, Rational.ONE);
            if (withoutEnd || before.compareTo(ENOUGH) < 0) {
                dearer.put(node, before.times(MORE));
            }
        }
    }

    /** So many times more than its allowance a place costs; once where none is said. */
    Map<Integer, Rational> dearer() {
        return Map.copyOf(dearer);
    }

    /** The price of each place of a component, in shares of its worst; none where there are few. */
    SortedMap<Integer, Rational> of(Programme programme, Component component) {
        SortedMap<Integer, Rational> prices = new TreeMap<>();
        Rational all = Rational.ZERO;
        for (Rank rank : component.open()) {
            Rational cost = costs.getOrDefault(rank.need(), Rational.ONE);
            all = all.plus(cost);
            prices.merge(programme.columns().get(rank.column()).node(), cost, Rational::plus);
        }
        if (prices.size() < FEW || prices.containsKey(component.node())) {
            return new TreeMap<>();
        }
        Rational whole = all;
        prices.replaceAll(
                (node, cost) -> Rational.of(cost.times(TIMES).dividedBy(whole).toDouble()));
        return prices;
    }
}
