package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IneligibleTest {

    private static Need need(String locality, Area area) {
        return Need.of(locality, area, "school", BigDecimal.TEN, BigDecimal.TEN, new BigDecimal("0.5"));
    }

    @Test
    void theRatesOfALocalityThatAFundIsNotForNeedNotBeKnown() {
        Budget budget = Budget.builder("rates")
                .currency("CNY", "1")
                .service(Service.of("school", "School"))
                .locality(Locality.of("a", "A", BigDecimal.TEN, BigDecimal.TEN)
                        .with("rate", "0.5")
                        .with("crowd", "0.1"))
                .locality(Locality.of("b", "B", BigDecimal.TEN, BigDecimal.TEN))
                .need(need("a", Area.URBAN))
                .need(need("a", Area.RURAL))
                .need(need("b", Area.URBAN))
                .need(need("b", Area.RURAL))
                .fund(new Fund.Special(
                        "f",
                        BigDecimal.TEN,
                        Fund.Spend.EXACTLY,
                        Where.ids(List.of("a")),
                        new TreeSet<>(Set.of("school")),
                        Set.of(Area.RURAL),
                        Quantity.column("rate"),
                        Quantity.column("crowd")))
                .build();
        Allocation allocation = Evenhand.allocate(budget).orElseThrow();
        assertEquals("CNY 10", allocation.to("a").toString());
        assertEquals("CNY 0", allocation.to("b").toString());
    }
}
