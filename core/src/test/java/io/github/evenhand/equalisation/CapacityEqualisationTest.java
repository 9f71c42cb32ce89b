package io.github.evenhand.equalisation;

import static io.github.evenhand.fixture.Budgets.exact;
import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By hand, on three localities of ten people with 50, 100 and 150: a mean of 10 per head. */
class CapacityEqualisationTest {

    private static final List<Position> THREE = List.of(
            Position.of("poor", of("10"), of("50")),
            Position.of("middle", of("10"), of("100")),
            Position.of("rich", of("10"), of("150")));

    private static void assertGives(String poor, String middle, String rich, Transfers transfers) {
        assertEquals(exact(poor), transfers.to("poor"));
        assertEquals(exact(middle), transfers.to("middle"));
        assertEquals(exact(rich), transfers.to("rich"));
    }

    @Test
    void ukraineTopsUpTo90PercentByFourFifthsAndTakesHalfOfWhatIsAbove110() {
        // 0.8 (90 - 50), nothing within the band, 0.5 (150 - 110).
        Transfers transfers =
                CapacityEqualisation.UKRAINE_2024.withMean(of("10")).transfers(THREE);
        assertGives("32", "0", "-20", transfers);
        assertEquals(exact("12"), transfers.total());
        assertGives("32", "0", "0", transfers.received());
        assertGives("0", "0", "20", transfers.contributed());
        assertEquals("3 localities: 1 receive, 1 pay", transfers.toString());
    }

    /** Three rows of the calculation of the Ministry of Finance: people counted, income tax, result in thousand UAH. */
    @Test
    void ukraineHasThePublishedSubsidiesOf2024() {
        Transfers transfers = CapacityEqualisation.UKRAINE_2024.transfers(List.of(
                Position.of("Agronomichna", of("10281"), of("20410800")),
                Position.of("Vinnytsia", of("434069"), of("2362673800")),
                Position.of("Voronovytsia", of("18226"), of("33259400"))));
        assertEquals(9387.3, transfers.to("Agronomichna").toDouble() / 1000, 1.5);
        // The tax of a large city is known to a kopeck a head, its people to some ten.
        assertEquals(-351953.3, transfers.to("Vinnytsia").toDouble() / 1000, 40);
        assertEquals(18981.3, transfers.to("Voronovytsia").toDouble() / 1000, 2);
    }

    @Test
    void whoStandsExactlyAtALimitNeitherReceivesNorPays() {
        Transfers transfers = CapacityEqualisation.UKRAINE_2024
                .withMean(of("10"))
                .transfers(List.of(Position.of("low", of("10"), of("90")), Position.of("high", of("10"), of("110"))));
        assertEquals(Rational.ZERO, transfers.to("low"));
        assertEquals(Rational.ZERO, transfers.to("high"));
    }

    @Test
    void germanyMoves63PercentOfEveryDifferenceAndNothingIsLost() {
        Transfers transfers = CapacityEqualisation.GERMANY_2020.transfers(THREE);
        assertGives("31.5", "0", "-31.5", transfers);
        assertEquals(Rational.ZERO, transfers.total());
    }

    @Test
    void germanSupplementaryGrantsFillFourFifthsOfWhatIsStillShortOf9975() {
        List<Position> after =
                CapacityEqualisation.GERMANY_2020.transfers(THREE).paidTo(THREE);
        // Capacities 81.5, 100 and 118.5: the mean is the same; 0.8 (99.75 - 81.5).
        assertGives("14.6", "0", "0", CapacityEqualisation.GERMANY_SUPPLEMENTARY_2020.transfers(after));
    }

    @Test
    void canadaLiftsEveryoneToTheMeanAndTakesFromNobody() {
        assertGives("50", "0", "0", CapacityEqualisation.CANADA.transfers(THREE));
    }

    @Test
    void withinAStateFundebMakesAllEqualPerStudent() {
        Transfers transfers = CapacityEqualisation.FUNDEB_STATE.transfers(THREE);
        assertGives("50", "0", "-50", transfers);
    }

    @Test
    void aLocalityWithoutPeopleIsNotInTheMeanAndNeitherReceivesNorPays() {
        List<Position> four = new ArrayList<>(THREE);
        four.add(Position.of("empty", BigDecimal.ZERO, of("1000")));
        Transfers transfers = CapacityEqualisation.GERMANY_2020.transfers(four);
        assertGives("31.5", "0", "-31.5", transfers);
        assertEquals(Rational.ZERO, transfers.to("empty"));
    }

    @Test
    void whereNobodyLivesNothingMoves() {
        Transfers transfers =
                CapacityEqualisation.CANADA.transfers(List.of(Position.of("empty", BigDecimal.ZERO, of("5"))));
        assertEquals(Rational.ZERO, transfers.total());
        assertEquals(
                Rational.ZERO, CapacityEqualisation.CANADA.transfers(List.of()).total());
    }

    @Test
    void debtIsACapacityBelowZero() {
        Transfers transfers = CapacityEqualisation.UKRAINE_2024
                .withMean(of("10"))
                .transfers(List.of(Position.of("indebted", of("10"), of("-10"))));
        assertEquals(exact("80"), transfers.to("indebted"));
    }

    @Test
    void aReformIsTheSameLawWithOtherCoefficients() {
        CapacityEqualisation reform = CapacityEqualisation.UKRAINE_2024
                .withMean(of("10"))
                .withTopUp(of("1"), of("1"))
                .withLevy(of("1.2"), of("0.25"));
        assertGives("50", "0", "-7.5", reform.transfers(THREE));
        assertEquals(CapacityEqualisation.UKRAINE_2024.basis(), reform.basis());
    }

    @Test
    void missingIsNotZero() {
        List<Position> unknown = List.of(Position.of("a").with(Figure.PEOPLE, of("10")));
        assertEquals(
                "Position 'a' must have a figure 'capacity', found [people]",
                assertThrows(IllegalArgumentException.class, () -> CapacityEqualisation.UKRAINE_2024.transfers(unknown))
                        .getMessage());
    }

    @Test
    void nonsenseIsRefused() {
        CapacityEqualisation law = CapacityEqualisation.UKRAINE_2024;
        assertEquals(
                "Equalisation 'Ukraine 2024' must have a top-up between 0 and 1, found 1.5",
                message(() -> law.withTopUp(of("0.9"), of("1.5"))));
        assertEquals(
                "Equalisation 'Ukraine 2024' must have an upper share not below the lower one of 0.9, found 0.8",
                message(() -> law.withLevy(of("0.8"), of("0.5"))));
        assertEquals("Equalisation must have a basis, found none", message(() -> CapacityEqualisation.of("x", " ")));
        assertEquals(
                "Positions must have different ids, found 'poor' twice",
                message(() -> law.transfers(List.of(THREE.get(0), THREE.get(0)))));
        assertEquals(
                "Position 'a' must have a figure 'people' of at least 0, found -1",
                message(() -> Position.of("a", of("-1"), of("0"))));
    }

    private static String message(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(IllegalArgumentException.class, what).getMessage();
    }
}
