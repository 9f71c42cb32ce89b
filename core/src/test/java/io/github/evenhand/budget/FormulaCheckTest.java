package io.github.evenhand.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Rule.Formula;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormulaCheckTest {

    private static Formula law(String id, Where where, String fund, Factor... factors) {
        return new Formula(Terms.hard(id), where, Optional.of(fund), List.of(factors));
    }

    private static List<String> errors(Budget.Builder budget) {
        return assertThrows(InvalidBudgetException.class, budget::build).findings().stream()
                .map(finding -> finding.problem() + ". " + finding.remedy())
                .toList();
    }

    private static List<String> warnings(Budget.Builder budget) {
        return budget.build().warnings().stream().map(Finding::problem).toList();
    }

    @Test
    void aFactorIsAColumnOrBuiltIn() {
        assertEquals(
                List.of("Column must be one of [id, matching_capacity, name, own_revenue, parent, rural_population,"
                        + " urban_population], found 'poor'. Use a column of the localities that somebody has"
                        + " something in, or add it."),
                errors(Budgets.two().rule(law("law", Where.EVERYWHERE, "general", Factor.chosen("poor")))));
    }

    @Test
    void everybodyUnderAFormulaHasANumber() {
        assertEquals(
                List.of("Locality 'a' must have a number of at least 0 in column 'own_revenue', found ''. Write the"
                        + " number, or exclude the locality; missing is not zero."),
                errors(Budgets.two()
                        .rule(law("law", Where.ids(List.of("a")), "general", Factor.chosen("own_revenue")))));
    }

    @Test
    void aFormulaIsOfGeneralMoney() {
        assertEquals(
                List.of("Rule 'law' must be on a general fund, found the special fund 'books'. A formula divides"
                        + " general money; use caps and floors for special money."),
                errors(Budgets.two()
                        .fund(Budgets.books("0", "0"))
                        .rule(law("law", Where.EVERYWHERE, "books", Factor.chosen(Factor.POPULATION)))));
    }

    @Test
    void nobodyIsUnderTwoFormulasOfAFund() {
        Factor heads = Factor.chosen(Factor.POPULATION);
        assertEquals(
                List.of("Locality 'a' must be under one formula of fund 'general', found 'first' and 'second'. Let them"
                        + " select different localities, put them into one formula, or give one a price."),
                errors(Budgets.two()
                        .rule(law("first", Where.EVERYWHERE, "general", heads))
                        .rule(law("second", Where.group("west"), "general", heads))));
    }

    @Test
    void aBuiltInFactorIsNoColumn() {
        assertEquals(
                List.of("Factor 'population' of rule 'law' must be either built in or a column, found a column of that"
                        + " name at locality 'c'. Rename the column."),
                errors(Budgets.two()
                        .locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("0"))
                                .with("population", "7"))
                        .rule(law("law", Where.EVERYWHERE, "general", Factor.chosen(Factor.POPULATION)))));
    }

    @Test
    void aFactorThatIsNothingAndAFormulaOnNobodyAreWarnedOf() {
        Budget.Builder budget = Budgets.two()
                .withoutFund("general")
                .fund(new Fund.General("general", Budgets.of("100"), Fund.Spend.EXACTLY, Where.ids(List.of("a"))))
                .rule(law("law", Where.ids(List.of("b")), "general", Factor.chosen(Factor.CONSTANT)))
                .locality(
                        Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")).with("poor", "0"))
                .fund(new Fund.General("other", Budgets.of("1"), Fund.Spend.EXACTLY, Where.ids(List.of("c"))))
                .rule(law("nothing", Where.ids(List.of("c")), "other", Factor.chosen("poor")));
        assertEquals(
                List.of(
                        "Rule 'law' selects nobody whom fund 'general' can go to",
                        "Factor 'poor' of rule 'nothing' is 0 wherever the formula is"),
                warnings(budget));
    }

    @Test
    void factorsAreDifferentAndAtMostTwenty() {
        Factor heads = Factor.chosen(Factor.POPULATION);
        assertEquals(
                "Rule 'law' must have different factors, found 'population' twice",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> law("law", Where.EVERYWHERE, "general", heads, heads))
                        .getMessage());
        Factor[] many = new Factor[Formula.MOST_FACTORS + 1];
        for (int at = 0; at < many.length; at++) {
            many[at] = Factor.chosen("f" + at);
        }
        assertEquals(
                "Rule 'law' must have 1 to 20 factors, found 21",
                assertThrows(IllegalArgumentException.class, () -> law("law", Where.EVERYWHERE, "general", many))
                        .getMessage());
        assertEquals(
                "Factor 'poor' must have a coefficient of at most something from 3 up, found 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Factor.between("poor", Budgets.of("3"), Budgets.of("2")))
                        .getMessage());
    }
}
