package io.github.evenhand.io;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.Places;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Remembers where every thing of a budget was read, for findings about how things hang together. */
final class Origins implements Places {

    private final IdentityHashMap<Object, Origin> byThing = new IdentityHashMap<>();
    private final Map<String, Place> given = new HashMap<>();
    private final Origin budget;
    private final Findings findings;

    /**
     * @param budget where the budget itself is written
     * @param findings which know what a place is called, and take what is found
     */
    Origins(Origin budget, Findings findings) {
        this.budget = budget;
        this.findings = findings;
    }

    void put(Object thing, Origin origin) {
        byThing.put(thing, origin);
    }

    @Override
    public String of(Object thing, String field) {
        Origin origin = thing instanceof Budget ? budget : byThing.getOrDefault(thing, budget);
        Place place = origin.of(field);
        String name = findings.name(place);
        given.put(name, place);
        return name;
    }

    /** Takes findings whose places were given out here. */
    void report(List<Finding> found) {
        for (Finding finding : found) {
            findings.add(given.getOrDefault(finding.where(), budget.of("")), finding);
        }
    }
}
