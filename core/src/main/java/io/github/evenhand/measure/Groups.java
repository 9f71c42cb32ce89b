package io.github.evenhand.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * People in groups: provinces, or town and countryside.
 *
 * <pre>
 * var areas = Groups.of(Map.of("urban", Distribution.of(1, 2), "rural", Distribution.of(0.5, 1)));
 * areas.theilT();
 * areas.group("urban").ratioTo(areas.group("rural"));
 * </pre>
 *
 * <p>A group without people changes nothing. For what is undefined, see {@link Distribution}.
 */
public final class Groups {

    private final SortedMap<String, Distribution> byName;
    private final Distribution all;

    private Groups(SortedMap<String, Distribution> byName) {
        this.byName = Collections.unmodifiableSortedMap(byName);
        this.all = Distribution.ofAll(byName.values());
    }

    /**
     * {@return groups that are there already}
     *
     * @param byName the people of each group
     */
    public static Groups of(Map<String, Distribution> byName) {
        return new Groups(new TreeMap<>(byName));
    }

    /**
     * {@return groups of values, each with the group of the people who have it and their number}
     *
     * @param groups the name of the group of each value
     * @param values what people have; finite
     * @param weights at least 0
     * @throws IllegalArgumentException if there are not as many of one as of the others, if a value or weight is not
     *     finite, or if a weight is below 0
     */
    public static Groups of(List<String> groups, double[] values, double[] weights) {
        if (groups.size() != values.length || values.length != weights.length) {
            throw new IllegalArgumentException("Groups must have a group and a weight for each value, found "
                    + groups.size() + " groups, " + values.length + " values and " + weights.length + " weights");
        }
        SortedMap<String, List<Integer>> places = new TreeMap<>();
        for (int at = 0; at < values.length; at++) {
            places.computeIfAbsent(groups.get(at), name -> new ArrayList<>()).add(at);
        }
        SortedMap<String, Distribution> byName = new TreeMap<>();
        places.forEach((name, of) -> byName.put(
                name,
                Distribution.of(
                        of.stream().mapToDouble(at -> values[at]).toArray(),
                        of.stream().mapToDouble(at -> weights[at]).toArray())));
        return new Groups(byName);
    }

    /** {@return the people of each group, by name} */
    public SortedMap<String, Distribution> byName() {
        return byName;
    }

    /**
     * {@return the people of a group}
     *
     * @param name of the group
     * @throws IllegalArgumentException if there is no such group
     */
    public Distribution group(String name) {
        Distribution group = byName.get(name);
        if (group == null) {
            throw new IllegalArgumentException("Group must be one of " + byName.keySet() + ", found '" + name + "'");
        }
        return group;
    }

    /** {@return the people of all groups} */
    public Distribution all() {
        return all;
    }

    /**
     * {@return generalised entropy within groups and between them (Shorrocks 1980)}
     *
     * <pre>
     * GE(α) = Σ_g W[g]/W (x̄[g]/x̄)^α GE[g](α) + GE(α) of the means x̄[g] with the weights W[g]
     * </pre>
     *
     * <p>Empty where {@link Distribution#generalisedEntropy} of all people is.
     *
     * @param alpha what is looked at: a high one the top, a low one the bottom; 0 is Theil's L and 1 Theil's T
     * @throws IllegalArgumentException if alpha is not finite
     */
    public Optional<Decomposition> generalisedEntropy(double alpha) {
        OptionalDouble total = all.generalisedEntropy(alpha);
        if (total.isEmpty()) {
            return Optional.empty();
        }
        double mean = all.mean().orElseThrow();
        List<Distribution> inhabited =
                byName.values().stream().filter(group -> group.people() > 0).toList();
        Sum within = new Sum();
        for (Distribution group : inhabited) {
            double ratio = group.mean().orElseThrow() / mean;
            // Nobody has anything in a group with the mean 0, and so nobody more than others.
            double inequality = group.generalisedEntropy(alpha).orElse(0);
            within.plus(group.people() / all.people() * StrictMath.pow(ratio, alpha) * inequality);
        }
        Distribution means = Distribution.of(
                inhabited.stream()
                        .mapToDouble(group -> group.mean().orElseThrow())
                        .toArray(),
                inhabited.stream().mapToDouble(Distribution::people).toArray());
        OptionalDouble between = means.generalisedEntropy(alpha);
        return between.isEmpty() || !Double.isFinite(within.value())
                ? Optional.empty()
                : Optional.of(new Decomposition(total.getAsDouble(), within.value(), between.getAsDouble()));
    }

    /** {@return {@link Distribution#theilT} within groups and between them; groups count by what they have} */
    public Optional<Decomposition> theilT() {
        return generalisedEntropy(1);
    }

    /** {@return {@link Distribution#theilL} within groups and between them; groups count by their people} */
    public Optional<Decomposition> theilL() {
        return generalisedEntropy(0);
    }

    /** The number of groups and the parts of Theil's T, for people. */
    @Override
    public String toString() {
        return byName.size() + " groups: "
                + theilT().map(parts -> "Theil T " + Distribution.shown(OptionalDouble.of(parts.total())) + ", within "
                                + Distribution.shown(OptionalDouble.of(parts.within())) + ", between "
                                + Distribution.shown(OptionalDouble.of(parts.between())))
                        .orElse("Theil T undefined");
    }
}
