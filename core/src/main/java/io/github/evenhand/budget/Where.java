package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which localities a rule is on, or which a fund is for; what is given together must all hold.
 *
 * @param group only those below this group, at any depth
 * @param ids only these; empty is no restriction
 * @param column only those whose column passes the test
 */
public record Where(Optional<String> group, SortedSet<String> ids, Optional<Test> column) {

    /** Every locality. */
    public static final Where EVERYWHERE = new Where(Optional.empty(), Collections.emptySortedSet(), Optional.empty());

    /**
     * A test of a column: equal to a text, or a number at least or at most.
     *
     * @param name of the column, a standard one or an attribute
     * @param is the text that the column must equal
     * @param atLeast the least number
     * @param atMost the largest number
     */
    public record Test(String name, Optional<String> is, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
        /**
         * A test of something.
         *
         * @throws IllegalArgumentException if it says nothing, or the name or a number is not one that a budget may hold
         */
        public Test {
            Names.requireId("Column", name);
            is.ifPresent(text -> Names.requireText("Column", name, "test", text));
            atLeast = Names.plain(atLeast);
            atMost = Names.plain(atMost);
            if (is.isEmpty() && atLeast.isEmpty() && atMost.isEmpty()) {
                throw new IllegalArgumentException(
                        "Where on column '" + name + "' must say is, atLeast or atMost, found none of them");
            }
        }

        boolean passes(Locality locality) {
            Optional<String> text = locality.column(name);
            if (text.isEmpty()) {
                return false;
            }
            if (is.isPresent() && !same(is.get(), text.get())) {
                return false;
            }
            if (atLeast.isEmpty() && atMost.isEmpty()) {
                return true;
            }
            Optional<BigDecimal> found = Decimals.find(text.get());
            if (found.isEmpty()) {
                return false;
            }
            BigDecimal number = found.get();
            return atLeast.map(limit -> number.compareTo(limit) >= 0).orElse(true)
                    && atMost.map(limit -> number.compareTo(limit) <= 0).orElse(true);
        }

        /** Numbers are the same when they are worth the same: the file may say 5 or 5.0. */
        private static boolean same(String expected, String found) {
            if (expected.equals(found)) {
                return true;
            }
            Optional<BigDecimal> left = Decimals.find(expected);
            Optional<BigDecimal> right = Decimals.find(found);
            return left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) == 0;
        }
    }

    /**
     * A condition; without group, ids and column it is on everybody.
     *
     * @throws IllegalArgumentException if something is not an id
     */
    public Where {
        group.ifPresent(id -> Names.requireId("Group", id));
        ids.forEach(id -> Names.requireId("Locality", id));
        Objects.requireNonNull(group, "group");
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        Objects.requireNonNull(column, "column");
    }

    /**
     * {@return only those below a group, at any depth}
     *
     * @param id of the group
     */
    public static Where group(String id) {
        return new Where(Optional.of(id), Collections.emptySortedSet(), Optional.empty());
    }

    /**
     * {@return only these}
     *
     * @param ids of the localities; empty is no restriction
     */
    public static Where ids(Collection<String> ids) {
        return new Where(Optional.empty(), new TreeSet<>(ids), Optional.empty());
    }

    /** Whether the locality is one of them. */
    boolean selects(Locality locality, Tree tree) {
        return group.map(g -> tree.isBelow(locality, g)).orElse(true)
                && (ids.isEmpty() || ids.contains(locality.id()))
                && column.map(test -> test.passes(locality)).orElse(true);
    }
}
