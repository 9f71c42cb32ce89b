package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Per;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasicSecurityIsCoveredTest {

    private static final Where A = Where.ids(List.of("a"));

    /** a has 5 of its own: of 0.8 for each of 50 heads, 35 are missing, of general money alone. */
    @Test
    void generalMoneyCoversWhatOwnRevenueDoesNot() {
        Budget.Builder budget = Budgets.twoWithRevenue()
                .fund(Budgets.books("0", "0.5"))
                .fund(Fund.general("second", Budgets.of("10")))
                .rule(new Rule.BasicSecurity(Terms.hard("basic"), A, Quantity.of("0.8"), Per.HEAD));
        assertEquals(List.of("R11[basic,a]: + 1 G[a,general] + 1 G[a,second] ≥ 350"), Written.rows(budget, "R11"));
    }

    @Test
    void whatIsCoveredFromTheStartIsARowAllTheSame() {
        Budget.Builder budget = Budgets.twoWithRevenue()
                .rule(new Rule.BasicSecurity(Terms.priced("basic", "1"), A, Quantity.of("4"), Per.LOCALITY));
        assertEquals(List.of("R11[basic,a]: + 1 G[a,general] + 1 breach[basic,a] ≥ -10"), Written.rows(budget, "R11"));
        assertEquals(List.of("0 ≤ breach[basic,a] ≤ 0"), Written.columns(budget, "breach"));
    }

    @Test
    void theAmountMayBeTheSumOfColumns() {
        Locality c = Locality.of("c", "C", Budgets.of("1"), Budgets.of("0"))
                .withOwnRevenue(Budgets.of("2"))
                .with("payroll", "3")
                .with("operation", "1.5");
        Quantity both = Quantity.columns("payroll", "operation");
        Budget.Builder budget = Budgets.twoWithRevenue()
                .locality(c)
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0")))
                .rule(new Rule.BasicSecurity(Terms.hard("basic"), Where.ids(List.of("c")), both, Per.LOCALITY));
        assertEquals(List.of("R11[basic,c]: + 1 G[c,general] ≥ 25"), Written.rows(budget, "R11"));
    }

    @Test
    void itIsNotForEachClient() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rule.BasicSecurity(Terms.hard("basic"), A, Quantity.of("1"), Per.CLIENT));
    }
}
