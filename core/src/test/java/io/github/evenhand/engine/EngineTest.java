package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.fixture.Countryside;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EngineTest {

    private static Outcome decide(Budget.Builder budget) {
        return new Engine().decide(budget.build(), Limits.DEFAULT);
    }

    private static List<String> conflict(Budget.Builder budget) {
        return assertInstanceOf(Infeasible.class, decide(budget)).rules();
    }

    @Test
    void theGapOfOneFallsByWhatTheFundBuys() {
        Allocation allocation = decide(Budgets.one()).orElseThrow();
        assertEquals(Budgets.exact("0.1"), allocation.certificate().first().objective());
        assertEquals("CNY 8", allocation.to("a").toString());
    }

    @Test
    void capsBelowAFundThatMustBePaidOutAreAConflict() {
        assertEquals(List.of("cap"), conflict(Budgets.two().rule(Budgets.cap(Terms.hard("cap"), "10"))));
    }

    @Test
    void floorsAboveTheFundAreAConflict() {
        assertEquals(
                List.of("floor"),
                conflict(Budgets.two()
                        .rule(Budgets.floor(Terms.hard("floor"), "70"))
                        .rule(Budgets.cap(Terms.hard("cap"), "95"))));
    }

    /** 100 of general and 50 of special money are two thirds. */
    @Test
    void aGeneralShareThatTheFundsDenyIsAConflict() {
        assertEquals(
                List.of("share"),
                conflict(Budgets.two()
                        .fund(Budgets.books("0", "0"))
                        .rule(new Rule.GeneralShare(Terms.hard("share"), Budgets.of("0.7")))));
    }

    @Test
    void anEnvelopeTooSmallForARegionalFundIsAConflict() {
        Fund.General regional = new Fund.General("regional", Budgets.of("50"), Fund.Spend.EXACTLY, Where.group("west"));
        assertEquals(
                List.of("west"),
                conflict(Budgets.two().fund(regional).rule(Budgets.envelope(Terms.hard("west"), "", "49"))));
    }

    @Test
    void aFundThatNobodyCanReceiveIsNoMatterOfRules() {
        Fund.General nobody = new Fund.General("nobody", Budgets.of("1"), Fund.Spend.EXACTLY, Where.group("empty"));
        Infeasible outcome = assertInstanceOf(
                Infeasible.class,
                decide(Budgets.two()
                        .group(new Group("empty", "Empty", Optional.empty()))
                        .fund(nobody)
                        .rule(Budgets.floor(Terms.hard("floor"), "1"))));
        assertEquals(List.of(), outcome.rules());
        assertEquals(List.of("R1[nobody]"), outcome.background());
    }

    @Test
    void aConflictIsFoundBesideAFundThatIsAMillionTimesLarger() {
        Fund.General large = new Fund.General("large", Budgets.of("100000000"), Fund.Spend.AT_MOST, Where.EVERYWHERE);
        assertEquals(
                List.of("harmless"),
                conflict(Budgets.two()
                        .fund(large)
                        .lastYear("a", "general", Budgets.of("10000000"))
                        .lastYear("b", "general", Budgets.of("20000000"))
                        .rule(Budgets.holdHarmless(Terms.hard("harmless"), "0.5"))));
    }

    /** The last stage may worsen the first, and so lets the second fall below what it had been proved. */
    @Test
    void aToleranceOfALateStageIsNoLieAboutTheSecond() {
        Objective objective = new Objective(
                List.of(
                        new Objective.Stage(List.of(Goal.gap(Aggregate.mean(), Reference.STANDARD)), BigDecimal.ZERO),
                        new Objective.Stage(List.of(Goal.shortfall(Aggregate.worst())), BigDecimal.ZERO),
                        new Objective.Stage(
                                List.of(Goal.shortfall(Aggregate.mean()), Goal.shortfall(Aggregate.worst())),
                                new BigDecimal("0.05"))),
                true);
        Budget.Builder budget = Budgets.two()
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("200"), Budgets.of("1"), Budgets.of("0.1")))
                .locality(Locality.of("c", "C", Budgets.of("40"), Budgets.of("0")))
                .objective(objective);
        Allocation allocation = decide(budget).orElseThrow();
        assertEquals(3, allocation.certificate().stages().size());
        assertTrue(allocation.certificate().stages().get(1).planDistance().signum() < 0);
        IndependentCheck.passes(allocation);
    }

    @Test
    void anEmptyFundBesideAPricedEnvelopeIsAnAllocation() {
        Fund.Special empty = Fund.special("empty", BigDecimal.ZERO, Set.of("school"), Set.of(Area.RURAL));
        Budget.Builder budget = Budget.builder("empty")
                .currency("CNY", "1")
                .service(Service.of("school", "School"))
                .group(new Group("west", "West", Optional.empty()))
                .locality(Locality.of("a", "A", Budgets.of("0"), Budgets.of("293"))
                        .withParent("west"))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("67"), Budgets.of("5901"), Budgets.of("0.05")))
                .fund(empty)
                .rule(Budgets.envelope(Terms.priced("west", "0.00000012"), "0.2", "0.9"))
                .objective(Objective.minimise(Goal.shortfall(Aggregate.mean())));
        Allocation allocation = decide(budget).orElseThrow();
        assertTrue(allocation.to("a").isZero());
    }

    @Test
    void whatIsNotSupportedIsSaidSo() {
        Undecided tooFine =
                assertInstanceOf(Undecided.class, decide(Budgets.two().currency("CNY", "0.000000000000000001")));
        assertEquals(Undecided.Cause.NOT_SUPPORTED, tooFine.reason());
    }

    @Test
    void whoeverCancelsAtWhicheverQuestionLearnsNothingElse() {
        Budget budget = Countryside.of(400).build();
        Budget conflict = budget.toBuilder()
                .rule(Budgets.cap(Terms.hard("cap"), "0.01"))
                .rule(Budgets.floor(Terms.hard("floor"), "0.001"))
                .build();
        for (Budget one : List.of(budget, conflict)) {
            Class<?> decided = new Engine().decide(one, Limits.DEFAULT).getClass();
            for (int question = 0; question < 20; question++) {
                AtomicInteger left = new AtomicInteger(question);
                Outcome outcome =
                        new Engine().decide(one, Limits.DEFAULT.withCancellation(() -> left.getAndDecrement() <= 0));
                if (outcome instanceof Undecided undecided) {
                    assertEquals(Undecided.Cause.STOPPED, undecided.reason());
                } else {
                    assertEquals(decided, outcome.getClass());
                }
            }
        }
    }

    @Test
    void anInterruptEndsTheSearchAndIsNotSwallowed() {
        Thread.currentThread().interrupt();
        Undecided undecided = assertInstanceOf(Undecided.class, decide(Budgets.one()));
        assertEquals(Undecided.Cause.STOPPED, undecided.reason());
        assertTrue(Thread.interrupted());
    }
}
