package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Certificate.StageProof;
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
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.fixture.Budgets;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two towns at 0.1, where a standard costs 10, share a fund of 10, of which a may have 2: so a stays 0.7 short, and then b
 * 0.1. The rounds that prove it are written down by hand.
 */
class RankingTest {

    private static final Rational SEVEN_TENTHS = Budgets.exact("0.7");
    private static final Rational TENTH = Budgets.exact("0.1");

    private static final Map<String, Double> FIRST =
            Map.of(rank("a"), 1.0, "M7[a/urban/s]", 1.0, "M1[a]", -0.1, "R4[cap,a]", -0.1);

    /** Money for b is what a does not have, and that is 2, since a is at most 0.7 short. */
    private static final Map<String, Double> SECOND = Map.of(
            rank("b"), 1.0, "M7[b/urban/s]", 1.0, "M1[b]", -0.1, "M7[a/urban/s]", 1.0, "M1[a]", -0.1, "R1[pool]", -0.1);

    private static final Map<String, Double> PLAN =
            Map.of("G[a,pool]", 2.0, "x[a,urban,s]", 2.0, "G[b,pool]", 8.0, "x[b,urban,s]", 8.0);

    private final ByHand two = ByHand.of(budget("2"));

    private static String rank(String locality) {
        return "M8d[shortfall,fairestFirst," + locality + "/urban/s]";
    }

    private static Budget.Builder budget(String cap) {
        return budget(cap, "10", need("b", "0.1"));
    }

    private static Budget.Builder budget(String cap, String fund) {
        return budget(cap, fund, need("b", "0.1"));
    }

    private static Budget.Builder budget(String cap, String fund, Need ofB) {
        Budget.Builder budget = Budget.builder("order")
                .currency("CNY", "0.000001")
                .service(Service.of("s", "S"))
                .fund(Fund.general("pool", Budgets.of(fund).movePointLeft(6)))
                .rule(new Rule.Cap(
                        Rule.Terms.hard("cap"),
                        Where.ids(List.of("a")),
                        Optional.empty(),
                        Quantity.of(Budgets.of(cap).movePointLeft(6)),
                        Rule.Per.LOCALITY))
                .objective(Objective.minimise(Goal.shortfall(Aggregate.fairestFirst())));
        for (String id : List.of("a", "b")) {
            budget.locality(Locality.of(id, id, BigDecimal.TEN, BigDecimal.ZERO));
        }
        return budget.need(need("a", "0.1")).need(ofB);
    }

    private static Need need(String locality, String level) {
        return Need.of(locality, Area.URBAN, "s", Budgets.of("1"), Budgets.of("0.00001"), Budgets.of(level));
    }

    private static Map<String, Double> changed(Map<String, Double> prices, String row, double price) {
        Map<String, Double> changed = new HashMap<>(prices);
        changed.put(row, price);
        return changed;
    }

    private static StageClaim claim(ByHand budget, Map<String, Double> first, List<Map<String, Double>> later) {
        List<Round> rounds =
                later.stream().map(prices -> Round.of(budget.prices(0, prices))).toList();
        return new StageClaim(budget.prices(0, first), SEVEN_TENTHS, rounds, new TreeMap<>());
    }

    private static Ranking.Judgement judge(ByHand budget, StageClaim claim, Rooms before, Map<String, Double> plan) {
        Facts facts = new Facts(budget.model().situation().budget(), Patience.endless());
        return new Ranking(budget.model(), facts, 0).judge(List.of(), before, claim, budget.planned(plan));
    }

    private Optional<String> doubt(Map<String, Double> first, List<Map<String, Double>> later) {
        return judge(two, claim(two, first, later), new Rooms(), PLAN).doubt();
    }

    @Test
    void roundsProveTheOrderExactly() {
        Ranking.Judgement judgement = judge(two, claim(two, FIRST, List.of(SECOND)), new Rooms(), PLAN);
        assertEquals(Optional.empty(), judgement.doubt());
        assertEquals(0, judgement.distance().toDouble(), 1e-15);
    }

    @Test
    void whatNoRoundDecidesMustMissNothing() {
        assertEquals(Optional.of("the rounds leave needs undecided at 0.1"), doubt(FIRST, List.of()));
    }

    @Test
    void aRoundIsNoWorseThanOneBefore() {
        assertEquals(Optional.of("round 2 is worse than one before: 0.7 after 0.1"), doubt(SECOND, List.of(FIRST)));
    }

    @Test
    void theNeedsOfARoundAreAtItsLevel() {
        Map<String, Double> both = changed(changed(FIRST, rank("a"), 0.5), rank("b"), 0.5);
        assertEquals(Optional.of("need b/urban/s is not at the level of its round"), doubt(both, List.of()));
    }

    /** At prices of nothing for money the second round proves no more than that nobody is below 0. */
    @Test
    void aRoundIsAsNearToItsBoundAsAStage() {
        assertEquals(Optional.of("round 2 is 0.1 from its bound"), doubt(FIRST, List.of(Map.of(rank("b"), 1.0))));
        assertEquals(Optional.of("round 1 is 0.7 from its bound"), doubt(Map.of(rank("a"), 1.0), List.of(SECOND)));
    }

    /** The row of a need that was decided before proves nothing of a later round, and counts for nothing there. */
    @Test
    void aNeedThatWasDecidedCountsInNoLaterRound() {
        assertEquals(Optional.empty(), doubt(FIRST, List.of(changed(SECOND, rank("a"), 0.5))));
    }

    /**
     * With 5 for each both are 0.4 short. The price of the fund is too large by what 10 units make a hundred-billionth of a
     * standard of: b, with so little of the price, could gain that over its share of the price.
     */
    @Test
    void everyNeedIsProvedToAMillionthOfAStandard() {
        String doubt = doubtWithShareOfB(1e-6).orElseThrow();
        String before = "need b/urban/s is only proved to ";
        assertEquals(before, doubt.substring(0, before.length()));
        assertEquals(1e-5, Double.parseDouble(doubt.substring(before.length())), 1e-10);
        assertEquals(Optional.empty(), doubtWithShareOfB(1e-4));
    }

    private static Optional<String> doubtWithShareOfB(double share) {
        ByHand equal = ByHand.of(budget("5"));
        Map<String, Double> prices = new HashMap<>();
        prices.put(rank("a"), 1 - share);
        prices.put("M7[a/urban/s]", 1 - share);
        prices.put("M1[a]", -(1 - share) / 10);
        prices.put("R4[cap,a]", -(1 - 2 * share) / 10);
        prices.put(rank("b"), share);
        prices.put("M7[b/urban/s]", share);
        prices.put("M1[b]", -share / 10);
        prices.put("R1[pool]", -share / 10 - 1e-12);
        Map<String, Double> plan = Map.of("G[a,pool]", 5.0, "x[a,urban,s]", 5.0, "G[b,pool]", 5.0, "x[b,urban,s]", 5.0);
        return judge(equal, claim(equal, prices, List.of()), new Rooms(), plan).doubt();
    }

    /** Where an earlier stage leaves a no room above 2, its cap need not be priced. */
    @Test
    void whatStagesBeforeLeaveNoRoomForNeedNotBeProvedAgain() {
        Map<String, Double> uncapped = changed(FIRST, "R4[cap,a]", 0);
        assertEquals(
                Optional.of("round 1 is 0.8 from its bound"),
                judge(two, claim(two, uncapped, List.of(SECOND)), new Rooms(), PLAN)
                        .doubt());
        Rooms before = new Rooms();
        before.atMost(two.column("G[a,pool]"), Rational.of(2));
        assertEquals(
                Optional.empty(),
                judge(two, claim(two, uncapped, List.of(SECOND)), before, PLAN).doubt());
    }

    private static Rooms.Part whole(ByHand budget, Rooms rooms) {
        Programme whole = budget.model().stage(0, List.of());
        return rooms.whole(whole, RowPrices.of(new double[whole.rows().size()]));
    }

    /** A third town that reaches the standard is in no round. */
    @Test
    void needsKeepWhatThePlanMakesOfThem() {
        ByHand three = ByHand.of(budget("2")
                .locality(Locality.of("c", "c", BigDecimal.TEN, BigDecimal.ZERO))
                .need(need("c", "0.6")));
        Map<String, Double> plan = Map.of(
                "G[a,pool]",
                2.0,
                "x[a,urban,s]",
                2.0,
                "G[b,pool]",
                4.0,
                "x[b,urban,s]",
                4.0,
                "G[c,pool]",
                4.0,
                "x[c,urban,s]",
                4.0);
        Rooms rooms =
                judge(three, claim(three, FIRST, List.of()), new Rooms(), plan).rooms();
        Rooms.Part whole = whole(three, rooms);
        List<Programme.Column> columns = whole.programme().columns();
        int a = three.column("d[a/urban/s]");
        assertEquals(SEVEN_TENTHS, columns.get(a).upper());
        assertEquals(SEVEN_TENTHS, columns.get(a).lower());
        assertEquals(0, Objects.requireNonNull(whole.ofColumns().get(a)).size(), 1e-15);
        assertEquals(Rational.ZERO, columns.get(three.column("d[c/urban/s]")).upper());
        assertEquals(
                Budgets.exact("0.5"), columns.get(three.column("d[b/urban/s]")).upper());
    }

    @Test
    void whatAPlanMakesOfTheNeedsIsKnownByIdAndByRow() {
        Valuation plan = two.planned(PLAN);
        assertEquals(
                new TreeMap<>(Map.of("a/urban/s", SEVEN_TENTHS, "b/urban/s", TENTH)),
                two.certifier().measures(0, plan));
        SortedMap<Integer, Rational> byRow =
                new TreeMap<>(Map.of(two.row(rank("a")), SEVEN_TENTHS, two.row(rank("b")), TENTH));
        assertEquals(
                byRow,
                two.certifier()
                        .keeping(List.of(claim(two, FIRST, List.of())), plan)
                        .get(0)
                        .levels());
        assertEquals(SEVEN_TENTHS, two.certifier().worst(0, two.model().ranks(0), plan));
        assertEquals(
                TENTH,
                two.certifier()
                        .worst(
                                0,
                                two.model().ranks(0).stream()
                                        .filter(rank -> rank.need().equals("b/urban/s"))
                                        .toList(),
                                plan));
        assertEquals(Rational.ZERO, two.certifier().worst(0, List.of(), plan));
    }

    @Test
    void aStageOfAnotherKindRanksNobody() {
        ByHand one = ByHand.of(Budgets.one());
        Valuation plan = one.planned(Map.of());
        assertEquals(new TreeMap<>(), one.certifier().measures(0, plan));
        assertEquals(Rational.ZERO, one.certifier().worst(0, two.model().ranks(0), plan));
    }

    /** With half of the price on the cap, 8 units that a may not have are worth 0.05 each in the first round. */
    @Test
    void theStageIsAsFarFromItsBoundAsItsWorstRound() {
        StageClaim claim = claim(two, FIRST, List.of(SECOND));
        Verdict verdict = two.certifier()
                .judge(
                        two.plan(PLAN),
                        List.of(claim),
                        two.paid(Map.of("G[a,pool]", "2", "x[a,urban,s]", "2", "G[b,pool]", "8", "x[b,urban,s]", "8")));
        StageProof proof = verdict.allocation().orElseThrow().certificate().first();
        assertEquals(SEVEN_TENTHS, proof.objective());
        assertEquals(0.7, proof.decided().toDouble(), 1e-15);
        Map<String, Double> half = changed(FIRST, "R4[cap,a]", -0.05);
        assertEquals(
                List.of("round 1 is 0.4 from its bound"),
                two.certifier().doubts(two.planned(PLAN), List.of(claim(two, half, List.of(SECOND)))).stream()
                        .filter(doubt -> doubt.startsWith("round"))
                        .toList());
    }

    /** Whoever is asked about a lie after the truth is not told the truth again. */
    @Test
    void everyClaimIsJudgedForItself() {
        Valuation plan = two.planned(PLAN);
        List<StageClaim> truth = List.of(claim(two, FIRST, List.of(SECOND)));
        List<StageClaim> lie = List.of(claim(two, changed(FIRST, "R4[cap,a]", -0.05), List.of(SECOND)));
        for (int again = 0; again < 2; again++) {
            assertEquals(List.of(), two.certifier().doubts(plan, truth));
            assertTrue(two.certifier().doubts(plan, lie).contains("round 1 is 0.4 from its bound"));
        }
    }

    /**
     * Of 4 each receives 2 and both are 0.7 short. That b is no worse than a when a is decided leaves 2 for a at most, and
     * so the other way round.
     */
    @Test
    void aRoundMayRestOnNobodyAfterItBeingWorse() {
        Map<String, Double> money =
                Map.of("M7[a/urban/s]", 1.0, "M1[a]", -0.1, "M7[b/urban/s]", 1.0, "M1[b]", -0.1, "R1[pool]", -0.1);
        ByHand four = ByHand.of(budget("2", "4"));
        Map<String, Double> halves =
                Map.of("G[a,pool]", 2.0, "x[a,urban,s]", 2.0, "G[b,pool]", 2.0, "x[b,urban,s]", 2.0);
        StageClaim claim = claim(four, changed(money, rank("a"), 1), List.of(changed(money, rank("b"), 1)));
        Ranking.Judgement judgement = judge(four, claim, new Rooms(), halves);
        assertEquals(Optional.empty(), judgement.doubt());
        assertEquals(0, judgement.distance().toDouble(), 1e-15);
    }

    /**
     * A standard costs 10 in a and 5 in b, and there are 6: both are 0.5 short with 4 and 2. For the mean a unit does twice as
     * much in b, but a must be kept where it is.
     */
    private static ByHand kept() {
        Need cheap = Need.of("b", Area.URBAN, "s", Budgets.of("1"), Budgets.of("0.000005"), Budgets.of("0.1"));
        return ByHand.of(budget("6", "6", cheap)
                .objective(Objective.minimise(Goal.shortfall(Aggregate.fairestFirst()))
                        .then(Goal.shortfall(Aggregate.mean()))));
    }

    private static final Map<String, Double> ORDER = Map.of(
            rank("a"),
            2 / 3.0,
            "M7[a/urban/s]",
            2 / 3.0,
            "M1[a]",
            -2 / 30.0,
            rank("b"),
            1 / 3.0,
            "M7[b/urban/s]",
            1 / 3.0,
            "M1[b]",
            -2 / 30.0,
            "R1[pool]",
            -2 / 30.0);

    private static final Map<String, Double> MEAN =
            Map.of("M7[a/urban/s]", 1.0, "M1[a]", -0.1, "M7[b/urban/s]", 0.5, "M1[b]", -0.1, "R1[pool]", -0.1);

    private static List<StageClaim> claims(ByHand budget, Map<String, Double> mean) {
        Rational half = Budgets.exact("0.5");
        return List.of(new StageClaim(budget.prices(0, ORDER), half), new StageClaim(budget.prices(1, mean), half));
    }

    private static final Map<String, Double> KEPT =
            Map.of("G[a,pool]", 4.0, "x[a,urban,s]", 4.0, "G[b,pool]", 2.0, "x[b,urban,s]", 2.0);

    @Test
    void laterStagesAreProvedWithEveryNeedKeptWhereItIs() {
        ByHand budget = kept();
        Valuation plan = budget.planned(KEPT);
        // By the price of the row that keeps a, and by the room that is left to what a is short.
        for (Map<String, Double> mean : List.of(changed(MEAN, rank("a"), 0.5), MEAN)) {
            assertEquals(
                    0.5, budget.certifier().bound(1, claims(budget, mean), plan).toDouble(), 1e-12);
        }
    }

    /** With 3 each a is 0.6 short: among those that keep a so, the mean is 0.45 at best. */
    @Test
    void theBoundOfALaterStageIsOfAllThatAreAsGoodAsWhatIsPaid() {
        ByHand budget = kept();
        List<StageProof> proofs = budget.certifier()
                .judge(
                        budget.plan(KEPT),
                        claims(budget, changed(MEAN, rank("a"), 0.5)),
                        budget.paid(
                                Map.of("G[a,pool]", "3", "x[a,urban,s]", "3", "G[b,pool]", "3", "x[b,urban,s]", "3")))
                .allocation()
                .orElseThrow()
                .certificate()
                .stages();
        assertEquals(0.6, proofs.get(0).objective().toDouble(), 1e-12);
        assertEquals(0.5, proofs.get(0).bound().toDouble(), 1e-12);
        assertEquals(0.5, proofs.get(1).decided().toDouble(), 1e-12);
        assertEquals(0.45, proofs.get(1).bound().toDouble(), 1e-12);
        assertEquals(0.45, proofs.get(1).objective().toDouble(), 1e-12);
    }

    /** b wastes 3 of its 8: by a lie about what the worst was kept to, one price would prove anything of the mean. */
    @Test
    void aStageIsKeptToNothingThatItCannotBe() {
        ByHand budget = ByHand.of(budget("2")
                .objective(
                        Objective.minimise(Goal.shortfall(Aggregate.worst())).then(Goal.shortfall(Aggregate.mean()))));
        Map<String, Double> worst = new HashMap<>(FIRST);
        worst.remove(rank("a"));
        worst.put("M8b[shortfall,worst,a/urban/s]", 1.0);
        Valuation plan = budget.planned(
                Map.of("G[a,pool]", 2.0, "x[a,urban,s]", 2.0, "G[b,pool]", 8.0, "x[b,urban,s]", 5.0, "o[b]", 3.0));
        StageClaim mean = new StageClaim(budget.prices(1, Map.of("then[1]", -1.0)), Budgets.exact("0.55"));
        List<String> lies = budget.certifier()
                .doubts(plan, List.of(new StageClaim(budget.prices(0, worst), Budgets.exact("-100")), mean));
        assertTrue(lies.get(0).startsWith("the objective of stage 1 at the plan is not proved"), lies::toString);
    }

    /** Of four places with money for 36, of which a costs twice as much; all are 0.18 short at the plan. */
    @Test
    void whatReachesItsEndLeavesTheDistanceOfAProofToOthers() {
        Budget.Builder budget = Budget.builder("order")
                .currency("CNY", "0.000001")
                .service(Service.of("s", "S"))
                .fund(Fund.general("pool", Budgets.of("36").movePointLeft(6)))
                .objective(Objective.minimise(Goal.shortfall(Aggregate.fairestFirst()))
                        .then(Goal.shortfall(Aggregate.mean())));
        Map<String, Double> round = new HashMap<>(Map.of("R1[pool]", -0.02));
        Map<String, Double> plan = new HashMap<>();
        Map<String, String> paid = new HashMap<>();
        for (String id : List.of("a", "b", "c", "d")) {
            boolean isDear = id.equals("a");
            budget.locality(Locality.of(id, id, BigDecimal.TEN, BigDecimal.ZERO))
                    .need(Need.of(
                            id,
                            Area.URBAN,
                            "s",
                            Budgets.of("1"),
                            Budgets.of(isDear ? "0.00002" : "0.00001"),
                            Budgets.of("0.1")));
            round.put(rank(id), isDear ? 0.4 : 0.2);
            round.put("M7[" + id + "/urban/s]", isDear ? 0.4 : 0.2);
            round.put("M1[" + id + "]", -0.02);
            plan.put("G[" + id + ",pool]", isDear ? 14.4 : 7.2);
            plan.put("x[" + id + ",urban,s]", isDear ? 14.4 : 7.2);
            paid.put("G[" + id + ",pool]", isDear ? "0" : "12");
            paid.put("x[" + id + ",urban,s]", isDear ? "0" : "8.5");
        }
        ByHand four = ByHand.of(budget);
        Rational level = Budgets.exact("0.18");
        List<StageClaim> claims =
                List.of(new StageClaim(four.prices(0, round), level), new StageClaim(four.prices(1, Map.of()), level));
        Verdict verdict = four.certifier().judge(four.plan(plan), claims, four.paid(paid));
        // 9 for each is as good for every need, and 0.1125 short on average.
        verdict.allocation()
                .ifPresent(allocation -> assertTrue(
                        allocation.certificate().stages().get(1).bound().compareTo(Budgets.exact("0.1125")) <= 0,
                        allocation.certificate()::toString));
    }

    /** Of the shortfalls, a's is the third round; the worst of the first is another thing there, and gives it nothing. */
    @Test
    void theWorstOfALaterOrderHasNoRoom() {
        Budget.Builder budget = Budget.builder("order")
                .currency("CNY", "0.000001")
                .service(Service.of("s", "S"))
                .fund(new Fund.General("pool", Budgets.of("0.000009"), Fund.Spend.EXACTLY, Where.ids(List.of("a"))))
                .locality(Locality.of("a", "a", BigDecimal.TEN, BigDecimal.ZERO))
                .locality(Locality.of("z", "z", BigDecimal.TEN, BigDecimal.TEN))
                .need(need("a", "0.1"))
                .need(Need.of("a", Area.RURAL, "s", BigDecimal.ZERO, Budgets.of("0.00001"), BigDecimal.ONE))
                .need(need("z", "0.1"))
                .need(Need.of("z", Area.RURAL, "s", BigDecimal.ONE, Budgets.of("0.00001"), Budgets.of("0.5")))
                .objective(Objective.minimise(Goal.gap(Aggregate.fairestFirst(), Goal.Reference.STANDARD))
                        .then(Goal.shortfall(Aggregate.fairestFirst())));
        ByHand two = ByHand.of(budget);
        int gap = two.model().ranks(0).get(0).row();
        Map<String, Double> gaps = Map.of(
                two.model().rows().rows().get(gap).id(),
                1.0,
                "M6[standard,s,z]",
                1.0,
                rank("z"),
                1.0,
                "M7[z/urban/s]",
                1.0);
        Map<String, Double> town = Map.of(rank("z"), 1.0, "M7[z/urban/s]", 1.0);
        Map<String, Double> countryside = Map.of("M8d[shortfall,fairestFirst,z/rural/s]", 1.0, "M7[z/rural/s]", 1.0);
        Map<String, Double> half = Map.of(rank("a"), 0.5, "M7[a/urban/s]", 0.5, "M1[a]", -0.05, "R1[pool]", -0.05);
        List<StageClaim> claims = List.of(
                new StageClaim(two.prices(0, gaps), Budgets.exact("0.5")),
                new StageClaim(
                        two.prices(1, town),
                        Budgets.exact("0.9"),
                        List.of(Round.of(two.prices(1, countryside)), Round.of(two.prices(1, half))),
                        new TreeMap<>()));
        Map<String, Double> wasteful = Map.of("G[a,pool]", 9.0, "x[a,urban,s]", 4.5, "o[a]", 4.5);
        List<String> doubts = two.certifier().doubts(two.planned(wasteful), claims);
        assertTrue(doubts.contains("round 3 is 0.45 from its bound"), doubts::toString);
    }

    /** Its room is that of its column already; counted again it would be a gain that no allocation has. */
    @Test
    void theRowOfANeedHasNoRoomOfItsOwn() {
        ByHand budget = kept();
        List<StageClaim> claims = claims(budget, Map.of(rank("b"), -0.25));
        Map<String, Double> plan = Map.of("G[a,pool]", 4.0, "x[a,urban,s]", 4.0, "G[b,pool]", 2.0, "x[b,urban,s]", 2.0);
        for (String ofB : List.of("2", "3")) {
            Map<String, String> paid =
                    Map.of("G[a,pool]", "3", "x[a,urban,s]", "3", "G[b,pool]", "3", "x[b,urban,s]", ofB);
            Verdict verdict = budget.certifier().judge(budget.plan(plan), claims, budget.paid(paid));
            verdict.allocation()
                    .ifPresent(allocation -> assertTrue(
                            allocation.certificate().stages().get(1).bound().compareTo(Budgets.exact("0.45")) <= 0,
                            allocation.certificate()::toString));
        }
    }

    /** a has a hair more than its cap, so that the plan seems better than the bound of its round, and b stays 0.7 short. */
    @Test
    void aPlanThatMissesARowByAHairProvesNothingByIt() {
        double hair = 1e-9;
        Map<String, Double> wasteful = Map.of(
                "G[a,pool]",
                2 + hair,
                "x[a,urban,s]",
                2 + hair,
                "G[b,pool]",
                8 - hair,
                "x[b,urban,s]",
                2 + hair,
                "o[b]",
                6 - 2 * hair);
        StageClaim claim = claim(two, changed(FIRST, rank("b"), 1e-30), List.of());
        assertTrue(
                judge(two, claim, new Rooms(), wasteful).doubt().orElseThrow().startsWith("need b/urban/s is only"));
    }
}
