package io.github.evenhand.allocation;

import static io.github.evenhand.fixture.Budgets.exact;
import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.Evenhand;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BriefingTest {

    private static final Goal GAP = Goal.gap(Aggregate.mean(), Reference.NATIONAL_URBAN);
    private static final Goal SHORTFALL = new Goal.Shortfall(Aggregate.mean(), of("3"));

    private static final Allocation ALLOCATION = Evenhand.allocate(Budgets.one()
                    .objective(Objective.minimise(GAP, SHORTFALL).then(Goal.gap(Aggregate.worst(), Reference.STANDARD)))
                    .build())
            .orElseThrow();

    private static Appraisal appraisal(String name, String gap, String shortfall, List<Breach> breaches) {
        return new Appraisal(
                name,
                List.of(),
                List.of(),
                List.of(
                        new GoalValue(GAP.name(), exact("0.6"), exact(gap)),
                        new GoalValue(SHORTFALL.name(), exact("0.3"), exact(shortfall)),
                        new GoalValue("gap worst standard", exact("0.6"), exact("9"))),
                breaches,
                List.of());
    }

    @Test
    void theOptimumIsWorthWhatOthersMissOfTheFirstGoalsByTheirWeights() {
        // The optimum: gap 0.1, shortfall 0.05.
        Briefing briefing = new Briefing(ALLOCATION, List.of());
        assertEquals(Rational.ZERO, briefing.worthAgainst(appraisal("same", "0.1", "0.05", List.of())));
        assertEquals(exact("0.5"), briefing.worthAgainst(appraisal("worse", "0.3", "0.15", List.of())));
        assertEquals(exact("-0.05"), briefing.worthAgainst(appraisal("better", "0.05", "0.05", List.of())));
    }

    @Test
    void itPrintsTheOptimumAndEveryAlternative() {
        Briefing briefing = new Briefing(
                ALLOCATION,
                List.of(
                        appraisal(
                                "equalPerHead",
                                "0.3",
                                "0.15",
                                List.of(new Breach("cap", exact("2"), Price.Per.CURRENCY))),
                        new Undefined("lastYear", "nobody received anything")));
        assertEquals("""
                Optimum: gap mean nationalUrban 60.00 -> 10.00 points
                  equalPerHead: gap mean nationalUrban 60.00 -> 30.00 points, shortfall mean 30.00 -> 15.00 points, \
                gap worst standard 60.00 -> 900.00 points, breaks 1 rule
                  lastYear: nobody received anything""", briefing.toString());
        assertEquals(1, briefing.appraisals().size());
        assertEquals(1, briefing.undefined().size());
    }
}
