package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.Budgets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SituationTest {

    private static Situation of(Budget.Builder budget) {
        return Model.of(budget.build()).situation();
    }

    /** The rows that limit columns, by their ids. */
    private static Map<String, String> limits(Model model) {
        Map<String, String> limits = new TreeMap<>();
        model.situation()
                .limits()
                .forEach((column, row) ->
                        limits.put(model.rows().columns().get(column).id(), row));
        return limits;
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

    /**
     * Of 1,000 units the countryside of a can take 140, 93 1/3 of books with half as much matching, and 70 in a mode that
     * does twice as much; that of b 440 and 220, of which its mode can take 100.
     */
    @Test
    void anUpperBoundStandsForTheRowThatSaysIt() {
        Budget.Builder budget = Budgets.bare()
                .fund(Budgets.books("0.5", "0"))
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.8")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("5"), Budgets.of("4"), Budgets.of("0.2"))
                        .withHighestLevel(Budgets.of("0.9")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.6")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("20"), Budgets.of("2"), Budgets.of("0.3"))
                        .withHighestLevel(Budgets.of("1.4")))
                .deliveryMode(DeliveryMode.of("contract")
                        .withTerms(Budgets.of("0.5"), Budgets.of("1"), Budgets.of("0"))
                        .withCapacity(Quantity.of("10")));
        Map<String, String> limits = limits(Model.of(budget.build()));
        assertEquals("R1[general]", limits.get("G[a,general]"));
        assertEquals("R1[books]", limits.get("E[a,books]"));
        assertFalse(limits.containsKey("x[a,urban,school]"));
        assertEquals("M4[a/rural/school]", limits.get("x[a,rural,school]"));
        assertEquals("M4[a/rural/school]", limits.get("y[a,books,rural,school]"));
        assertEquals("M4[b/rural/school]", limits.get("y[b,books,rural,school]"));
        assertEquals("M4[a/rural/school]", limits.get("z[a,rural,school,contract]"));
        assertEquals("R14[b/rural/school,contract]", limits.get("z[b,rural,school,contract]"));
        assertEquals("R14[a/urban/school,contract]", limits.get("z[a,urban,school,contract]"));
    }

    /** A fund of 50 does not fill the room of b, and a mode without capacity can take all that reaches the town. */
    @Test
    void whereThereIsRoomTheFundIsTheLimit() {
        Budget.Builder budget = Budgets.two()
                .fund(Budgets.books("0", "0"))
                .deliveryMode(DeliveryMode.of("hire").withTerms(Budgets.of("0.5"), Budgets.of("1"), Budgets.of("0")));
        Map<String, String> limits = limits(Model.of(budget.build()));
        assertEquals("R1[books]", limits.get("y[b,books,rural,school]"));
        assertEquals("R14[b/rural/school]", limits.get("z[b,rural,school,hire]"));
    }

    /** 2.5 standards of 400 units are all general money, and 150 CNY are that and all books. */
    @Test
    void roomAndCapacityForAllThereIsAreNoLimitsOfTheirOwn() {
        Budget.Builder budget = Budgets.bare()
                .fund(Budgets.books("0", "0"))
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.8")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("5"), Budgets.of("4"), Budgets.of("0.2")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.6")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("20"), Budgets.of("2"), Budgets.of("0.3"))
                        .withHighestLevel(Budgets.of("2.8")))
                .deliveryMode(DeliveryMode.of("hire")
                        .withAreas(Set.of(Area.RURAL))
                        .withTerms(Budgets.of("0.5"), Budgets.of("1"), Budgets.of("0"))
                        .withCapacity(Quantity.of("150")));
        Map<String, String> limits = limits(Model.of(budget.build()));
        assertFalse(limits.containsKey("x[b,rural,school]"));
        assertEquals("R14[a/rural/school]", limits.get("z[a,rural,school,hire]"));
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
