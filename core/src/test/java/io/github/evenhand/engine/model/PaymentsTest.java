package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    void besideAVastFundASmallLocalityKeepsTheDigitsOfItsGrant() {
        Fund vast = new Fund.General("vast", Budgets.of("1000000000000000"), Fund.Spend.EXACTLY, Where.EVERYWHERE);
        Payments payments = claimed(Budgets.two().fund(vast), Map.of("G[a,general]", 33.3));
        double off = payments.grant("a", "general").minus(Rational.of(33.3)).toDouble();
        assertEquals(0, off, 1e-9);
    }

    /** A standard is 200 units, less than 2⁸: of a double near 50 the last digit is half of what is kept. */
    @Test
    void whatIsSpentIsKeptToAShareOfTheStandardThatNobodyCouldKnow() {
        Payments kept = claimed(Budgets.two(), Map.of("G[a,general]", 100.0, "x[a,rural,school]", 50 + 0x1p-46));
        assertEquals(Rational.of(50 + 0x1p-46), amount(kept, "x[a,rural,school]"));
        Payments rounded = claimed(Budgets.two(), Map.of("G[a,general]", 100.0, "x[a,rural,school]", 50 + 0x1p-47));
        assertEquals(Rational.of(50), amount(rounded, "x[a,rural,school]"));
    }

    @Test
    void aCoefficientIsClaimedAsItIsWithinItsBounds() {
        Budget.Builder budget = Budgets.two()
                .rule(new Rule.Formula(
                        Rule.Terms.hard("law"),
                        Where.EVERYWHERE,
                        Optional.of("general"),
                        List.of(Factor.between(Factor.POPULATION, Budgets.of("0.2"), Budgets.of("0.8")))));
        assertEquals(
                Optional.of(Rational.of(0.1 + 7)),
                claimed(budget, Map.of("theta[law,population]", 0.1 + 7)).findCoefficient("law", Factor.POPULATION));
        assertEquals(
                Optional.of(Rational.of(8)),
                claimed(budget, Map.of("theta[law,population]", 9.0)).findCoefficient("law", Factor.POPULATION));
        assertEquals(Optional.of(Rational.of(2)), claimed(budget, Map.of()).findCoefficient("law", Factor.POPULATION));
        assertEquals(
                Optional.of(Rational.of(3)),
                Payments.of(Model.of(budget.build()), column -> Rational.of(3))
                        .findCoefficient("law", Factor.POPULATION));
    }

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

    /** 100 reach the countryside of a; both modes take no more than there is, at a capacity of 80. */
    private static Budget.Builder modes() {
        DeliveryMode mode = DeliveryMode.of("contract")
                .withAreas(Set.of(Area.RURAL))
                .withTerms(Budgets.of("0.8"), Budgets.of("1"), Budgets.of("0"))
                .withCapacity(Quantity.of("8"));
        DeliveryMode other = new DeliveryMode(
                "hire",
                "Hire",
                mode.services(),
                mode.areas(),
                mode.where(),
                Budgets.of("0.5"),
                mode.quality(),
                mode.coFinance(),
                mode.capacity());
        return Budgets.two().deliveryMode(mode).deliveryMode(other);
    }

    private static Payments delivered(Budget.Builder budget, double contract, double hire) {
        return claimed(
                budget,
                Map.of(
                        "G[a,general]",
                        100.0,
                        "x[a,rural,school]",
                        100.0,
                        "z[a,rural,school,contract]",
                        contract,
                        "z[a,rural,school,hire]",
                        hire));
    }

    private static void assertDelivered(String contract, String hire, Payments payments) {
        Place rural = payments.situation().places("a").get(1);
        assertEquals(Budgets.exact(contract), payments.delivered(rural, "contract"));
        assertEquals(Budgets.exact(hire), payments.delivered(rural, "hire"));
        assertEquals(Rational.ZERO, payments.delivered(rural, "purchase"));
    }

    @Test
    void modesTakeWhatTheyClaimAsFarAsTheyCan() {
        assertDelivered("30", "60", delivered(modes(), 30, 60));
        assertDelivered("80", "0", delivered(modes(), 90, -1));
    }

    @Test
    void theLargestModeGivesWayWhereTheyTakeMoreThanThereIs() {
        assertDelivered("30", "70", delivered(modes(), 30, 80));
        assertDelivered("70", "30", delivered(modes(), 80, 30));
    }

    /** A quarter of 100; of two that are as large the first gives way, and then the other. */
    @Test
    void modesGiveWayToWhatIsToBePublic() {
        Budget.Builder budget = modes().rule(new Rule.PublicShare(
                Rule.Terms.hard("public"), Where.EVERYWHERE, new TreeSet<>(), Set.of(), Budgets.of("0.75")));
        assertDelivered("0", "25", delivered(budget, 60, 60));
    }

    /**
     * From 0.2 to at most 0.8 is worth 120 units, and 100 are there: a unit in the contract does a quarter more, in the
     * hire once more.
     */
    @Test
    void modesStopWhereTheLevelIsHighest() {
        Budget.Builder capped = Budgets.bare();
        modes().build().deliveryModes().forEach(capped::deliveryMode);
        modes().build().needs().forEach(need -> capped.need(need.withHighestLevel(Budgets.of("0.8"))));
        assertDelivered("40", "10", delivered(capped, 40, 50));
    }

    /** Books of 130 are 10 more than the countryside can take: its modes, which add to that, take nothing. */
    @Test
    void whereTheLevelIsTooHighWithoutThemModesTakeNothing() {
        Budget.Builder capped = Budgets.bare().fund(Budgets.books("0", "0"));
        modes().build().deliveryModes().forEach(capped::deliveryMode);
        modes().build().needs().forEach(need -> capped.need(need.withHighestLevel(Budgets.of("0.8"))));
        Model model = Model.of(capped.build());
        Map<String, Integer> wanted =
                Map.of("y[a,books,rural,school]", 130, "z[a,rural,school,contract]", 40, "z[a,rural,school,hire]", 20);
        assertDelivered(
                "0",
                "0",
                Payments.of(
                        model,
                        column -> Rational.of(wanted.getOrDefault(
                                model.rows().columns().get(column).id(), 0))));
    }

    /** 0.2 of the own revenue of 50 units at most. */
    @Test
    void whatIsPaidIntoAFundIsOfItsRuleAndLocality() {
        Budget.Builder budget = Budgets.twoWithRevenue()
                .rule(new Rule.Contribution(
                        Rule.Terms.hard("pays"),
                        Where.EVERYWHERE,
                        Optional.of("general"),
                        Budgets.of("0.2"),
                        Optional.empty()));
        Payments payments = Payments.of(Model.of(budget.build()), column -> Rational.of(7));
        assertEquals(Rational.of(7), payments.contribution("pays", "a"));
        assertEquals(Rational.ZERO, payments.contribution("general", "a"));
        assertEquals(Rational.ZERO, payments.contribution("pays", "nobody"));
    }

    @Test
    void moneyIsAtLeastZeroAndCoefficientsNeedNotBe() {
        Budget.Builder budget = Budgets.two()
                .rule(new Rule.Formula(
                        Rule.Terms.hard("law"),
                        Where.EVERYWHERE,
                        Optional.of("general"),
                        List.of(Factor.chosen(Factor.CONSTANT), Factor.chosen(Factor.POPULATION))));
        Model model = Model.of(budget.build());
        Payments payments = Payments.recorded(model, new Payments.Amounts() {
            @Override
            public Rational of(int column) {
                return Rational.ZERO;
            }

            @Override
            public Rational of(Coefficient coefficient) {
                return Rational.of(coefficient.factor().name().equals(Factor.CONSTANT) ? -2 : 3);
            }
        });
        assertTrue(payments.areAtLeastZero());
        assertEquals(Optional.of(Rational.of(-2)), payments.findCoefficient("law", Factor.CONSTANT));
        assertEquals(Optional.of(Rational.of(3)), payments.findCoefficient("law", Factor.POPULATION));
        assertEquals(Optional.empty(), payments.findCoefficient("general", Factor.POPULATION));
        assertEquals(Optional.empty(), payments.findCoefficient("law", "clients"));
    }

    @Test
    void whatIsRecordedIsTakenAsItIs() {
        Model model = Model.of(modes().fund(Budgets.books("0", "0")).build());
        Payments payments = Payments.recorded(model, column -> Rational.of(5));
        assertEquals(Rational.of(5), amount(payments, "y[a,books,rural,school]"));
        assertDelivered("5", "5", payments);
        // Grants of 5 from the general fund, and 5 spent on town and countryside each.
        assertEquals(Rational.of(-5), amount(payments, "o[a]"));
        assertFalse(payments.areAtLeastZero());
        assertTrue(Payments.none(model).areAtLeastZero());
    }

    /** Of two that are as large the first gives way, even where it is the town. */
    @Test
    void ofEqualAmountsTheFirstGivesWay() {
        Payments payments = claimed(
                Budgets.two(), Map.of("G[a,general]", 90.0, "x[a,urban,school]", 50.0, "x[a,rural,school]", 50.0));
        assertEquals(Rational.of(40), amount(payments, "x[a,urban,school]"));
        assertEquals(Rational.of(50), amount(payments, "x[a,rural,school]"));
    }

    @Test
    void aFundThatCannotGoThereIsNoGrant() {
        Payments payments = Payments.none(Model.of(Budgets.two().build()));
        assertEquals(Rational.ZERO, payments.grant("a", "books"));
    }
}
