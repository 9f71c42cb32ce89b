package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Coefficient;
import io.github.evenhand.allocation.Contribution;
import io.github.evenhand.allocation.Corners;
import io.github.evenhand.allocation.Delivery;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.allocation.Spending;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.engine.Engine;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.fixture.Countryside;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whoever changes a figure of an outcome is found out, and told which. */
class VerifierTest {

    /** Every equation, every rule, and a second future. */
    private final Allocation proved = new Engine()
            .decide(
                    Budgets.everything()
                            .objective(Objective.minimise(Goal.gap(Aggregate.mean(), Reference.NATIONAL_URBAN)))
                            .scenario(Scenario.of("dear", Change.ofCost("1.25").of(Set.of(), Set.of(Area.RURAL))))
                            .build(),
                    Limits.DEFAULT)
            .orElseThrow();

    private List<String> problems(Consumer<ChangedAllocation> change) {
        ChangedAllocation changed = new ChangedAllocation(proved);
        change.accept(changed);
        return Verifier.verify(proved.budget(), changed.allocation()).problems();
    }

    private void assertFound(String part, Consumer<ChangedAllocation> change) {
        assertEquals(List.of("the " + part + " are not those that the evidence proves"), problems(change));
    }

    @Test
    void everyFigureThatFollowsFromThePaymentsIsComparedByName() {
        assertEquals(List.of(), problems(changed -> {}));
        assertFound("levels", changed -> changed.levels.remove(0));
        assertFound("goals", changed -> changed.goals.remove(0));
        assertFound("goals in each future", changed -> changed.futures.remove(1));
        assertFound("funds", changed -> changed.funds.remove(0));
        assertFound("prices", changed -> changed.prices.remove(0));
        assertFound("breaches", changed -> changed.breaches.remove(0));
        assertFound("reasons", changed -> changed.reasons.remove(0));
        assertEquals(
                List.of("the certificate are not those that the evidence proves"),
                problems(changed -> changed.worstRow = "R1[nobody]"));
    }

    /** Payments of nothing change nothing, but are none of these. */
    @Test
    void paymentsOfNothingToWhomNoneAreMadeAreNoPartOfIt() {
        assertFound("grants", changed -> changed.grants.add(new Grant("a", "nowhere", proved.to("c", "books"))));
    }

    private static String impossible(Object what) {
        return "not possible in this budget: " + what;
    }

    @Test
    void whatTheBudgetHasNoPlaceForIsSaidSo() {
        Grant grant = new Grant("a", "nowhere", proved.budget().currency().money(BigInteger.ONE));
        assertEquals(
                List.of(impossible(grant), "the grants are not those that the evidence proves"),
                problems(changed -> changed.grants.add(grant)));
        for (Spending spending : List.of(
                new Spending("a", Area.RURAL, "health", Optional.empty(), Rational.ONE),
                new Spending("a", Area.URBAN, "school", Optional.of("books"), Rational.ONE),
                new Spending("c", Area.URBAN, "school", Optional.empty(), Rational.ONE),
                new Spending("nobody", Area.RURAL, "school", Optional.empty(), Rational.ONE))) {
            assertEquals(
                    List.of(impossible(spending), "the spending are not those that the evidence proves"),
                    problems(changed -> changed.spending.add(spending)));
        }
        for (Coefficient coefficient : List.of(
                new Coefficient("formula", "general", "area", Rational.ONE),
                new Coefficient("another", "general", "constant", Rational.ONE))) {
            assertEquals(
                    List.of(impossible(coefficient), "the coefficients are not those that the evidence proves"),
                    problems(changed -> changed.coefficients.add(coefficient)));
        }
        for (Contribution contribution : List.of(
                new Contribution("pays", "a", "general", grant.amount()),
                new Contribution("floor", "c", "general", grant.amount()))) {
            assertEquals(
                    List.of(impossible(contribution), "the contributions are not those that the evidence proves"),
                    problems(changed -> changed.contributions.add(contribution)));
        }
        for (Delivery delivery : List.of(
                new Delivery("a", Area.RURAL, "school", Optional.of("contract"), Rational.ONE),
                new Delivery("b", Area.RURAL, "health", Optional.of("contract"), Rational.ONE),
                new Delivery("b", Area.RURAL, "school", Optional.of("mission"), Rational.ONE))) {
            assertEquals(
                    List.of(impossible(delivery), "the delivery are not those that the evidence proves"),
                    problems(changed -> changed.delivery.add(delivery)));
        }
    }

    /** What public provision delivers follows from the rest, and no payment is recorded by it. */
    @Test
    void publicDeliveryIsCompared() {
        assertFound(
                "delivery",
                changed -> changed.delivery.removeIf(delivery -> delivery.mode().isEmpty()));
    }

    @Test
    void nothingIsRecordedTwice() {
        Grant grant = proved.grants().get(0);
        assertEquals(
                List.of("recorded twice: " + grant, "the grants are not those that the evidence proves"),
                problems(changed -> changed.grants.add(grant)));
    }

    @Test
    void whatIsNotRecordedWasNotPaid() {
        for (Consumer<ChangedAllocation> change : List.<Consumer<ChangedAllocation>>of(
                changed -> changed.grants.removeIf(grant -> !grant.amount().isZero()),
                changed -> changed.spending.clear(),
                changed -> changed.contributions.clear(),
                changed -> changed.coefficients.clear(),
                changed -> changed.delivery.clear())) {
            assertFalse(problems(change).isEmpty());
        }
    }

    private Evidence evidence(double[] plan, int stages) {
        Evidence evidence = proved.certificate().evidence();
        List<RowPrices> prices = new ArrayList<>();
        List<List<Round>> rounds = new ArrayList<>();
        for (int stage = 0; stage < stages; stage++) {
            prices.add(evidence.prices(stage));
            rounds.add(evidence.rounds(stage));
        }
        return new Evidence(plan, prices, rounds, evidence.corners());
    }

    @Test
    void theProofIsOfAllStages() {
        int stages = proved.certificate().stages().size();
        double[] plan = proved.certificate().evidence().plan();
        List<String> ofOthers = List.of("the proof is not of the stages of this budget");
        assertEquals(ofOthers, problems(changed -> changed.evidence = evidence(plan, stages - 1)));
        assertEquals(ofOthers, problems(changed -> {
            changed.stages.remove(stages - 1);
            changed.evidence = evidence(plan, stages - 1);
        }));
        assertEquals(ofOthers, problems(changed -> changed.stages.remove(stages - 1)));
    }

    @Test
    void evidenceOfAnotherProgrammeProvesNothing() {
        List<String> foreign = List.of("the evidence is not of the programme of this budget");
        int stages = proved.certificate().stages().size();
        double[] plan = proved.certificate().evidence().plan();
        assertEquals(
                foreign,
                problems(changed -> changed.evidence = evidence(Arrays.copyOf(plan, plan.length - 1), stages)));
        Budget other = Budgets.one().build();
        Allocation one = new Engine().decide(other, Limits.DEFAULT).orElseThrow();
        assertEquals(
                foreign,
                Verifier.verify(Budgets.two().objective(other.objective()).build(), one)
                        .problems());
    }

    @Test
    void theModelHasThePolygonsOfTheEvidence() {
        Budget many = Countryside.of(40)
                .objective(Objective.minimise(Goal.shortfall(Aggregate.gini())))
                .build();
        Corners half = new Corners(List.of(0.5), Collections.nCopies(40, 0), Collections.nCopies(40, 1));
        Evidence evidence = new Evidence(new double[0], List.of(), List.of(), List.of(half));
        Model model = Verifier.model(many, evidence).orElseThrow();
        assertEquals(List.of(half), Certifier.corners(model));
    }

    @Test
    void theModelOfAnAllocationIsThatOfItsBudget() {
        assertEquals(
                Model.of(proved.budget()).rows().toString(),
                Verifier.model(proved).rows().toString());
        ChangedAllocation changed = new ChangedAllocation(proved);
        changed.evidence = new Evidence(
                new double[0], List.of(), List.of(), List.of(new Corners(List.of(0.5), List.of(0), List.of(1))));
        assertEquals(
                "Allocation must carry evidence of its own budget",
                assertThrows(IllegalArgumentException.class, () -> Verifier.model(changed.allocation()))
                        .getMessage());
    }

    /** Floors of 700 units for each of two, against a fund of 1,000. */
    @Test
    void aConflictIsProvedByPricesOfItsOwnRowsAndNothingElse() {
        Budget budget =
                Budgets.two().rule(Budgets.floor(Terms.hard("floor"), "70")).build();
        Model model = Model.of(budget);
        Map<String, Double> right = Map.of("R3[floor,a]", 1.0, "R3[floor,b]", 1.0, "R1[general]", -1.0);
        double[] prices = model.rows().rows().stream()
                .mapToDouble(row -> right.getOrDefault(row.id(), 0.0))
                .toArray();
        RowPrices proof = RowPrices.of(prices);
        List<String> nothing = List.of("the rows of the proof do not contradict each other");
        assertEquals(List.of(), conflict(budget, proof));
        assertEquals(nothing, conflict(budget));
        assertEquals(nothing, conflict(budget, proof, proof));
        assertEquals(nothing, conflict(budget, RowPrices.of(Arrays.copyOf(prices, prices.length + 1))));
        assertEquals(nothing, conflict(budget, RowPrices.of(new double[prices.length])));
        assertEquals(
                nothing,
                conflict(
                        Budgets.two()
                                .rule(Budgets.floor(Terms.hard("floor"), "50"))
                                .build(),
                        proof));
    }

    private static List<String> conflict(Budget budget, RowPrices... proofs) {
        Infeasible infeasible = new Infeasible(
                budget,
                List.of("floor"),
                List.of("floor"),
                List.of("R1[general]"),
                List.of(),
                List.of(),
                new Evidence(new double[0], List.of(proofs)));
        return Verifier.verify(budget, infeasible).problems();
    }

    @Test
    void whatIsUndecidedIsNotProved() {
        Budget budget = Budgets.one().build();
        assertEquals(
                List.of("an undecided outcome claims nothing that could be proved"),
                Verifier.verify(budget, new Undecided(budget, Undecided.Cause.STOPPED, "Stopped"))
                        .problems());
    }
}
