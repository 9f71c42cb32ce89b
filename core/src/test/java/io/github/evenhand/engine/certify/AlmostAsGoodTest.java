package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.Engine;
import io.github.evenhand.fixture.Budgets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two villages that are the same share 8, and a standard costs 20 in each. For the mean every division is as good as any
 * other; for the order of needs only halves are.
 */
class AlmostAsGoodTest {

    private static Budget.Builder villages(Goal.Aggregate aggregate) {
        Budget.Builder budget = Budget.builder("villages")
                .currency("CNY", "1")
                .service(Service.of("school", "School"))
                .fund(Fund.general("general", Budgets.of("8")))
                .objective(Objective.minimise(Goal.shortfall(aggregate)));
        for (String id : List.of("a", "b")) {
            budget.locality(Locality.of(id, id, BigDecimal.ZERO, BigDecimal.TEN))
                    .need(Need.of(id, Area.RURAL, "school", BigDecimal.TEN, Budgets.of("2"), Budgets.of("0.5")))
                    .lastYear(id, "general", Budgets.of(id.equals("a") ? "6" : "1"));
        }
        return budget;
    }

    private static AlmostAsGood plans(Goal.Aggregate aggregate, String tolerance) {
        Allocation allocation =
                new Engine().decide(villages(aggregate).build(), Limits.DEFAULT).orElseThrow();
        return new AlmostAsGood(allocation, Budgets.exact(tolerance));
    }

    private static double[] divided(Question question, double ofA, double ofB) {
        Map<String, Double> amounts =
                Map.of("G[a,general]", ofA, "x[a,rural,school]", ofA, "G[b,general]", ofB, "x[b,rural,school]", ofB);
        return question.programme().columns().stream()
                .mapToDouble(column -> amounts.getOrDefault(column.id(), 0.0))
                .toArray();
    }

    private static Optional<Rational> value(Question question, double ofA, double ofB) {
        RowPrices nothing = RowPrices.of(new double[question.programme().rows().size()]);
        return question.value(divided(question, ofA, ofB), nothing);
    }

    @Test
    void everyDivisionIsAsGoodForTheMean() {
        Question least = new LeastReceived(plans(Goal.Aggregate.mean(), "0"), "a", Optional.empty(), false);
        for (int ofA = 0; ofA <= 8; ofA++) {
            assertEquals(Optional.of(Rational.of(ofA)), value(least, ofA, 8 - ofA));
        }
        Question most = new LeastReceived(plans(Goal.Aggregate.mean(), "0"), "a", Optional.of("general"), true);
        assertEquals(Optional.of(Rational.of(-3)), value(most, 3, 5));
        Question none = new LeastReceived(plans(Goal.Aggregate.mean(), "0"), "a", Optional.of("another"), false);
        assertEquals(Optional.of(Rational.ZERO), value(none, 3, 5));
    }

    /** The mean is 0.3, and a unit less of spending makes it 0.025 larger. */
    @Test
    void whatIsClearlyWorseIsNotAllowed() {
        Question least = new LeastReceived(plans(Goal.Aggregate.mean(), "0.05"), "a", Optional.empty(), false);
        double[] kept = divided(least, 4, 4);
        int spent = 0;
        int other = 0;
        for (int column = 0; column < kept.length; column++) {
            String id = least.programme().columns().get(column).id();
            spent = id.equals("x[a,rural,school]") ? column : spent;
            other = id.equals("o[a]") ? column : other;
        }
        RowPrices nothing = RowPrices.of(new double[least.programme().rows().size()]);
        kept[spent] = 3.5;
        kept[other] = 0.5;
        assertEquals(Optional.of(Rational.of(4)), least.value(kept, nothing));
        kept[spent] = 3.25;
        kept[other] = 0.75;
        assertEquals(Optional.empty(), least.value(kept, nothing));
        assertEquals(Optional.empty(), value(least, 4, 3));
    }

    /** 4 each lift both from 0.5 to 0.7; a tenth of what they are short, 0.3, is 0.6 of a unit. */
    @Test
    void everyNeedThatIsRankedIsKept() {
        Question exact = new LeastReceived(plans(Goal.Aggregate.fairestFirst(), "0"), "a", Optional.empty(), false);
        assertEquals(Optional.of(Rational.of(4)), value(exact, 4, 4));
        assertEquals(Optional.empty(), value(exact, 3, 5));
        assertEquals(Optional.empty(), value(exact, 5, 3));
        Question near = new LeastReceived(plans(Goal.Aggregate.fairestFirst(), "0.1"), "a", Optional.empty(), false);
        assertEquals(Optional.of(Budgets.exact("3.5")), value(near, 3.5, 4.5));
        assertEquals(Optional.of(Budgets.exact("4.5")), value(near, 4.5, 3.5));
        assertEquals(Optional.empty(), value(near, 3.25, 4.75));
        assertEquals(Optional.empty(), value(near, 4.75, 3.25));
    }

    /** A third village, which may receive nothing, stays 0.9 short: nobody can be worse, but a or b worse than they need be. */
    @Test
    void needsThatAreNotTheWorstAreKeptToo() {
        Budget budget = villages(Goal.Aggregate.fairestFirst())
                .locality(Locality.of("c", "c", BigDecimal.ZERO, BigDecimal.TEN))
                .need(Need.of("c", Area.RURAL, "school", BigDecimal.TEN, Budgets.of("2"), Budgets.of("0.1")))
                .rule(new Rule.Cap(
                        Rule.Terms.hard("none"),
                        Where.ids(List.of("c")),
                        Optional.empty(),
                        Quantity.of("0"),
                        Rule.Per.LOCALITY))
                .build();
        Allocation allocation = new Engine().decide(budget, Limits.DEFAULT).orElseThrow();
        Question exact = new LeastReceived(new AlmostAsGood(allocation, Rational.ZERO), "a", Optional.empty(), false);
        assertEquals(Optional.of(Rational.of(4)), value(exact, 4, 4));
        assertEquals(Optional.empty(), value(exact, 3, 5));
        assertEquals(Optional.empty(), value(exact, 5, 3));
    }

    /** a received 6 last year and b 1: of Σ |G - p| - Σ p, 4 and 4 make 2 + 3 - 7. */
    @Test
    void whatMovesIsCountedAgainstLastYear() {
        LeastMoved moved = new LeastMoved(plans(Goal.Aggregate.mean(), "0"), Set.of("general"));
        assertEquals(Optional.of(Rational.of(-2)), value(moved, 4, 4));
        assertEquals(Optional.of(Rational.of(-6)), value(moved, 6, 2));
        assertEquals(Optional.of(Rational.of(-6)), value(moved, 7, 1));
        assertEquals(Optional.of(Rational.of(-4)), value(moved, 8, 0));
    }

    @Test
    void theSearchStartsFromTheAllocation() {
        AlmostAsGood plans = plans(Goal.Aggregate.mean(), "0");
        LeastMoved moved = new LeastMoved(plans, Set.of("general"));
        double[] start = moved.start();
        for (int column = 0; column < plans.plan().length; column++) {
            assertEquals(plans.plan()[column], start[column]);
        }
        assertEquals(moved.programme().columns().size(), start.length);
        Question least = new LeastReceived(plans, "a", Optional.empty(), false);
        assertEquals(8, granted(plans, least.start()), 1e-9);
    }

    private static double granted(AlmostAsGood plans, double[] plan) {
        double sum = 0;
        for (int column = 0; column < plan.length; column++) {
            sum += plans.model().rows().columns().get(column).id().startsWith("G[") ? plan[column] : 0;
        }
        return sum;
    }

    /** An answer is near that is within a unit of its proof, or what is closer of larger amounts. */
    @Test
    void anAnswerIsNearItsProof() {
        Question least = new LeastReceived(plans(Goal.Aggregate.mean(), "0"), "a", Optional.empty(), false);
        assertEquals(Rational.ONE, least.closeness());
        assertTrue(least.isNear(Rational.of(4), Rational.of(3)));
        assertFalse(least.isNear(Rational.of(4), Budgets.exact("2.9")));
    }
}
