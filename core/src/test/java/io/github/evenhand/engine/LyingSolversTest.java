package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Claim.Status;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import io.github.evenhand.fixture.Budgets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A solver's answer is a claim: none of these becomes an allocation, and none lets an exception escape. */
class LyingSolversTest {

    private static final Solver HONEST = Solvers.inOrder().get(0);

    private static final Budget FEASIBLE = Budgets.everything().build();

    private static final Budget ORDER = Budgets.everything()
            .objective(Objective.minimise(Goal.gap(Goal.Aggregate.fairestFirst(), Goal.Reference.NATIONAL_URBAN)))
            .build();

    private static final Budget FUTURES = Budgets.everything()
            .objective(Objective.minimise(
                    Goal.gap(Goal.Aggregate.mean(), Goal.Reference.NATIONAL_URBAN),
                    Goal.shortfall(Goal.Aggregate.worst())))
            .scenario(Scenario.of("dear", Change.ofCost("1.25").of(Set.of(), Set.of(Area.RURAL))))
            .scenario(Scenario.of("poor", Change.ofLevel("0.8").of(Set.of(), Set.of(Area.URBAN))))
            .build();

    private static final Budget INFEASIBLE = Budgets.two()
            .rule(Budgets.floor(Terms.hard("floor"), "70"))
            .rule(Budgets.cap(Terms.hard("cap"), "90"))
            .build();

    /** Changes what the honest solver claims. */
    private interface Lie {
        Claim of(Programme programme, Claim truth);

        default Solver told() {
            return (programme, limits) -> {
                Claim truth = HONEST.solve(programme, limits);
                return truth.status() == Status.SOLVED ? of(programme, truth) : truth;
            };
        }
    }

    private static Lie amounts(DoubleUnaryOperator change) {
        return (programme, truth) -> claim(changed(truth.amounts(), change), truth.prices());
    }

    private static Lie prices(DoubleUnaryOperator change) {
        return (programme, truth) -> claim(truth.amounts(), changed(truth.prices(), change));
    }

    private static double[] changed(double[] values, DoubleUnaryOperator change) {
        return Arrays.stream(values).map(change).toArray();
    }

    private static Claim claim(double[] amounts, double[] prices) {
        return new Claim(Status.SOLVED, amounts, prices, "Trust me");
    }

    private static Map<String, Solver> liars() {
        Map<String, Solver> liars = new TreeMap<>();
        liars.put("a thousandth more of everything", amounts(x -> x * 1.001).told());
        liars.put("a millionth less of everything", amounts(x -> x * (1 - 1e-6)).told());
        liars.put("one grant is larger", largest(1.0001));
        liars.put("one grant is smaller", largest(0.9999));
        liars.put("two localities are exchanged", LyingSolversTest::exchanged);
        liars.put("everybody gets nothing", amounts(x -> 0).told());
        liars.put("everybody gets everything", amounts(x -> 1e300).told());
        liars.put("amounts are not numbers", amounts(x -> Double.NaN).told());
        liars.put("amounts are infinite", amounts(x -> Double.POSITIVE_INFINITY).told());
        liars.put("amounts are negative", amounts(x -> -x - 1).told());
        liars.put("prices are a little off", prices(p -> p * 1.001).told());
        liars.put("prices are zero", prices(p -> 0).told());
        liars.put("prices have the other sign", prices(p -> -p).told());
        liars.put("prices are not numbers", prices(p -> Double.NaN).told());
        liars.put("prices are infinite", prices(p -> Double.NEGATIVE_INFINITY).told());
        liars.put("prices are huge", prices(p -> p * 1e200).told());
        liars.put(
                "prices are those of another unit of money",
                prices(p -> p * 100).told());
        liars.put("prices are one row off", shifted().told());
        liars.put("amounts are too few", cut(true).told());
        liars.put("prices are too few", cut(false).told());
        liars.put("amounts are too many", ((Lie) (p, t) -> claim(Arrays.copyOf(t.amounts(), 999), t.prices())).told());
        liars.put("nothing at all", (programme, limits) -> claim(new double[0], new double[0]));
        liars.put("the optimum of another objective", LyingSolversTest::otherwise);
        liars.put("there is no solution", (p, l) -> new Claim(Status.INFEASIBLE, new double[0], new double[0], ""));
        liars.put("there is no solution, with a ray", LyingSolversTest::ray);
        liars.put("it throws", (programme, limits) -> {
            throw new IllegalStateException("Singular matrix");
        });
        liars.put("it has no memory", (programme, limits) -> {
            throw new ArrayIndexOutOfBoundsException(7);
        });
        return liars;
    }

    private static Solver largest(double factor) {
        Lie lie = (programme, truth) -> {
            double[] amounts = truth.amounts().clone();
            int largest = 0;
            for (int j = 0; j < amounts.length; j++) {
                boolean grant = programme.columns().get(j).id().startsWith("G[");
                largest = grant && amounts[j] > amounts[largest] ? j : largest;
            }
            amounts[largest] *= factor;
            return claim(amounts, truth.prices());
        };
        return lie.told();
    }

    private static Claim exchanged(Programme programme, Limits limits) {
        Claim truth = HONEST.solve(programme, limits);
        double[] amounts = new double[truth.amounts().length];
        for (int j = 0; j < amounts.length; j++) {
            String id = programme.columns().get(j).id();
            String other = id.contains("[a,") ? id.replace("[a,", "[c,") : id.replace("[c,", "[a,");
            for (int k = 0; k < amounts.length; k++) {
                if (programme.columns().get(k).id().equals(other)) {
                    amounts[j] = truth.amounts()[k];
                }
            }
        }
        return claim(amounts, truth.prices());
    }

    private static Lie shifted() {
        return (programme, truth) -> {
            double[] prices = new double[truth.prices().length];
            System.arraycopy(truth.prices(), 0, prices, 1, prices.length - 1);
            return claim(truth.amounts(), prices);
        };
    }

    private static Lie cut(boolean amounts) {
        return (programme, truth) -> claim(
                amounts ? Arrays.copyOf(truth.amounts(), 3) : truth.amounts(),
                amounts ? truth.prices() : Arrays.copyOf(truth.prices(), 3));
    }

    /** A feasible point with right prices, but for the costs turned around. */
    private static Claim otherwise(Programme programme, Limits limits) {
        List<Column> columns = new ArrayList<>();
        for (Column c : programme.columns()) {
            boolean money = c.id().startsWith("o[");
            Rational cost = money ? Rational.ONE.negate() : Rational.ZERO;
            columns.add(new Column(c.id(), c.node(), cost, c.curvature(), c.lower(), c.upper(), c.scale()));
        }
        return HONEST.solve(programme.withColumns(columns), limits);
    }

    private static Claim ray(Programme programme, Limits limits) {
        double[] prices = new double[programme.rows().size()];
        Arrays.fill(prices, 1);
        return new Claim(Status.INFEASIBLE, new double[programme.columns().size()], prices, "");
    }

    static Stream<String> lies() {
        return liars().keySet().stream();
    }

    private static Outcome decide(Budget budget, Solver... solvers) {
        return new Engine(List.of(solvers)).decide(budget, Limits.DEFAULT);
    }

    private static Solver liar(String lie) {
        return liars().getOrDefault(lie, HONEST);
    }

    @Test
    void theHonestSolverIsBelieved() {
        assertInstanceOf(Allocation.class, decide(FEASIBLE, HONEST));
        assertInstanceOf(Allocation.class, decide(FUTURES, HONEST));
        assertInstanceOf(Infeasible.class, decide(INFEASIBLE, HONEST));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aLieIsNoAllocationAndNoConflict(String lie) {
        assertInstanceOf(Undecided.class, decide(FEASIBLE, liar(lie)));
    }

    /** Every round rests on those before it, and each is asked of the liar. */
    @ParameterizedTest
    @MethodSource("lies")
    void aLieAboutAnOrderIsNoAllocation(String lie) {
        assertInstanceOf(Undecided.class, decide(ORDER, liar(lie)));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aLieAboutFuturesIsNoAllocation(String lie) {
        assertInstanceOf(Undecided.class, decide(FUTURES, liar(lie)));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void whereThereIsNoAllocationNoLieMakesOne(String lie) {
        assertFalse(decide(INFEASIBLE, liar(lie)) instanceof Allocation);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void theNextSolverIsAskedAndItsAnswerIsWhatItWouldHaveBeen(String lie) {
        Allocation alone = decide(FEASIBLE, HONEST).orElseThrow();
        Allocation after = decide(FEASIBLE, liar(lie), HONEST).orElseThrow();
        assertEquals(alone.grants(), after.grants());
        assertEquals(alone.goals(), after.goals());
    }

    @Test
    void anOptimumClaimedOfABudgetWithoutAnyIsNone() {
        Solver solved = (programme, limits) -> claim(
                new double[programme.columns().size()],
                new double[programme.rows().size()]);
        assertInstanceOf(Undecided.class, decide(INFEASIBLE, solved));
        assertInstanceOf(Infeasible.class, decide(INFEASIBLE, solved, HONEST));
    }

    @Test
    void aSolverThatGivesUpIsNoProofOfAnything() {
        for (Status status : List.of(Status.TOO_LARGE, Status.STOPPED, Status.FAILED, Status.INFEASIBLE)) {
            Solver tired = (programme, limits) -> new Claim(status, new double[0], new double[0], "No");
            Undecided outcome = assertInstanceOf(Undecided.class, decide(FEASIBLE, tired));
            assertEquals(
                    switch (status) {
                        case TOO_LARGE -> Undecided.Cause.TOO_LARGE;
                        case STOPPED -> Undecided.Cause.STOPPED;
                        default -> Undecided.Cause.NOT_PROVED;
                    },
                    outcome.reason());
        }
    }
}
