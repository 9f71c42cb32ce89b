package io.github.evenhand.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Behaviours;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Heavy city, light countryside: a county spends 0.8 of its general money on the schools of its town, which are at the
 * standard, and 0.2 on its villages, which are at 0.2. A standard costs 200 for the 20 pupils of each. There are 100 of
 * general money and 100 for the villages.
 */
class EarmarksTest {

    private static Budget county(boolean habitIsKnown) {
        return Budget.builder("county")
                .currency("CNY", "0.01")
                .service(Service.of("school", "School"))
                .locality(Locality.of("c", "County", new BigDecimal(100), new BigDecimal(100)))
                .need(need(Area.URBAN, "1", habitIsKnown ? Optional.of("0.8") : Optional.empty()))
                .need(need(Area.RURAL, "0.2", habitIsKnown ? Optional.of("0.2") : Optional.empty()))
                .fund(Fund.general("general", new BigDecimal(100)))
                .fund(new Fund.Special(
                        "villages",
                        new BigDecimal(100),
                        Fund.Spend.EXACTLY,
                        io.github.evenhand.budget.Where.EVERYWHERE,
                        new TreeSet<>(List.of("school")),
                        EnumSet.of(Area.RURAL),
                        Quantity.none(),
                        Quantity.none()))
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())))
                .build();
    }

    private static Need need(Area area, String level, Optional<String> habit) {
        Need need = Need.of("c", area, "school", new BigDecimal(20), BigDecimal.TEN, new BigDecimal(level));
        return habit.map(share -> need.withHabitShare(new BigDecimal(share))).orElse(need);
    }

    private static Rational exactly(String number) {
        return Rational.of(new BigDecimal(number));
    }

    /** By plan 160 lift the villages to 1. By habit they reach 0.2 + 0.5 + 0.1 with the earmark, 0.2 + 0.2 without. */
    @Test
    void earmarksAreWorthWhatHabitWouldWaste() {
        Behaviours behaviours = Evenhand.behaviours(county(true));
        Behaviours.Case plan = behaviours.cases().get(0);
        assertEquals(GeneralMoney.PLAN, plan.decidedBy());
        assertEquals(Optional.of(Rational.ZERO), behaviours.objective(plan.earmarked()));
        assertEquals(Optional.of(Rational.ZERO), behaviours.worthOfEarmarks(plan));
        Behaviours.Case habit = behaviours.cases().get(1);
        assertEquals(GeneralMoney.HABIT, habit.decidedBy());
        assertEquals(Optional.of(exactly("0.1")), behaviours.objective(habit.earmarked()));
        assertEquals(Optional.of(exactly("0.3")), behaviours.objective(habit.free()));
        assertEquals(Optional.of(exactly("0.2")), behaviours.worthOfEarmarks(habit));
    }

    @Test
    void whatIsNotKnownIsSaidAndNotGuessed() {
        Behaviours behaviours = Evenhand.behaviours(county(false));
        Behaviours.Case habit = behaviours.cases().get(1);
        assertEquals(Optional.empty(), behaviours.objective(habit.earmarked()));
        assertEquals(Optional.empty(), behaviours.worthOfEarmarks(habit));
        assertEquals(
                Optional.of("Need 'c/urban/school' must have a habit share, since habit decides; found none"),
                habit.earmarked().problem());
    }

    @Test
    void theReportSaysWhatEarmarkingIsWorth() {
        Budget county = county(true);
        Allocation allocation = Evenhand.allocate(county).orElseThrow();
        String html = Evenhand.report(new Briefing(allocation, List.of()).with(Evenhand.behaviours(county)));
        assertTrue(html.contains("What earmarking is worth"));
        assertTrue(html.contains(">20.00<"), "0.2 of the standard");
    }
}
