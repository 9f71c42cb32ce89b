package io.github.evenhand.engine.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerritoryTest {

    @Test
    void groupsComeFirstFromTheNationDownAndThenLocalitiesById() {
        Territory territory = Territory.of(
                List.of("nation", "west", "b", "east", "c", "inner", "a"), new int[] {0, 0, 0, 0, 1, 3, 5});
        assertEquals(List.of(0, 3, 1, 5, 6, 2, 4), territory.inOrderOfIds());
        assertEquals(4, territory.groups());
    }

    @Test
    void nodesWithNothingBelowThemAreLocalities() {
        Territory territory = Territory.of(List.of("nation", "west", "a"), new int[] {0, 0, 1});
        assertFalse(territory.isLocality(1));
        assertTrue(territory.isLocality(2));
        assertFalse(territory.isLocality(3));
    }

    @Test
    void aGroupAndALocalityMayShareAnId() {
        assertEquals(
                3,
                Territory.of(List.of("nation", "berlin", "berlin"), new int[] {0, 0, 1})
                        .size());
    }

    @Test
    void twoLocalitiesMayNotShareAnId() {
        assertRefused(
                "Node 'a' must have an id of its own, found another with the same",
                List.of("nation", "a", "a"),
                0,
                0,
                0);
    }

    @Test
    void aNodeComesAfterItsParent() {
        assertRefused(
                "Node 'a' must come after its parent, found node 1 with parent 2",
                List.of("nation", "a", "b"),
                0,
                2,
                0);
        assertRefused("Node 'a' must come after its parent, found node 1 with parent 1", List.of("nation", "a"), 0, 1);
    }

    @Test
    void everyNodeHasAParentAndThereIsANation() {
        String message = "A territory must have a nation and a parent for each node, found ";
        assertRefused(message + "0 ids and 0 parents", List.of());
        assertRefused(message + "1 ids and 2 parents", List.of("nation"), 0, 0);
    }

    private static void assertRefused(String message, List<String> ids, int... parents) {
        Exception thrown = assertThrows(IllegalArgumentException.class, () -> Territory.of(ids, parents));
        assertEquals(message, thrown.getMessage());
    }
}
