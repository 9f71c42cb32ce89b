package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.fixture.SlowToAnswer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void workGoesOnForAsLongAsSomebodyWaits() {
        AtomicInteger asked = new AtomicInteger();
        Patience patience = Patience.until(() -> asked.incrementAndGet() < 0);
        patience.ask();
        assertEquals(1, asked.get(), "whoever waits is asked at once");
    }

    @Test
    void workEndsOnceNobodyWaits() {
        assertThrows(Patience.Ended.class, Patience.until(() -> true)::ask);
    }

    @Test
    void anInterruptedThreadWaitsForNothingAndStaysInterrupted() {
        Patience patience = Patience.endless();
        Thread.currentThread().interrupt();
        assertThrows(Patience.Ended.class, patience::ask);
        assertTrue(Thread.interrupted());
    }

    /** And for each locality in each future. */
    @Test
    void aModelIsWrittenForAsLongAsSomebodyWaitsForEachColumnAndRow() {
        SlowToAnswer slow = new SlowToAnswer();
        slow.wakeUp();
        Budget.Builder budget = Budgets.one()
                .rule(Budgets.floor(Rule.Terms.priced("floor", "1"), "7"))
                .scenario(Scenario.of("dear", Change.ofCost("2")));
        Programme rows = Model.of(budget.build(), slow.patience()).rows();
        slow.assertAsked(rows.columns().size() + rows.rows().size() + 1);
    }

    @Test
    void paymentsAreMadeForAsLongAsSomebodyWaitsForEachLocality() {
        SlowToAnswer slow = new SlowToAnswer();
        Model model = Model.of(Budgets.two().build(), slow.patience());
        slow.wakeUp();
        Payments.of(model, column -> Rational.ZERO);
        slow.assertAsked(2);
    }

    /** Of a and b, which are not alike, and of two that are, with the rows that both are held against. */
    @Test
    void equalsAreSoughtForAsLongAsSomebodyWaitsForEachLocality() {
        Budget.Builder twins = Budgets.two();
        for (String id : List.of("c", "d")) {
            twins.locality(Locality.of(id, id, Budgets.of("0"), Budgets.of("9")))
                    .need(Need.of(id, Area.RURAL, "school", Budgets.of("9"), Budgets.of("1"), Budgets.of("0.5")));
        }
        SlowToAnswer slow = new SlowToAnswer();
        Model model = Model.of(twins.build(), slow.patience());
        slow.wakeUp();
        model.stage(0, List.of());
        slow.assertAsked(1);
        model.alike(Collections.emptySortedMap());
        slow.assertAsked(1 + 1 + 4 + 2);
    }

    @Test
    void whoeverWaitsIsNotAskedForEveryRow() {
        AtomicInteger asked = new AtomicInteger();
        Patience patience = Patience.until(() -> {
            asked.incrementAndGet();
            return false;
        });
        for (int row = 0; row < 1_000_000; row++) {
            patience.ask();
        }
        assertTrue(asked.get() < 100_000, "asked " + asked + " times");
    }
}
