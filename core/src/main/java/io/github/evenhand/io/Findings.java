package io.github.evenhand.io;

import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.InvalidBudgetException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Collects what is wrong, file by file, and says how much more there is once a file has more than anybody reads. */
final class Findings {

    /** Findings shown of one file. */
    static final int SHOWN = 200;

    private static final int KEPT = 5_000;

    private record Located(Place place, Finding finding) implements Comparable<Located> {
        @Override
        public int compareTo(Located other) {
            return place.compareTo(other.place);
        }
    }

    private static final class OfFile {
        private final List<Located> kept = new ArrayList<>();
        private long more;
    }

    private final Function<Place, String> names;
    private final SortedMap<String, OfFile> files = new TreeMap<>();
    private boolean errors;

    /** Calls every place as its file, line and column. */
    Findings() {
        this(Place::toString);
    }

    /** @param names what a place is called */
    Findings(Function<Place, String> names) {
        this.names = names;
    }

    String name(Place place) {
        return names.apply(place);
    }

    void error(Place place, String problem, String remedy) {
        add(place, Finding.error(name(place), problem, remedy));
    }

    void add(Place place, Finding finding) {
        errors |= finding.isError();
        OfFile file = files.computeIfAbsent(place.file(), key -> new OfFile());
        if (file.kept.size() < KEPT) {
            file.kept.add(new Located(place, finding));
        } else {
            file.more++;
        }
    }

    boolean hasErrors() {
        return errors;
    }

    boolean hasErrorsIn(String file) {
        OfFile found = files.get(file);
        return found != null && found.kept.stream().anyMatch(l -> l.finding().isError());
    }

    /** By file, line and column. */
    List<Finding> sorted() {
        List<Finding> all = new ArrayList<>();
        files.forEach((name, file) -> {
            file.kept.sort(null);
            file.kept.stream().limit(SHOWN).map(Located::finding).forEach(all::add);
            long more = file.more + Math.max(0, file.kept.size() - SHOWN);
            if (more > 0) {
                all.add(new Finding(
                        errors ? Finding.Severity.ERROR : Finding.Severity.WARNING,
                        name(Place.whole(name)),
                        "this file has " + more + " more findings, not listed",
                        "Correct those listed and read again."));
            }
        });
        return all;
    }

    InvalidBudgetException asException() {
        return new InvalidBudgetException(sorted());
    }
}
