package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A standard of everything costs 400 units in a, 200 in each of its needs, and 700 in b. */
class EqualsAreTreatedEquallyTest {

    private static Map<String, Rational> of(Programme programme, Function<Programme.Column, Rational> what) {
        Map<String, Rational> found = new TreeMap<>();
        programme.columns().forEach(column -> found.put(column.id(), what.apply(column)));
        return found;
    }

    private static Model model(Budget.Builder budget) {
        return Model.of(budget.build());
    }

    private static Programme even(Budget.Builder budget) {
        return model(budget).even(List.of(), Collections.emptySortedMap());
    }

    private static Rational over(int cost) {
        return Rational.of(2).dividedBy(Rational.of(cost));
    }

    @Test
    void squaresCountByTheCostOfTheStandard() {
        Map<String, Rational> bent = of(
                even(Budgets.two()
                        .fund(Budgets.books("0", "0"))
                        .deliveryMode(DeliveryMode.of("hire")
                                .withTerms(Budgets.of("0.5"), Budgets.of("1"), Budgets.of("0")))),
                Programme.Column::curvature);
        assertEquals(over(400), bent.get("G[a,general]"));
        assertEquals(over(400), bent.get("E[a,books]"));
        assertEquals(over(400), bent.get("o[a]"));
        assertEquals(over(700), bent.get("G[b,general]"));
        assertEquals(over(200), bent.get("x[a,rural,school]"));
        assertEquals(over(200), bent.get("y[a,books,rural,school]"));
        assertEquals(over(200), bent.get("z[a,urban,school,hire]"));
    }

    /** The money of c, which has no needs, is as even as it can be where there is none; what it pays counts by all money. */
    @Test
    void wherePlacesHaveNoNeedsTheirMoneyIsIdle() {
        Locality c = Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")).withOwnRevenue(Budgets.of("10"));
        Budget.Builder budget = Budgets.twoWithRevenue()
                .locality(c)
                .rule(new Rule.Contribution(
                        Rule.Terms.hard("pays"),
                        Where.EVERYWHERE,
                        Optional.of("general"),
                        Budgets.of("0.2"),
                        Optional.empty()));
        Map<String, Rational> bent = of(even(budget), Programme.Column::curvature);
        assertEquals(Rational.ZERO, bent.get("G[c,general]"));
        assertEquals(over(400), bent.get("contribution[pays,a]"));
        assertEquals(over(1050), bent.get("contribution[pays,c]"));
        Programme idle = model(budget)
                .idle(List.of(Rational.of(5)), Collections.emptySortedMap())
                .orElseThrow();
        Map<String, Rational> costs = of(idle, Programme.Column::cost);
        assertEquals(Rational.ONE, costs.get("G[c,general]"));
        assertEquals(Rational.ZERO, costs.get("G[a,general]"));
        assertEquals(1, Written.lines(idle, "then[1]").size());
        assertTrue(model(Budgets.two())
                .idle(List.of(), Collections.emptySortedMap())
                .isEmpty());
    }

    /** (G - 200)^2 / 400 falls by one unit for the first unit of G. */
    @Test
    void lastYearPullsWhereItIsAskedFor() {
        Budget.Builder budget = Budgets.two()
                .locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")))
                .lastYear("a", "general", Budgets.of("20"))
                .lastYear("b", "general", Budgets.of("0"))
                .lastYear("c", "general", Budgets.of("5"));
        assertEquals(Rational.ZERO, of(even(budget), Programme.Column::cost).get("G[a,general]"));
        Budget.Builder close = budget.objective(budget.build().objective().closestToLastYear());
        assertEquals(
                Rational.ONE.negate(), of(even(close), Programme.Column::cost).get("G[a,general]"));
        assertEquals(Rational.ZERO, of(even(close), Programme.Column::cost).get("G[b,general]"));
        assertEquals(
                Rational.ZERO,
                of(even(close), Programme.Column::cost).get("G[c,general]"),
                "without needs none is missed");
    }
}
