package io.github.evenhand.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private static final List<Group> GROUPS = List.of(
            group("east", ""),
            group("coast", "east"),
            group("west", ""),
            group("lost", "nowhere"),
            group("ring", "round"),
            group("round", "ring"));

    private static final List<Locality> LOCALITIES = List.of(
            locality("a", "coast", "poor"),
            locality("b", "east", "rich"),
            locality("c", "west", "poor"),
            locality("d", "", "poor"),
            locality("d", "west", "rich"),
            locality("e", "lost", "rich"),
            locality("f", "ring", "poor"),
            locality("g", "unknown", "poor"));

    private static final Tree TREE = new Tree(GROUPS);

    private static final Directory DIRECTORY =
            new Directory(LOCALITIES, List.of(), List.of(), List.of(), List.of(), TREE);

    private static Group group(String id, String parent) {
        return new Group(id, id, Optional.of(parent).filter(p -> !p.isEmpty()));
    }

    private static Locality locality(String id, String parent, String tier) {
        Locality bare = Locality.of(id, id, BigDecimal.TEN, BigDecimal.TEN).with("tier", tier);
        return parent.isEmpty() ? bare : bare.withParent(parent);
    }

    private static List<Where> conditions() {
        List<Optional<String>> groups = new ArrayList<>(List.of(Optional.empty(), Optional.of("unknown")));
        GROUPS.forEach(group -> groups.add(Optional.of(group.id())));
        List<Set<String>> ids = List.of(Set.of(), Set.of("a"), Set.of("d", "g"), Set.of("f", "a", "nobody"));
        List<Optional<Where.Test>> tests = List.of(
                Optional.empty(),
                Optional.of(new Where.Test("tier", Optional.of("poor"), Optional.empty(), Optional.empty())));
        List<Where> conditions = new ArrayList<>();
        for (Optional<String> group : groups) {
            for (Set<String> some : ids) {
                tests.forEach(test -> conditions.add(new Where(group, new TreeSet<>(some), test)));
            }
        }
        return conditions;
    }

    @Test
    void itSelectsWhomLookingAtEveryLocalitySelects() {
        for (Where where : conditions()) {
            List<Locality> one = LOCALITIES.stream()
                    .filter(locality -> where.selects(locality, TREE))
                    .toList();
            assertEquals(one, DIRECTORY.select(where), where.toString());
        }
    }

    @Test
    void anOrderOfIdsThatTurnsTheRuleRoundTurnsNothingRound() {
        TreeSet<String> backwards = new TreeSet<>(Collections.reverseOrder());
        backwards.addAll(List.of("a", "c"));
        List<Locality> selected = DIRECTORY.select(new Where(Optional.empty(), backwards, Optional.empty()));
        assertEquals(List.of("a", "c"), selected.stream().map(Locality::id).toList());
    }

    @Test
    void aWalkUpTheTreeEndsWhereTheTreeEndsOrACircleCloses() {
        assertEquals("east", TREE.topmost(LOCALITIES.get(0)));
        assertEquals("d", TREE.topmost(LOCALITIES.get(3)));
        assertEquals("lost", TREE.topmost(LOCALITIES.get(5)));
        assertEquals("round", TREE.topmost(LOCALITIES.get(6)));
        assertEquals("g", TREE.topmost(LOCALITIES.get(7)));
        for (Locality locality : LOCALITIES) {
            List<Group> above = TREE.above(locality);
            assertEquals(
                    above.isEmpty()
                            ? locality.id()
                            : above.get(above.size() - 1).id(),
                    TREE.topmost(locality));
            for (Group group : GROUPS) {
                assertEquals(above.contains(group), TREE.isBelow(locality, group.id()));
            }
        }
    }

    /** Looking through every locality for every locality would take minutes. */
    @Test
    void aLargeBudgetIsAskedForEveryLocalityInNoTime() {
        List<Group> groups = new ArrayList<>();
        List<Locality> localities = new ArrayList<>();
        for (int at = 0; at < 40_000; at++) {
            String province = "p" + at % 31;
            String prefecture = "q" + at % 400;
            if (at < 400) {
                groups.add(group(prefecture, province));
            }
            if (at < 31) {
                groups.add(group(province, ""));
            }
            localities.add(locality("c" + (100_000 + at), prefecture, "poor"));
        }
        Tree tree = new Tree(groups);
        Directory directory = new Directory(localities, List.of(), List.of(), List.of(), List.of(), tree);
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (Locality locality : localities) {
                assertEquals(List.of(locality), directory.select(Where.ids(List.of(locality.id()))));
                assertTrue(tree.topmost(locality).startsWith("p"));
            }
            int members = 0;
            for (Group group : groups) {
                members += directory.select(Where.group(group.id())).size();
            }
            assertEquals(2 * localities.size(), members);
        });
    }
}
