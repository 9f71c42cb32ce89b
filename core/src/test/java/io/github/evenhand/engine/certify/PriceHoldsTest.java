package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.engine.Engine;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.fixture.Budgets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The budget of one locality: each of its 8 units closes a sixteenth of the gap of 0.6. A unit more would do the same until
 * the gap is closed, 1.6 units from here; a unit less to the last one.
 */
class PriceHoldsTest {

    private static final Map<String, Double> RIGHT =
            Map.of("M6[nationalUrban,school,a]", 1.0, "M1[a]", -0.0625, "R1[general]", -0.0625);

    private final Allocation allocation = allocation(Budgets.one(), RIGHT);

    private static Allocation allocation(Budget.Builder budget, Map<String, Double> prices) {
        ByHand one = ByHand.of(budget);
        return one.certifier()
                .judge(
                        one.plan(Map.of("G[a,general]", 8.0, "x[a,rural,school]", 8.0)),
                        one.proof(prices, "0.1"),
                        one.paid(Map.of("G[a,general]", "8", "x[a,rural,school]", "8")))
                .allocation()
                .orElseThrow();
    }

    private PriceHolds ofFund(boolean looser) {
        return new PriceHolds(allocation, allocation.prices().get(0), looser);
    }

    /** Amounts of all columns by id; the step in shares of how far was looked. */
    private static double[] amounts(PriceHolds question, Map<String, Double> byId) {
        return question.programme().columns().stream()
                .mapToDouble(column -> byId.getOrDefault(column.id(), 0.0))
                .toArray();
    }

    private static Optional<Rational> moved(PriceHolds question, double granted, double spent, double step) {
        Map<String, Double> plan = Map.of(
                "G[a,general]",
                granted,
                "x[a,rural,school]",
                spent,
                "o[a]",
                granted - spent,
                "step",
                step / question.farthest().toDouble());
        Map<String, Double> worth = new HashMap<>(RIGHT);
        return question.value(
                amounts(question, plan),
                RowPrices.of(question.programme().rows().stream()
                        .mapToDouble(row -> worth.getOrDefault(row.id(), 0.0))
                        .toArray()));
    }

    @Test
    void aFundIsAskedToGrowByAllMoneyAndToShrinkByAllThatItHolds() {
        assertEquals(Rational.of(8), ofFund(false).farthest());
        assertEquals(Rational.of(8), ofFund(true).farthest());
    }

    @Test
    void whereThereIsAnotherFundAllMoneyIsMoreThanOneHolds() {
        Allocation two = new Engine()
                .decide(Budgets.two().fund(Budgets.books("0", "0")).build(), Limits.DEFAULT)
                .orElseThrow();
        Price price = new Price("general", "R1[general]", Optional.empty(), Rational.ZERO, Price.Per.CURRENCY);
        assertEquals(Rational.of(1500), new PriceHolds(two, price, true).farthest());
        assertEquals(Rational.of(1000), new PriceHolds(two, price, false).farthest());
    }

    @Test
    void itHoldsWhereItIsAndUntilTheGapIsClosed() {
        PriceHolds looser = ofFund(true);
        assertEquals(Optional.of(Rational.ZERO), moved(looser, 8, 8, 0));
        assertEquals(Optional.of(Budgets.exact("-0.125")), moved(looser, 9, 9, 1));
        assertEquals(Optional.of(Budgets.exact("-0.1875")), moved(looser, 9.5, 9.5, 1.5));
        assertEquals(Optional.empty(), moved(looser, 10, 10, 2));
        assertEquals(Optional.empty(), moved(looser, 16, 16, 8));
    }

    @Test
    void itHoldsDownToTheLastUnit() {
        PriceHolds tighter = ofFund(false);
        assertEquals(Optional.of(Budgets.exact("-0.5")), moved(tighter, 4, 4, -4));
        assertEquals(Optional.of(Rational.ONE.negate()), moved(tighter, 0, 0, -8));
    }

    /** Who does not pay what the moved fund holds, or spends it elsewhere, shows nothing. */
    @Test
    void onlyAnOptimumThatIsPaidShowsThatAPriceHolds() {
        assertEquals(Optional.empty(), moved(ofFund(true), 8, 8, 1));
        assertEquals(Optional.empty(), moved(ofFund(true), 9, 8, 1));
        assertEquals(Optional.empty(), moved(ofFund(false), 8, 8, -1));
        assertEquals(Optional.empty(), moved(ofFund(false), 7, 6, -1));
    }

    /** A fund that a locality receives whole is bounded there as well, and that bound may have taken its price. */
    @Test
    void aPriceThatTheBoundOfAGrantHasTakenDoesNotHold() {
        Allocation unpriced = allocation(Budgets.one(), Map.of("M6[nationalUrban,school,a]", 1.0, "M1[a]", -0.0625));
        assertEquals(List.of(), unpriced.prices());
        Price nothing = new Price("general", "R1[general]", Optional.empty(), Rational.ZERO, Price.Per.CURRENCY);
        PriceHolds looser = new PriceHolds(unpriced, nothing, true);
        assertEquals(Optional.empty(), moved(looser, 9, 8, 1));
    }

    @Test
    void nobodyMovesFartherThanWasLookedNorTheOtherWay() {
        assertEquals(Optional.of(Rational.ONE.negate()), moved(ofFund(false), 0, 0, -9));
        assertEquals(Optional.of(Rational.ZERO), moved(ofFund(true), 8, 8, -1));
        assertEquals(Optional.of(Rational.ZERO), moved(ofFund(false), 8, 8, 1));
    }

    @Test
    void theSearchStartsFromThePlanOfTheAllocation() {
        for (PriceHolds question : List.of(ofFund(true), ofFund(false))) {
            assertEquals(
                    Optional.of(Rational.ZERO),
                    question.value(
                            question.start(),
                            RowPrices.of(new double[question.programme().rows().size()])));
            assertEquals(question.programme().columns().size(), question.start().length);
        }
    }

    /** The optima cost 0.6 at any d: the objective less what the price says of it. */
    @Test
    void theOptimaAreProvedByThePricesOfTheAllocation() {
        for (PriceHolds question : List.of(ofFund(true), ofFund(false))) {
            Rational bound = Bound.of(question.optima(), question.prices(), Patience.endless());
            assertEquals(0.1, bound.toDouble(), 1e-12);
            assertTrue(bound.compareTo(Budgets.exact("0.1")) <= 0);
        }
    }

    /** No prices at all prove that nobody moves farther than was looked. */
    @Test
    void itMovesNoFartherThanWasLooked() {
        PriceHolds question = ofFund(true);
        RowPrices none = RowPrices.of(new double[question.programme().rows().size()]);
        assertEquals(Rational.ONE.negate(), question.bound(none));
    }

    /** A millionth of how far was looked, or a thousandth of itself. */
    @Test
    void longEndsAreProvedInSharesOfThemselves() {
        PriceHolds question = ofFund(true);
        Rational millionth = Budgets.exact("0.000001");
        assertEquals(millionth, question.closeness());
        assertTrue(question.isNear(Rational.ZERO, millionth.negate()));
        assertFalse(question.isNear(Rational.ZERO, Budgets.exact("-0.0000011")));
        Rational half = Budgets.exact("-0.5");
        assertTrue(question.isNear(half, Budgets.exact("-0.5005")));
        assertFalse(question.isNear(half, Budgets.exact("-0.50051")));
    }

    @Test
    void aPriceIsOfARowOfTheBudget() {
        Price price = allocation.prices().get(0);
        Price other = new Price("general", "R1[another]", Optional.empty(), price.gain(), price.per());
        assertEquals(
                "Price must be of a row of this budget, found 'R1[another]'",
                assertThrows(IllegalArgumentException.class, () -> new PriceHolds(allocation, other, true))
                        .getMessage());
    }

    private static Column step(PriceHolds question) {
        List<Column> columns = question.programme().columns();
        return columns.get(columns.size() - 1);
    }

    private static PriceHolds ofLevel(Allocation allocation, boolean looser) {
        Price price = new Price("level", "R5[level,a/rural/school]", Optional.of("a"), Rational.ZERO, Price.Per.LEVEL);
        return new PriceHolds(allocation, price, looser);
    }

    /** A promise of 0.8 of the standard gives way downward and is tightened upward, by a whole standard at most. */
    @Test
    void aPromiseIsLooserBelowAndTighterAbove() {
        Allocation promised = allocation(
                Budgets.one().rule(Budgets.guaranteed(Terms.priced("level", "2"), Set.of(Area.RURAL), "0.8")), RIGHT);
        PriceHolds looser = ofLevel(promised, true);
        PriceHolds tighter = ofLevel(promised, false);
        assertEquals(Rational.ONE, looser.farthest());
        assertEquals(Rational.ONE, tighter.farthest());
        assertEquals(Rational.ONE.negate(), step(looser).lower());
        assertEquals(Rational.ZERO, step(looser).upper());
        assertEquals(Rational.ZERO, step(tighter).lower());
        assertEquals(Rational.ONE, step(tighter).upper());
        // The countryside is at 0.9: the promise may rise by 0.1 before it costs anything, and fall as far as one
        // likes.
        assertEquals(Optional.of(Budgets.exact("-0.0625")), moved(tighter, 8, 8, 0.0625));
        assertEquals(Optional.empty(), moved(tighter, 8, 8, 0.125));
        assertEquals(Optional.of(Rational.ONE.negate()), moved(looser, 8, 8, -1));
        assertFalse(breach(looser)
                .equals(breach(ByHand.of(promised.budget().toBuilder()).model().rows())));
    }

    private static Rational breach(PriceHolds question) {
        return breach(question.optima());
    }

    /** How much of the promise may be broken: a price that moves it moves that as well. */
    private static Rational breach(Programme programme) {
        return programme.columns().stream()
                .filter(column -> column.id().startsWith("breach["))
                .findFirst()
                .orElseThrow()
                .upper();
    }
}
