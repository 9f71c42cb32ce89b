package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.Budgets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SituationTest {

    private static Situation of(Budget.Builder budget) {
        return Model.of(budget.build()).situation();
    }

    @Test
    void groupsStandBeforeWhatIsBelowThemWhateverTheirIds() {
        Situation situation = of(Budgets.two()
                .group(new Group("alps", "Alps", Optional.of("zone")))
                .group(new Group("zone", "Zone", Optional.of("west")))
                .locality(
                        Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")).withParent("alps")));
        assertEquals(List.of("", "west", "zone", "alps", "a", "b", "c"), situation.nodes());
        assertEquals("[-1, 0, 1, 2, 1, 0, 3]", Arrays.toString(situation.parents()));
        assertEquals(3, situation.node("alps"));
        assertThrows(IllegalArgumentException.class, () -> situation.node("east"));
    }

    @Test
    void needsWithoutClientsAreNoPlaces() {
        Situation situation = of(Budgets.two()
                .locality(Locality.of("c", "C", Budgets.of("1"), Budgets.of("0")))
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("0"), Budgets.of("1"), Budgets.of("0"))));
        assertEquals(2, situation.places("a").size());
        assertEquals(List.of(), situation.places("c"));
        assertEquals(4, situation.places().size());
    }

    @Test
    void anEmptyAreaThatIsServedAllTheSameIsAPlace() {
        Situation situation = of(Budgets.two()
                .locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")))
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("3"), Budgets.of("1"), Budgets.of("0"))));
        assertEquals(1, situation.places("c").size());
    }

    @Test
    void moneyIsCountedInSmallestUnits() {
        Situation situation = of(Budgets.two().fund(Budgets.books("0", "0")));
        assertEquals(Rational.of(1500), situation.total());
        assertEquals(Rational.of(400), situation.cost("a"));
        assertEquals(Rational.of(200), situation.places("a").get(1).cost());
        assertEquals(Budgets.exact("0.1"), situation.unit());
    }

    @Test
    void aTypicalAmountIsThatOfALocalityOrOfTheNation() {
        Situation situation = of(Budgets.two().locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("0"))));
        assertEquals(Rational.of(700), situation.typicalMoney(Optional.of("b")));
        assertEquals(Rational.of(1000), situation.typicalMoney(Optional.of("c")));
        assertEquals(Rational.of(1000), situation.typicalMoney(Optional.empty()));
    }

    /** 0.2 + (1000 general + 100 freed + 1.3 * 500 special) / 200. */
    @Test
    void theMostOfALevelIsThatOfAllMoneyOrItsCeiling() {
        Situation situation = of(Budgets.two().fund(Budgets.books("0.5", "0.2")));
        assertEquals(
                Rational.of(1750), situation.mostMoney(situation.places("a").get(1)));
        assertEquals(
                Budgets.exact("8.95"), situation.mostLevel(situation.places("a").get(1)));
        Situation capped = of(Budgets.bare()
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5"))
                        .withHighestLevel(Budgets.of("0.9")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5"))
                        .withHighestLevel(Budgets.of("0.3")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5"))));
        assertEquals(Budgets.exact("0.9"), capped.mostLevel(capped.places("a").get(0)));
        assertEquals(Budgets.exact("0.5"), capped.mostLevel(capped.places("a").get(1)));
    }

    @Test
    void matchingAddsAndCrowdOutTakes() {
        Situation situation = of(Budgets.two().fund(Budgets.books("0.5", "0.2")));
        Home.Grant books = situation.home("a").grants().get(0);
        assertEquals(Budgets.exact("1.3"), books.effect());
        assertEquals(Budgets.exact("0.2"), books.freed());
        assertEquals(Budgets.exact("0.5"), books.matching());
        Home.Grant general = situation.home("a").grants().get(1);
        assertEquals(Rational.ONE, general.freed());
    }

    @Test
    void nobodyElseIsAtHome() {
        Situation situation = of(Budgets.two());
        assertEquals(
                "Locality must be one of the budget, found 'nobody'",
                assertThrows(IllegalArgumentException.class, () -> situation.home("nobody"))
                        .getMessage());
    }

    @Test
    void aPlaceHasAColumnForEveryFundOfItsPurpose() {
        Situation situation = of(Budgets.two().fund(Budgets.books("0", "0")));
        assertTrue(situation.places("a").get(0).special("books").isEmpty());
        assertTrue(situation.places("a").get(1).special("books").isPresent());
        assertEquals(Set.of("books", "general"), situation.grants("a").keySet());
        assertEquals(Map.of(), situation.grants("nobody"));
        assertEquals(-1, situation.otherUses("nobody"));
    }

    @Test
    void referencesOfTheGroupAreThoseBelowTheTopmostOne() {
        Situation situation = of(Budgets.two());
        Place rural = situation.places("a").get(1);
        assertEquals(List.of(), situation.urban(Reference.STANDARD, rural));
        assertEquals(2, situation.urban(Reference.NATIONAL_URBAN, rural).size());
        assertEquals(List.of(situation.places("a").get(0)), situation.urban(Reference.GROUP_URBAN, rural));
        assertEquals(situation.urban(Reference.OWN_URBAN, rural), situation.urban(Reference.GROUP_URBAN, rural));
    }
}
