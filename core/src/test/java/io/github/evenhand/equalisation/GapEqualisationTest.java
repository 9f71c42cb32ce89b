package io.github.evenhand.equalisation;

import static io.github.evenhand.fixture.Budgets.exact;
import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By hand: gaps of 60, 20 and none. */
class GapEqualisationTest {

    private static final List<Position> THREE = List.of(
            position("a", "100", "40", "80"), position("b", "100", "80", "80"), position("rich", "100", "120", "80"));

    private static Position position(String id, String need, String capacity, String pressing) {
        return Position.of(id)
                .with(Figure.NEED, of(need))
                .with(Figure.CAPACITY, of(capacity))
                .with(Figure.PRESSING_NEED, of(pressing));
    }

    @Test
    void onlyWhoseStandardExpenditureIsAboveStandardRevenueReceivesTheSamePartOfTheGap() {
        Transfers transfers = GapEqualisation.CHINA_2022.transfers(THREE, of("40"));
        assertEquals(exact("30"), transfers.to("a"));
        assertEquals(exact("10"), transfers.to("b"));
        assertEquals(Rational.ZERO, transfers.to("rich"));
    }

    @Test
    void difficultyRaisesThePartOfOneAndLowersThatOfAnother() {
        // Of two unequal ones z is 1 and -1, whatever the figures: the difficulty is 1 and -1.
        Transfers transfers =
                GapEqualisation.CHINA_2022.withWeights(of("1"), of("0.1")).transfers(THREE, of("40"));
        assertEquals(60 * 0.6, transfers.to("a").toDouble(), 1e-15);
        assertEquals(20 * 0.4, transfers.to("b").toDouble(), 1e-15);
        assertEquals(Rational.ZERO, transfers.to("rich"));
    }

    @Test
    void difficultyWeighsPressingNeedWith55AndTheGapWith45() {
        // Pressing need over capacity is 2 and 1, gap over need 0.2 in both: z of the gap is 0.
        List<Position> two = List.of(position("a", "100", "80", "160"), position("b", "50", "40", "40"));
        Transfers transfers =
                GapEqualisation.CHINA_2022.withWeights(of("1"), of("0.1")).transfers(two, of("15"));
        assertEquals(20 * (0.5 + 0.055), transfers.to("a").toDouble(), 1e-14);
        assertEquals(10 * (0.5 - 0.055), transfers.to("b").toDouble(), 1e-14);
    }

    @Test
    void noPartIsBelowZeroAndWithoutGapsThePoolIsLeft() {
        Transfers transfers =
                GapEqualisation.CHINA_2022.withWeights(of("1"), of("5")).transfers(THREE, of("40"));
        assertEquals(Rational.ZERO, transfers.to("b"));
        List<Position> rich = List.of(THREE.get(2));
        assertEquals(
                Rational.ZERO,
                GapEqualisation.CHINA_2022.transfers(rich, of("40")).total());
    }

    @Test
    void aLocalityThatNeedsNothingIsDefined() {
        List<Position> four = List.of(THREE.get(0), THREE.get(1), position("empty", "0", "0", "0"));
        Transfers transfers =
                GapEqualisation.CHINA_2022.withWeights(of("1"), of("0.1")).transfers(four, of("40"));
        assertEquals(Rational.ZERO, transfers.to("empty"));
    }

    @Test
    void difficultyOfAGapWithoutAnyRevenueIsRefusedNotGuessed() {
        GapEqualisation hard = GapEqualisation.CHINA_2022.withWeights(of("1"), of("0.1"));
        List<Position> none = List.of(position("a", "10", "0", "5"));
        assertEquals(
                "Equalisation 'China 2022' must have capacities above 0 where difficulty counts, found 0 of 'a'",
                assertThrows(IllegalArgumentException.class, () -> hard.transfers(none, BigDecimal.ONE))
                        .getMessage());
    }
}
