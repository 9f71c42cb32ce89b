package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How services count clients and costs, as it is written in files. */
class CountingsTest {

    private static final String COUNTED = """
            locality,area,service,clients,unit_cost,level,registered_clients,fixed_cost,left_behind
            a,urban,education,100,12000.50,0.9,80,0.5,0
            a,rural,education,300,13000,0.5,400,,20
            b,urban,education,50,12500,0.8,50,2,0
            b,rural,education,200,14000,0.4,300,1,60
            """;

    private BudgetFolder folder;

    @BeforeEach
    void aBudgetThatCounts(@TempDir Path path) {
        folder = new BudgetFolder(path);
        folder.replace(
                "budget.json",
                "\"name\": \"Compulsory education\", \"weight\": 1",
                "\"name\": \"Compulsory education\", \"weight\": 1, \"residentShare\": 0.75, \"clientGroups\":"
                        + " [ { \"column\": \"left_behind\", \"weight\": 0.5 } ], \"costFactors\":"
                        + " [ { \"column\": \"wages\", \"weight\": 0.6 } ]");
        folder.write("needs.csv", COUNTED);
        folder.write("localities.csv", """
                id,name,parent,urban_population,rural_population,own_revenue,matching_capacity,matching_rate,ceiling,wages
                a,"Anshan, county",west,1000,2000,12.5,3,0.1,90000,1.1
                b,B,west,500,1500,,,0,80000,0.95
                """);
    }

    /** 300 + 0.75 (200 - 300) + 0.5 * 60 = 255; a fixed cost is in money units of 10,000. */
    @Test
    void columnsAndWeightsAreRead() {
        Budget budget = folder.read();
        Need need = budget.needs("b").get(1);
        assertEquals(0, budget.clients(need).compareTo(new BigDecimal(255)));
        assertEquals(0, need.fixedCost().compareTo(new BigDecimal(10000)));
        assertEquals(0, budget.costDisparity(need).compareTo(new BigDecimal("0.97")));
        assertEquals(Rational.of(3472600), budget.standardCost(need));
    }

    @Test
    void whatIsMissingIsNotZero() {
        folder.replace("needs.csv", "b,rural,education,200,14000,0.4,300,1,60", "b,rural,education,200,14000,0.4,,1,");
        folder.replace("localities.csv", "80000,0.95", "80000,");
        assertEquals(
                List.of(
                        "localities.csv:3:29: Column 'wages' must hold a number above 0 for locality 'b', since the"
                                + " costs of service 'education' follow it; found nothing. Write how much dearer it is"
                                + " there; 1 is the average.",
                        "needs.csv:5:33: Need 'b/rural/education' must have registered clients, since service"
                                + " 'education' has a resident share of 0.75; found none. Write how many are registered"
                                + " there; 0 is 0.",
                        "needs.csv:5:36: Need 'b/rural/education' must have a number in 'left_behind', which service"
                                + " 'education' counts; found none. Write how many there are; 0 is 0."),
                folder.findings());
    }

    @Test
    void aGroupThatNoServiceCountsIsAColumnTooMany() {
        folder.replace("needs.csv", "left_behind", "leftbehind");
        assertEquals(
                "needs.csv:1:77: Table 'needs' must have no columns but [locality, area, service, clients, unit_cost,"
                        + " level, highest_level, habit_share, least_share, most_share, registered_clients, fixed_cost, satisfaction, left_behind], found"
                        + " 'leftbehind'. Maybe 'left_behind'. Remove or rename the column.",
                folder.findings().get(0));
    }

    @Test
    void sharesOfTheCostAddToAtMostOne() {
        folder.replace("budget.json", "\"weight\": 0.6", "\"weight\": 1.6");
        assertEquals(
                "budget.json:5:185 (/services/0/costFactors): Service 'education' must have cost factors whose weights add to at most 1, found"
                        + " 1.6. Correct the value.",
                folder.findings().get(0));
    }

    @Test
    void aGroupIsNoColumnThatEveryNeedHas() {
        folder.replace("budget.json", "\"column\": \"left_behind\"", "\"column\": \"level\"");
        assertEquals(
                1,
                folder.findings().stream()
                        .filter(finding -> finding.contains("must have client groups named other than the columns"))
                        .count());
    }

    @Test
    void aFactorThatIsNoColumnIsUnknown() {
        folder.replace("budget.json", "\"column\": \"wages\"", "\"column\": \"wage\"");
        assertEquals(
                1, folder.findings().stream().filter(f -> f.contains("'wage'")).count());
    }
}
