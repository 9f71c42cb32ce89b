package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Payments;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Of many needs, means are rounded: never below the true ones, and by next to nothing. */
class LedgerProperties {

    private static final Rational TINY = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(100));
    private static final Rational SMALL = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(58));

    private static Need need(String locality, Area area, Random random) {
        return Need.of(
                locality,
                area,
                "school",
                BigDecimal.valueOf(random.nextInt(5_000)),
                BigDecimal.valueOf(1 + random.nextInt(99_999), 2),
                BigDecimal.valueOf(random.nextInt(12_000), 4));
    }

    private static Ledger ledger(int localities, Random random) {
        Budget.Builder budget = Budget.builder("many")
                .currency("XXX", "0.01")
                .service(Service.of("school", "School"))
                .fund(Fund.general("general", new BigDecimal("1000000000000")));
        for (int at = 0; at < localities; at++) {
            String id = "c" + at;
            budget.locality(Locality.of(id, id, BigDecimal.TEN, BigDecimal.TEN))
                    .need(need(id, Area.URBAN, random))
                    .need(need(id, Area.RURAL, random));
        }
        Model model = Model.of(budget.build());
        Payments payments = Payments.of(
                model, column -> Rational.of(BigInteger.valueOf(random.nextInt(1 << 24)), BigInteger.valueOf(1 << 10)));
        return new Ledger(new Facts(model.situation().budget(), Patience.endless()), payments);
    }

    private static Rational mean(List<NeedLevel> levels, Area area) {
        Rational sum = Rational.ZERO;
        Rational clients = Rational.ZERO;
        for (NeedLevel level : levels) {
            if (level.area() == area) {
                sum = sum.plus(Rational.of(level.clients()).times(level.after()));
                clients = clients.plus(Rational.of(level.clients()));
            }
        }
        return sum.dividedBy(clients);
    }

    private static void assertJustNotBelow(Rational exact, Rational found, Rational room) {
        assertTrue(found.compareTo(exact) >= 0, () -> found.toDouble() + " below " + exact.toDouble());
        assertTrue(found.minus(exact).compareTo(room) <= 0, () -> found.toDouble() + " above " + exact.toDouble());
    }

    @Property(tries = 20, seed = "100")
    void goalsAndGapsAreJustNotBelowTheExactOnes(@ForAll Random random) {
        Ledger ledger = ledger(300, random);
        List<NeedLevel> levels = ledger.levels(Goal.Reference.NATIONAL_URBAN);
        Rational urban = mean(levels, Area.URBAN);
        Rational sum = Rational.ZERO;
        Rational clients = Rational.ZERO;
        Rational worst = Rational.ZERO;
        for (NeedLevel level : levels) {
            if (level.area() == Area.RURAL && level.clients().signum() > 0) {
                Rational gap = urban.minus(level.after()).max(Rational.ZERO);
                assertJustNotBelow(gap, level.gapAfter().orElseThrow(), SMALL);
                sum = sum.plus(Rational.of(level.clients()).times(gap));
                clients = clients.plus(Rational.of(level.clients()));
                worst = worst.max(gap);
            }
        }
        Goal mean = Goal.gap(Goal.Aggregate.mean(), Goal.Reference.NATIONAL_URBAN);
        assertJustNotBelow(sum.dividedBy(clients), ledger.goal(mean).after(), TINY);
        Goal largest = Goal.gap(Goal.Aggregate.worst(), Goal.Reference.NATIONAL_URBAN);
        assertJustNotBelow(worst, ledger.goal(largest).after(), TINY);
    }

    @Property(tries = 20, seed = "100")
    void aTailIsJustNotBelowTheExactOne(@ForAll Random random) {
        Ledger ledger = ledger(300, random);
        List<NeedLevel> levels = ledger.levels(Goal.Reference.NATIONAL_URBAN);
        Rational urban = mean(levels, Area.URBAN);
        List<NeedLevel> rural = levels.stream()
                .filter(level -> level.area() == Area.RURAL && level.clients().signum() > 0)
                .sorted(Comparator.comparing(NeedLevel::after))
                .toList();
        Rational clients = rural.stream()
                .map(level -> Rational.of(level.clients()))
                .reduce(Rational.ZERO, Rational::plus)
                .dividedBy(Rational.of(10));
        Rational left = clients;
        Rational sum = Rational.ZERO;
        for (NeedLevel level : rural) {
            Rational taken = Rational.of(level.clients()).min(left);
            sum = sum.plus(taken.times(urban.minus(level.after()).max(Rational.ZERO)));
            left = left.minus(taken);
        }
        Goal tail = Goal.gap(Goal.Aggregate.tail("0.1"), Goal.Reference.NATIONAL_URBAN);
        assertJustNotBelow(sum.dividedBy(clients), ledger.goal(tail).after(), SMALL);
    }

    @Property(tries = 20, seed = "100")
    void goalsOfAFewNeedsAreExact(@ForAll Random random) {
        Ledger ledger = ledger(1, random);
        Rational sum = Rational.ZERO;
        Rational clients = Rational.ZERO;
        for (NeedLevel level : ledger.levels(Goal.Reference.STANDARD)) {
            Rational people = Rational.of(level.clients());
            sum = sum.plus(people.times(Rational.ONE.minus(level.after()).max(Rational.ZERO)));
            clients = clients.plus(people);
        }
        Rational expected = clients.signum() == 0 ? Rational.ZERO : sum.dividedBy(clients);
        assertEquals(
                expected, ledger.goal(Goal.shortfall(Goal.Aggregate.mean())).after());
    }
}
