package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Service;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.StageClaim;
import io.github.evenhand.engine.certify.Valuation;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.fixture.Budgets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rounds of fairest first (M8d) are a claim as well: what is changed of them, or of the plan, is not believed. */
class LyingRoundsTest {

    /** Five places, each held at a level of its own; in the last one a standard costs next to nothing. */
    private static final Budget BUDGET = budget();

    private static final Model MODEL = Model.of(BUDGET);

    private static final Evidence TRUTH = new Engine()
            .decide(BUDGET, Limits.DEFAULT)
            .orElseThrow()
            .certificate()
            .evidence();

    private static Budget budget() {
        String[] costs = {"8", "8", "8", "8", "0.000008"};
        String[] levels = {"0.1", "0.2", "0.3", "0.4", "0.25"};
        Budget.Builder budget = Budget.builder("lies")
                .currency("CNY", "0.000000000001")
                .service(Service.of("s", "s"))
                .fund(Fund.general("pool", Budgets.of("10.000002")))
                .objective(Objective.minimise(Goal.shortfall(Aggregate.fairestFirst())));
        for (int at = 0; at < costs.length; at++) {
            String id = "c" + at;
            Need need = Need.of(id, Area.URBAN, "s", BigDecimal.ONE, Budgets.of(costs[at]), Budgets.of(levels[at]));
            budget.locality(Locality.of(id, id, BigDecimal.TEN, BigDecimal.ZERO))
                    .need(at < 4 ? need : need.withHighestLevel(Budgets.of("0.5")));
        }
        return budget.rule(Budgets.cap(Terms.hard("cap"), "2.5")).build();
    }

    /** First and further rounds. */
    private static List<Round> rounds() {
        List<Round> rounds = new ArrayList<>();
        rounds.add(Round.of(TRUTH.prices(0)));
        rounds.addAll(TRUTH.rounds(0));
        return rounds;
    }

    private static List<String> doubts(double[] plan, List<Round> rounds) {
        double[] prices = new double[TRUTH.prices(0).size()];
        double[] rests = new double[prices.length];
        boolean simple = rounds.get(0).prices().rests().length == 0;
        Round first = rounds.get(0);
        for (int at = 0; at < first.size(); at++) {
            prices[first.row(at)] = first.prices().of(at);
            rests[first.row(at)] = first.prices().rest(at);
        }
        RowPrices all = simple ? RowPrices.of(prices) : RowPrices.of(prices, rests);
        Certifier certifier = new Certifier(MODEL);
        Valuation valuation = certifier.value(Payments.claimed(MODEL, plan));
        List<StageClaim> claims =
                List.of(new StageClaim(all, valuation.objective(0), rounds.subList(1, rounds.size()), new TreeMap<>()));
        return Certifier.fits(MODEL, plan, claims)
                ? certifier.doubts(valuation, claims)
                : List.of("not of this programme");
    }

    private static void assertRefused(List<Round> rounds, String lie) {
        assertFalse(doubts(TRUTH.plan(), rounds).isEmpty(), lie);
    }

    /** The plan with so much of a standard held back from a place. */
    private static double[] without(String locality, double share, double standard) {
        double[] plan = TRUTH.plan();
        for (int j = 0; j < plan.length; j++) {
            String id = MODEL.rows().columns().get(j).id();
            if (id.startsWith("G[" + locality) || id.startsWith("x[" + locality)) {
                plan[j] -= share * standard / 1e-12;
            }
        }
        return plan;
    }

    @Test
    void theTruthIsBelieved() {
        assertEquals(List.of(), doubts(TRUTH.plan(), rounds()));
        assertEquals(5, rounds().size());
    }

    @Test
    void noRoundCanBeDropped() {
        for (int at = 0; at < rounds().size(); at++) {
            List<Round> fewer = rounds();
            fewer.remove(at);
            assertRefused(fewer, "without round " + at);
        }
    }

    @Test
    void noTwoRoundsCanBeExchanged() {
        for (int at = 1; at < rounds().size(); at++) {
            List<Round> exchanged = rounds();
            exchanged.add(at - 1, exchanged.remove(at));
            assertRefused(exchanged, "round " + at + " before the one before it");
        }
    }

    @Test
    void noRoundIsProvedByThePricesOfAnother() {
        for (int at = 0; at < rounds().size(); at++) {
            for (int other = 0; other < rounds().size(); other++) {
                List<Round> changed = rounds();
                changed.set(at, changed.get(other));
                if (other != at) {
                    assertRefused(changed, "the prices of round " + other + " for " + at);
                }
            }
        }
    }

    /** A round that prices the needs of another decides these, at a level that is not theirs. */
    @Test
    void noNeedIsDecidedInTheRoundOfAnother() {
        for (int at = 0; at < rounds().size(); at++) {
            for (int other = 0; other < rounds().size(); other++) {
                List<Round> changed = rounds();
                changed.set(at, joined(changed.get(at), changed.get(other)));
                changed.set(other, joined(changed.get(other), changed.get(at)));
                if (other != at) {
                    assertRefused(changed, "the needs of round " + other + " in " + at);
                }
            }
        }
    }

    private static Round joined(Round one, Round other) {
        double[] prices = new double[TRUTH.prices(0).size()];
        for (Round round : List.of(one, other)) {
            for (int at = 0; at < round.size(); at++) {
                prices[round.row(at)] += 0.5 * round.prices().of(at);
            }
        }
        return Round.of(RowPrices.of(prices));
    }

    /** What the rests take away again proves nothing. */
    @Test
    void pricesThatTheirRestsTakeAwayProveNothing() {
        for (int at = 0; at < rounds().size(); at++) {
            List<Round> changed = rounds();
            Round round = changed.get(at);
            double[] prices = round.prices().prices();
            double[] rests = new double[prices.length];
            for (int row = 0; row < rests.length; row++) {
                rests[row] = -prices[row];
            }
            changed.set(at, Round.of(round.rows(), RowPrices.of(prices, rests)));
            assertRefused(changed, "nothing for round " + at);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1, 1e300, 1e-300})
    void pricesThatAreNoneProveNothing(double price) {
        for (int at = 0; at < rounds().size(); at++) {
            List<Round> changed = rounds();
            double[] prices = changed.get(at).prices().prices();
            Arrays.fill(prices, price);
            changed.set(at, Round.of(changed.get(at).rows(), RowPrices.of(prices)));
            assertRefused(changed, "nothing for round " + at);
        }
    }

    /** Where money is held back the level is too high, be the place as small as it may. */
    @ParameterizedTest
    @CsvSource({"c0, 1e-8, 8", "c1, 1e-8, 8", "c2, 1e-8, 8", "c3, 1e-8, 8", "c4, 2e-6, 0.000008"})
    void noLevelIsTooHigh(String locality, double share, double standard) {
        assertFalse(doubts(without(locality, share, standard), rounds()).isEmpty(), locality);
    }

    @ParameterizedTest
    @CsvSource({"c0, 1e-14, 8", "c3, 1e-14, 8", "c4, 1e-9, 0.000008"})
    void aHairIsNoLie(String locality, double share, double standard) {
        assertEquals(List.of(), doubts(without(locality, share, standard), rounds()));
    }

    @Test
    void theEvidenceIsOfAnAllocation() {
        Allocation allocation = new Engine().decide(BUDGET, Limits.DEFAULT).orElseThrow();
        assertEquals(0.5875, 1 - allocation.levels().get(0).after().toDouble(), 1e-9);
    }
}
