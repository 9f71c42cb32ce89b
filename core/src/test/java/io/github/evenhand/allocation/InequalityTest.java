package io.github.evenhand.allocation;

import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.allocation.Inequality.Spread;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Two localities, a below the group west and b below none, with 10 clients in each area. */
class InequalityTest {

    private static final Budget BUDGET = Budgets.bare()
            .service(Service.of("clinic", "Clinic"))
            .need(need("a", Area.URBAN, "10"))
            .need(need("a", Area.RURAL, "10"))
            .need(need("b", Area.URBAN, "10"))
            .need(need("b", Area.RURAL, "10"))
            .need(Need.of("a", Area.URBAN, "clinic", of("0"), of("1"), of("0.5")))
            .need(Need.of("a", Area.RURAL, "clinic", of("0"), of("1"), of("0.5")))
            .need(Need.of("b", Area.URBAN, "clinic", of("0"), of("1"), of("0.5")))
            .need(Need.of("b", Area.RURAL, "clinic", of("0"), of("1"), of("0.5")))
            .build();

    private static Need need(String locality, Area area, String clients) {
        return Need.of(locality, area, "school", of(clients), of("1"), of("0.5"));
    }

    private static NeedLevel level(
            String locality, Area area, String service, String clients, long before, long after) {
        return new NeedLevel(
                locality,
                area,
                service,
                of(clients),
                Rational.of(before),
                Rational.of(after),
                Optional.empty(),
                Optional.empty());
    }

    private static final List<Inequality> INEQUALITY = Inequality.of(
            BUDGET,
            List.of(
                    level("a", Area.RURAL, "clinic", "0", 5, 9),
                    level("a", Area.RURAL, "school", "10", 1, 3),
                    level("a", Area.URBAN, "school", "10", 3, 3),
                    level("b", Area.RURAL, "school", "10", 1, 1),
                    level("b", Area.URBAN, "school", "10", 3, 3)));

    /** 1, 1, 3, 3: all between town and countryside. */
    @Test
    void beforeAllOfItIsBetweenTownAndCountryside() {
        Spread before = INEQUALITY.get(1).before();
        double theil = (0.5 * StrictMath.log(0.5) + 1.5 * StrictMath.log(1.5)) / 2;
        assertEquals(0.25, before.gini().orElseThrow());
        assertEquals(theil, before.theilT().orElseThrow(), 1e-15);
        assertEquals(theil, before.betweenAreas().orElseThrow(), 1e-15);
        assertEquals(0, before.betweenGroups().orElseThrow());
        assertEquals(3, before.urbanRuralRatio().orElseThrow());
        assertEquals(1, before.shareBetweenAreas().orElseThrow(), 1e-15);
        assertEquals(0, before.shareBetweenGroups().orElseThrow());
    }

    /** 3, 3, 1, 3: a has 3 and 3, b has 1 and 3; the towns 3 and 3, the countryside 3 and 1. */
    @Test
    void afterHalfOfItIsBetweenAndOfAreasAsMuchAsOfGroups() {
        Spread after = INEQUALITY.get(1).after();
        assertEquals(0.15, after.gini().orElseThrow()); // 1/4 · 3/4 · 2 / 2.5
        double between = (1.2 * StrictMath.log(1.2) + 0.8 * StrictMath.log(0.8)) / 2;
        assertEquals(between, after.betweenAreas().orElseThrow(), 1e-15);
        assertEquals(between, after.betweenGroups().orElseThrow(), 1e-15);
        assertEquals(1.5, after.urbanRuralRatio().orElseThrow());
    }

    @Test
    void aServiceForNobodyHasNoInequality() {
        assertEquals("clinic", INEQUALITY.get(0).service());
        Spread none = INEQUALITY.get(0).before();
        OptionalDouble empty = OptionalDouble.empty();
        assertEquals(new Spread(empty, empty, empty, empty, empty), none);
        assertEquals(empty, none.shareBetweenAreas());
    }
}
