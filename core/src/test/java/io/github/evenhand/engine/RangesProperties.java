package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.End;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Range;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.RandomBudgets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Ranges against the optima of budgets that promise a locality what a range says it could, or could not, receive. */
class RangesProperties {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

    /** A hard floor under all that a locality receives, in whole units. */
    private static Optional<StageProof> promised(Budget budget, String locality, Rational units) {
        BigDecimal amount =
                new BigDecimal(units.floor()).multiply(budget.currency().smallestUnit());
        Rule floor = new Rule.Floor(
                Rule.Terms.hard("promised"),
                Where.ids(List.of(locality)),
                Optional.empty(),
                Quantity.of(amount),
                Rule.Per.LOCALITY);
        return new Engine().decide(budget.toBuilder().rule(floor).build(), Limits.DEFAULT)
                        instanceof Allocation allocation
                ? Optional.of(allocation.certificate().first())
                : Optional.empty();
    }

    @Property(tries = 40, seed = "20261127")
    void whatIsWithinARangeCanBePromisedAndWhatIsBeyondItCannot(@ForAll long seed) {
        Budget drawn = RandomBudgets.draw(seed);
        Budget budget = drawn.toBuilder()
                .objective(new Objective(List.of(drawn.objective().stages().get(0)), false))
                .build();
        Assume.that(new Engine().decide(budget, Limits.DEFAULT) instanceof Allocation);
        Allocation allocation = (Allocation) new Engine().decide(budget, Limits.DEFAULT);
        StageProof best = allocation.certificate().first();
        Assume.that(best.bracket().signum() == 0);
        String locality = budget.localities().get(0).id();
        Range range = RangesOfGrants.of(allocation, List.of(locality), List.of(), TOLERANCE, Limits.DEFAULT)
                .of(locality);
        Assume.that(range.most().isPresent() && range.least().isPresent());
        End most = range.most().get();
        assertTrue(most.attained().compareTo(most.bound()) <= 0);
        assertTrue(range.least().get().attained().compareTo(range.least().get().bound()) >= 0);

        Rational unit = budget.currency().unit();
        Rational room = Rational.of(TOLERANCE).times(best.margin()).dividedBy(StageProof.PROVED);
        Rational highest = best.planObjective().plus(room);
        Rational hair = best.margin().times(Rational.of(4));
        Rational within = most.attained().dividedBy(unit).minus(Rational.ONE).max(Rational.ZERO);
        promised(budget, locality, within)
                .ifPresent(kept -> assertTrue(kept.planObjective().compareTo(highest.plus(hair)) <= 0));
        Rational beyond = most.bound().dividedBy(unit).plus(Rational.of(2));
        promised(budget, locality, beyond)
                .ifPresent(worse -> assertTrue(worse.planObjective().compareTo(highest.minus(hair)) > 0));
    }
}
