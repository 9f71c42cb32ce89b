package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Matching;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Shared responsibility: the treasury bears its share of what is spent, the locality the rest. */
class CentralShareTest {

    /** The five tiers of the Chinese reform of shared basic services, State Council (2018) No. 6. */
    @Test
    void fiveTiersOfSharesAreFiveRates() {
        List<String> shares = List.of("0.8", "0.6", "0.5", "0.3", "0.1");
        List<Rational> rates = List.of(
                Rational.of(1).dividedBy(Rational.of(4)),
                Rational.of(2).dividedBy(Rational.of(3)),
                Rational.ONE,
                Rational.of(7).dividedBy(Rational.of(3)),
                Rational.of(9));
        for (int tier = 0; tier < shares.size(); tier++) {
            assertEquals(rates.get(tier), share(shares.get(tier)).of(locality("0")), shares.get(tier));
        }
    }

    private static Matching share(String share) {
        return new Matching.CentralShare(Quantity.of(share));
    }

    private static Locality locality(String capacity) {
        return Locality.of("c", "County", BigDecimal.ZERO, new BigDecimal(100))
                .withMatchingCapacity(new BigDecimal(capacity));
    }

    private static Budget.Builder county(Matching matching) {
        return Budget.builder("county")
                .currency("CNY", "0.01")
                .service(Service.of("school", "School"))
                .need(Need.of("c", Area.RURAL, "school", new BigDecimal(100), BigDecimal.TEN, new BigDecimal("0.2")))
                .fund(new Fund.Special(
                        "schools",
                        new BigDecimal(300),
                        Fund.Spend.AT_MOST,
                        Where.EVERYWHERE,
                        new TreeSet<>(List.of("school")),
                        EnumSet.of(Area.RURAL),
                        matching,
                        Quantity.none()))
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())));
    }

    /** A standard costs 1,000. Of 500 that are spent the treasury bears 0.6, 300, and the county 200 that it has. */
    @Test
    void bothSharesReachTheNeed() {
        Allocation allocation = Evenhand.allocate(
                        county(share("0.6")).locality(locality("200")).build())
                .orElseThrow();
        assertEquals("CNY 300.00", allocation.to("c").toString());
        assertEquals(
                Rational.of(new BigDecimal("0.7")),
                allocation.levels("c").get(0).after());
    }

    /** With 100 of its own the county can match 150: 250 are spent. */
    @Test
    void aCountyThatCannotBearItsShareReceivesLess() {
        Allocation allocation = Evenhand.allocate(
                        county(share("0.6")).locality(locality("100")).build())
                .orElseThrow();
        assertEquals("CNY 150.00", allocation.to("c").toString());
        assertEquals(
                Rational.of(new BigDecimal("0.45")),
                allocation.levels("c").get(0).after());
    }

    @Test
    void aShareOfZeroIsAFinding() {
        Budget.Builder budget = county(new Matching.CentralShare(Quantity.column("share")))
                .locality(locality("200").with("share", "0"));
        InvalidBudgetException refused = assertThrows(InvalidBudgetException.class, budget::build);
        assertEquals(
                List.of(
                        "Locality 'c' must have a number above 0 in column 'share', the central share of fund 'schools',"
                                + " found 0"),
                refused.findings().stream().map(Finding::problem).toList());
    }
}
