package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentsTest {

    /** What a solver claims, by the ids of columns; 0 where nothing is said. */
    private static Payments claimed(Budget.Builder budget, Map<String, Double> amounts) {
        Model model = Model.of(budget.build());
        return Payments.claimed(
                model,
                model.rows().columns().stream()
                        .mapToDouble(column -> amounts.getOrDefault(column.id(), 0.0))
                        .toArray());
    }

    private static Rational amount(Payments payments, String column) {
        List<Programme.Column> columns =
                Model.of(payments.situation().budget()).rows().columns();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).id().equals(column)) {
                return payments.of(at);
            }
        }
        throw new IllegalArgumentException(column);
    }

    @Test
    void specialGrantsAreWhatIsSpentOfThem() {
        Payments payments = claimed(
                Budgets.two().fund(Budgets.books("0", "0.2")),
                Map.of("E[a,books]", 99.0, "y[a,books,rural,school]", 40.0));
        assertEquals(Rational.of(40), payments.grant("a", "books"));
        assertEquals(Rational.of(8), amount(payments, "o[a]"));
        assertEquals(
                Rational.of(32),
                payments.special(payments.situation().places("a").get(1)));
    }

    @Test
    void whatIsLeftOfGeneralMoneyIsKept() {
        Payments payments =
                claimed(Budgets.two(), Map.of("G[a,general]", 100.0, "x[a,rural,school]", 60.0, "o[a]", 3.0));
        assertEquals(Rational.of(40), amount(payments, "o[a]"));
        assertEquals(
                Rational.of(100), payments.generalMoney(payments.situation().home("a")));
    }

    @Test
    void whereMoreIsSpentThanThereIsTheLargestAmountGivesWay() {
        Payments payments = claimed(
                Budgets.two(), Map.of("G[a,general]", 100.0, "x[a,urban,school]", 50.0, "x[a,rural,school]", 60.0));
        assertEquals(Rational.of(50), amount(payments, "x[a,urban,school]"));
        assertEquals(Rational.of(50), amount(payments, "x[a,rural,school]"));
        assertEquals(Rational.ZERO, amount(payments, "o[a]"));
    }

    @Test
    void wherePlentyIsMissingSeveralGiveWay() {
        Payments payments = claimed(
                Budgets.two(), Map.of("G[a,general]", 10.0, "x[a,urban,school]", 50.0, "x[a,rural,school]", 60.0));
        assertEquals(
                Rational.of(10), amount(payments, "x[a,urban,school]").plus(amount(payments, "x[a,rural,school]")));
        assertTrue(amount(payments, "x[a,urban,school]").signum() >= 0);
        assertTrue(amount(payments, "x[a,rural,school]").signum() >= 0);
    }

    @Test
    void amountsAreCutToTheirBounds() {
        Payments payments =
                claimed(Budgets.two(), Map.of("G[a,general]", 1e9, "G[b,general]", -5.0, "x[a,rural,school]", -1e9));
        assertEquals(Rational.of(1000), payments.grant("a", "general"));
        assertEquals(Rational.ZERO, payments.grant("b", "general"));
        assertEquals(Rational.ZERO, amount(payments, "x[a,rural,school]"));
    }

    /** The ceiling of 1.2 leaves room for 1 standard of 200 units; books take 65 of it with matching. */
    @Test
    void generalMoneyStopsWhereTheLevelIsHighest() {
        Budget.Builder budget = Budgets.bare()
                .fund(Budgets.books("0.5", "0.2"))
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("5"), Budgets.of("4"), Budgets.of("0.2"))
                        .withHighestLevel(Budgets.of("1.2")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5")));
        Payments payments = claimed(
                budget, Map.of("G[a,general]", 500.0, "x[a,rural,school]", 200.0, "y[a,books,rural,school]", 50.0));
        assertEquals(Rational.of(135), amount(payments, "x[a,rural,school]"));
        assertEquals(Rational.of(375), amount(payments, "o[a]"));
    }

    @Test
    void whereHabitDecidesClaimsDoNot() {
        Payments payments =
                claimed(Budgets.everythingByHabit(), Map.of("G[a,general]", 200.0, "x[a,rural,school]", 77.0));
        assertEquals(Rational.of(120), amount(payments, "x[a,urban,school]"));
        assertEquals(Rational.of(60), amount(payments, "x[a,rural,school]"));
        assertEquals(Rational.of(20), amount(payments, "o[a]"));
    }

    /** Of 100, at least 30 and at most 50 to the town; what is claimed of the countryside gives way to the town's 30. */
    @Test
    void whereBoundsDecideClaimsAreKeptWithinThem() {
        Need town = Need.of("a", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5"));
        Need rural = Need.of("a", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5"));
        Budget.Builder budget = Budgets.bare()
                .generalMoney(GeneralMoney.BOUNDS)
                .need(town.withinShares(Budgets.of("0.3"), Budgets.of("0.5")))
                .need(rural)
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5")));
        Payments little =
                claimed(budget, Map.of("G[a,general]", 100.0, "x[a,urban,school]", 10.0, "x[a,rural,school]", 90.0));
        assertEquals(Rational.of(30), amount(little, "x[a,urban,school]"));
        assertEquals(Rational.of(70), amount(little, "x[a,rural,school]"));
        Payments much = claimed(budget, Map.of("G[a,general]", 100.0, "x[a,urban,school]", 90.0));
        assertEquals(Rational.of(50), amount(much, "x[a,urban,school]"));
        assertEquals(Rational.of(50), amount(much, "o[a]"));
    }

    @Test
    void aFundThatCannotGoThereIsNoGrant() {
        Payments payments = Payments.none(Model.of(Budgets.two().build()));
        assertEquals(Rational.ZERO, payments.grant("a", "books"));
    }
}
