package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Term;
import io.github.evenhand.budget.Money;
import io.github.evenhand.fixture.RandomBudgets;
import java.math.BigInteger;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of decompositions, on random budgets with all rules. */
class StepsProperties {

    @Property(tries = 20)
    void theTermsOfEveryGrantAddUpToItExactly(@ForAll long seed) {
        var outcome = new Engine().decide(RandomBudgets.draw(seed), Limits.DEFAULT);
        Assume.that(outcome instanceof Allocation);
        Allocation allocation = outcome.orElseThrow();
        Decomposition decomposition = Evenhand.decompose(allocation);
        for (Grant grant : allocation.grants()) {
            Money sum = allocation.budget().currency().money(BigInteger.ZERO);
            for (Term term : decomposition.terms(grant.locality(), grant.fund())) {
                sum = sum.plus(term.amount());
            }
            assertEquals(grant.amount(), sum, grant.locality() + " " + grant.fund());
        }
        assertEquals(
                allocation.goals(),
                decomposition.steps().get(decomposition.steps().size() - 1).goals());
    }
}
