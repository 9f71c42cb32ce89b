package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is read of a budget once, and that whoever waits no longer is heeded wherever it is worked through. */
class FactsTest {

    private static Facts facts(Budget.Builder budget) {
        return new Facts(budget.build(), Patience.endless());
    }

    private static Need rural(String locality, String clients, String highest) {
        return Need.of(locality, Area.RURAL, "school", Budgets.of(clients), Budgets.of("4"), Budgets.of("0.5"))
                .withHighestLevel(Budgets.of(highest));
    }

    private static Budget.Builder villages() {
        Budget.Builder budget = Budgets.bare().need(rural("a", "5", "1")).need(rural("b", "0", "1"));
        for (String id : List.of("a", "b")) {
            budget.need(Need.of(id, Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("1")));
        }
        return budget;
    }

    @Test
    void aCeilingIsTheHighestLevelWhereThereAreClients() {
        Facts facts = facts(villages());
        assertEquals(Optional.of(Rational.ONE), facts.ceiling(1));
        assertEquals(Optional.empty(), facts.ceiling(3));
        assertEquals(Optional.empty(), facts.ceiling(0));
    }

    /** In a future at 0.8 there is room for 0.2 of a standard, and so there is here; where all costs more there is for more. */
    @Test
    void aCeilingLeavesNoMoreRoomThanEveryFuture() {
        Facts facts = facts(villages()
                .scenario(Scenario.of("dear", Change.ofCost("1.25")))
                .scenario(Scenario.of("good", Change.ofLevel("1.6"))));
        assertEquals(Optional.of(Budgets.exact("0.7")), facts.ceiling(1));
        assertEquals(Optional.empty(), facts.ceiling(3));
        assertEquals(
                Optional.of(Rational.ONE),
                facts(villages().scenario(Scenario.of("dear", Change.ofCost("1.25"))))
                        .ceiling(1));
        assertEquals(
                Optional.of(Budgets.exact("0.9")),
                facts(villages().scenario(Scenario.of("cheap", Change.ofCost("0.8"))))
                        .ceiling(1));
    }

    private static Fund.Special books(String matching, String crowdOut) {
        return Budgets.books(Fund.Spend.EXACTLY, Where.EVERYWHERE, Quantity.of(matching), Quantity.of(crowdOut));
    }

    @Test
    void everyFundHasRatesOfItsOwn() {
        Facts facts = facts(Budgets.two());
        for (String[] rates : new String[][] {{"0.5", "0.2"}, {"0.5", "0.1"}, {"0.3", "0.1"}, {"0.3", "0.1"}}) {
            Facts.Rates found = facts.rates(0, books(rates[0], rates[1]));
            assertEquals(Budgets.exact(rates[0]), found.matched());
            assertEquals(Budgets.exact(rates[1]), found.freed());
        }
    }

    /** 15 and 50 clients of schools, which weigh 2; health is only in a's town. */
    @Test
    void provisionsAreOfLocalitiesAndServices() {
        Budget.Builder budget = Budgets.two().service(Service.of("health", "Health"));
        for (String id : List.of("a", "b")) {
            for (Area area : Area.values()) {
                boolean isServed = id.equals("a") && area == Area.URBAN;
                budget.need(Need.of(
                        id, area, "health", Budgets.of(isServed ? "7" : "0"), Budgets.of("1"), Budgets.of("0")));
            }
        }
        Facts.Provisions provisions = facts(budget).provisions();
        assertEquals(List.of("health", "school"), provisions.services());
        assertArrayEquals(new int[] {0, 1, 1}, provisions.service());
        assertArrayEquals(new int[] {0, 1, Facts.NONE, 1, Facts.NONE, 2, Facts.NONE, 2}, provisions.of());
        assertArrayEquals(new Rational[] {Rational.of(7), Rational.of(15), Rational.of(50)}, provisions.clients());
        assertArrayEquals(new Rational[] {Rational.of(7), Rational.of(30), Rational.of(100)}, provisions.weights());
    }

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Patience patience = Patience.until(isOver::get);

    /** Ends the waiting; who was asked just now is asked again after a few milliseconds. */
    private void assertHeeded(Executable work) throws InterruptedException {
        Thread.sleep(10);
        isOver.set(true);
        assertThrows(Patience.Ended.class, work);
        isOver.set(false);
    }

    @Test
    void readingEndsWhenNobodyWaits() throws InterruptedException {
        Budget budget = Budgets.two().build();
        assertHeeded(() -> new Facts(budget, patience));
    }

    @Test
    void evaluatingEndsWhenNobodyWaits() throws InterruptedException {
        Budget budget = Budgets.two()
                .scenario(Scenario.of("dear", Change.ofCost("1.25")))
                .build();
        Payments payments = Payments.none(Model.of(budget));
        Facts facts = new Facts(budget, patience);
        Ledger ledger = new Ledger(facts, payments);
        assertHeeded(() -> new Ledger(facts, payments));
        assertHeeded(ledger::futures);
        assertHeeded(() -> ledger.goal(Goal.shortfall(Aggregate.mean())));
        assertHeeded(() -> ledger.levels(Goal.Reference.STANDARD));
        assertHeeded(() -> Demands.on(payments, ledger));
        List<Line> lines = Demands.on(payments, ledger);
        assertHeeded(() -> ledger.breaches(lines));
    }

    @Test
    void writingDownEndsWhenNobodyWaits() throws InterruptedException {
        Model model = Model.of(
                Budgets.two().rule(Budgets.floor(Terms.hard("floor"), "5")).build(), patience);
        Facts facts = new Facts(model.situation().budget(), Patience.endless());
        Payments payments = Payments.none(model);
        Valuation valuation = new Valuation(model, facts, payments);
        assertHeeded(() -> new Statement(model, valuation).appraisal("nobody", List.of()));
        assertHeeded(() -> new Causes(model.situation().budget(), payments).of(valuation.lines()));
        RowPrices prices = RowPrices.of(new double[model.rows().rows().size()]);
        assertHeeded(() -> new Prices(model, model.situation().budget()).of(prices));
    }

    @Test
    void provingEndsWhenNobodyWaits() throws InterruptedException {
        Column column = new Column("x", 0, Rational.ONE, Rational.ZERO, Rational.ZERO, Rational.ONE, Rational.ONE);
        Row row = new Row("row", "test", Optional.empty(), true, 0, Sense.AT_LEAST, Rational.ZERO, List.of());
        Programme columns = new Programme(List.of("nation"), new int[] {-1}, List.of(column), List.of());
        Programme rows = new Programme(List.of("nation"), new int[] {-1}, List.of(), List.of(row));
        assertHeeded(() -> Bound.of(columns, RowPrices.of(new double[0]), patience));
        assertHeeded(() -> Bound.of(rows, RowPrices.of(new double[1]), patience));
    }
}
