package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Decomposition.Margin;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Term;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.io.ResultWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Full standards cost 300 million in Riverside and 375 million in Hillside. Of 34 million of general money 9 must go to
 * Riverside; without that rule Hillside would receive 4 million more of it, and as much less for its schools.
 */
class StepsTest {

    private static final Allocation ALLOCATION =
            Evenhand.allocate(Evenhand.example("two-counties")).orElseThrow();
    private static final Decomposition DECOMPOSITION = Evenhand.decompose(ALLOCATION);

    private static Money cny(String amount) {
        return new Money("CNY", new BigDecimal(amount));
    }

    @Test
    void anAmountIsItsEvenShareWhatGoalsMoveAndWhatRulesChange() {
        assertEquals(
                List.of(
                        new Term.EvenShare("hillside", "general", cny("18888888.89")),
                        new Term.ForNeed("hillside", "general", Area.URBAN, "education", cny("-6296296.29")),
                        new Term.ForNeed("hillside", "general", Area.URBAN, "health", cny("-3148148.15")),
                        new Term.ForNeed("hillside", "general", Area.RURAL, "education", cny("-6296296.30")),
                        new Term.ForNeed("hillside", "general", Area.RURAL, "health", cny("25851851.85")),
                        new Term.ByConditions(
                                "hillside", "general", false, List.of("nobody-below-90"), true, cny("-4000000.00"))),
                DECOMPOSITION.terms("hillside", "general"));
        assertEquals(
                List.of(
                        new Term.EvenShare("riverside", "rural-schools", cny("7111111.11")),
                        new Term.ForNeed("riverside", "rural-schools", Area.RURAL, "education", cny("2888888.89")),
                        new Term.ByConditions(
                                "riverside",
                                "rural-schools",
                                false,
                                List.of("nobody-below-90"),
                                true,
                                cny("-4000000.00"))),
                DECOMPOSITION.terms("riverside", "rural-schools"));
    }

    @Test
    void stepsSayWhatEachKindOfRuleCosts() {
        assertEquals("""
                18 terms of 4 grants
                  goals alone: gap mean nationalUrban 30.00 -> 12.20 points
                  mostly-general: gap mean nationalUrban 30.00 -> 12.20 points
                  nobody-below-90: gap mean nationalUrban 30.00 -> 13.00 points""", DECOMPOSITION.toString());
        assertEquals("""
                step,Mean gap between the countryside and the towns of the nation,Mean shortfall from the basic standard
                The goals alone,12.20,21.10
                mostly-general,12.20,21.10
                nobody-below-90,13.00,21.50
                """, Evenhand.table(DECOMPOSITION).csv().replace("\r", ""));
    }

    @Test
    void oneMoreInTheFundGoesWhereItDoesMostAndHereItMayDoLess() {
        Margin riverside = DECOMPOSITION.margins("riverside").get(0);
        assertEquals(6e-9, riverside.elsewhere().toDouble(), 1e-15);
        assertEquals(3e-9, riverside.here().toDouble(), 1e-15);
        Margin hillside = DECOMPOSITION.margins("hillside").get(0);
        assertEquals(6e-9, hillside.here().toDouble(), 1e-15);
    }

    @Test
    void ofLargerFundsOnlyHillsideWouldReceiveMore() {
        assertEquals(
                List.of("hillside general CNY 340000.00", "hillside rural-schools CNY 160000.00"),
                DECOMPOSITION.growth().stream()
                        .filter(grant -> !grant.amount().isZero())
                        .map(grant -> grant.locality() + " " + grant.fund() + " CNY "
                                + grant.amount().amount().toPlainString())
                        .toList());
    }

    @Test
    void theParagraphNamesAmountsThatAddUp() {
        String english = Evenhand.paragraph(DECOMPOSITION, "hillside", Locale.ENGLISH);
        assertTrue(
                english.startsWith("Hillside receives CNY 35,000,000.00. From fund 'general' CNY 25,000,000.00: an even"
                        + " share, by what full standards cost, is CNY 18,888,888.89; the goals add CNY 25,851,851.85 for"
                        + " rural Basic health care; the goals take CNY 15,740,740.74 from other needs; rule"
                        + " 'nobody-below-90' (example rule) takes CNY 4,000,000.00. "),
                english);
        assertTrue(
                english.endsWith("If every fund were a hundredth larger, it would receive CNY 500,000.00 more."),
                english);
        String chinese = Evenhand.paragraph(DECOMPOSITION, "hillside", Locale.CHINESE);
        assertTrue(chinese.contains("\u89c4\u5219\u201cnobody-below-90\u201d"), chinese);
        assertEquals(english, Evenhand.paragraph(DECOMPOSITION, "hillside", Locale.forLanguageTag("tr")));
    }

    @Test
    void aRuleThatHoldsElsewhereTakesFromThoseItIsNotOn() {
        Rule promise = new Rule.Floor(
                Terms.hard("promise"), Where.ids(List.of("a")), Optional.empty(), Quantity.of("20"), Rule.Per.LOCALITY);
        Budget budget = Budgets.two()
                .withoutFund("general")
                .fund(Fund.general("general", Budgets.of("40")))
                .rule(promise)
                .build();
        Decomposition decomposition =
                Evenhand.decompose(Evenhand.allocate(budget).orElseThrow());
        Term.ByConditions a = condition(decomposition.terms("a"));
        Term.ByConditions b = condition(decomposition.terms("b"));
        assertEquals(List.of("promise"), b.rules());
        assertTrue(a.isHere());
        assertFalse(b.isHere());
        assertEquals(List.of("rules", "rulesElsewhere"), List.of(a.word(), b.word()));
        assertTrue(a.amount().amount().compareTo(Budgets.of("16")) >= 0, a.sentence());
        assertEquals(a.amount().amount().negate(), b.amount().amount());
        assertEquals(
                "CNY -" + a.amount().amount() + " of fund 'general' by rule 'promise', which holds elsewhere.",
                b.sentence());
    }

    private static Term.ByConditions condition(List<Term> terms) {
        return terms.stream()
                .filter(Term.ByConditions.class::isInstance)
                .map(Term.ByConditions.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void termsAreAFileOfTheResult() {
        assertTrue(
                ResultWriter.termsCsv(DECOMPOSITION).contains("hillside,general,rules,,,nobody-below-90,-4000000.00"));
        assertTrue(ResultWriter.termsCsv(DECOMPOSITION).contains("hillside,general,evenShare,,,,18888888.89"));
        assertTrue(ResultWriter.termsCsv(DECOMPOSITION).contains("hillside,general,forNeed,rural,health,,25851851.85"));
    }

    @Test
    void withoutTimeTheStepsAreTakenTogether() {
        Decomposition together = Evenhand.decompose(ALLOCATION, Limits.DEFAULT.withCancellation(() -> true));
        assertEquals(1, together.steps().size());
        assertEquals(
                List.of("mostly-general", "nobody-below-90"),
                together.steps().get(0).rules());
        assertTrue(together.growth().isEmpty());
        assertEquals(
                Rational.of(new BigDecimal("25000000")),
                together.terms("hillside", "general").stream()
                        .map(term -> Rational.of(term.amount().amount()))
                        .reduce(Rational.ZERO, Rational::plus));
    }
}
