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
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What it costs a round to leave the needs of a place above its worst, or above what they are kept to (M8d): a few times
 * the share that these have of all that a standard costs. A place whose own rules hold it higher does not hold up the
 * others so, and any other place is brought down, since money is worth less elsewhere. Where that is wrong the price goes
 * up.
 */
final class Allowance {

    private static final Rational TIMES = Rational.of(3);
    private static final Rational MORE = Rational.of(4);

    /** Fewer places than this are decided as soon by one round after the other. */
    private static final int FEW = 2;

    private final Map<String, Rational> costs = new HashMap<>();
    private final Map<Integer, Rational> raised = new HashMap<>();

    Allowance(Model model) {
        for (Home home : model.situation().homes()) {
            for (Place place : home.places()) {
                costs.put(place.need().id(), place.cost());
            }
        }
    }

    /** From now on a place is left above the worst at a higher price only. */
    void raise(int node) {
        raised.merge(node, MORE, Rational::times);
    }

    /** The price of each place below the node of a component, in shares of its worst; none where there are few. */
    SortedMap<Integer, Rational> of(Programme programme, Component component) {
        SortedMap<Integer, Rational> below = new TreeMap<>();
        SortedMap<Integer, Integer> places = new TreeMap<>();
        Rational all = Rational.ZERO;
        int last = -1;
        int count = 0;
        for (Rank rank : component.open()) {
            Rational cost = costs.getOrDefault(rank.need(), Rational.ONE);
            all = all.plus(cost);
            int home = programme.columns().get(rank.column()).node();
            boolean isNew = !below.containsKey(home);
            count += isNew ? 1 : 0;
            last = home;
            for (int node = home; node != component.node() && node >= 0; node = programme.parent(node)) {
                below.merge(node, cost, Rational::plus);
                places.merge(node, isNew ? 1 : 0, Integer::sum);
            }
        }
        SortedMap<Integer, Rational> prices = new TreeMap<>();
        if (count < FEW || last == component.node()) {
            return prices;
        }
        for (Map.Entry<Integer, Rational> entry : below.entrySet()) {
            int node = entry.getKey();
            int above = programme.parent(node);
            boolean isAlone =
                    above != component.node() && places.getOrDefault(above, 0).equals(places.get(node));
            if (!isAlone) {
                Rational price = entry.getValue().dividedBy(all).times(raised.getOrDefault(node, Rational.ONE));
                for (int at = node; at != component.node(); at = programme.parent(at)) {
                    price = price.times(TIMES);
                }
                prices.put(node, Rational.of(price.toDouble()));
            }
        }
        return prices;
    }
}
