package io.github.evenhand.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Term;
import io.github.evenhand.budget.Money;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why every locality of every bundled budget receives its amount, but of the largest, whose seven steps take a minute. */
class DecompositionTest {

    static List<String> smaller() {
        return Evenhand.examples().stream()
                .filter(example -> !example.equals("china-counties"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("smaller")
    void theTermsOfEveryGrantAddUpToTheLastUnit(String example) {
        Allocation allocation = Evenhand.allocate(Evenhand.example(example)).orElseThrow();
        Decomposition decomposition = Evenhand.decompose(allocation);
        Money nothing = allocation.budget().currency().money(BigInteger.ZERO);
        Map<String, Money> sums = new HashMap<>();
        for (Term term : decomposition.terms()) {
            sums.merge(term.locality() + " " + term.fund(), term.amount(), Money::plus);
        }
        for (Grant grant : allocation.grants()) {
            String name = grant.locality() + " " + grant.fund();
            assertEquals(grant.amount(), sums.getOrDefault(name, nothing), name);
        }
        assertEquals(
                allocation.goals(),
                decomposition.steps().get(decomposition.steps().size() - 1).goals());
    }
}
