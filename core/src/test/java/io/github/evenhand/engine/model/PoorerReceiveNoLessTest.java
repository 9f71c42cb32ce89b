package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.CapacityLadder;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Among;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoorerReceiveNoLessTest {

    private static Rule.Progressivity rule(Terms terms, Among within, Integer bands) {
        return new Rule.Progressivity(
                terms, Where.EVERYWHERE, within, Optional.of(bands).filter(b -> b > 0));
    }

    private static Locality locality(String id, String people, String revenue) {
        return Locality.of(id, id, Budgets.of("0"), Budgets.of(people)).withOwnRevenue(Budgets.of(revenue));
    }

    /** a has 5 for 50 people, b 10 for 50; all of the fund of 1,000 units would be 20 for each head of a. */
    @Test
    void anAmountPerHeadStandsBetweenTwoCapacities() {
        Budget.Builder budget = Budgets.twoWithRevenue()
                .fund(Budgets.books("0", "0.5"))
                .rule(rule(Terms.hard("poorer"), Among.NATION, 0));
        assertEquals(
                List.of(
                        "R12[poorer,a,least]: + 1 G[a,general] + -50 border[poorer,1] ≥ 0",
                        "R12[poorer,b,most]: + 1 G[b,general] + -50 border[poorer,1] ≤ 0"),
                Written.rows(budget, "R12"));
        assertEquals(List.of("0 ≤ border[poorer,1] ≤ 20"), Written.columns(budget, "border"));
    }

    @Test
    void eachSideHasItsOwnBreach() {
        Budget.Builder budget = Budgets.twoWithRevenue().rule(rule(Terms.priced("poorer", "1"), Among.NATION, 0));
        assertEquals(
                List.of(
                        "R12[poorer,a,least]: + 1 G[a,general] + -50 border[poorer,1] + 1 breach[poorer,a,least] ≥ 0",
                        "R12[poorer,b,most]: + 1 G[b,general] + -50 border[poorer,1] + -1 breach[poorer,b,most] ≤ 0"),
                Written.rows(budget, "R12"));
        assertEquals(
                List.of("0 ≤ breach[poorer,a,least] ≤ 1000", "0 ≤ breach[poorer,b,most] ≤ 1000"),
                Written.columns(budget, "breach"));
    }

    private static List<String> ladders(Budget.Builder budget, Rule.Progressivity rule) {
        List<String> ladders = new ArrayList<>();
        for (CapacityLadder ladder : CapacityLadder.of(budget.build(), rule)) {
            List<List<String>> rungs = ladder.rungs().stream()
                    .map(rung -> rung.stream().map(Locality::id).toList())
                    .toList();
            ladders.add(ladder.group().orElse("") + rungs);
        }
        return ladders;
    }

    /** Per head: c 0.05, a and d 0.1, b 0.2, e 0.3. */
    private static Budget.Builder five() {
        return Budgets.twoWithRevenue()
                .locality(locality("c", "100", "5").withParent("west"))
                .locality(locality("d", "10", "1"))
                .locality(locality("e", "90", "27").withParent("west"))
                .locality(locality("f", "0", "3"));
    }

    private static Budget.Builder places() {
        Budget.Builder five = five();
        for (String id : List.of("c", "d", "e")) {
            five.need(Need.of(id, Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0")));
        }
        return five;
    }

    @Test
    void equalCapacitiesAreOnOneRungAndNobodyIsOnNone() {
        assertEquals(
                List.of("[[c], [a, d], [b], [e]]"), ladders(places(), rule(Terms.hard("poorer"), Among.NATION, 0)));
    }

    @Test
    void withinGroupsOnlyThoseOfTheSameAreCompared() {
        assertEquals(
                List.of("[[b]]", "[[d]]", "west[[c], [a], [e]]"),
                ladders(places(), rule(Terms.hard("poorer"), Among.GROUP, 0)));
    }

    /** 300 people: c's are the first 100, with their middle at 50, then 60 of a and d at 130, b at 185, e at 255. */
    @Test
    void bandsAreOfPeople() {
        assertEquals(List.of("[[a, c, d], [b, e]]"), ladders(places(), rule(Terms.hard("poorer"), Among.NATION, 2)));
        assertEquals(List.of("[[c], [a, b, d], [e]]"), ladders(places(), rule(Terms.hard("poorer"), Among.NATION, 3)));
    }

    private static List<Programme.Column> borders(Rule.Progressivity rule) {
        return Model.of(places().rule(rule).build()).rows().columns().stream()
                .filter(column -> column.id().startsWith("border"))
                .toList();
    }

    /** 1,000 units are 10 for each of the 100 people of c, and 10/3 for each of all 300. */
    @Test
    void aBorderIsAtMostAllMoneyForTheMostPopulousBelow() {
        List<Programme.Column> borders = borders(rule(Terms.hard("poorer"), Among.NATION, 2));
        assertEquals(1, borders.size());
        assertEquals("border[poorer,1]", borders.get(0).id());
        assertEquals(Rational.of(10), borders.get(0).upper());
        assertEquals(
                Budgets.exact("1000").dividedBy(Rational.of(300)),
                borders.get(0).scale());
    }

    @Test
    void bordersWithinAGroupAreOfTheGroup() {
        List<Programme.Column> borders = borders(rule(Terms.hard("poorer"), Among.GROUP, 0));
        assertEquals(
                List.of("border[poorer,west,1]", "border[poorer,west,2]"),
                borders.stream().map(Programme.Column::id).toList());
        assertEquals(List.of(1, 1), borders.stream().map(Programme.Column::node).toList());
        List<Programme.Column> west = borders(
                new Rule.Progressivity(Terms.hard("poorer"), Where.group("west"), Among.NATION, Optional.empty()));
        assertEquals(
                List.of("border[poorer,1]", "border[poorer,2]"),
                west.stream().map(Programme.Column::id).toList());
        assertEquals(List.of(1, 1), west.stream().map(Programme.Column::node).toList());
    }

    @Test
    void thereAreTwoToFiftyBands() {
        for (int bands : List.of(1, 51)) {
            assertThrows(IllegalArgumentException.class, () -> rule(Terms.hard("poorer"), Among.NATION, bands));
        }
    }
}
