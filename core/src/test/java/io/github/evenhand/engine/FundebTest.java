package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Brazil's Fundeb tops up the poorest until they are level: the worst shortfall against a high standard. Levels are money
 * per weighted student or per head, over the standard.
 */
class FundebTest {

    /**
     * What a full standard costs: above every level, so that the pool is used up before anybody reaches it. A shortfall is a share of it and known to the last digit of a double, so that a level in
     * currency is known to about 1e-16 of the standard: one far above the levels would cost digits of them.
     */
    private static final BigDecimal STANDARD = new BigDecimal("10000");

    private static final BigDecimal STANDARD_OF_UNITS = new BigDecimal("200");

    /**
     * Fundeb 2024, complementation VAAF, by state: weighted students, resources in BRL, level after in BRL. Source:
     * MEC/FNDE Portaria Interministerial (Fundeb 2024) as in the MIT-licensed package simulador.fundeb, data of 2024.
     */
    private static final String STATES = """
            AC 297238.36206370004 2018272519.92 6790.08088292275
            AL 911465.4666419493 4091703654.5100007 5361.4295740363605
            AM 1247345.5534881998 5189239288.059999 5361.4295740363605
            AP 225042.71733754996 1794876211.68 7975.713379730472
            BA 3606546.6021495033 14683122370.569998 5361.4295740363605
            CE 2297289.630007 8586227339.300002 5361.4295740363605
            DF 477767.1570539 2746806517.53 5749.2577230881425
            ES 909201.74568475 5144129647.000001 5657.852804853323
            GO 1384945.4247452498 8372821895.430005 6045.596993087375
            MA 2174864.0368909496 6786780399.829995 5361.429574036361
            MG 4099941.187817752 24424552955.919956 5957.293492036726
            MS 691136.1227182999 4590218901.660001 6641.555477676756
            MT 916623.2616430006 6157480642.399998 6717.569693096193
            PA 2368513.42687075 8180881253.120001 5361.4295740363605
            PB 972460.8610308497 4824882206.119997 5361.4295740363605
            PE 1969787.232563501 9428466780.139996 5361.4295740363605
            PI 1001232.33764055 3994946159.790002 5361.4295740363605
            PR 2477329.910488599 14161982742.399998 5716.631718060859
            RJ 2782505.441877398 13727676799.470001 5361.42957403636
            RN 727176.5822298508 4242705559.490001 5834.491460767286
            RO 403440.2941811 2778912938.1199994 6888.040134316817
            RR 196998.7993696 1650666326.7299998 8379.067953775171
            RS 2111857.1796298013 13857508687.810001 6561.764129447032
            SC 1646819.54118745 10272292738.980001 6237.655360570409
            SE 506440.50779385003 3193344430.730002 6305.468029484467
            SP 9085230.653205499 53550700605.71995 5894.258786575326
            TO 434726.9495516998 3081670901.3099995 7088.750546723379
            """;

    /**
     * 32 units: people, resources, resources after a pool of 2,000. Source: test of the MIT-licensed package
     * simulador.fundeb2, test_equaliza_etapa.R, drawn with set.seed(23).
     */
    private static final String UNITS = """
            1 78 1104 1204.1966911764705
            2 77 1762 1762.0
            3 100 1339 1543.8419117647059
            4 57 1090 1090.0
            5 92 1306 1420.3345588235293
            6 88 1291 1358.580882352941
            7 94 1332 1451.2113970588234
            8 83 1230 1281.3887867647059
            9 97 1717 1717.0
            10 66 1815 1815.0
            11 70 1848 1848.0
            12 66 1058 1058.0
            13 89 1177 1374.019301470588
            14 85 1996 1996.0
            15 100 1347 1543.8419117647059
            16 55 1475 1475.0
            17 55 1812 1812.0
            18 80 1158 1235.0735294117646
            19 71 1268 1268.0
            20 62 1290 1290.0
            21 91 1946 1946.0
            22 93 1240 1435.7729779411764
            23 59 1455 1455.0
            24 74 1577 1577.0
            25 87 1701 1701.0
            26 88 1514 1514.0
            27 83 1354 1354.0
            28 96 1049 1482.0882352941176
            29 95 1224 1466.6498161764705
            30 76 1780 1780.0
            31 51 1059 1059.0
            32 54 1895 1895.0
            """;

    private record Unit(String id, BigDecimal clients, BigDecimal resources, BigDecimal expected) {}

    private static List<Unit> units(String text) {
        return text.lines()
                .map(line -> line.strip().split(" "))
                .map(f -> new Unit(f[0], new BigDecimal(f[1]), new BigDecimal(f[2]), new BigDecimal(f[3])))
                .toList();
    }

    private static Allocation allocate(List<Unit> units, BigDecimal standard, String pool, String smallestUnit) {
        Budget.Builder budget = Budget.builder("fundeb")
                .currency("BRL", smallestUnit)
                .service(Service.of("education", "Education"))
                .fund(Fund.general("pool", new BigDecimal(pool)))
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.worst())));
        for (Unit unit : units) {
            BigDecimal level = unit.resources().divide(unit.clients().multiply(standard), 30, RoundingMode.HALF_EVEN);
            budget.locality(Locality.of(unit.id(), unit.id(), unit.clients(), BigDecimal.ZERO))
                    .need(Need.of(unit.id(), Area.URBAN, "education", unit.clients(), standard, level));
        }
        return new Engine().decide(budget.build(), Limits.DEFAULT).orElseThrow();
    }

    private static Map<String, Double> levels(Allocation allocation, BigDecimal standard) {
        Map<String, Double> levels = new TreeMap<>();
        for (NeedLevel level : allocation.levels()) {
            levels.put(
                    level.locality(), level.after().times(Rational.of(standard)).toDouble());
        }
        return levels;
    }

    private static Set<String> receivers(Allocation allocation) {
        return allocation.grants().stream()
                .filter(grant -> !grant.amount().isZero())
                .map(grant -> grant.locality())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lowest level of the plan, in currency per client. */
    private static double lowest(Allocation allocation, BigDecimal standard) {
        Rational worst = allocation.certificate().first().planObjective();
        return Rational.ONE.minus(worst).times(Rational.of(standard)).toDouble();
    }

    @Test
    void theTenPoorestStatesAreLiftedToTheOfficialLevel() {
        List<Unit> states = units(STATES);
        Allocation allocation = allocate(states, STANDARD, "24153287047.35", "0.01");
        assertEquals(5361.429574033773, lowest(allocation, STANDARD), 1e-8);
        assertEquals(
                new TreeSet<>(Set.of("MA", "PA", "CE", "PI", "BA", "AM", "AL", "PE", "RJ", "PB")),
                receivers(allocation));
        Map<String, Double> levels = levels(allocation, STANDARD);
        for (Unit state : states) {
            double cent = 0.01 / state.clients().doubleValue();
            assertEquals(state.expected().doubleValue(), levels.get(state.id()), cent + 1e-8, state.id());
        }
        assertEquals("BRL 24,153,287,047.35", allocation.total().toString());
    }

    @Test
    void twelveOfTheThirtyTwoUnitsAreLifted() {
        List<Unit> units = units(UNITS);
        Allocation allocation = allocate(units, STANDARD_OF_UNITS, "2000", "0.01");
        assertEquals(15.438419117647058, lowest(allocation, STANDARD_OF_UNITS), 1e-12);
        assertEquals(12, receivers(allocation).size());
        Map<String, Double> levels = levels(allocation, STANDARD_OF_UNITS);
        for (Unit unit : units) {
            double people = unit.clients().doubleValue();
            assertEquals(
                    unit.expected().doubleValue() / people, levels.get(unit.id()), 0.01 / people + 1e-9, unit.id());
        }
    }

    @Test
    void anEmptyPoolChangesNothing() {
        Allocation allocation = allocate(units(UNITS), STANDARD_OF_UNITS, "0", "0.01");
        assertTrue(receivers(allocation).isEmpty());
        assertTrue(allocation.levels().stream().allMatch(level -> level.before().equals(level.after())));
    }

    @Test
    void aLargePoolMakesAllEqual() {
        List<Unit> units = units(UNITS);
        Allocation allocation = allocate(units, STANDARD_OF_UNITS, "200000", "0.01");
        double all =
                units.stream().mapToDouble(u -> u.resources().doubleValue()).sum() + 200_000;
        double people =
                units.stream().mapToDouble(u -> u.clients().doubleValue()).sum();
        assertEquals(all / people, lowest(allocation, STANDARD_OF_UNITS), 1e-9);
        levels(allocation, STANDARD_OF_UNITS).forEach((id, level) -> assertEquals(all / people, level, 0.01, id));
    }
}
