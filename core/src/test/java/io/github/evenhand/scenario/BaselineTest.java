package io.github.evenhand.scenario;

import static io.github.evenhand.fixture.Budgets.exact;
import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.Breach;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Undefined;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.equalisation.CapacityEqualisation;
import io.github.evenhand.equalisation.Columns;
import io.github.evenhand.equalisation.Figure;
import io.github.evenhand.equalisation.GapEqualisation;
import io.github.evenhand.equalisation.MinimumGrant;
import io.github.evenhand.equalisation.Uplift;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Baselines by hand, mostly on the budget {@link Budgets#two()} with 200 units of general money. */
class BaselineTest {

    private static Budget.Builder two() {
        return withFund(Budgets.two());
    }

    private static Budget.Builder withFund(Budget.Builder budget) {
        return budget.withoutFund("general").fund(Fund.general("general", of("20")));
    }

    private static Briefing compare(Budget budget, Baseline... baselines) {
        Allocation allocation = Evenhand.allocate(budget).orElseThrow();
        return Evenhand.brief(allocation, List.of(baselines), Limits.DEFAULT);
    }

    private static Appraisal appraise(Budget.Builder budget, Baseline baseline) {
        return assertInstanceOf(
                Appraisal.class,
                compare(budget.build(), baseline).alternatives().get(0));
    }

    private static String undefined(Budget.Builder budget, Baseline baseline) {
        Undefined undefined = assertInstanceOf(
                Undefined.class,
                compare(budget.build(), baseline).alternatives().get(0));
        assertEquals(baseline.name(), undefined.name());
        return undefined.reason();
    }

    /** Of a fund, in smallest units of 0.1, by locality. */
    private static List<String> grants(Appraisal appraisal, String fund) {
        return appraisal.grants().stream()
                .filter(grant -> grant.fund().equals(fund))
                .map(grant -> grant.locality() + " " + grant.amount().amount().toPlainString())
                .toList();
    }

    private static Rational sixtyFifths(String shortfall) {
        return exact(shortfall).dividedBy(Rational.of(65));
    }

    @Test
    void asLastYearEachFundIsSharedAsItWas() {
        Budget budget = two().lastYear("a", "general", of("20"))
                .lastYear("b", "general", of("60"))
                .build();
        Briefing briefing = compare(budget, Baseline.lastYear());
        Appraisal appraisal = briefing.appraisals().get(0);
        assertEquals(List.of("a 5.0", "b 15.0"), grants(appraisal, "general"));
        // a: 40 units fill its town, 10 lift 5 people by 0.05; b: 120 fill its town, 30 lift 20 people by 0.075.
        assertEquals(sixtyFifths("32"), appraisal.goals().get(0).before());
        assertEquals(16.25 / 65, appraisal.goals().get(0).after().toDouble(), 1e-12);
        // The optimum fills b's town with 120, and the other 80 save a twentieth of a person's standard each.
        assertEquals(16.0 / 65, briefing.allocation().goals().get(0).after().toDouble(), 1e-12);
        assertEquals(0.25 / 65, briefing.worthAgainst(appraisal).toDouble(), 1e-12);
        assertEquals(List.of(), appraisal.breaches());
        assertEquals(List.of(), appraisal.unabsorbed());
    }

    @Test
    void equalPerHeadEveryResidentCounts() {
        Appraisal appraisal = appraise(two(), Baseline.equalPerHead());
        assertEquals(List.of("a 10.0", "b 10.0"), grants(appraisal, "general"));
        // a: 5 people at 0.5; b: 30 at 14/15 and 20 at 0.3.
        assertEquals(18.5 / 65, appraisal.goals().get(0).after().toDouble(), 1e-12);
    }

    @Test
    void aFiscalGapIsNeverBelowZero() {
        // One standard of all costs a 40 and b 70; a has 30 of its own, b 80.
        Appraisal appraisal = appraise(withOwnRevenue("30", "80"), Baseline.fiscalGap());
        assertEquals(List.of("a 20.0", "b 0.0"), grants(appraisal, "general"));
        assertEquals(sixtyFifths("26"), appraisal.goals().get(0).after());
    }

    @Test
    void aFiscalGapMayCountAPartOfTheCapacity() {
        // Gaps of 40 - 15 and 70 - 40: 90.9 and 109.1 of 200 units, the last unit to the larger remainder.
        Appraisal appraisal = appraise(withOwnRevenue("30", "80"), Baseline.fiscalGap(of("0.5")));
        assertEquals(List.of("a 9.1", "b 10.9"), grants(appraisal, "general"));
        assertEquals("fiscalGap 0.5", appraisal.name());
    }

    @Test
    void withoutAnyCapacityTheFiscalGapIsTheNeedAndNoRevenueNeedBeKnown() {
        Appraisal appraisal = appraise(two(), Baseline.fiscalGap(of("0")));
        // 400 and 700 of 1,100: 72.7 and 127.3 of 200 units.
        assertEquals(List.of("a 7.3", "b 12.7"), grants(appraisal, "general"));
        assertEquals(
                "Fiscal gap must have a capacity share of at least 0, found -0.1",
                assertThrows(IllegalArgumentException.class, () -> Baseline.fiscalGap(of("-0.1")))
                        .getMessage());
    }

    private static Budget.Builder withOwnRevenue(String ofA, String ofB) {
        return withFund(Budget.builder("two")
                .currency("CNY", "0.1")
                .service(Budgets.two().build().service("school"))
                .locality(Locality.of("a", "A", of("30"), of("20")).withOwnRevenue(of(ofA)))
                .locality(Locality.of("b", "B", of("10"), of("40")).withOwnRevenue(of(ofB)))
                .objective(Budgets.two().build().objective())
                .need(Need.of("a", Area.URBAN, "school", of("10"), of("2"), of("0.8")))
                .need(Need.of("a", Area.RURAL, "school", of("5"), of("4"), of("0.2")))
                .need(Need.of("b", Area.URBAN, "school", of("30"), of("1"), of("0.6")))
                .need(Need.of("b", Area.RURAL, "school", of("20"), of("2"), of("0.3"))));
    }

    @Test
    void theTwoCountiesOfTheReadmeByHand() {
        Briefing briefing = compare(Evenhand.example("two-counties"), Baseline.equalPerHead());
        Appraisal appraisal = briefing.appraisals().get(0);
        // 17 and 8 million each. Riverside fills its schools to 0.9 and its health to 1; Hillside reaches 0.464 and
        // 0.572.
        assertEquals(0.166, appraisal.goals().get(0).after().toDouble(), 1e-15);
        assertEquals(0.208, appraisal.goals().get(1).after().toDouble(), 1e-15);
        assertEquals(0.029, briefing.worthAgainst(appraisal).toDouble(), 1e-12);
        // Hillside was promised 18 million of general money.
        assertEquals(
                List.of(new Breach("nobody-below-90", exact("1000000"), Price.Per.CURRENCY)), appraisal.breaches());
    }

    @Test
    void aUnitThatIsLeftGoesToTheFirstIdAmongEquals() {
        Budget.Builder odd = Budgets.two().withoutFund("general").fund(Fund.general("general", of("20.1")));
        assertEquals(List.of("a 10.1", "b 10.0"), grants(appraise(odd, Baseline.equalPerHead()), "general"));
    }

    @Test
    void aFundIsSharedByThoseThatItCanGoToAndPaidInFullEvenIfItNeedNotBe() {
        Fund.General regional = new Fund.General("regional", of("7"), Fund.Spend.AT_MOST, Where.group("west"));
        Appraisal appraisal = appraise(two().fund(regional), Baseline.equalPerHead());
        assertEquals(List.of("a 7.0", "b 0.0"), grants(appraisal, "regional"));
        assertEquals(List.of("a 10.0", "b 10.0"), grants(appraisal, "general"));
    }

    @Test
    void whatNobodyCanReceiveIsLeft() {
        Fund.General abroad = new Fund.General("abroad", of("7"), Fund.Spend.AT_MOST, Where.ids(Set.of("a")));
        Budget.Builder budget = two().fund(new Fund.Special(
                "harbours",
                of("9"),
                Fund.Spend.AT_MOST,
                Where.ids(Set.of("c")),
                new TreeSet<>(Set.of("school")),
                Set.of(Area.URBAN),
                Quantity.none(),
                Quantity.none()));
        budget.fund(abroad).locality(Locality.of("c", "C", of("0"), of("3")));
        budget.need(Need.of("c", Area.RURAL, "school", of("1"), of("1"), of("1")));
        Appraisal appraisal = appraise(budget, Baseline.equalPerHead());
        assertEquals(List.of("a 0.0", "b 0.0", "c 0.0"), grants(appraisal, "harbours"));
        assertEquals(List.of("a 7.0", "b 0.0", "c 0.0"), grants(appraisal, "abroad"));
    }

    @Test
    void specialMoneyThatLiftsALevelToItsHighestIsAbsorbedOnlyThatFar() {
        // 250 units each. The countryside of a is at 0.2 and may reach 0.7: 100 units; that of b takes 250.
        Budget.Builder budget = withFund(Budgets.bare())
                .fund(Budgets.books("0", "0"))
                .need(Need.of("a", Area.URBAN, "school", of("10"), of("2"), of("1")))
                .need(Need.of("a", Area.RURAL, "school", of("5"), of("4"), of("0.2"))
                        .withHighestLevel(of("0.7")))
                .need(Need.of("b", Area.URBAN, "school", of("30"), of("1"), of("1")))
                .need(Need.of("b", Area.RURAL, "school", of("100"), of("2"), of("0.3")));
        Appraisal appraisal = appraise(budget, Baseline.equalPerHead());
        assertEquals(List.of("a 25.0", "b 25.0"), grants(appraisal, "books"));
        assertEquals(List.of(new Grant("a", "books", money("15.0"))), appraisal.unabsorbed());
        assertEquals(exact("0.7"), after(appraisal, "a", Area.RURAL));
        // 0.3 + (250 + 100) / 2,000, to the digits that a solver finds what general money is spent on
        assertEquals(0.475, after(appraisal, "b", Area.RURAL).toDouble(), 1e-15);
    }

    @Test
    void specialMoneyThatCannotBeMatchedIsNotAbsorbedEither() {
        // A unit asks for half a unit; a has 4.0 of its own, which match 8.0 of the 25.0.
        Budget.Builder budget = Budget.builder("two")
                .currency("CNY", "0.1")
                .service(Budgets.two().build().service("school"))
                .objective(Budgets.two().build().objective())
                .locality(Locality.of("a", "A", of("30"), of("20")).withMatchingCapacity(of("4")))
                .locality(Locality.of("b", "B", of("10"), of("40")))
                .fund(Budgets.books("0.5", "0"))
                .need(Need.of("a", Area.RURAL, "school", of("100"), of("4"), of("0.2")))
                .need(Need.of("a", Area.URBAN, "school", of("1"), of("4"), of("1")))
                .need(Need.of("b", Area.RURAL, "school", of("100"), of("2"), of("0.3")))
                .need(Need.of("b", Area.URBAN, "school", of("1"), of("4"), of("1")));
        Appraisal appraisal = appraise(budget, Baseline.equalPerHead());
        assertEquals(List.of(new Grant("a", "books", money("17.0"))), appraisal.unabsorbed());
        assertEquals(exact("0.23"), after(appraisal, "a", Area.RURAL)); // 0.2 + 80 · 1.5 / 4,000
        assertEquals(exact("0.4875"), after(appraisal, "b", Area.RURAL)); // 0.3 + 250 · 1.5 / 2,000
    }

    @Test
    void hardAndPricedRulesThatAreBrokenAreNamedWithTheirAmounts() {
        Budget.Builder budget = two().rule(Budgets.floor(Terms.priced("floor", "0.001"), "11"))
                .rule(Budgets.envelope(Terms.hard("west"), "", "9.5"))
                .rule(Budgets.guaranteed(Terms.hard("kept"), Set.of(Area.URBAN), "0.6"))
                .rule(Budgets.guaranteed(Terms.priced("level", "0.001"), Set.of(Area.RURAL), "0.4"));
        Appraisal appraisal = appraise(budget, Baseline.equalPerHead());
        assertEquals(
                List.of(
                        new Breach("floor", exact("2"), Price.Per.CURRENCY),
                        new Breach("level", exact("0.1"), Price.Per.LEVEL),
                        new Breach("west", exact("0.5"), Price.Per.CURRENCY)),
                appraisal.breaches());
    }

    @Test
    void lastYearIsUndefinedWhereAFundIsNewOrARowIsMissing() {
        assertEquals(
                "nothing is known of last year's grants from fund 'general'", undefined(two(), Baseline.lastYear()));
        assertEquals(
                "nobody received anything from fund 'general' last year",
                undefined(
                        two().lastYear("a", "general", of("0")).lastYear("b", "general", of("0")),
                        Baseline.lastYear()));
        assertEquals(
                "what 'b' received from fund 'general' last year is unknown",
                undefined(two().lastYear("a", "general", of("5")), Baseline.lastYear()));
        Budget.Builder many = two().lastYear("a", "general", of("5"));
        for (String id : List.of("c", "d", "e")) {
            many.locality(Locality.of(id, id, of("0"), of("0")));
        }
        assertEquals(
                "what 'b', 'c', 'd' and 1 more received from fund 'general' last year is unknown",
                undefined(many, Baseline.lastYear()));
    }

    @Test
    void perHeadIsUndefinedWhereNobodyLives() {
        Budget.Builder budget = two().locality(Locality.of("camp", "Camp", of("0"), of("0")))
                .need(Need.of("camp", Area.RURAL, "school", of("5"), of("1"), of("0.5")))
                .fund(new Fund.General("camp-money", of("1"), Fund.Spend.EXACTLY, Where.ids(Set.of("camp"))));
        assertEquals("nobody lives where fund 'camp-money' can go", undefined(budget, Baseline.equalPerHead()));
    }

    @Test
    void theFiscalGapIsUndefinedWhereRevenueIsUnknownOrCoversEverything() {
        assertEquals("the own revenue of 'a', 'b' is unknown", undefined(two(), Baseline.fiscalGap()));
        assertEquals(
                "no locality that fund 'general' can go to has a fiscal gap",
                undefined(withOwnRevenue("40", "70"), Baseline.fiscalGap()));
    }

    /** Both with 50 people; a has 30 in taxes, b none of the column where it is empty. */
    private static Budget.Builder withTaxes(String ofB) {
        return two().column("taxes", Map.of("a", "30", "b", ofB));
    }

    private static final Columns TAXES =
            new Columns(Map.of(Figure.PEOPLE, "urban_population", Figure.CAPACITY, "taxes"));

    @Test
    void aPublishedSystemDividesAFundAsItsFormulaGives() {
        // 30 and 10 townspeople: at a mean of 2 the gaps to it are 30 and 15.
        Baseline canada = Baseline.of(CapacityEqualisation.CANADA.withMean(of("2")), TAXES);
        Appraisal appraisal = appraise(withTaxes("5"), canada);
        assertEquals("Canada", appraisal.name());
        assertEquals(List.of("a 13.3", "b 6.7"), grants(appraisal, "general"));
        // The fund is the pool. With 1 and 2.5 a head, all 20 lift a, to 1.67.
        assertEquals(
                List.of("a 20.0", "b 0.0"),
                grants(appraise(withTaxes("25"), Baseline.of(Uplift.FUNDEB_VAAF, TAXES)), "general"));
    }

    @Test
    void aColumnOfOfficialAmountsIsABaseline() {
        assertEquals(
                List.of("a 15.0", "b 5.0"), grants(appraise(withTaxes("10"), Baseline.column("taxes")), "general"));
        assertEquals("column 'taxes' has no amount for 'b'", undefined(withTaxes("-1"), Baseline.column("taxes")));
        assertEquals("column 'none' has no amount for 'a', 'b'", undefined(withTaxes("1"), Baseline.column("none")));
        assertEquals(
                "column 'taxes' is 0 wherever fund 'general' can go",
                undefined(two().column("taxes", Map.of("a", "0", "b", "0")), Baseline.column("taxes")));
    }

    @Test
    void aPublishedSystemIsUndefinedWhereAFigureIsMissingOrNobodyReceives() {
        Baseline ukraine = Baseline.of(CapacityEqualisation.UKRAINE_2024.withMean(of("0.1")), TAXES);
        assertEquals("what 'Ukraine 2024' asks of 'b' is unknown", undefined(withTaxes(""), ukraine));
        assertEquals(
                "'Ukraine 2024' gives nothing to anybody that fund 'general' can go to",
                undefined(withTaxes("5"), ukraine));
        assertEquals(
                "Equalisation 'Australian minimum grant' must have needs of at least 0, found -5 of 'b'",
                undefined(
                        withTaxes("-5"),
                        Baseline.of(
                                MinimumGrant.AUSTRALIA,
                                new Columns(Map.of(Figure.PEOPLE, "urban_population", Figure.NEED, "taxes")))));
        assertEquals(
                "Columns for 'China 2022' must have one for 'need', found {people=urban_population, capacity=taxes}",
                assertThrows(IllegalArgumentException.class, () -> Baseline.of(GapEqualisation.CHINA_2022, TAXES))
                        .getMessage());
    }

    @Test
    void aFundOfNothingNeedsNoRule() {
        Budget.Builder budget = two().fund(Fund.general("none", of("0")))
                .lastYear("a", "general", of("1"))
                .lastYear("b", "general", of("1"));
        assertEquals(List.of("a 0.0", "b 0.0"), grants(appraise(budget, Baseline.lastYear()), "none"));
    }

    @Test
    void theUsualOnesAreThree() {
        assertEquals(
                List.of("lastYear", "equalPerHead", "fiscalGap"),
                Baseline.usual().stream().map(Baseline::name).toList());
        assertEquals("equalPerHead", Baseline.equalPerHead().toString());
        Briefing briefing = Evenhand.brief(Evenhand.allocate(two().build()).orElseThrow());
        assertEquals(
                List.of("equalPerHead"),
                briefing.appraisals().stream().map(Appraisal::name).toList());
        assertEquals(
                List.of("lastYear", "fiscalGap"),
                briefing.undefined().stream().map(Undefined::name).toList());
    }

    private static Money money(String amount) {
        return new Money("CNY", of(amount));
    }

    private static Rational after(Appraisal appraisal, String locality, Area area) {
        return appraisal.levels().stream()
                .filter(level -> level.locality().equals(locality) && level.area() == area)
                .findFirst()
                .orElseThrow()
                .after();
    }
}
