package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ElasticTest {

    @Test
    void fundsThatMustBePaidOutMayBePaidInPart() {
        Budget.Builder budget = Budgets.two()
                .rule(Budgets.floor(Terms.hard("floor"), "70"))
                .fund(new Fund.General("rest", Budgets.of("5"), Fund.Spend.AT_MOST, Where.EVERYWHERE));
        Programme programme = Elastic.ofFunds(Model.of(budget.build())).programme();
        assertEquals(
                List.of(
                        "R1[general]: + 1 G[a,general] + 1 G[b,general] + 1 give[R1[general]] = 1000",
                        "R1[rest]: + 1 G[a,rest] + 1 G[b,rest] + -1 give[R1[rest]] ≤ 50"),
                Written.lines(programme, "R1"));
        assertEquals(List.of(), Written.lines(programme, "R3"));
        assertEquals(
                List.of("0 ≤ give[R1[general]] ≤ 2050", "0 ≤ give[R1[rest]] ≤ 1100"),
                Written.lines(programme, "0 ≤ give"));
    }

    @Test
    void floorsMayGive() {
        Budget.Builder budget =
                Budgets.two().rule(Budgets.floor(Terms.hard("floor"), "70")).rule(Budgets.cap(Terms.hard("cap"), "10"));
        Programme programme =
                Elastic.ofRules(Model.of(budget.build()), Set.of("floor")).programme();
        assertEquals(
                "R3[floor,a]: + 1 G[a,general] + 1 give[R3[floor,a]] ≥ 700",
                Written.lines(programme, "R3").get(0));
        assertEquals(List.of(), Written.lines(programme, "R4"));
        assertEquals(
                "0 ≤ give[R3[floor,a]] ≤ 1700",
                Written.lines(programme, "0 ≤ give").get(0));
    }

    /** A cap of 100 units against a fund of 1,000 that must be paid out. */
    @Test
    void capsMayGiveAllTheMoneyThereIs() {
        Budget.Builder budget = Budgets.two().rule(Budgets.cap(Terms.hard("cap"), "10"));
        Programme programme =
                Elastic.ofRules(Model.of(budget.build()), Set.of("cap")).programme();
        assertEquals(
                "R4[cap,a]: + 1 G[a,general] + -1 give[R4[cap,a]] ≤ 100",
                Written.lines(programme, "R4").get(0));
        assertEquals(
                "0 ≤ give[R4[cap,a]] ≤ 1100",
                Written.lines(programme, "0 ≤ give").get(0));
    }

    @Test
    void aGeneralShareMayGiveWhatSpecialMoneyTakes() {
        Budget.Builder budget = Budgets.two()
                .fund(Budgets.books("0", "0"))
                .rule(new Rule.GeneralShare(Terms.hard("share"), Budgets.of("0.6")));
        Programme programme =
                Elastic.ofRules(Model.of(budget.build()), Set.of("share")).programme();
        assertEquals(List.of("0 ≤ give[R2[share]] ≤ 1500"), Written.lines(programme, "0 ≤ give"));
    }

    /** One standard of a's countryside costs 200 units, out of 1,000 in all. */
    @Test
    void levelsGiveAtTheirCostInMoney() {
        Budget.Builder budget = Budgets.two().rule(Budgets.guaranteed(Terms.hard("basic"), Set.of(Area.RURAL), "0.6"));
        Elastic elastic = Elastic.ofRules(Model.of(budget.build()), Set.of("basic"));
        assertTrue(elastic.programme()
                .toString()
                .startsWith("minimise + 1/5 give[R5[basic,a/rural/school]] + 2/5 give[R5[basic,b/rural/school]]"));
        double[] amounts = new double[elastic.programme().columns().size()];
        amounts[amounts.length - 2] = 0.25;
        amounts[amounts.length - 1] = 0.125;
        assertEquals(Map.of("basic", new Elastic.Amount(Budgets.exact("0.375"), true)), elastic.relief(amounts));
    }

    private static Rational scale(Programme programme, String column) {
        return programme.columns().stream()
                .filter(one -> one.id().equals(column))
                .map(Programme.Column::scale)
                .findFirst()
                .orElseThrow();
    }

    /** The grant of a is of the size of its needs, 400 units; the east has nobody, whose floor could give all of it. */
    @Test
    void whatARowGivesIsOfTheSizeOfItsColumns() {
        Budget.Builder budget = Budgets.two()
                .group(new Group("east", "East", Optional.empty()))
                .rule(Budgets.floor(Terms.hard("floor"), "70"))
                .rule(new Rule.Envelope(
                        Terms.hard("east"), "east", Optional.empty(), Optional.of(Budgets.of("10")), Optional.empty()));
        Programme programme = Elastic.ofRules(Model.of(budget.build()), Set.of("floor", "east"))
                .programme();
        assertEquals(Rational.of(400), scale(programme, "give[R3[floor,a]]"));
        assertEquals(Rational.of(1100), scale(programme, "give[R6[east,min]]"));
    }

    @Test
    void fundsAndRulesMayBothGive() {
        Budget.Builder budget = Budgets.two().rule(Budgets.floor(Terms.hard("floor"), "70"));
        Programme programme = Elastic.ofFundsAndRules(Model.of(budget.build()), Set.of("floor"))
                .programme();
        assertEquals(
                List.of("R1[general]: + 1 G[a,general] + 1 G[b,general] + 1 give[R1[general]] = 1000"),
                Written.lines(programme, "R1"));
        assertEquals(
                "R3[floor,a]: + 1 G[a,general] + 1 give[R3[floor,a]] ≥ 700",
                Written.lines(programme, "R3").get(0));
    }

    @Test
    void ofSeveralRulesOnlyOneMayGive() {
        Budget.Builder budget =
                Budgets.two().rule(Budgets.floor(Terms.hard("floor"), "70")).rule(Budgets.cap(Terms.hard("cap"), "10"));
        Programme programme = Elastic.ofOne(Model.of(budget.build()), "cap", Set.of("floor", "cap"))
                .programme();
        assertEquals(
                "R3[floor,a]: + 1 G[a,general] ≥ 700",
                Written.lines(programme, "R3").get(0));
        assertEquals(
                "R4[cap,a]: + 1 G[a,general] + -1 give[R4[cap,a]] ≤ 100",
                Written.lines(programme, "R4").get(0));
    }

    /** Up to 1,000 units of the grant, and as many for each of two localities that the formula can say. */
    @Test
    void aFormulaMayBeMissedEitherWay() {
        Budget.Builder budget = Budgets.two()
                .rule(new Rule.Formula(
                        Terms.hard("law"),
                        Where.EVERYWHERE,
                        Optional.of("general"),
                        List.of(Factor.chosen(Factor.CONSTANT))));
        Programme programme =
                Elastic.ofRules(Model.of(budget.build()), Set.of("law")).programme();
        assertEquals(
                "R10[law,a]: + 1 G[a,general] + -1 theta[law,constant] + 1 give[R10[law,a]] + -1 give[R10[law,a]] = 0",
                Written.lines(programme, "R10").get(0));
        assertEquals(
                "0 ≤ give[R10[law,a]] ≤ 2000",
                Written.lines(programme, "0 ≤ give").get(0));
    }

    @Test
    void pricedRulesDoNotGiveTwice() {
        Budget.Builder budget = Budgets.two().rule(Budgets.cap(Terms.priced("cap", "1"), "10"));
        Programme programme =
                Elastic.ofRules(Model.of(budget.build()), Set.of("cap")).programme();
        assertEquals(List.of(), Written.lines(programme, "0 ≤ give"));
    }

    @Test
    void aSolversNoiseIsNoRelief() {
        Budget.Builder budget = Budgets.two().rule(Budgets.floor(Terms.hard("floor"), "70"));
        Elastic elastic = Elastic.ofRules(Model.of(budget.build()), Set.of("floor"));
        double[] amounts = new double[elastic.programme().columns().size()];
        amounts[amounts.length - 1] = 1e-7;
        amounts[amounts.length - 2] = -3;
        assertEquals(Map.of(), elastic.relief(amounts));
    }

    @Test
    void whatOnlyMeasuresIsLeftOut() {
        Model model = Model.of(Budgets.everything().build());
        Set<String> equations = new TreeSet<>();
        Elastic.ofRules(model, Set.of("cap")).programme().rows().forEach(row -> equations.add(row.equation()));
        assertEquals(Set.of("M1", "M2", "M4", "M5", "R1", "R14", "R4"), equations);
        Model uncertain = Model.of(
                Budgets.two().scenario(Scenario.of("dear", Change.ofCost("2"))).build());
        assertEquals(List.of(), Written.lines(Elastic.ofFunds(uncertain).programme(), "M11"));
    }

    @Test
    void pricesGoBackToTheRowsOfTheModel() {
        Budget.Builder budget =
                Budgets.two().rule(Budgets.floor(Terms.hard("floor"), "70")).rule(Budgets.cap(Terms.hard("cap"), "10"));
        Model model = Model.of(budget.build());
        Elastic elastic = Elastic.ofRules(model, Set.of("cap"));
        double[] prices = new double[elastic.programme().rows().size()];
        Arrays.fill(prices, 1);
        double[] all = elastic.pricesOfAllRows(prices);
        for (int row = 0; row < all.length; row++) {
            String equation = model.rows().rows().get(row).equation();
            assertEquals(Set.of("R3", "M7").contains(equation) ? 0 : 1, all[row]);
        }
    }
}
