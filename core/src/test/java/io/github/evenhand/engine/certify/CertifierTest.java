package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.Breach;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Corners;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.allocation.Spending;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.model.LorenzPolygon;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.fixture.Countryside;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The budget of one locality by hand: 8 units lift its countryside from 0.4 to 0.9, and so the gap falls to 0.1. What is
 * changed of the plan, of what is paid or of the prices is not believed.
 */
class CertifierTest {

    private static final Map<String, Double> RIGHT =
            Map.of("M6[nationalUrban,school,a]", 1.0, "M1[a]", -0.0625, "R1[general]", -0.0625);

    private static final Map<String, String> ALL = Map.of("G[a,general]", "8", "x[a,rural,school]", "8");

    private final ByHand one = ByHand.of(Budgets.one());

    private static Map<String, Double> ruralOf(double granted, double spent) {
        return Map.of("G[a,general]", granted, "x[a,rural,school]", spent, "o[a]", granted - spent);
    }

    private List<String> problems(Map<String, Double> plan, Map<String, Double> prices, Map<String, String> paid) {
        return one.certifier()
                .judge(one.plan(plan), one.proof(prices, "0.1"), one.paid(paid))
                .problems();
    }

    @Test
    void whatIsProvedBecomesAnAllocationWithItsEvidence() {
        List<StageClaim> claims = one.proof(RIGHT, "0.1");
        Allocation allocation = one.certifier()
                .judge(one.plan(ruralOf(8, 8)), claims, one.paid(ALL))
                .allocation()
                .orElseThrow();
        Certificate certificate = allocation.certificate();
        assertEquals(Budgets.exact("0.1"), certificate.first().bound());
        assertEquals(Budgets.exact("0.1"), certificate.first().objective());
        assertEquals(Budgets.exact("0.1"), certificate.first().decided());
        assertEquals(Budgets.exact("0.1"), certificate.first().kept());
        assertEquals(Rational.ZERO, certificate.first().conceded());
        assertEquals(Rational.ZERO, certificate.largestBreach());
        assertEquals("", certificate.largestBreachRow());
        assertEquals(
                List.of(new Spending("a", Area.RURAL, "school", Optional.empty(), Rational.of(8))),
                allocation.spending());
        assertEquals(new Evidence(one.plan(ruralOf(8, 8)), List.of(claims.get(0).prices())), certificate.evidence());
        assertEquals(List.of(), one.certifier().doubts(one.planned(ruralOf(8, 8)), claims));
    }

    /** With 7 of the 8 units in the countryside the gap is 0.1625. */
    @Test
    void aPlanThatCouldBeBetterIsRefused() {
        String unproved =
                "the objective of stage 1 at the plan is not proved the smallest: its relative distance from the"
                        + " bound is " + 5 / 13.0;
        assertEquals(List.of(unproved), problems(ruralOf(8, 7), RIGHT, ALL));
        assertEquals(List.of(unproved), one.certifier().doubts(one.planned(ruralOf(8, 7)), one.proof(RIGHT, "0.1")));
    }

    @Test
    void pricesThatProveLessAreRefused() {
        Map<String, Double> half =
                Map.of("M6[nationalUrban,school,a]", 0.5, "M1[a]", -0.03125, "R1[general]", -0.03125);
        assertEquals(
                List.of(
                        "the objective of stage 1 at the plan is not proved the smallest: its relative distance from the"
                                + " bound is 0.5"),
                problems(ruralOf(8, 8), half, ALL));
    }

    /** The fund must be paid out, and who pays less of it has no better plan. */
    @Test
    void aPlanThatMissesARowIsRefused() {
        List<String> problems = problems(ruralOf(7, 7), RIGHT, ALL);
        assertEquals(2, problems.size());
        assertEquals("the plan misses R1[general] by 1.0 CNY", problems.get(1));
    }

    /** A unit of the fund is worth 1/16, and a billionth of 0.1 is the margin: so 1.6 billionths of a unit are. */
    @Test
    void hairsMayBeMissedThatAreWorthLessThanTheMargin() {
        RowPrices prices = one.prices(0, RIGHT);
        Rational margin = Budgets.exact("0.0000000001");
        Rational hair = Budgets.exact("0.0000000016");
        List<Line> exact = lines("8");
        assertEquals(Optional.empty(), Certifier.misses(one.model(), exact, prices, Rational.ZERO));
        List<Line> edge = lines(Rational.of(8)
                .minus(hair)
                .toDecimal(12, RoundingMode.UNNECESSARY)
                .toPlainString());
        assertEquals(Optional.empty(), Certifier.misses(one.model(), edge, prices, margin));
        assertEquals(
                Optional.of("what the plan misses of its rows is worth 1.0E-10 of the objective"),
                Certifier.misses(one.model(), edge, prices, margin.minus(Budgets.exact("0.000000000000001"))));
        assertEquals(
                Optional.of("the plan misses R1[general] by 9.0E-9 CNY"),
                Certifier.misses(one.model(), lines("7.999999991"), prices, Rational.ONE));
        assertEquals(Optional.empty(), Certifier.misses(one.model(), lines("7.999999992"), prices, Rational.ONE));
    }

    /** The plan lifts the countryside to 0.9, and a billionth of a standard is a hair of a level. */
    @Test
    void aLevelMayBeMissedByABillionthOfAStandard() {
        for (String[] level : new String[][] {{"0.900000001", ""}, {"0.9000000011", "the plan misses R5[level,"}}) {
            ByHand promised = ByHand.of(
                    Budgets.one().rule(Budgets.guaranteed(Terms.hard("level"), Set.of(Area.RURAL), level[0])));
            String miss = Certifier.misses(
                            promised.model(),
                            promised.certifier().value(promised.paid(ALL)).lines(),
                            promised.prices(0, RIGHT),
                            Rational.ONE)
                    .orElse("");
            assertEquals(level[1], miss.substring(0, Math.min(miss.length(), 25)));
        }
    }

    private List<Line> lines(String grant) {
        return one.certifier()
                .value(one.paid(Map.of("G[a,general]", grant, "x[a,rural,school]", grant)))
                .lines();
    }

    @Test
    void whatIsPaidIsHeldAgainstEveryHardRow() {
        Map<String, String> seven = Map.of("G[a,general]", "7", "x[a,rural,school]", "7");
        List<String> missed = List.of("the settled amounts miss R1[general] by 1.0 CNY");
        assertEquals(missed, problems(ruralOf(8, 8), RIGHT, seven));
        assertEquals(missed, one.certifier().misses(one.paid(seven)));
        assertEquals(List.of(), one.certifier().misses(one.paid(ALL)));
    }

    @Test
    void onlyWholeUnitsOfAtLeastZeroArePaid() {
        assertEquals(
                List.of(
                        "the settled amounts miss R1[general] by 0.5 CNY",
                        "the grant of fund 'general' to 'a' is not a whole number of smallest units of at least 0"),
                one.certifier().misses(one.paid(Map.of("G[a,general]", "7.5"))));
        assertEquals(
                List.of(
                        "the settled amounts miss R1[general] by 9.0 CNY",
                        "a settled amount is below 0",
                        "the grant of fund 'general' to 'a' is not a whole number of smallest units of at least 0"),
                one.certifier().misses(one.paid(Map.of("G[a,general]", "-1"))));
        assertEquals(
                List.of("a settled amount is below 0"),
                one.certifier().misses(one.paid(Map.of("G[a,general]", "8", "x[a,rural,school]", "9"))));
        assertEquals(
                List.of("the settled amounts miss R1[general] by 8.0 CNY"),
                one.certifier().misses(one.paid(Map.of())));
    }

    /** Nobody is below the standard, so that every division is the best, and no price is needed to prove it. */
    private static Budget.Builder content() {
        Budget.Builder budget = Budget.builder("content")
                .currency("CNY", "0.1")
                .service(Service.of("school", "School"))
                .group(new Group("west", "West", Optional.empty()))
                .fund(Fund.general("general", Budgets.of("100")))
                .objective(Objective.minimise(Goal.shortfall(Aggregate.mean())));
        for (String id : List.of("a", "b")) {
            Locality locality = Locality.of(id, id, Budgets.of("50"), Budgets.of("0"))
                    .withOwnRevenue(Budgets.of(id.equals("a") ? "5" : "10"));
            budget.locality(id.equals("a") ? locality.withParent("west") : locality)
                    .need(Need.of(id, Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("1")));
        }
        return budget;
    }

    private static Verdict verdict(Budget.Builder builder, Map<String, String> paid) {
        ByHand budget = ByHand.of(builder);
        Map<String, Double> plan = Map.of("G[a,general]", 500.0, "G[b,general]", 500.0);
        return budget.certifier().judge(budget.plan(plan), budget.proof(Map.of(), "0"), budget.paid(paid));
    }

    private static Rule tilt(String id, String share) {
        return new Rule.Tilt(Terms.hard(id), Where.group("west"), Optional.empty(), Budgets.of(share));
    }

    /** a receives 499 of 1,000 units: of 0.4992 it misses 0.2 and of 0.4995 it misses 0.5; the border of 500 by 1, as b does. */
    @Test
    void theCertificateNamesTheRowThatWholeUnitsMissMost() {
        Rule poorer =
                new Rule.Progressivity(Terms.hard("poorer"), Where.EVERYWHERE, Rule.Among.NATION, Optional.empty());
        Certificate certificate = verdict(
                        content()
                                .rule(tilt("first", "0.4992"))
                                .rule(poorer)
                                .rule(tilt("third", "0.4995"))
                                .rule(Budgets.floor(Terms.priced("floor", "0.000000000000001"), "99")),
                        Map.of("G[a,general]", "499", "G[b,general]", "501"))
                .allocation()
                .orElseThrow()
                .certificate();
        assertEquals("R12[poorer,a,least]", certificate.largestBreachRow());
        assertEquals(Budgets.exact("0.1"), certificate.largestBreach());
    }

    /** 99 are promised to each: a misses 49.1 and b 48.9. What whole units explain of the tilt is no breach. */
    @Test
    void onlyBrokenPricedRulesAreBreaches() {
        Budget.Builder budget = content()
                .rule(tilt("tilt", "0.4992"))
                .rule(Budgets.floor(Terms.priced("floor", "0.000000000000001"), "99"))
                .rule(Budgets.cap(Terms.priced("kept", "1"), "60"));
        Allocation allocation = verdict(budget, Map.of("G[a,general]", "499", "G[b,general]", "501"))
                .allocation()
                .orElseThrow();
        assertEquals(List.of(new Breach("floor", Rational.of(98), Price.Per.CURRENCY)), allocation.breaches());
    }

    /** a receives 499 units, of which one for each locality of two may be missing: 500 are, 501 are not. */
    @Test
    void anAppraisalNamesHardRulesThatWholeUnitsDoNotExplain() {
        ByHand free = ByHand.of(content());
        Payments payments = free.paid(Map.of("G[a,general]", "499", "G[b,general]", "501"));
        for (String[] share : new String[][] {{"0.5", ""}, {"0.5001", "tilt"}, {"0.499", ""}}) {
            Budget ruled = content()
                    .rule(tilt("tilt", share[0]))
                    .rule(Budgets.floor(Terms.priced("floor", "1"), "50"))
                    .build();
            Appraisal appraisal = free.certifier().appraise("halves", ruled, payments, List.of());
            assertEquals(
                    share[1].isEmpty() ? List.of("floor") : List.of("floor", share[1]),
                    appraisal.breaches().stream().map(Breach::rule).toList());
            assertEquals("halves", appraisal.name());
        }
    }

    /** a's countryside is 0.6 behind its own town and 0.45 behind the towns of the nation. */
    @Test
    void gapsAreFromTheReferenceOfTheGoal() {
        ByHand two = ByHand.of(Budgets.two()
                .objective(Objective.minimise(Goal.shortfall(Aggregate.mean()))
                        .then(Goal.gap(Aggregate.mean(), Goal.Reference.OWN_URBAN))));
        Budget ruled = two.model().situation().budget();
        assertEquals(
                Optional.of(Budgets.exact("0.6")),
                two.certifier()
                        .appraise("nothing", ruled, two.paid(Map.of()), List.of())
                        .levels()
                        .get(1)
                        .gapAfter());
        ByHand plain = ByHand.of(Budgets.two());
        assertEquals(
                Optional.of(Budgets.exact("0.45")),
                plain.certifier()
                        .appraise("nothing", plain.model().situation().budget(), plain.paid(Map.of()), List.of())
                        .levels()
                        .get(1)
                        .gapAfter());
    }

    @Test
    void contributionsAreWholeUnits() {
        ByHand budget = ByHand.of(content()
                .rule(new Rule.Contribution(
                        Terms.hard("pays"),
                        Where.ids(List.of("b")),
                        Optional.of("general"),
                        Budgets.of("0.2"),
                        Optional.empty())));
        String column = "contribution[pays,b]";
        assertEquals(
                List.of(
                        "the settled amounts miss R1[general] by 0.15 CNY",
                        "the contribution of 'b' by rule 'pays' is not a whole number of smallest units"),
                budget.certifier().misses(budget.paid(Map.of("G[a,general]", "1000", column, "1.5"))));
        assertEquals(List.of(), budget.certifier().misses(budget.paid(Map.of("G[a,general]", "1002", column, "2"))));
    }

    @Test
    void claimsMustBeNumbersOfTheSizeOfTheProgramme() {
        double[] plan = one.plan(ruralOf(8, 8));
        List<StageClaim> claims = one.proof(RIGHT, "0.1");
        RowPrices prices = claims.get(0).prices();
        assertTrue(Certifier.fits(one.model(), plan, claims));
        assertFalse(Certifier.fits(one.model(), Arrays.copyOf(plan, plan.length + 1), claims));
        double[] noNumber = plan.clone();
        noNumber[1] = Double.NaN;
        assertFalse(Certifier.fits(one.model(), noNumber, claims));
        for (double[] other : List.of(
                Arrays.copyOf(prices.prices(), prices.size() - 1),
                Arrays.copyOf(prices.prices(), prices.size() + 1),
                new double[] {1, Double.POSITIVE_INFINITY, 1})) {
            StageClaim claim = new StageClaim(RowPrices.of(other), Rational.ONE);
            assertFalse(Certifier.fits(one.model(), plan, List.of(claim)));
        }
    }

    private static boolean fits(ByHand budget, Round round) {
        StageClaim claim = new StageClaim(budget.prices(0, Map.of()), Rational.ONE, List.of(round), new TreeMap<>());
        return Certifier.fits(budget.model(), budget.plan(Map.of()), List.of(claim));
    }

    @Test
    void roundsAreOfRowsOfAFairestFirstStage() {
        ByHand order = ByHand.of(Budgets.one().objective(Objective.minimise(Goal.shortfall(Aggregate.fairestFirst()))));
        int rows = order.model().rows().rows().size();
        RowPrices price = RowPrices.of(new double[] {1});
        assertTrue(fits(order, Round.of(new int[] {rows - 1}, price)));
        assertTrue(fits(order, Round.of(new int[0], RowPrices.of(new double[0]))));
        assertFalse(fits(order, Round.of(new int[] {rows}, price)));
        assertFalse(fits(order, Round.of(new int[] {0}, RowPrices.of(new double[] {Double.NaN}))));
        assertFalse(fits(one, Round.of(new int[] {0}, price)));
    }

    /** The same certifier, whatever it was asked before. */
    @Test
    void everyBoundIsThatOfItsOwnPrices() {
        Valuation plan = one.planned(ruralOf(8, 8));
        for (int again = 0; again < 2; again++) {
            assertEquals(Budgets.exact("0.1"), one.certifier().bound(0, one.proof(RIGHT, "0.1"), plan));
            assertEquals(Rational.ZERO, one.certifier().bound(0, one.proof(Map.of(), "0.1"), plan));
        }
    }

    @Test
    void whatSpeaksAgainstAPlanIsSaidBeforeAnythingIsSettled() {
        List<StageClaim> claims = one.proof(RIGHT, "0.1");
        assertEquals(List.of(), one.certifier().doubts(one.planned(ruralOf(8, 8)), claims));
        List<String> missed = one.certifier().doubts(one.planned(ruralOf(7, 7)), claims);
        assertTrue(missed.contains("the plan misses R1[general] by 1.0 CNY"), missed::toString);
    }

    /** What a stage concedes to a later one it concedes once that is decided, and no earlier. */
    @Test
    void nothingIsConcededToAStageThatIsNotDecidedYet() {
        Objective.Stage first = Objective.minimise(Goal.gap(Aggregate.mean(), Goal.Reference.NATIONAL_URBAN))
                .stages()
                .get(0);
        Objective.Stage second = new Objective.Stage(List.of(Goal.shortfall(Aggregate.mean())), Budgets.of("0.1"));
        ByHand two = ByHand.of(Budgets.one().objective(new Objective(List.of(first, second), true)));
        Valuation plan = two.planned(ruralOf(8, 7));
        StageClaim early = two.proof(RIGHT, "0.1").get(0);
        List<String> doubts = two.certifier().doubts(plan, List.of(early));
        assertEquals(1, doubts.size(), doubts::toString);
        assertTrue(doubts.get(0).startsWith("the objective of stage 1 at the plan is not proved the smallest"));
        StageClaim late = new StageClaim(two.prices(1, Map.of()), Rational.ONE);
        List<StageClaim> both = List.of(early.keeping(Budgets.exact("0.2")), late);
        assertTrue(two.certifier().doubts(plan, both).stream().noneMatch(doubt -> doubt.contains("stage 1")));
    }

    /** What the programme has for a Gini that is followed is less than it, and the breaches of priced rules are in both. */
    @Test
    void aPolygonLeavesALittleOfAGiniOut() {
        Budget.Builder many = Countryside.of(40)
                .objective(Objective.minimise(Goal.shortfall(Aggregate.gini())).then(Goal.shortfall(Aggregate.gini())));
        Model model = Model.of(many.build());
        Valuation plain = new Certifier(model).value(Payments.none(model));
        assertTrue(plain.followed(0).compareTo(plain.objective(0)) < 0);
        assertTrue(plain.followed(0).signum() > 0);
        Model ruled = Model.of(
                many.rule(Budgets.floor(Terms.priced("floor", "0.001"), "1")).build());
        Valuation broken = new Certifier(ruled).value(Payments.none(ruled));
        Rational breaches = Budgets.exact("0.04");
        assertEquals(breaches, broken.objective(0).minus(plain.objective(0)));
        assertEquals(breaches, broken.followed(0).minus(plain.followed(0)));
        assertEquals(plain.followed(1), broken.followed(1));
        assertEquals(breaches, broken.breaches(0));
        assertEquals(Rational.ZERO, broken.breaches(1));
        Valuation exact = one.planned(ruralOf(8, 8));
        assertEquals(exact.objective(0), exact.followed(0));
    }

    @Test
    void polygonsGoIntoTheEvidenceAsTheyAre() {
        Budget many = Countryside.of(40)
                .objective(Objective.minimise(Goal.shortfall(Aggregate.gini())))
                .build();
        int[] firsts = new int[40];
        int[] afters = new int[40];
        Arrays.fill(afters, 1, 40, 1);
        Model model = Model.of(many).withPolygons(List.of(LorenzPolygon.of(new double[] {0.25, 0.5}, firsts, afters)));
        List<Integer> after = new ArrayList<>(Collections.nCopies(40, 1));
        after.set(0, 0);
        assertEquals(
                List.of(new Corners(List.of(0.25, 0.5), Collections.nCopies(40, 0), after)), Certifier.corners(model));
        assertEquals(List.of(), Certifier.corners(one.model()));
    }
}
