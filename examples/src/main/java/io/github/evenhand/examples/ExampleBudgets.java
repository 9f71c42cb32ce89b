package io.github.evenhand.examples;

import io.github.evenhand.io.BundledBudgets;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The bundled budgets that are too large for the library itself. */
public final class ExampleBudgets implements BundledBudgets {

    private static final SortedSet<String> NAMES = Collections.unmodifiableSortedSet(
            new TreeSet<>(List.of("china-counties", "india-states", "ukraine-communities")));

    /** For the service loader. */
    public ExampleBudgets() {}

    @Override
    public SortedSet<String> names() {
        return NAMES;
    }

    @Override
    public Optional<InputStream> open(String budget, String file) {
        return NAMES.contains(budget)
                ? Optional.ofNullable(
                        ExampleBudgets.class.getResourceAsStream("/io/github/evenhand/examples/" + budget + "/" + file))
                : Optional.empty();
    }
}
