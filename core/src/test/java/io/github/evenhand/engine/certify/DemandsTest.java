package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Per;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DemandsTest {

    /** The demands of an equation as text: what there is, what is demanded, and by how much money it is missed. */
    private static List<String> demands(Paid paid, String equation) {
        return paid.demands().stream()
                .filter(line -> line.equation().equals(equation))
                .map(line -> line.row() + ": " + line.sum() + " " + line.sense() + " " + line.limit() + ", missed by "
                        + line.missInMoney())
                .toList();
    }

    private static Line line(Paid paid, String row) {
        return paid.demands().stream()
                .filter(line -> line.row().equals(row))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allMoneyIsAccountedFor() {
        Paid paid = Paid.two(Budgets.two());
        assertEquals(List.of("M1[a]: 300 = 300, missed by 0", "M1[b]: 700 = 700, missed by 0"), demands(paid, "M1"));
        assertEquals(List.of("R1[general]: 1000 = 1000, missed by 0"), demands(paid, "R1"));
    }

    @Test
    void aFundThatIsNotPaidOutIsMissed() {
        Paid paid = Paid.of(Budgets.two(), Map.of("G[a,general]", 990));
        assertEquals(List.of("R1[general]: 990 = 1000, missed by 10"), demands(paid, "R1"));
    }

    @Test
    void specialMoneyIsWhatReachesItsPurposes() {
        Paid paid = Paid.of(Budgets.two().fund(Budgets.books("0", "0.2")), Map.of("y[a,books,rural,school]", 100));
        assertEquals(
                List.of("M2[a,books]: 100 = 100, missed by 0", "M2[b,books]: 0 = 0, missed by 0"), demands(paid, "M2"));
        assertEquals("M1[a]: 20 = 20, missed by 0", demands(paid, "M1").get(0));
    }

    @Test
    void habitsAreKept() {
        Paid paid = Paid.of(Budgets.everythingByHabit(), Map.of("G[a,general]", 200));
        assertEquals(
                "M3[a/urban/school]: 120 = 120, missed by 0",
                demands(paid, "M3").get(0));
        assertEquals(
                "M3[a/rural/school]: 60 = 60, missed by 0", demands(paid, "M3").get(1));
    }

    /** One standard of a's countryside is 200 units: 500 of books lift it by 2.5 to 2.7. */
    @Test
    void levelsAboveTheHighestAreMissedByWhatTheyCost() {
        Budget.Builder budget = Budgets.bare()
                .fund(Budgets.books("0", "0"))
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("5"), Budgets.of("4"), Budgets.of("0.2"))
                        .withHighestLevel(Budgets.of("1.2")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.5"))
                        .withHighestLevel(Budgets.of("0.1")));
        Paid paid = Paid.of(budget, Map.of("y[a,books,rural,school]", 500));
        assertEquals(
                List.of("M4[a/rural/school]: 27/10 ≤ 6/5, missed by 300", "M4[b/rural/school]: 1/2 ≤ 1/2, missed by 0"),
                demands(paid, "M4"));
    }

    @Test
    void matchingMayBeMissedByOneUnitOfEveryGrant() {
        Paid paid = Paid.of(Budgets.everything(), Map.of("y[c,books,rural,school]", 61));
        Line matching = line(paid, "M5[c]");
        assertEquals(Budgets.exact("30.5"), matching.sum());
        assertEquals(Rational.of(30), matching.limit());
        assertEquals(Budgets.exact("0.5"), matching.slip());
    }

    @Test
    void aGrantThatIsNotMadeLeavesNoUnitToMiss() {
        Paid paid = Paid.of(Budgets.everything(), Map.of());
        assertEquals(Rational.ZERO, line(paid, "M5[c]").slip());
    }

    /** All 100 of general money and 50 of books: 0.6 of 150 would be 90. */
    @Test
    void theGeneralShareIsOfWhatIsPaid() {
        Paid paid = Paid.of(
                Budgets.two()
                        .fund(Budgets.books("0", "0"))
                        .rule(new Rule.GeneralShare(Terms.hard("share"), Budgets.of("0.7"))),
                Map.of("G[a,general]", 1000, "y[a,books,rural,school]", 500));
        assertEquals(List.of("R2[share]: -50 ≥ 0, missed by 50"), demands(paid, "R2"));
        assertEquals(Rational.of(2), line(paid, "R2[share]").slip());
    }

    @Test
    void floorsAndCapsAreOnWhatIsReceived() {
        Paid paid = Paid.two(Budgets.two()
                .rule(Budgets.floor(Terms.hard("floor"), "40"))
                .rule(Budgets.cap(Terms.hard("cap"), "65.05")));
        assertEquals(
                List.of("R3[floor,a]: 300 ≥ 400, missed by 100", "R3[floor,b]: 700 ≥ 400, missed by 0"),
                demands(paid, "R3"));
        assertEquals(
                List.of("R4[cap,a]: 300 ≤ 1301/2, missed by 0", "R4[cap,b]: 700 ≤ 1301/2, missed by 99/2"),
                demands(paid, "R4"));
    }

    @Test
    void lastYearCountsForHoldHarmlessAndGrowth() {
        Paid paid = Paid.two(Budgets.two()
                .lastYear("a", "general", Budgets.of("50"))
                .lastYear("b", "general", Budgets.of("50"))
                .rule(Budgets.holdHarmless(Terms.hard("harmless"), "0.9"))
                .rule(Budgets.growthCap(Terms.hard("growth"), "0.2")));
        assertEquals(
                "R3[harmless,a]: 300 ≥ 450, missed by 150", demands(paid, "R3").get(0));
        assertEquals(
                "R4[growth,b]: 700 ≤ 600, missed by 100", demands(paid, "R4").get(1));
    }

    /** a's town is at 1.3 and misses 1.5 by 0.2 of 200 units; one unit of the one fund moves it by 1/200. */
    @Test
    void levelsAreGuaranteedUpToOneUnitAFund() {
        Paid paid = Paid.two(Budgets.two().rule(Budgets.guaranteed(Terms.hard("level"), Set.of(Area.URBAN), "1.5")));
        assertEquals(
                List.of(
                        "R5[level,a/urban/school]: 13/10 ≥ 3/2, missed by 40",
                        "R5[level,b/urban/school]: 4/5 ≥ 3/2, missed by 210"),
                demands(paid, "R5"));
        assertEquals(
                Budgets.exact("0.005"), line(paid, "R5[level,a/urban/school]").slip());
        assertTrue(line(paid, "R5[level,a/urban/school]").isLevel());
    }

    @Test
    void envelopesAreOnTheSumOfTheGroup() {
        Paid paid = Paid.two(Budgets.two()
                .locality(
                        Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")).withParent("west"))
                .rule(Budgets.envelope(Terms.priced("west", "1"), "40", "25")));
        assertEquals(
                List.of("R6[west,min]: 300 ≥ 400, missed by 100", "R6[west,max]: 300 ≤ 250, missed by 50"),
                demands(paid, "R6"));
        assertFalse(line(paid, "R6[west,min]").isHard());
    }

    /** 56 of 72 units of the fund reach rural needs; one unit of the fund in each of two localities. */
    @Test
    void theRuralShareIsOfTheMoneyThatReachesNeeds() {
        Rule rural = new Rule.RuralShare(Terms.hard("rural"), Where.EVERYWHERE, new TreeSet<>(), Budgets.of("0.8"));
        Paid paid = Paid.two(Budgets.two().rule(rural));
        assertEquals(List.of("R7[rural]: 560 ≥ 576, missed by 16"), demands(paid, "R7"));
        assertEquals(Budgets.exact("1.6"), line(paid, "R7[rural]").slip());
    }

    /** 30 of 100 in the west, of which 35 would be the share; a unit there counts 0.65 and one elsewhere 0.35. */
    @Test
    void aTiltIsOfWhatAllReceive() {
        Rule tilt = new Rule.Tilt(Terms.hard("tilt"), Where.group("west"), Optional.empty(), Budgets.of("0.35"));
        Paid paid = Paid.two(Budgets.two().rule(tilt));
        assertEquals(List.of("R8[tilt]: 300 ≥ 350, missed by 50"), demands(paid, "R8"));
        assertEquals(Rational.ONE, line(paid, "R8[tilt]").slip());
    }

    /** a has 5 of its own and 30 of the fund, of 40; what special money frees is not counted. */
    @Test
    void basicSecurityIsOfOwnRevenueAndGeneralMoney() {
        Rule basic = new Rule.BasicSecurity(Terms.hard("basic"), Where.ids(List.of("a")), Quantity.of("0.8"), Per.HEAD);
        Paid paid = Paid.of(
                Budgets.twoWithRevenue().fund(Budgets.books("0", "0.5")).rule(basic),
                Map.of("G[a,general]", 300, "y[a,books,rural,school]", 80));
        assertEquals(List.of("R11[basic,a]: 300 ≥ 350, missed by 50"), demands(paid, "R11"));
    }

    /** Of the 300 units that a receives it pays 5 back. */
    @Test
    void whatALocalityPaysInIsNotThereForBasicSecurity() {
        Rule basic = new Rule.BasicSecurity(Terms.hard("basic"), Where.ids(List.of("a")), Quantity.of("0.8"), Per.HEAD);
        Rule pays = new Rule.Contribution(
                Terms.hard("pays"),
                Where.ids(List.of("a")),
                Optional.of("general"),
                Budgets.of("0.2"),
                Optional.empty());
        Paid paid = Paid.of(
                Budgets.twoWithRevenue().rule(basic).rule(pays),
                Map.of("G[a,general]", 300, "contribution[pays,a]", 5));
        assertEquals(List.of("R11[basic,a]: 295 ≥ 350, missed by 55"), demands(paid, "R11"));
    }

    /**
     * a has 6 for each of its 50 heads and b 14, of 50 too: any amount between them is missed by as much. A rule with a
     * price takes the lower one; a hard one takes what neither misses by more than it need, if whole units explain it.
     */
    @Test
    void theBorderOfCapacitiesIsWhereTheLeastIsMissed() {
        Rule poorer = new Rule.Progressivity(
                Terms.priced("poorer", "1"), Where.EVERYWHERE, Rule.Among.NATION, Optional.empty());
        Paid paid = Paid.two(Budgets.twoWithRevenue().rule(poorer));
        assertEquals(
                List.of("R12[poorer,a,least]: 300 ≥ 300, missed by 0", "R12[poorer,b,most]: 700 ≤ 300, missed by 400"),
                demands(paid, "R12"));
        assertEquals(Rational.ONE, line(paid, "R12[poorer,b,most]").slip());
        Rule hard = new Rule.Progressivity(Terms.hard("poorer"), Where.EVERYWHERE, Rule.Among.NATION, Optional.empty());
        Paid near = Paid.of(Budgets.twoWithRevenue().rule(hard), Map.of("G[a,general]", 499, "G[b,general]", 501));
        assertEquals(
                List.of("R12[poorer,a,least]: 499 ≥ 500, missed by 1", "R12[poorer,b,most]: 501 ≤ 500, missed by 1"),
                demands(near, "R12"));
        Paid kept = Paid.of(Budgets.twoWithRevenue().rule(hard), Map.of("G[a,general]", 600, "G[b,general]", 400));
        assertEquals(
                List.of("R12[poorer,a,least]: 600 ≥ 500, missed by 0", "R12[poorer,b,most]: 400 ≤ 500, missed by 0"),
                demands(kept, "R12"));
    }

    /**
     * a has 6 for each of its 50 heads; of those who are no poorer, c has 14 for each of 100 and d 8. At 14 a misses 400
     * and nobody else anything; at 8 c would miss 600.
     */
    @Test
    void theBorderCountsHeadsFromTheLeastAmountOn() {
        Rule poorer = new Rule.Progressivity(
                Terms.priced("poorer", "1"), Where.ids(List.of("a", "c", "d")), Rule.Among.NATION, Optional.empty());
        Locality c = Locality.of("c", "C", Budgets.of("100"), Budgets.of("0")).withOwnRevenue(Budgets.of("20"));
        Locality d = Locality.of("d", "D", Budgets.of("100"), Budgets.of("0")).withOwnRevenue(Budgets.of("20"));
        Paid paid = Paid.of(
                Budgets.twoWithRevenue()
                        .locality(c)
                        .locality(d)
                        .need(Need.of("c", Area.URBAN, "school", Budgets.of("9"), Budgets.of("1"), Budgets.of("0.5")))
                        .need(Need.of("d", Area.URBAN, "school", Budgets.of("9"), Budgets.of("1"), Budgets.of("0.5")))
                        .rule(poorer),
                Map.of("G[a,general]", 300, "G[c,general]", 1400, "G[d,general]", 800));
        assertEquals(
                List.of(
                        "R12[poorer,a,least]: 300 ≥ 700, missed by 400",
                        "R12[poorer,c,most]: 1400 ≤ 1400, missed by 0",
                        "R12[poorer,d,most]: 800 ≤ 1400, missed by 0"),
                demands(paid, "R12"));
    }

    /** Who cannot be outside the west counts 0.35 there. */
    @Test
    void aTiltMayBeMissedByOneUnitOfEveryLocality() {
        Rule tilt = new Rule.Tilt(Terms.hard("tilt"), Where.group("west"), Optional.empty(), Budgets.of("0.35"));
        Locality c = Locality.of("c", "C", Budgets.of("0"), Budgets.of("0"));
        Paid paid = Paid.two(Budgets.two().locality(c).rule(tilt));
        assertEquals(Budgets.exact("1.35"), line(paid, "R8[tilt]").slip());
    }

    /** Three units of general money count 0.3, and three of each of two special funds 0.7. */
    @Test
    void aGeneralShareMayBeMissedByOneUnitOfEveryFund() {
        Locality c = Locality.of("c", "C", Budgets.of("0"), Budgets.of("0"));
        Paid paid = Paid.two(Budgets.two()
                .locality(c)
                .fund(Budgets.books("0", "0"))
                .fund(new Fund.General("rest", Budgets.of("5"), Fund.Spend.AT_MOST, Where.EVERYWHERE))
                .rule(new Rule.GeneralShare(Terms.hard("share"), Budgets.of("0.7"))));
        assertEquals(Budgets.exact("3.9"), line(paid, "R2[share]").slip());
    }

    /** Of 300, at least 40 percent to a's countryside and at most half to its town. */
    @Test
    void sharesAreWithinTheirBounds() {
        Budget.Builder budget = Budgets.bare()
                .generalMoney(GeneralMoney.BOUNDS)
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.8"))
                        .withinShares(Budgets.of("0"), Budgets.of("0.5")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("5"), Budgets.of("4"), Budgets.of("0.2"))
                        .withinShares(Budgets.of("0.4"), Budgets.of("1")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.6")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("20"), Budgets.of("2"), Budgets.of("0.3")));
        assertEquals(
                List.of(
                        "M3[a/urban/school,most]: 100 ≤ 150, missed by 0",
                        "M3[a/rural/school,least]: 160 ≥ 120, missed by 0"),
                demands(Paid.two(budget), "M3"));
    }

    /** What is paid into another fund is none of this one's money. */
    @Test
    void contributionsArePaidIntoTheirFund() {
        Rule pays = new Rule.Contribution(
                Terms.hard("pays"), Where.ids(Set.of("b")), Optional.of("rest"), Budgets.of("0.2"), Optional.empty());
        Paid paid = Paid.of(
                Budgets.twoWithRevenue()
                        .fund(new Fund.General("rest", Budgets.of("5"), Fund.Spend.AT_MOST, Where.EVERYWHERE))
                        .rule(pays),
                Map.of("G[a,general]", 300, "G[a,rest]", 60, "contribution[pays,b]", 7));
        assertEquals(
                List.of("R1[general]: 300 = 1000, missed by 700", "R1[rest]: 53 ≤ 50, missed by 3"),
                demands(paid, "R1"));
    }

    /** The west has 20 people in the countryside and b 40; a coefficient of 8 is above the most, 0.5 a head. */
    @Test
    void coefficientsAreWithinTheirBoundsAndGrantsFollowThem() {
        Rule law = new Rule.Formula(
                Terms.hard("law"),
                Where.EVERYWHERE,
                Optional.of("rest"),
                List.of(Factor.between("rural_population", Budgets.of("0.1"), Budgets.of("0.5"))));
        Paid paid = Paid.of(
                Budgets.two()
                        .fund(new Fund.General("rest", Budgets.of("50"), Fund.Spend.AT_MOST, Where.EVERYWHERE))
                        .rule(law),
                Map.of("theta[law,rural_population]", 8, "G[a,rest]", 160, "G[b,rest]", 300));
        assertEquals(
                List.of(
                        "R10[law,rural_population]: 8 ≥ 1, missed by 0",
                        "R10[law,rural_population]: 8 ≤ 5, missed by 3",
                        "R10[law,a]: 160 = 160, missed by 0",
                        "R10[law,b]: 300 = 320, missed by 20"),
                demands(paid, "R10"));
        assertEquals(Rational.ONE, line(paid, "R10[law,b]").slip());
    }

    /** 160 reach a's countryside, of which the contract takes 150 and can take 120. */
    @Test
    void modesTakeNoMoreThanThereIsAndNoMoreThanTheyCan() {
        DeliveryMode contract = DeliveryMode.of("contract")
                .withAreas(Set.of(Area.RURAL))
                .withWhere(Where.ids(List.of("a")))
                .withTerms(Budgets.of("0.8"), Budgets.of("1"), Budgets.of("0"))
                .withCapacity(Quantity.of("12"));
        Rule publicly = new Rule.PublicShare(
                Terms.hard("public"), Where.EVERYWHERE, new TreeSet<>(), Set.of(), Budgets.of("0.75"));
        Budget budget = Budgets.two().deliveryMode(contract).rule(publicly).build();
        Model model = Model.of(budget);
        Map<String, Integer> amounts =
                Map.of("G[a,general]", 160, "x[a,rural,school]", 160, "z[a,rural,school,contract]", 150);
        Paid paid = new Paid(
                budget,
                Payments.recorded(
                        model,
                        column -> Rational.of(amounts.getOrDefault(
                                model.rows().columns().get(column).id(), 0))));
        assertEquals(
                List.of(
                        "R14[a/rural/school]: 10 ≥ 0, missed by 0",
                        "R14[a/rural/school,contract]: 150 ≥ 0, missed by 0",
                        "R14[a/rural/school,contract]: 150 ≤ 120, missed by 30",
                        "R14[public,a/rural/school]: 10 ≥ 120, missed by 110"),
                demands(paid, "R14"));
    }

    @Test
    void absorptionCountsTheClientsOfThePurposes() {
        Paid paid = Paid.of(
                Budgets.two()
                        .fund(Budgets.books("0", "0"))
                        .rule(Budgets.absorption(Terms.hard("absorb"), "1.5", Per.CLIENT)),
                Map.of("y[a,books,rural,school]", 80));
        assertEquals("R9[absorb,a]: 80 ≤ 75, missed by 5", demands(paid, "R9").get(0));
    }

    /** The certifier and the programme say the same of every row, by different code. */
    @Test
    void everyRowOfMoneyAndRulesIsDemanded() {
        for (Budget.Builder builder : List.of(Budgets.everything(), Budgets.everythingByHabit())) {
            Paid paid = Paid.of(builder, Map.of());
            Set<String> demanded = new TreeSet<>();
            paid.demands().forEach(line -> demanded.add(line.row()));
            // The bounds of coefficients are those of their columns and have no rows.
            demanded.removeAll(Set.of("R10[formula,constant]", "R10[formula,population]"));
            // Nor have capacities of delivery modes.
            demanded.removeAll(Set.of("R14[b/rural/school,contract]", "R14[b/urban/school,contract]"));
            Set<String> written = new TreeSet<>();
            for (Programme.Row row : Model.of(builder.build()).rows().rows()) {
                boolean measures = Set.of("M6", "M7", "M10").contains(row.equation())
                        || row.equation().startsWith("M8");
                if (!measures) {
                    written.add(row.id());
                }
            }
            assertEquals(written, demanded);
        }
    }
}
