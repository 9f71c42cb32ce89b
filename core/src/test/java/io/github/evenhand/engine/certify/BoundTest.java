package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.fixture.Budgets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The budget of one locality by hand: of 8 units each lifts the countryside by 1/16. A unit of the gap's row is worth 1,
 * so a unit of money is worth 1/16 wherever it stands.
 */
class BoundTest {

    private static final Map<String, Double> RIGHT =
            Map.of("M6[nationalUrban,school,a]", 1.0, "M1[a]", -0.0625, "R1[general]", -0.0625);

    private static double[] prices(Programme programme, Map<String, Double> byRow) {
        return programme.rows().stream()
                .mapToDouble(row -> byRow.getOrDefault(row.id(), 0.0))
                .toArray();
    }

    private static Rational bound(Map<String, Double> byRow) {
        Programme programme = Model.of(Budgets.one().build()).stage(0, List.of());
        return Bound.of(programme, RowPrices.of(prices(programme, byRow)), Patience.endless());
    }

    @Test
    void rightPricesProveTheOptimum() {
        assertEquals(Budgets.exact("0.1"), bound(RIGHT));
    }

    @Test
    void pricesOfNothingProveThatNoGapIsBelowZero() {
        assertEquals(Rational.ZERO, bound(Map.of()));
    }

    /** Half of the right prices: 0.3 - 0.25 from the rows, and the gap's column costs 1/2 more than nothing at 0. */
    @Test
    void otherPricesProveLess() {
        assertEquals(
                Budgets.exact("0.05"),
                bound(Map.of("M6[nationalUrban,school,a]", 0.5, "M1[a]", -0.03125, "R1[general]", -0.03125)));
    }

    /** Money that is not priced could all go to the countryside: 0.6 - 8/16 = 0.1 still, by the bound of its column. */
    @Test
    void whatTheRowsDoNotSayTheBoundsOfColumnsDo() {
        assertEquals(Budgets.exact("0.1"), bound(Map.of("M6[nationalUrban,school,a]", 1.0)));
    }

    /** A price of 2 pays 1.2 for the row, but then the gap itself, at most 1.1, is worth -1 each. */
    @Test
    void pricesThatAreTooHighProveLessToo() {
        assertEquals(
                Budgets.exact("-0.9"),
                bound(Map.of("M6[nationalUrban,school,a]", 2.0, "M1[a]", -0.125, "R1[general]", -0.125)));
    }

    @Test
    void pricesOfTheWrongSignCountAsNothing() {
        assertEquals(Rational.ZERO, bound(Map.of("M6[nationalUrban,school,a]", -1.0)));
        assertEquals(Rational.ZERO, bound(Map.of("M6[nationalUrban,school,a]", Double.NaN)));
    }

    /** Half of the price of the gap's row, and the other half beside it. */
    @Test
    void aPriceIsTheSumOfItsTwoParts() {
        Programme programme = Model.of(Budgets.one().build()).stage(0, List.of());
        double[] half = prices(programme, RIGHT);
        for (int row = 0; row < half.length; row++) {
            half[row] /= 2;
        }
        assertEquals(Budgets.exact("0.1"), Bound.of(programme, RowPrices.of(half, half), Patience.endless()));
        assertEquals(Budgets.exact("0.05"), Bound.of(programme, RowPrices.of(half), Patience.endless()));
    }

    private static Programme floored(String floor) {
        Budget budget =
                Budgets.one().rule(Budgets.floor(Terms.hard("floor"), floor)).build();
        return Model.of(budget).rows();
    }

    private static final Map<String, Double> FLOOR_AGAINST_FUND = Map.of("R3[floor,a]", 1.0, "R1[general]", -1.0);

    @Test
    void aFloorAboveTheFundIsAContradiction() {
        Programme programme = floored("10");
        double[] prices = prices(programme, FLOOR_AGAINST_FUND);
        assertEquals(Rational.of(2), Bound.contradiction(programme, RowPrices.of(prices), Patience.endless()));
        assertTrue(Contradiction.isProvedBy(programme, RowPrices.of(prices), Patience.endless()));
    }

    @Test
    void aFloorOfTheWholeFundIsNone() {
        Programme programme = floored("8");
        double[] prices = prices(programme, FLOOR_AGAINST_FUND);
        assertEquals(Rational.ZERO, Bound.contradiction(programme, RowPrices.of(prices), Patience.endless()));
        assertTrue(Contradiction.in(programme, prices, Patience.endless()).isEmpty());
        assertFalse(Contradiction.isProvedBy(programme, RowPrices.of(prices), Patience.endless()));
    }

    /** Floors of 700 units for each of two, against a fund of 1,000. */
    @Test
    void aContradictionNamesOnlyWhatItNeeds() {
        Programme programme = Model.of(Budgets.two()
                        .rule(Budgets.floor(Terms.hard("floor"), "70"))
                        .rule(Budgets.cap(Terms.hard("cap"), "95"))
                        .build())
                .rows();
        double[] prices = prices(
                programme,
                Map.of(
                        "R3[floor,a]", 1.0,
                        "R3[floor,b]", 1.0,
                        "R1[general]", -1.0,
                        "R4[cap,a]", -1e-6,
                        "M1[a]", 1e-6));
        Contradiction found =
                Contradiction.in(programme, prices, Patience.endless()).orElseThrow();
        assertEquals(
                List.of("R1[general]", "R3[floor,a]", "R3[floor,b]"),
                found.rows().stream().map(Programme.Row::id).toList());
        assertEquals(List.of("floor", "general"), List.copyOf(found.sources()));
        assertTrue(Contradiction.isProvedBy(programme, found.prices(), Patience.endless()));
    }

    /** The row asks for more than both columns can give; what gives a billionth of it or less carries no weight. */
    @Test
    void onlyUpperBoundsThatCarryWeightAreNamed() {
        for (String[] small : new String[][] {{"0.0001", "[0]"}, {"1", "[0, 1]"}}) {
            List<Programme.Column> columns = new ArrayList<>();
            for (String most : List.of("1000000", small[0])) {
                columns.add(new Programme.Column(
                        "x", 0, Rational.ZERO, Rational.ZERO, Rational.ZERO, Budgets.exact(most), Rational.ONE));
            }
            Programme.Row row = new Programme.Row(
                    "row",
                    "test",
                    Optional.empty(),
                    true,
                    0,
                    Programme.Sense.AT_LEAST,
                    Rational.of(2_000_000),
                    List.of(new Programme.Term(0, Rational.ONE), new Programme.Term(1, Rational.ONE)));
            Programme programme = new Programme(List.of("nation"), new int[] {-1}, columns, List.of(row));
            assertEquals(
                    small[1],
                    Bound.upperBounds(programme, RowPrices.of(new double[] {1})).toString());
        }
    }
}
