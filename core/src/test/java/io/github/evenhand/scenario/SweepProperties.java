package io.github.evenhand.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Difference;
import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.allocation.Frontier.Kind;
import io.github.evenhand.allocation.Frontier.Point;
import io.github.evenhand.allocation.Frontier.Segment;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Shift;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.RandomBudgets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of many budgets, on random ones. */
class SweepProperties {

    private static final Rational TWO = Rational.of(2);

    /** A random budget, of whose first fund any part may stay. */
    private static Budget atMost(long seed) {
        Budget budget = RandomBudgets.draw(seed);
        Fund.Open first = budget.openFunds().get(0);
        Assume.that(first.amount().signum() > 0);
        return budget.toBuilder()
                .withoutFund(first.id())
                .fund(first.withSpend(Fund.Spend.AT_MOST))
                .build();
    }

    private static Lever lever(Budget budget) {
        return Lever.fund(budget.openFunds().get(0).id());
    }

    /** The fund, one and a half, two, two and a half and three times as much of it. */
    private static List<BigDecimal> amounts(Budget budget) {
        BigDecimal amount = budget.openFunds().get(0).amount();
        List<BigDecimal> amounts = new ArrayList<>();
        for (int halves = 2; halves <= 6; halves++) {
            amounts.add(lever(budget)
                    .near(budget, Rational.of(amount).times(Rational.of(halves)).dividedBy(TWO)));
        }
        return amounts.stream().distinct().toList();
    }

    private static StageProof proof(Point point) {
        return ((Allocation) point.outcome()).certificate().first();
    }

    /** A plan may miss rules by what counts as proved, and so be better than any that keeps them. */
    private static Rational atMost(StageProof proof) {
        return proof.planObjective().plus(proof.margin());
    }

    private static List<Point> allocated(Frontier frontier) {
        return frontier.points().stream()
                .filter(point -> point.outcome() instanceof Allocation)
                .toList();
    }

    @Property(tries = 20)
    void moreOfAFundThatNeedNotBeSpentNeverHurts(@ForAll long seed) {
        Budget budget = atMost(seed);
        List<Point> points = allocated(Evenhand.frontier(budget, lever(budget), amounts(budget), 0, Limits.DEFAULT));
        for (int at = 1; at < points.size(); at++) {
            assertTrue(
                    proof(points.get(at)).bound().compareTo(atMost(proof(points.get(at - 1)))) <= 0,
                    () -> "seed " + seed);
        }
    }

    @Property(tries = 20)
    void aFurtherValueIsWithinWhatWasProvedOfItsSegment(@ForAll long seed) {
        Budget budget = atMost(seed);
        Frontier frontier = Evenhand.frontier(budget, lever(budget), amounts(budget), 0, Limits.DEFAULT);
        for (int at = 0; at < frontier.segments().size(); at++) {
            Segment segment = frontier.segments().get(at);
            Rational from = Rational.of(segment.from());
            Rational to = Rational.of(segment.to());
            BigDecimal middle = lever(budget).near(budget, from.plus(to).dividedBy(TWO));
            if (segment.kind() != Kind.OPEN && middle.compareTo(segment.from()) > 0) {
                Outcome outcome = Evenhand.allocate(lever(budget).at(budget, middle));
                assertFalse(outcome instanceof Infeasible, () -> "convex: seed " + seed);
                if (!(outcome instanceof Allocation allocation)) {
                    continue; // undecided: it may be anything
                }
                StageProof here = allocation.certificate().first();
                StageProof left = proof(frontier.points().get(at));
                StageProof right = proof(frontier.points().get(at + 1));
                Rational part = Rational.of(middle).minus(from).dividedBy(to.minus(from));
                Rational chord = left.planObjective()
                        .plus(part.times(right.planObjective().minus(left.planObjective())));
                Rational slack = left.margin().max(right.margin()).max(here.margin());
                assertTrue(here.bound().minus(slack).compareTo(chord) <= 0, () -> "above the chord: seed " + seed);
                assertTrue(
                        here.planObjective().plus(slack).compareTo(chord.minus(segment.within())) >= 0,
                        () -> "below the bracket: seed " + seed);
            }
        }
    }

    @Property(tries = 20)
    void aSweepIsManySingleAllocations(@ForAll long seed) {
        List<Budget> budgets = List.of(RandomBudgets.draw(seed), RandomBudgets.draw(seed + 1));
        List<Swept<Outcome>> scenarios = Evenhand.sweep(budgets);
        for (int at = 0; at < budgets.size(); at++) {
            Outcome alone = Evenhand.allocate(budgets.get(at));
            Outcome one = scenarios.get(at).result().orElseThrow();
            if (alone instanceof Allocation allocation) {
                assertEquals(allocation.grants(), one.orElseThrow().grants());
                assertEquals(allocation.certificate(), one.orElseThrow().certificate());
            } else {
                assertEquals(alone, one);
            }
        }
    }

    @Property(tries = 20)
    void anAllocationDiffersFromAnotherAsThatDiffersFromIt(@ForAll long seed) {
        Outcome first = Evenhand.allocate(RandomBudgets.draw(seed));
        Outcome second = Evenhand.allocate(RandomBudgets.draw(seed + 1));
        if (first instanceof Allocation a && second instanceof Allocation b) {
            Assume.that(
                    a.budget().currency().code().equals(b.budget().currency().code()));
            Difference there = Evenhand.compare(a, b);
            Difference back = Evenhand.compare(b, a);
            assertEquals(there.reversed(), back);
            assertEquals(there.winners().localities(), back.losers().localities());
            assertEquals(sum(there.localities()), sum(back.localities()).negate());
        }
    }

    @Property(tries = 20)
    void noAllocationDiffersFromItself(@ForAll long seed) {
        if (Evenhand.allocate(RandomBudgets.draw(seed)) instanceof Allocation allocation) {
            assertTrue(Evenhand.compare(allocation, allocation).isNone());
        }
    }

    private static Rational sum(List<Shift> shifts) {
        Rational sum = Rational.ZERO;
        for (Shift shift : shifts) {
            sum = sum.plus(shift.change().orElse(Rational.ZERO));
        }
        return sum;
    }
}
