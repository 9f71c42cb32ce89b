package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Laws that fail under some rule, and those near to them that hold. */
class LawsTest {

    private static Fund fund(String service, String amount) {
        return new Fund.Special(
                "for-" + service,
                new BigDecimal(amount),
                Fund.Spend.AT_MOST,
                Where.EVERYWHERE,
                new TreeSet<>(Set.of(service)),
                Set.of(Area.RURAL),
                Quantity.of("0"),
                Quantity.of("0"));
    }

    private static Need need(String service) {
        return Need.of("a", Area.RURAL, service, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO);
    }

    /** Ten clients of each of two services at 1 a client, the second of twice the weight; at most 10 in all. */
    private static Allocation capped(String second) {
        Budget budget = Budget.builder("capped")
                .currency("XXX", "0.01")
                .service(new Service("first", "First", BigDecimal.ONE))
                .service(new Service("second", "Second", BigDecimal.valueOf(2)))
                .locality(Locality.of("a", "A", BigDecimal.ZERO, BigDecimal.TEN))
                .need(need("first"))
                .need(need("second"))
                .fund(fund("first", "10"))
                .fund(fund("second", second))
                .rule(Budgets.cap(Terms.hard("cap"), "10"))
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())))
                .build();
        return new Engine().decide(budget, Limits.DEFAULT).orElseThrow();
    }

    private static String received(Allocation allocation, String fund) {
        return allocation.grants().stream()
                .filter(grant -> grant.fund().equals(fund))
                .map(grant -> grant.amount().amount().toPlainString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void underACapALargerFundMayTakeFromAnotherService() {
        assertEquals("10.00", received(capped("0"), "for-first"));
        assertEquals("0.00", received(capped("10"), "for-first"));
        assertEquals("10.00", received(capped("10"), "for-second"));
    }

    @Test
    void aLargerFundIsNeverWorseForTheObjective() {
        double before = 2;
        for (String amount : new String[] {"0", "2.50", "7", "10", "1000"}) {
            double now = capped(amount).certificate().first().bound().toDouble();
            assertTrue(now <= before + 1e-12, amount);
            before = now;
        }
        assertEquals(1 / 3.0, before, 1e-12);
    }
}
