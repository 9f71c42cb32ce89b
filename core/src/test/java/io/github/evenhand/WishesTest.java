package io.github.evenhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Score;
import io.github.evenhand.budget.Service;
import io.github.evenhand.report.HtmlReport;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * A village of 100 asks for a road rather than for a library, and is not satisfied with its school.
 *
 * <p>Both cost 1,000 and are at 0.5, and there are 500 for them. Citizens (0.75) give the road 0.8 and the library 0.4, an
 * audit (0.25) gives both 0.4: weights 0.7 and 0.4. So the road gets all 500 and reaches 1.
 */
class WishesTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static Budget.Builder village() {
        return Budget.builder("village")
                .currency("CNY", "0.01")
                .locality(Locality.of("v", "Village", BigDecimal.ZERO, new BigDecimal(100)))
                .fund(Fund.general("general", new BigDecimal(500)))
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())));
    }

    private static Need need(String service) {
        return Need.of("v", Area.RURAL, service, new BigDecimal(100), BigDecimal.TEN, HALF);
    }

    private static final Allocation ASKED = Evenhand.allocate(village()
                    .service(Service.of("road", "Road")
                            .withScores(Score.of("citizens", "0.75", "0.8"), Score.of("audit", "0.25", "0.4")))
                    .service(Service.of("library", "Library")
                            .withScores(Score.of("citizens", "0.75", "0.4"), Score.of("audit", "0.25", "0.4")))
                    .need(need("road"))
                    .need(need("library"))
                    .build())
            .orElseThrow();

    /** (0.7 * 0 + 0.4 * 0.5) / 1.1 is left of the shortfall. */
    @Test
    void whatIsAskedForWeighsMore() {
        assertEquals(HALF, ASKED.levels("v").get(0).after().toDecimal(30, java.math.RoundingMode.HALF_EVEN));
        assertEquals(Rational.ONE, ASKED.levels("v").get(1).after());
        assertEquals(
                Rational.of(new BigDecimal("0.2")).dividedBy(Rational.of(new BigDecimal("1.1"))),
                ASKED.goals().get(0).after());
    }

    @Test
    void theReportSaysWhatWasAskedForAndWhatIsSpent() {
        String html = HtmlReport.of(ASKED);
        assertTrue(html.contains("What was asked for"));
        assertTrue(html.contains(">63.6<"), "the road has 0.7 of 1.1");
        assertTrue(html.contains(">0.80<"));
    }

    /**
     * Half of a level counts only as far as people are satisfied, who are so by 0.6: of each level 0.8 is felt. The school
     * starts at 0.4, a full standard costs 1,250, and 500 lift it to 0.8.
     */
    @Test
    void aLevelIsWhatIsFelt() {
        Allocation felt = Evenhand.allocate(village()
                        .service(Service.of("school", "School").withSatisfactionShare("0.5"))
                        .need(need("school").withSatisfaction(new BigDecimal("0.6")))
                        .build())
                .orElseThrow();
        assertEquals(Rational.of(new BigDecimal("0.4")), felt.levels("v").get(0).before());
        assertEquals(Rational.of(new BigDecimal("0.8")), felt.levels("v").get(0).after());
        assertTrue(
                Evenhand.explain(felt, "v")
                        .lines()
                        .contains("rural School: a full standard costs CNY 1,250 = (100 clients x 10) / 0.8, since a"
                                + " level of 1 is felt as 0.8 at a satisfaction of 0.6"),
                () -> Evenhand.explain(felt, "v").lines().toString());
    }

    @Test
    void sharesOfThoseWhoWereAskedAddToOne() {
        Service road = Service.of("road", "Road");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> road.withScores(Score.of("citizens", "0.75", "0.8")));
        assertEquals("Service 'road' must have scores whose shares add to 1, found 0.75", refused.getMessage());
    }
}
