package io.github.evenhand.equalisation;

import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A formula as the start of a reform, on {@link Budgets#two()} with 20 of general money, which would all go to b. */
class TransfersTest {

    private static final Transfers FORMULA = CapacityEqualisation.CANADA
            .withMean(of("1"))
            .transfers(List.of(Position.of("a", of("6.28"), of("0")), Position.of("b", of("1"), of("5"))));

    private static Budget budget() {
        return Budgets.two()
                .withoutFund("general")
                .fund(Fund.general("general", of("20")))
                .build();
    }

    @Test
    void aFormulaInAColumnIsAFloorThatTheOptimumKeeps() {
        Budget reform = FORMULA.into(budget(), "formula").toBuilder()
                .rule(new Rule.Floor(
                        Rule.Terms.hard("formula").basis("the act"),
                        Where.EVERYWHERE,
                        Optional.empty(),
                        Quantity.column("formula"),
                        Rule.Per.LOCALITY))
                .build();
        // The smallest unit is 0.1: what is below one is dropped, so the floor is never above the formula.
        assertEquals(Optional.of("6.2"), reform.locality("a").column("formula"));
        assertEquals(Optional.of("0.0"), reform.locality("b").column("formula"));
        Allocation allocation = Evenhand.allocate(reform).orElseThrow();
        assertEquals("CNY 6.2", allocation.to("a").toString());
        assertEquals("CNY 13.8", allocation.to("b").toString());
    }

    @Test
    void aLocalityThatTheBudgetDoesNotHaveIsRefused() {
        Transfers other = CapacityEqualisation.CANADA.transfers(List.of(Position.of("c", of("1"), of("1"))));
        assertEquals(
                "Locality must be one of [a, b], found 'c'",
                assertThrows(IllegalArgumentException.class, () -> other.into(budget(), "formula"))
                        .getMessage());
        assertEquals(
                "Locality must be one of the 1 that the formula was told of, found 'a'",
                assertThrows(IllegalArgumentException.class, () -> other.to("a"))
                        .getMessage());
    }
}
