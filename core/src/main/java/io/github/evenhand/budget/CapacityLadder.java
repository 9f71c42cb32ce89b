package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Localities that a rule of progressivity (R12) compares, from the lowest capacity to the highest. Those on one rung are
 * not compared with each other: they have the same capacity, or are in the same band. Who has no population is on none.
 *
 * @param group the topmost group that they are below, where only those of the same are compared
 * @param rungs at least one, none of them empty, each in the order of ids
 */
public record CapacityLadder(Optional<String> group, List<List<Locality>> rungs) {

    /** Longer ladders make a border that a solver cannot eliminate; bands of capacity keep it thin. */
    static final int MOST_RUNGS = 200;

    /** Rungs from the lowest capacity to the highest. */
    public CapacityLadder {
        rungs = rungs.stream().map(List::copyOf).toList();
    }

    /** A locality and its own revenue per head. */
    private record Capacity(Locality locality, Rational perHead) {

        Rational people() {
            return Rational.of(locality.population());
        }
    }

    /**
     * {@return the ladders of a rule, by group}
     *
     * @param budget whose localities are compared
     * @param rule which of them, among whom, and in how many bands
     */
    public static List<CapacityLadder> of(Budget budget, Rule.Progressivity rule) {
        Map<String, List<Capacity>> compared = new TreeMap<>();
        for (Locality locality : budget.select(rule.where())) {
            if (locality.population().signum() > 0) {
                String among = rule.within() == Rule.Among.GROUP ? budget.tree().topmost(locality) : "";
                compared.computeIfAbsent(among, key -> new ArrayList<>()).add(capacity(locality));
            }
        }
        List<CapacityLadder> ladders = new ArrayList<>();
        compared.forEach((among, capacities) -> {
            Optional<String> group = capacities.get(0).locality().parent().filter(parent -> !among.isEmpty());
            ladders.add(new CapacityLadder(group.map(parent -> among), rungs(capacities, rule.bands())));
        });
        return ladders;
    }

    private static Capacity capacity(Locality locality) {
        Rational revenue = Rational.of(locality.ownRevenue().orElse(BigDecimal.ZERO));
        return new Capacity(locality, revenue.dividedBy(Rational.of(locality.population())));
    }

    private static List<List<Locality>> rungs(List<Capacity> compared, Optional<Integer> bands) {
        Map<Rational, List<Capacity>> equals = new TreeMap<>();
        compared.forEach(c ->
                equals.computeIfAbsent(c.perHead(), key -> new ArrayList<>()).add(c));
        Rational all = people(compared);
        Rational below = Rational.ZERO;
        Map<Integer, List<Locality>> rungs = new TreeMap<>();
        for (List<Capacity> same : equals.values()) {
            Rational people = people(same);
            int rung = rungs.size();
            if (bands.isPresent()) {
                // Where the middle of them stands among the people: halves of a locality are in its band.
                Rational middle = below.plus(people.dividedBy(Rational.of(2))).dividedBy(all);
                rung = middle.times(Rational.of(bands.get())).floor().intValueExact();
            }
            List<Locality> on = rungs.computeIfAbsent(rung, key -> new ArrayList<>());
            same.forEach(capacity -> on.add(capacity.locality()));
            below = below.plus(people);
        }
        List<List<Locality>> inOrder = new ArrayList<>();
        for (List<Locality> rung : rungs.values()) {
            rung.sort(Comparator.comparing(Locality::id));
            inOrder.add(rung);
        }
        return inOrder;
    }

    private static Rational people(List<Capacity> of) {
        Rational people = Rational.ZERO;
        for (Capacity capacity : of) {
            people = people.plus(capacity.people());
        }
        return people;
    }
}
