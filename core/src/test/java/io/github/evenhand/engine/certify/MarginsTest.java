package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Decomposition.Margin;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What prices of rows say to people: of one unit of the currency, which is ten smallest units here. */
class MarginsTest {

    private static Budget.Builder budget() {
        return Budgets.two()
                .fund(Budgets.books(Fund.Spend.AT_MOST, Where.ids(List.of("a")), Quantity.of("0"), Quantity.of("0")))
                .rule(Budgets.floor(Terms.hard("floor"), "5"))
                .rule(Budgets.cap(Terms.hard("cap"), "90"))
                .rule(Budgets.guaranteed(Terms.priced("level", "2"), Set.of(Area.RURAL), "0.5"));
    }

    private final ByHand two = ByHand.of(budget());

    private List<Margin> margins(Map<String, Double> prices) {
        Budget budget = two.model().situation().budget();
        Rational zero = Rational.ZERO;
        Certificate certificate = new Certificate(
                List.of(new Certificate.StageProof("", zero, zero, zero, zero, zero, zero)),
                zero,
                "",
                new Evidence(new double[0], List.of(two.prices(0, prices))));
        Allocation allocation = new Allocation(
                budget,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                certificate);
        return Margins.of(two.model(), allocation);
    }

    @Test
    void aUnitMoreIsWorthWhatItsRowSaysHereAndThatOfTheFundElsewhere() {
        assertEquals(
                List.of(
                        new Margin("a", "books", Budgets.exact("0.5"), Budgets.exact("0.375")),
                        new Margin("a", "general", Budgets.exact("0.25"), Budgets.exact("0.125")),
                        new Margin("b", "general", Rational.ZERO, Budgets.exact("0.125"))),
                margins(Map.of(
                                "M1[a]", -0.025,
                                "M2[a,books]", -0.05,
                                "R1[general]", -0.0125,
                                "R1[books]", -0.0375,
                                "R3[floor,a]", 7.0,
                                "M7[a/urban/school]", 7.0))
                        .stream()
                        .map(MarginsTest::shortened)
                        .toList());
    }

    /** Prices are doubles; what they come to is said to nine digits. */
    private static Margin shortened(Margin margin) {
        return new Margin(margin.locality(), margin.fund(), nine(margin.here()), nine(margin.elsewhere()));
    }

    private static Rational nine(Rational number) {
        return Rational.of(number.toDecimal(9, RoundingMode.HALF_EVEN));
    }

    /** A fund that need not be paid out is worth nothing or something, and never less than nothing. */
    @Test
    void aPriceOfTheWrongSignSaysNothing() {
        assertEquals(
                List.of(Rational.ZERO, Budgets.exact("-0.125"), Budgets.exact("-0.125")),
                margins(Map.of("R1[general]", 0.0125, "R1[books]", 0.0375)).stream()
                        .map(margin -> nine(margin.elsewhere()))
                        .toList());
    }

    /** All that a locality costs is 400 units in a and 700 in b: less than a billionth over it is silence. */
    @Test
    void aGainThatIsNothingOverAllTheMoneyOfAPlaceIsSilent() {
        List<Margin> margins = margins(Map.of("M1[a]", -2.4e-12, "M1[b]", -2.4e-12));
        assertEquals(Rational.ZERO, margins.get(1).here());
        assertEquals(2.4e-11, margins.get(2).here().toDouble(), 1e-20);
    }

    private List<String> prices(Map<String, Double> byRow) {
        return new Prices(two.model(), two.model().situation().budget())
                .of(two.prices(0, byRow)).stream()
                        .map(price -> price.source() + " " + price.row() + " "
                                + price.locality().orElse("-") + " "
                                + price.gain()
                                        .toDecimal(15, RoundingMode.HALF_EVEN)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + (price.per() == Price.Per.LEVEL ? " a standard" : " a unit"))
                        .toList();
    }

    @Test
    void aPriceIsTheGainOfALargerFundAHigherCapOrALowerPromise() {
        assertEquals(
                List.of(
                        "books R1[books] - 0.5 a unit",
                        "general R1[general] - -0.25 a unit",
                        "floor R3[floor,a] a 1.25 a unit",
                        "cap R4[cap,b] b 2.5 a unit",
                        "level R5[level,a/rural/school] a 0.75 a standard"),
                prices(Map.of(
                        "M1[a]", 3.0,
                        "R1[books]", -0.05,
                        "R1[general]", 0.025,
                        "R3[floor,a]", 0.125,
                        "R4[cap,b]", -0.25,
                        "R5[level,a/rural/school]", 0.75)));
    }

    @Test
    void pricesOfTheWrongSignAreNoneAndThoseOfNextToNothingAreSilent() {
        assertEquals(List.of(), prices(Map.of("R1[books]", 0.05, "R3[floor,a]", -0.125, "R4[cap,b]", 0.25)));
        assertEquals(
                List.of("floor R3[floor,b] b 0.000000000024 a unit"),
                prices(Map.of("R3[floor,a]", 2.4e-12, "R3[floor,b]", 2.4e-12)));
        assertEquals(
                List.of("level R5[level,a/rural/school] a 0.000000002 a standard"),
                prices(Map.of("R5[level,a/rural/school]", 2e-9, "R5[level,b/rural/school]", 0.9e-9)));
    }

    @Test
    void aBillionthOverAllIsNotLessThanABillionth() {
        Rational billionth = Budgets.exact("0.000000001");
        assertFalse(Prices.isSilent(billionth, Rational.ONE));
        assertFalse(Prices.isSilent(billionth.negate(), Rational.ONE));
        assertTrue(Prices.isSilent(billionth, Budgets.exact("0.999")));
    }
}
