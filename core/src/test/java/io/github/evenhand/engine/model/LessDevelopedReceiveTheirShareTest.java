package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessDevelopedReceiveTheirShareTest {

    @Test
    void whatTheyReceiveCountsForAndWhatOthersReceiveAgainst() {
        Rule tilt = new Rule.Tilt(Terms.hard("tilt"), Where.group("west"), Optional.empty(), Budgets.of("0.3"));
        assertEquals(
                List.of("R8[tilt]: + 7/10 E[a,books] + 7/10 G[a,general] + -3/10 E[b,books] + -3/10 G[b,general] ≥ 0"),
                Written.rows(Budgets.two().fund(Budgets.books("0", "0")).rule(tilt), "R8"));
    }

    /** If b had all 1,000 units, 300 would be missing. */
    @Test
    void itMayBeOnOneFundAndPriced() {
        Rule tilt = new Rule.Tilt(
                Terms.priced("tilt", "2"), Where.group("west"), Optional.of("general"), Budgets.of("0.3"));
        assertEquals(
                List.of("R8[tilt]: + 7/10 G[a,general] + -3/10 G[b,general] + 1 breach[tilt] ≥ 0"),
                Written.rows(Budgets.two().fund(Budgets.books("0", "0")).rule(tilt), "R8"));
        assertEquals(
                List.of("0 ≤ breach[tilt] ≤ 300"), Written.columns(Budgets.two().rule(tilt), "breach"));
    }

    @Test
    void aTiltTowardsEverybodyIsNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rule.Tilt(Terms.hard("tilt"), Where.EVERYWHERE, Optional.empty(), Budgets.of("0.3")));
    }
}
