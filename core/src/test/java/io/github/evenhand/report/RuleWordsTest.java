package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Per;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

    private static final Budget BUDGET =
            io.github.evenhand.fixture.Budgets.two().build();
    private static final Terms TERMS = Terms.hard("r");
    private static final Where A = Where.ids(List.of("a"));

    private static String sentence(Rule rule) {
        return new RuleWords(BUDGET).sentence(rule);
    }

    private static BigDecimal share() {
        return new BigDecimal("0.6");
    }

    @Test
    void sharesSayOfWhat() {
        assertEquals(
                "At least 60 % of the money that reaches needs reaches rural ones; a breach costs 2 per CNY.",
                sentence(new Rule.RuralShare(Terms.priced("r", "2"), Where.EVERYWHERE, new TreeSet<>(), share())));
        assertEquals(
                "At least 60 % of the money that reaches needs of School in localities of West reaches rural ones.",
                sentence(new Rule.RuralShare(TERMS, Where.group("west"), new TreeSet<>(Set.of("school")), share())));
        assertEquals(
                "The localities of West together receive at least 60 % of what all receive from fund 'general'.",
                sentence(new Rule.Tilt(TERMS, Where.group("west"), Optional.of("general"), share())));
        assertEquals(
                "Of what the localities of West receive, at least 60 % goes to those among a.",
                sentence(new Rule.PassThrough(TERMS, "west", A, Optional.empty(), share())));
    }

    @Test
    void aPublicShareSaysOfWhichNeeds() {
        assertEquals(
                "At least 60 % of the money that reaches each need of every service is delivered publicly; a breach costs"
                        + " 2 per CNY.",
                sentence(new Rule.PublicShare(
                        Terms.priced("r", "2"), Where.EVERYWHERE, new TreeSet<>(), Set.of(), share())));
        assertEquals(
                "At least 60 % of the money that reaches each rural need of School in localities of West is delivered"
                        + " publicly.",
                sentence(new Rule.PublicShare(
                        TERMS, Where.group("west"), new TreeSet<>(Set.of("school")), Set.of(Area.RURAL), share())));
    }

    @Test
    void basicSecuritySaysWhatIsCovered() {
        assertEquals(
                "Own revenue and general money of every locality are together at least the sum of its columns"
                        + " 'operation', 'payroll'.",
                sentence(new Rule.BasicSecurity(
                        TERMS, Where.EVERYWHERE, Quantity.columns("payroll", "operation"), Per.LOCALITY)));
        assertEquals(
                "Own revenue and general money of each locality of West are together at least CNY 12 per head.",
                sentence(new Rule.BasicSecurity(TERMS, Where.group("west"), Quantity.of("12"), Per.HEAD)));
    }

    @Test
    void progressivitySaysWhoIsCompared() {
        assertEquals(
                "A locality of lower own revenue per head receives no less general money per head than one of higher.",
                sentence(new Rule.Progressivity(TERMS, Where.EVERYWHERE, Rule.Among.NATION, Optional.empty())));
        assertEquals(
                "A locality among a of lower own revenue per head receives no less general money per head than one of"
                        + " higher in its group, in 10 bands.",
                sentence(new Rule.Progressivity(TERMS, A, Rule.Among.GROUP, Optional.of(10))));
    }
}
