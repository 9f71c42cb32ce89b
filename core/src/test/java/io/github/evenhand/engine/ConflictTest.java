package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Infeasible.Relief;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.solve.Solvers;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Conflicts and what would help, on figures that anybody can add up. */
class ConflictTest {

    private static Infeasible conflict(Budget.Builder budget) {
        return assertInstanceOf(Infeasible.class, new Engine().decide(budget.build(), Limits.DEFAULT));
    }

    private static Rule promise(String locality, String amount) {
        return new Rule.Floor(
                Terms.hard("promise-" + locality),
                Where.ids(List.of(locality)),
                Optional.empty(),
                Quantity.of(amount),
                Rule.Per.LOCALITY);
    }

    private static Fund.General nobody() {
        return new Fund.General("nobody", Budgets.of("1"), Fund.Spend.EXACTLY, Where.group("empty"));
    }

    private static Budget.Builder twoAndNobody() {
        return Budgets.two()
                .group(new Group("empty", "Empty", Optional.empty()))
                .fund(nobody());
    }

    private static List<Object> said(Infeasible conflict) {
        return List.of(conflict.rules(), conflict.needed(), conflict.background(), conflict.relief(), conflict.alone());
    }

    private static List<String> words(List<Relief> changes) {
        assertTrue(changes.stream().allMatch(Relief::isVerified));
        return changes.stream().map(Relief::words).toList();
    }

    @Test
    void promisesOf130OutOf100NeedEachOtherAndEitherMayGive30() {
        Infeasible conflict = conflict(Budgets.two()
                .rule(promise("a", "70"))
                .rule(promise("b", "60"))
                .rule(Budgets.cap(Terms.hard("unneeded"), "95")));
        assertEquals(List.of("promise-a", "promise-b"), conflict.rules());
        assertEquals(conflict.rules(), conflict.needed());
        assertTrue(conflict.isIrreducible());
        assertEquals(List.of("R1[general]"), conflict.background());
        assertEquals(
                List.of("relax rule 'promise-a' by CNY 30.0 in all", "relax rule 'promise-b' by CNY 30.0 in all"),
                words(conflict.alone()));
        assertEquals(conflict.alone().subList(0, 1), conflict.relief());
    }

    @Test
    void ofChangesThatCostTheSameTheOneOfASingleRuleIsNamed() {
        Infeasible conflict =
                conflict(Budgets.two().rule(promise("a", "120")).rule(Budgets.envelope(Terms.hard("west"), "", "50")));
        assertEquals(List.of("promise-a"), conflict.rules());
        assertEquals(List.of("relax rule 'promise-a' by CNY 70.0 in all"), words(conflict.relief()));
        assertEquals(conflict.relief(), conflict.alone());
    }

    /** Of the solver that is asked for large budgets; that of small ones hardly looks at the time. */
    @Test
    void howMuchTimeThereWasDoesNotDecideWhichRulesAreInConflict() {
        Budget.Builder budget = Budgets.two()
                .rule(promise("a", "70"))
                .rule(promise("b", "60"))
                .rule(Budgets.cap(Terms.hard("unneeded"), "95"));
        List<Object> known = said(conflict(budget));
        boolean isStopped = true;
        for (int questions = 0; isStopped; questions++) {
            AtomicInteger left = new AtomicInteger(questions);
            Limits limits = Limits.DEFAULT.withCancellation(() -> left.getAndDecrement() <= 0);
            Outcome outcome = new Engine(List.of(Solvers.arrowhead())).decide(budget.build(), limits);
            isStopped = outcome instanceof Undecided;
            if (!isStopped) {
                assertEquals(known, said(assertInstanceOf(Infeasible.class, outcome)));
            }
        }
    }

    @Test
    void aRuleThatCannotHelpAloneIsNotSaidTo() {
        Infeasible conflict = conflict(Budgets.two()
                .rule(Budgets.envelope(Terms.hard("west"), "", "50"))
                .rule(promise("a", "60"))
                .rule(promise("b", "60")));
        assertEquals(List.of("promise-a", "promise-b"), conflict.rules());
        assertEquals(List.of("relax rule 'promise-a' by CNY 20.0 in all"), words(conflict.alone()));
        assertEquals(conflict.alone(), conflict.relief());
    }

    @Test
    void aLevelBeyondTheMoneyGivesByWhatIsMissing() {
        Infeasible conflict =
                conflict(Budgets.one().rule(Budgets.guaranteed(Terms.hard("full"), Set.of(Area.RURAL), "1")));
        Relief relief = conflict.relief().get(0);
        assertEquals(Rational.of(Budgets.of("0.1")), relief.amount());
        assertEquals(Price.Per.LEVEL, relief.per());
        assertEquals(
                List.of("relax rule 'full' by 0.1 of the standard, added over its rows"), words(conflict.relief()));
    }

    @Test
    void aFundThatNobodyCanReceiveIsLeftUnspent() {
        Infeasible conflict = conflict(twoAndNobody());
        assertTrue(conflict.isIrreducible());
        assertEquals(List.of("leave CNY 1.0 of fund 'nobody' unspent"), words(conflict.relief()));
    }

    @Test
    void whatWouldHelpHelpsAgainstEveryConflictThereIs() {
        Infeasible conflict = conflict(twoAndNobody().rule(Budgets.floor(Terms.hard("floor"), "70")));
        assertEquals(List.of(), conflict.rules());
        assertEquals(
                List.of("relax rule 'floor' by CNY 40.0 in all", "leave CNY 1.0 of fund 'nobody' unspent"),
                words(conflict.relief()));
    }

    @Test
    void theOutcomeSaysItInWords() {
        assertEquals(
                """
                No allocation exists. These rules cannot hold together: 'promise-a', 'promise-b' (in the proof with fund 'general').
                It would help: relax rule 'promise-a' by CNY 30.0 in all.
                Any of these alone would help: relax rule 'promise-a' by CNY 30.0 in all; or relax rule 'promise-b' by CNY 30.0 in all.""",
                conflict(Budgets.two().rule(promise("a", "70")).rule(promise("b", "60")))
                        .toString());
    }
}
