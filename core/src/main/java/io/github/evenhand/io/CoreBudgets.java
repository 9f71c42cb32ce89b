package io.github.evenhand.io;

import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The budgets that ship with the library itself. */
public final class CoreBudgets implements BundledBudgets {

    private static final SortedSet<String> NAMES =
            Collections.unmodifiableSortedSet(new TreeSet<>(Collections.singleton("two-counties")));

    /** For the service loader. */
    public CoreBudgets() {}

    @Override
    public SortedSet<String> names() {
        return NAMES;
    }

    @Override
    public Optional<InputStream> open(String budget, String file) {
        return NAMES.contains(budget)
                ? Optional.ofNullable(
                        CoreBudgets.class.getResourceAsStream("/io/github/evenhand/examples/" + budget + "/" + file))
                : Optional.empty();
    }
}
