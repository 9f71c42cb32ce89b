package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Formula;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FundsFollowTheirFormulaTest {

    private static Formula formula(Terms terms, Factor... factors) {
        return new Formula(terms, Where.EVERYWHERE, Optional.of("general"), List.of(factors));
    }

    @Test
    void everyRecipientHasARowOnTheSameCoefficients() {
        Budget.Builder budget = Budgets.two()
                .rule(formula(Terms.hard("law"), Factor.chosen("rural_population"), Factor.chosen(Factor.CONSTANT)));
        assertEquals(
                List.of(
                        "R10[law,a]: + 1 G[a,general] + -1 theta[law,constant] + -20 theta[law,rural_population] = 0",
                        "R10[law,b]: + 1 G[b,general] + -1 theta[law,constant] + -40 theta[law,rural_population] = 0"),
                Written.rows(budget, "R10"));
    }

    /** Twice 1,000 units for 2 localities, or for 60 people of the countryside. */
    @Test
    void aChosenCoefficientIsAtMostTwiceWhatExhaustsTheFund() {
        assertEquals(
                List.of("0 ≤ theta[law,constant] ≤ 1000", "0 ≤ theta[law,rural_population] ≤ 100/3"),
                Written.columns(
                        Budgets.two()
                                .rule(formula(
                                        Terms.hard("law"),
                                        Factor.chosen("rural_population"),
                                        Factor.chosen(Factor.CONSTANT))),
                        "theta"));
    }

    /** What is taken back for each of 40 urban people, 20 units, can be given for 60 rural ones: 2 (1,000 + 800) / 60. */
    @Test
    void whatOneFactorTakesBackAnotherMayGive() {
        assertEquals(
                List.of("0 ≤ theta[law,rural_population] ≤ 60", "-20 ≤ theta[law,urban_population] ≤ -5"),
                Written.columns(
                        Budgets.two()
                                .rule(formula(
                                        Terms.hard("law"),
                                        Factor.chosen("rural_population"),
                                        Factor.between("urban_population", Budgets.of("-2"), Budgets.of("-0.5")))),
                        "theta"));
    }

    @Test
    void aGivenCoefficientIsAColumnHeldAtIt() {
        assertEquals(
                List.of("5 ≤ theta[law,population] ≤ 5"),
                Written.columns(
                        Budgets.two()
                                .rule(formula(Terms.hard("law"), Factor.fixed(Factor.POPULATION, Budgets.of("0.5")))),
                        "theta"));
    }

    /** 100 CNY a head are 1,000 units, of which the fund has 10 a head; a price may be paid to promise them. */
    @Test
    void onlyAPricedFormulaMayPromiseMoreThanThereIs() {
        Factor generous = Factor.between(Factor.POPULATION, Budgets.of("0"), Budgets.of("100"));
        assertEquals(
                List.of("0 ≤ theta[law,population] ≤ 20"),
                Written.columns(Budgets.two().rule(formula(Terms.hard("law"), generous)), "theta"));
        assertEquals(
                List.of("0 ≤ theta[law,population] ≤ 1000"),
                Written.columns(Budgets.two().rule(formula(Terms.priced("law", "1"), generous)), "theta"));
    }

    private static Rational scale(Budget.Builder budget, String column) {
        return Model.of(budget.build()).rows().columns().stream()
                .filter(one -> one.id().equals(column))
                .map(Programme.Column::scale)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCoefficientIsOfTheSizeThatExhaustsTheFund() {
        assertEquals(
                Rational.of(500),
                scale(
                        Budgets.two().rule(formula(Terms.hard("law"), Factor.chosen(Factor.CONSTANT))),
                        "theta[law,constant]"));
    }

    /** One CNY, which is ten units. */
    @Test
    void aFormulaOfNothingOrForNobodySaysNothing() {
        Budget.Builder empty = Budgets.two()
                .withoutFund("general")
                .fund(Fund.general("general", Budgets.of("0")))
                .rule(formula(Terms.hard("law"), Factor.chosen(Factor.POPULATION)));
        assertEquals(List.of("0 ≤ theta[law,population] ≤ 0"), Written.columns(empty, "theta"));
        assertEquals(Rational.of(10), scale(empty, "theta[law,population]"));
        for (Terms terms : List.of(Terms.hard("law"), Terms.priced("law", "1"))) {
            Budget.Builder nobody = Budgets.two()
                    .locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")))
                    .rule(new Rule.Formula(
                            terms,
                            Where.ids(List.of("c")),
                            Optional.of("general"),
                            List.of(Factor.between(Factor.POPULATION, Budgets.of("0"), Budgets.of("5")))));
            assertEquals(List.of("0 ≤ theta[law,population] ≤ 0"), Written.columns(nobody, "theta"));
            assertEquals(Rational.of(10), scale(nobody, "theta[law,population]"));
        }
    }

    @Test
    void aPricedFormulaMayBeMissedEitherWay() {
        assertEquals(
                List.of(
                        "R10[law,a]: + 1 G[a,general] + -50 theta[law,population] + 1 breach[law,a,below]"
                                + " + -1 breach[law,a,above] = 0",
                        "R10[law,b]: + 1 G[b,general] + -50 theta[law,population] + 1 breach[law,b,below]"
                                + " + -1 breach[law,b,above] = 0"),
                Written.rows(
                        Budgets.two().rule(formula(Terms.priced("law", "1"), Factor.chosen(Factor.POPULATION))),
                        "R10"));
    }

    @Test
    void whoeverTheFundCannotGoToIsNotUnderTheFormula() {
        Budget.Builder budget = Budgets.two()
                .withoutFund("general")
                .fund(new Fund.General("general", Budgets.of("100"), Fund.Spend.EXACTLY, Where.group("west")))
                .rule(formula(Terms.hard("law"), Factor.chosen(Factor.POPULATION)));
        assertEquals(
                List.of("R10[law,a]: + 1 G[a,general] + -50 theta[law,population] = 0"), Written.rows(budget, "R10"));
    }
}
