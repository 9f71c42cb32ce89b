package io.github.evenhand.examples.workbook;

import io.github.evenhand.budget.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the cells and sheets of a workbook, whatever they mean. */
final class Complaints {

    private static final int SHOWN = 60;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private long more;

    void add(String where, String problem, String remedy) {
        places.add(where);
        if (findings.size() < Bounds.FINDINGS) {
            findings.add(Finding.error(where, problem, remedy));
        } else {
            more++;
        }
    }

    void add(String workbook, Unreadable unreadable) {
        add(unreadable.where().isEmpty() ? workbook : unreadable.where(), unreadable.problem(), unreadable.remedy());
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Whether something is wrong with the place already, so that nothing more need be said of it. */
    boolean has(String where) {
        return places.contains(where);
    }

    List<Finding> all(String workbook) {
        List<Finding> all = new ArrayList<>(findings);
        if (more > 0) {
            all.add(Finding.error(
                    workbook,
                    "the cells have " + more + " more findings, not listed",
                    "Correct those listed and read again."));
        }
        return all;
    }

    /** A foreign text, short and without anything that a terminal would obey. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > SHOWN ? shown + "..." : shown.toString();
    }
}
