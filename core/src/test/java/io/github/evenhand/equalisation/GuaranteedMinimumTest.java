package io.github.evenhand.equalisation;

import static io.github.evenhand.fixture.Budgets.exact;
import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By hand, on cantons of one person each whose mean is 100. */
class GuaranteedMinimumTest {

    private static final GuaranteedMinimum SWITZERLAND = GuaranteedMinimum.SWITZERLAND_2020;

    private static Position canton(String id, String capacity) {
        return Position.of(id, BigDecimal.ONE, of(capacity));
    }

    /** The canton, and another that makes the mean 100. */
    private static double received(String capacity) {
        List<Position> two = List.of(
                canton("a", capacity),
                canton("b", of("200").subtract(of(capacity)).toPlainString()));
        return SWITZERLAND.transfers(two).to("a").toDouble();
    }

    @Test
    void belowSeventyEveryoneIsLiftedTo865OfTheMean() {
        assertEquals(26.5, received("60"), 1e-12);
        assertEquals(16.5, received("70"), 1e-12);
        assertEquals(86.5, received("0"), 1e-12);
    }

    @Test
    void atSeventyNinetyPercentOfAnAdditionalUnitAreLostAndLessFromThereOn() {
        assertEquals(-0.9, (received("70.001") - received("70")) / 0.001, 1e-4);
        // Halfway to the mean: 16.5 · 0.5 ^ (18/11) = 16.5 · 0.32164...
        assertEquals(16.5 * Math.exp(-18.0 / 11 * Math.log(2)), received("85"), 1e-12);
        assertTrue(received("84") - received("85") < received("74") - received("75"));
        assertEquals(0, received("100"), 0);
    }

    @Test
    void theOrderOfTheCantonsDoesNotChange() {
        double before = 0;
        for (int capacity = 60; capacity <= 100; capacity++) {
            double after = capacity + received("" + capacity);
            assertTrue(after >= before, capacity + ": " + after);
            before = after;
        }
    }

    @Test
    void theStrongPayFortyPercentByOneRateOfTheirExcess() {
        List<Position> four = List.of(canton("a", "60"), canton("b", "60"), canton("c", "130"), canton("d", "150"));
        Transfers transfers = SWITZERLAND.transfers(four);
        assertEquals(exact("26.5"), transfers.to("a"));
        // 40 % of 53 over an excess of 30 + 50.
        assertEquals(exact("-7.95"), transfers.to("c"));
        assertEquals(exact("-13.25"), transfers.to("d"));
        assertEquals(exact("31.8"), transfers.total());
    }

    @Test
    void whoHasNoPeopleNeitherReceivesNorPays() {
        List<Position> three = new ArrayList<>(List.of(canton("a", "60"), canton("b", "140")));
        three.add(Position.of("empty", BigDecimal.ZERO, of("9")));
        assertEquals(Rational.ZERO, SWITZERLAND.transfers(three).to("empty"));
        assertEquals(exact("26.5"), SWITZERLAND.transfers(three).to("a"));
        assertEquals(Rational.ZERO, SWITZERLAND.transfers(three.subList(2, 3)).total());
    }

    @Test
    void nonsenseIsRefused() {
        assertEquals(
                "Equalisation 'x' must have a guarantee above the threshold of 0.7, found 0.7",
                message("0.7", "0.7", "0.9"));
        assertEquals(
                "Equalisation 'x' must have a withdrawal that uses up the guarantee before the mean, found 0.5",
                message("0.7", "0.865", "0.5"));
    }

    private static String message(String threshold, String guarantee, String withdrawal) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new GuaranteedMinimum(
                                "x", "an act", of(threshold), of(guarantee), of(withdrawal), of("0.4")))
                .getMessage();
    }
}
