package io.github.evenhand.engine.model;

import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What held grants leave open: a receives 300 units of general and 100 of rural school money, b nothing. */
class HeldGrantsTest {

    private static Map<String, String> bounds(Budget budget, Map<String, Long> grants, Map<String, Long> known) {
        Model model = Model.of(budget);
        Map<String, Integer> columns = new HashMap<>();
        for (int j = 0; j < model.rows().columns().size(); j++) {
            columns.put(model.rows().columns().get(j).id(), j);
        }
        Map<Integer, Rational> amounts = new HashMap<>();
        grants.forEach((id, amount) -> amounts.put(columns.get(id), Rational.of(amount)));
        Map<Integer, Rational> decided = new HashMap<>();
        known.forEach((id, amount) -> decided.put(columns.get(id), Rational.of(amount)));
        Payments payments = Payments.recorded(model, column -> amounts.getOrDefault(column, Rational.ZERO));
        Map<String, String> bounds = new TreeMap<>();
        Model held = decided.isEmpty() ? model.withGrants(payments) : model.withGrants(payments, decided);
        for (Programme.Column column : held.rows().columns()) {
            if ("GExyzoct".indexOf(column.id().charAt(0)) >= 0) {
                bounds.put(column.id(), column.lower() + " to " + column.upper());
            }
        }
        return bounds;
    }

    private static Budget.Builder two() {
        return Budgets.bare()
                .fund(Budgets.books("0", "0"))
                .need(Need.of("a", Area.URBAN, "school", of("10"), of("2"), of("0.8"))
                        .withHighestLevel(of("1")))
                .need(Need.of("a", Area.RURAL, "school", of("5"), of("4"), of("0.2"))
                        .withHighestLevel(of("0.8")))
                .need(Need.of("b", Area.URBAN, "school", of("30"), of("1"), of("0.6")))
                .need(Need.of("b", Area.RURAL, "school", of("20"), of("2"), of("0.3")));
    }

    private static final Map<String, Long> TO_A = Map.of("G[a,general]", 300L, "E[a,books]", 100L);

    @Test
    void grantsAreFixedAndWhatTheyDecideToo() {
        Map<String, String> bounds = bounds(two().build(), TO_A, Map.of());
        assertEquals("300 to 300", bounds.get("G[a,general]"));
        assertEquals("100 to 100", bounds.get("E[a,books]"));
        assertEquals("100 to 100", bounds.get("y[a,books,rural,school]"));
        // Room of 40 in the town; of 120 in the countryside, less what special money lifts.
        assertEquals("0 to 40", bounds.get("x[a,urban,school]"));
        assertEquals("0 to 20", bounds.get("x[a,rural,school]"));
        assertEquals("0 to 300", bounds.get("o[a]"));
    }

    @Test
    void whoReceivesNothingHasNothingToDecide() {
        Map<String, String> bounds = bounds(two().build(), TO_A, Map.of());
        bounds.forEach((id, range) -> {
            if (id.contains("[b")) {
                assertEquals("0 to 0", range, id);
            }
        });
        assertEquals(6, bounds.keySet().stream().filter(id -> id.contains("[b")).count());
    }

    @Test
    void whatDecidedTheGrantsIsFixedToo() {
        Budget budget = Budgets.twoWithRevenue()
                .rule(new Rule.Formula(
                        Rule.Terms.hard("law"),
                        Where.EVERYWHERE,
                        Optional.of("general"),
                        List.of(Factor.chosen(Factor.CONSTANT))))
                .rule(new Rule.Contribution(
                        Rule.Terms.hard("pays"),
                        Where.ids(List.of("a")),
                        Optional.of("general"),
                        of("0.2"),
                        Optional.empty()))
                .build();
        Map<String, String> bounds = bounds(
                budget,
                Map.of(
                        "G[a,general]", 503L,
                        "G[b,general]", 503L,
                        "theta[law,constant]", 503L,
                        "contribution[pays,a]", 6L),
                Map.of());
        assertEquals("503 to 503", bounds.get("theta[law,constant]"));
        assertEquals("6 to 6", bounds.get("contribution[pays,a]"));
    }

    /** Pens may go to the town and to the countryside, books to the countryside alone. */
    @Test
    void whatAnotherFundIsForOpensNothing() {
        Budget.Builder budget =
                two().fund(Fund.special("pens", of("50"), List.of("school"), List.of(Area.URBAN, Area.RURAL)));
        Map<String, String> bounds = bounds(budget.build(), Map.of("E[a,books]", 100L, "E[a,pens]", 20L), Map.of());
        assertEquals("100 to 100", bounds.get("y[a,books,rural,school]"));
        assertEquals("0 to 20", bounds.get("y[a,pens,rural,school]"));
        assertEquals("0 to 20", bounds.get("y[a,pens,urban,school]"));
    }

    /** A grant that has nowhere to go is no reason to lift a level above its highest. */
    @Test
    void aNeedWithoutRoomReceivesNothing() {
        Budget budget = Budgets.bare()
                .fund(Budgets.books("0", "0"))
                .need(Need.of("a", Area.URBAN, "school", of("10"), of("2"), of("0.8")))
                .need(Need.of("a", Area.RURAL, "school", of("5"), of("4"), of("0.2"))
                        .withHighestLevel(of("0.2")))
                .need(Need.of("b", Area.URBAN, "school", of("30"), of("1"), of("0.6")))
                .need(Need.of("b", Area.RURAL, "school", of("20"), of("2"), of("0.3")))
                .build();
        assertEquals("0 to 0", bounds(budget, TO_A, Map.of()).get("y[a,books,rural,school]"));
    }

    @Test
    void whatIsKnownOfSpecialMoneyIsFixedAndFillsTheRoom() {
        Map<String, String> bounds =
                bounds(two().build(), Map.of("G[a,general]", 50L), Map.of("y[a,books,rural,school]", 120L));
        assertEquals("120 to 120", bounds.get("y[a,books,rural,school]"));
        assertEquals("0 to 0", bounds.get("x[a,rural,school]"));
        assertEquals("0 to 40", bounds.get("x[a,urban,school]"));
    }

    @Test
    void moneyThatNoNeedCanTakeIsForOtherUses() {
        Budget budget = Budgets.bare()
                .need(Need.of("a", Area.URBAN, "school", of("10"), of("2"), of("1"))
                        .withHighestLevel(of("1")))
                .need(Need.of("a", Area.RURAL, "school", of("0"), of("4"), of("0.2")))
                .need(Need.of("b", Area.URBAN, "school", of("30"), of("1"), of("0.6")))
                .need(Need.of("b", Area.RURAL, "school", of("20"), of("2"), of("0.3")))
                .build();
        Map<String, String> bounds = bounds(budget, Map.of("G[a,general]", 300L, "G[b,general]", 700L), Map.of());
        assertEquals("300 to 300", bounds.get("o[a]"));
        assertEquals("0 to 700", bounds.get("o[b]"));
        assertEquals("0 to 700", bounds.get("x[b,rural,school]"));
    }

    private static Budget.Builder schoolAndHealth(String levelOfHealth) {
        Budget.Builder budget = Budgets.bare()
                .service(Service.of("health", "Health"))
                .fund(new Fund.Special(
                        "rural",
                        of("50"),
                        Fund.Spend.EXACTLY,
                        Where.EVERYWHERE,
                        new TreeSet<>(Set.of("health", "school")),
                        Set.of(Area.RURAL),
                        Quantity.of("0"),
                        Quantity.of("0")));
        for (String locality : List.of("a", "b")) {
            for (Area area : Area.values()) {
                budget.need(Need.of(locality, area, "school", of("5"), of("4"), of("0.2")))
                        .need(Need.of(locality, area, "health", of("5"), of("4"), of(levelOfHealth))
                                .withHighestLevel(of("0.5")));
            }
        }
        return budget;
    }

    @Test
    void specialMoneyOfTwoPurposesIsOpenUnlessOneOfThemIsFull() {
        Map<String, Long> grants = Map.of("E[a,rural]", 100L);
        Map<String, String> open = bounds(schoolAndHealth("0.2").build(), grants, Map.of());
        assertEquals("0 to 100", open.get("y[a,rural,rural,school]"));
        assertEquals("0 to 60", open.get("y[a,rural,rural,health]"));
        Map<String, String> full = bounds(schoolAndHealth("0.5").build(), grants, Map.of());
        assertEquals("100 to 100", full.get("y[a,rural,rural,school]"));
        assertEquals("0 to 0", full.get("y[a,rural,rural,health]"));
    }

    @Test
    void modesTakeNoMoreThanCanReachTheNeed() {
        Budget.Builder budget = Budgets.two()
                .fund(Budgets.books("0", "0"))
                .deliveryMode(DeliveryMode.of("contract").withTerms(of("0.5"), of("1"), of("0")));
        Map<String, String> bounds = bounds(budget.build(), Map.of("G[a,general]", 50L, "E[a,books]", 100L), Map.of());
        assertEquals("0 to 150", bounds.get("z[a,rural,school,contract]"));
        assertEquals("0 to 50", bounds.get("z[a,urban,school,contract]"));
    }

    @Test
    void habitDecidesEverything() {
        Budget budget = Budgets.bare()
                .generalMoney(GeneralMoney.HABIT)
                .need(Need.of("a", Area.URBAN, "school", of("10"), of("2"), of("0.8"))
                        .withHabitShare(of("0.6")))
                .need(Need.of("a", Area.RURAL, "school", of("5"), of("4"), of("0.2"))
                        .withHabitShare(of("0.3")))
                .need(Need.of("b", Area.URBAN, "school", of("30"), of("1"), of("0.6"))
                        .withHabitShare(of("0")))
                .need(Need.of("b", Area.RURAL, "school", of("20"), of("2"), of("0.3"))
                        .withHabitShare(of("0")))
                .build();
        Map<String, String> bounds = bounds(budget, Map.of("G[a,general]", 300L), Map.of());
        assertEquals("180 to 180", bounds.get("x[a,urban,school]"));
        assertEquals("90 to 90", bounds.get("x[a,rural,school]"));
        assertEquals("30 to 30", bounds.get("o[a]"));
    }
}
