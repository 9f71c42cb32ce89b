package io.github.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Answers that others published, to every digit that they printed. */
class PublishedInequalityTest {

    /** The incomes of the documentation of R's {@code ineq} 0.2-13. */
    private static final double[] INEQ = {541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261};

    private static final double[] TENS = {10, 20, 30, 40, 50};

    /**
     * GDP per head of the 32 states of Mexico from 1940, Aguascalientes to Zacatecas, and the regions of Hanson (1998):
     * examples/mexico of PySAL, from Rey and Sastre Gutierrez.
     */
    private static final double[][] MEXICO = {
        {
            10384, 22361, 9573, 3758, 2934, 8578, 8537, 6909, 17816, 12132, 4359, 2181, 4414, 5309, 3408, 3327, 6936,
            4836, 9073, 1892, 3569, 11016, 21965, 4372, 4840, 6399, 2459, 7508, 3605, 5203, 7990, 3734
        },
        {
            6234, 20977, 16013, 4929, 4138, 13997, 9673, 6049, 17119, 8859, 5686, 3629, 5194, 8232, 4972, 5272, 8962,
            7515, 11490, 4538, 6415, 5560, 28747, 7533, 6663, 10345, 3857, 8536, 4178, 10143, 8428, 6435
        },
        {
            8714, 17865, 16707, 5925, 5280, 16265, 12318, 6036, 23174, 9323, 8209, 4991, 6399, 9953, 9053, 5244, 10499,
            7621, 20117, 4140, 6542, 7110, 9677, 6440, 9613, 12134, 6494, 8383, 4357, 11404, 10067, 5821
        },
        {
            16078, 25321, 24384, 10274, 7015, 19178, 20562, 12551, 32386, 12700, 11635, 6497, 7767, 16288, 17164, 8109,
            13892, 10880, 28206, 5230, 9775, 14073, 17046, 9721, 14477, 22662, 9367, 17128, 6245, 12240, 11665, 7426
        },
        {
            21022, 29283, 29038, 12166, 16200, 23399, 25688, 17427, 42028, 16726, 13864, 8727, 12391, 20659, 20165,
            11206, 16513, 13354, 34856, 7730, 13374, 20088, 26695, 12691, 15312, 23181, 42361, 21937, 9882, 14252,
            15239, 8876
        },
        {
            20787, 26839, 25842, 51123, 8637, 25332, 26084, 18313, 43810, 17353, 13607, 9084, 13091, 20133, 18547,
            10980, 17701, 12757, 34726, 8465, 11895, 22441, 25049, 15436, 15823, 24784, 16055, 19983, 10339, 13796,
            13979, 11656
        },
        {
            27782, 29855, 26103, 36163, 8684, 30735, 28460, 21358, 54349, 17379, 15585, 11820, 12348, 21610, 16322,
            11838, 18170, 11478, 38672, 9010, 15685, 26149, 33442, 15866, 15242, 24068, 13360, 23546, 11701, 12191,
            17509, 11130
        }
    };

    private static final List<String> HANSON = List.of("21255113423533433215335221513352".split(""));

    private static final double[] STATES = ones(32);

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A printed number stands for what rounds to it; of 16 digits and more a double has the last one only nearly. */
    private static void assertPrinted(String printed, OptionalDouble measure) {
        double expected = Double.parseDouble(printed);
        int decimals = printed.length() - printed.indexOf('.') - 1;
        double half = 0.5 * StrictMath.pow(10, -decimals);
        assertEquals(expected, measure.orElseThrow(), Math.max(half, 2 * Math.ulp(expected)), printed);
    }

    @Test
    void incomesOfIneqHaveTheMeasuresThatItAndOthersPrint() {
        // ineq() of R; concentrationMetrics of Open Risk; GE, Atkinson and the rest from the tests of MORTAR and of a
        // Scala port of ineq.
        Distribution incomes = Distribution.of(INEQ);
        assertPrinted("0.462091130267624", incomes.gini());
        assertPrinted("0.46209113026762383", incomes.gini());
        assertPrinted("0.3623412", incomes.theilT());
        assertPrinted("0.362341242343895", incomes.theilT());
        assertPrinted("0.4335946", incomes.theilL());
        assertPrinted("0.433594649520446", incomes.theilL());
        assertPrinted("0.3770931", incomes.generalisedEntropy(0.5));
        assertPrinted("0.3770930965233827", incomes.generalisedEntropy(0.5));
        assertPrinted("0.3663712", incomes.generalisedEntropy(0.723));
        assertPrinted("0.36637117937845926", incomes.generalisedEntropy(0.723));
        assertPrinted("0.42040615457742636", incomes.generalisedEntropy(2));
        assertPrinted("0.1440938", incomes.atkinson(0.4));
        assertPrinted("0.1440937634", incomes.atkinson(0.4));
        assertPrinted("0.1796591", incomes.atkinson(0.5));
        assertPrinted("0.1796590980", incomes.atkinson(0.5));
        assertPrinted("0.3518251", incomes.atkinson(1));
        assertPrinted("0.3518250597", incomes.atkinson(1));
        assertPrinted("0.6290110545117581", incomes.atkinson(2));
        assertPrinted("0.9169582", incomes.coefficientOfVariation());
        assertPrinted("0.9169581828823237", incomes.coefficientOfVariation());
        assertPrinted("0.3378067", incomes.hoover());
        assertPrinted("0.33780674616285705", incomes.hoover());
        assertEquals(6658.6, incomes.mean().orElseThrow());
        assertEquals(2 * 3076.88, incomes.meanDifference().orElseThrow(), 1e-12);
    }

    @Test
    void theSampleGiniIsThePopulationGiniTimesNOverNMinusOne() {
        double sample = Distribution.of(INEQ).gini().orElseThrow() * 10 / 9;
        assertPrinted("0.5134346", OptionalDouble.of(sample));
        assertPrinted("0.5134345891862487", OptionalDouble.of(sample));
    }

    @Test
    void theRichestOfIneqHaveWhatTheLorenzCurveSays() {
        double[] richest = {22261, 34165, 42469, 48861, 54262, 58699, 62137, 64582, 66045, 66586};
        Curve lorenz = Distribution.of(INEQ).lorenz().orElseThrow();
        for (int k = 1; k <= 10; k++) {
            assertEquals(richest[k - 1], 66586 * (1 - lorenz.at((10 - k) / 10.0)), 1e-10, "richest " + k);
        }
    }

    @Test
    void withoutTheSecondIncomeOfIneqTheMeasuresAreThoseOfMortar() {
        Distribution incomes = Distribution.of(
                Arrays.stream(INEQ).filter(income -> income != 1463).toArray());
        assertPrinted("0.4331769", incomes.gini());
        assertPrinted("0.1620009", incomes.atkinson(0.5));
        assertPrinted("0.3273538", incomes.atkinson(1));
    }

    @Test
    void closedFormsOfMortarHold() {
        for (int n = 1; n <= 50; n++) {
            double[] numbers = DoubleStream.iterate(1, i -> i + 1).limit(n).toArray();
            assertEquals((1 - 1.0 / n) / 3, Distribution.of(numbers).gini().orElseThrow(), 1e-15);
            double weighted = 0.2 * (n - 1) * (n + 2) / (n * (n + 1.0));
            assertEquals(weighted, Distribution.of(numbers, numbers).gini().orElseThrow(), 1e-15);
        }
        assertPrinted(
                "0.2983050847",
                Distribution.of(new double[] {3, 1, 7, 2, 5}, new double[] {1, 2, 3, 4, 5})
                        .gini());
        assertEquals(
                88.0 / 295,
                Distribution.of(new double[] {3, 1, 7, 2, 5}, new double[] {1, 2, 3, 4, 5})
                        .gini()
                        .orElseThrow());
        assertEquals(0.25, Distribution.of(0.25, 0.75).gini().orElseThrow());
        Distribution haveOrHaveNot = Distribution.of(1, 1, 1, 1, 1, 0, 0, 0, 0, 0);
        assertEquals(0.5, haveOrHaveNot.gini().orElseThrow());
        assertEquals(0.5, haveOrHaveNot.atkinson(0.5).orElseThrow(), 1e-15);
    }

    @Test
    void tensHaveTheAtkinsonIndicesOfPySal() {
        Distribution tens = Distribution.of(TENS);
        assertPrinted("0.06315", tens.atkinson(0.5));
        assertPrinted("0.0631533922", tens.atkinson(0.5));
        assertPrinted("0.1316096", tens.atkinson(1));
        assertPrinted("0.1316096384", tens.atkinson(1));
        // The equally distributed equivalents.
        assertPrinted(
                "28.105398233", OptionalDouble.of(30 * (1 - tens.atkinson(0.5).orElseThrow())));
        assertPrinted("26.0517108", OptionalDouble.of(30 * (1 - tens.atkinson(1).orElseThrow())));
        assertEquals(4.0 / 15, tens.gini().orElseThrow());
        assertPrinted("0.11968759", tens.theilT());
    }

    @Test
    void schutzOfPySalIsTheHooverIndex() {
        Distribution incomes = Distribution.of(20, 50, 80, 100, 100, 100, 100, 120, 150, 180);
        assertEquals(0.15, incomes.hoover().orElseThrow(), 1e-16);
        assertEquals(0.234, incomes.gini().orElseThrow(), 1e-16);
        // The Lorenz curve is farthest from the diagonal at three of the ten people.
        Curve lorenz = incomes.lorenz().orElseThrow();
        assertEquals(0.15, 0.3 - lorenz.at(0.3), 1e-16);
    }

    @Test
    void mexicoHasTheGiniOfPySal() {
        assertPrinted("0.35372371173452849", Distribution.of(MEXICO[0]).gini());
        String[] later = {".29644613", ".25371833", ".25513356", ".24505338", ".25181826", ".25811308"};
        for (int decade = 1; decade < MEXICO.length; decade++) {
            assertPrinted(later[decade - 1], Distribution.of(MEXICO[decade]).gini());
        }
    }

    @Test
    void mexicoHasTheTheilOfPySalAndItsPartBetweenTheRegionsOfHanson() {
        String[] all = {".20894344", ".15222451", ".10472941", ".10194725", ".09560113", ".10511256", ".10660832"};
        String[] between = {".0345889", ".02816853", ".05260921", ".05931219", ".03205257", ".02963731", ".03635872"};
        for (int decade = 0; decade < MEXICO.length; decade++) {
            Decomposition theil =
                    Groups.of(HANSON, MEXICO[decade], STATES).theilT().orElseThrow();
            assertPrinted(all[decade], OptionalDouble.of(theil.total()));
            assertPrinted(between[decade], OptionalDouble.of(theil.between()));
            assertEquals(theil.total(), theil.within() + theil.between(), 1e-15);
        }
    }

    @Test
    void halfWithNothingAndHalfWithTenAreLogTwoApartBetweenAndNotWithin() {
        // PySAL, inequality, tests of TheilD.
        Decomposition theil = Groups.of(
                        List.of("a", "a", "a", "b", "b", "b"), new double[] {0, 0, 0, 10, 10, 10}, ones(6))
                .theilT()
                .orElseThrow();
        assertEquals(StrictMath.log(2), theil.total());
        assertEquals(StrictMath.log(2), theil.between());
        assertEquals(0, theil.within());
        assertEquals(1, theil.betweenShare().orElseThrow());
    }

    @Test
    void kakwaniOfIneqIsTheSumThatTributsPrints() {
        // kakwani() of the R package tributs adds the differences of the two curves over the ten people, which is n/2
        // times the index; its README prints -0.1613012.
        double[] net = {487, 1284, 2092, 2865, 3599, 4261, 4901, 6182, 8597, 15583};
        double kakwani = Concentration.of(net, INEQ).kakwani().orElseThrow();
        assertPrinted("-0.1613012", OptionalDouble.of(10 / 2.0 * kakwani));
        assertEquals(-0.03226023419733436, kakwani, 1e-16);
    }

    @Test
    void transfersHalveTheTheilOfTheProvincesOfChina() {
        // 2024, Shanghai to Heilongjiang: residents in 10,000, own revenue and central transfers in 100 million CNY;
        // final
        // accounts of the Ministry of Finance and the National Bureau of Statistics. Answers recomputed from these.
        double[] residents = {
            2480, 4655, 2388, 2183, 2317, 8364, 1364, 729, 6123, 10080, 3446, 12780, 5013, 2623, 8526, 4502, 7378, 9785,
            6670, 1048, 5834, 6539, 2458, 4193, 370, 3860, 4155, 3190, 3953, 593, 3029
        };
        double[] revenue = {
            8374.17, 2193.68, 3150.57, 6372.68, 1191.39, 5635.6, 2134.2, 516.59, 4041.64, 7711.74, 3542.24, 13533.98,
            1837.32, 2409.69, 10038.16, 3066.92, 4310.85, 4392.67, 8707.57, 890.51, 3937.88, 3449.27, 1051.89, 3615.29,
            277.19, 2170, 2906.94, 2595.55, 3393.28, 370.45, 1452.34
        };
        double[] transfers = {
            952.17, 4375.55, 3446.36, 1732.14, 2953.49, 6711.04, 883.07, 1206.37, 4420.87, 3712.67, 2408.98, 2397.5,
            4237.07, 3938.84, 2072, 3578.05, 4873.52, 5847.66, 1519.76, 1278.32, 4733.25, 4901.68, 3427.28, 1809.65,
            2569.43, 3865.87, 3400.73, 2451.79, 3289.48, 1702.64, 4508.72
        };
        List<Double> own = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        for (int at = 0; at < residents.length; at++) {
            own.add(revenue[at] / residents[at] * 10_000);
            after.add((revenue[at] + transfers[at]) / residents[at] * 10_000);
        }
        Distribution before = Distribution.of(doubles(own), residents);
        assertPrinted("8481.4", before.mean());
        assertPrinted("0.26028", before.gini());
        assertPrinted("0.131491", before.theilT());
        Distribution then = Distribution.of(doubles(after), residents);
        assertPrinted("15535.9", then.mean());
        assertPrinted("0.160006", then.gini());
        assertPrinted("0.059161", then.theilT());
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
