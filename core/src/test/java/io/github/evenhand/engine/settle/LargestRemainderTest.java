package io.github.evenhand.engine.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestRemainderTest {

    /** Splits that money libraries were reported to get wrong; the source is at the end of each line. */
    @ParameterizedTest
    @CsvSource({
        "1, 33|66, 0|1, https://github.com/moneyphp/money/pull/492",
        "9999, 75|25, 7499|2500, https://github.com/moneyphp/money/pull/492",
        "7000000000000000, 1|2, 2333333333333333|4666666666666667, https://github.com/moneyphp/money/pull/832",
        "1003, 49|51, 491|512, https://github.com/dinerojs/dinero.js/issues/144",
        "613, 98|92|98|123|102|92, 99|93|99|125|104|93, https://github.com/varunsrin/rusty_money/issues/103",
        "613, 123|102|98|98|92|92, 125|104|99|99|93|93, https://github.com/varunsrin/rusty_money/issues/103",
        "22000, 445455|9091|545455, 9800|200|12000, https://github.com/brick/money/issues/111",
        "700273, 1.1818583143661|1.1818583143661|1.1818583143661|1.1818583143661|1.1818583143661|1.1818583143661"
                + "|1.1818583143661|1.170126087450276|1.0|1.0|1.0|1.0,"
                + " 61565|61565|61565|61565|61565|61565|61565|60954|52091|52091|52091|52091,"
                + " https://github.com/RubyMoney/money/issues/1033",
    })
    void splitsThatMoneyLibrariesGotWrongAreRight(long total, String weights, String shares, String source) {
        assertEquals(shares, split(total, weights), source);
    }

    /** Seats by votes, from the tests of github.com/martinlackner/apportionment, after Balinski and Young 1975. */
    @ParameterizedTest
    @CsvSource({
        "100, 5117|4400|162|161|160, 51|44|2|2|1",
        "26, 9061|7179|5259|3319|1182, 9|7|5|4|1",
        "12, 14|28|7|35, 2|4|1|5",
        "2, 2|1|1|2|2, 1|0|0|1|0",
        "2, 0|1|1|0|0, 0|1|1|0|0",
    })
    void seatsOfParliamentsAreThoseOfTheTextbook(long total, String weights, String shares) {
        assertEquals(shares, split(total, weights));
    }

    /** The Alabama paradox is a property of the method: figures of the npm package apportionment. */
    @Test
    void oneSeatMoreCanCostAStateASeat() {
        assertEquals("24|10|4|4|1", split(43, "21878|9713|4167|3252|1065"));
        assertEquals("24|11|5|3|1", split(44, "21878|9713|4167|3252|1065"));
    }

    @Test
    void theExtraCentGoesToTheLargestRemainder() {
        assertEquals("3|4|3", split(10, "3.3|3.4|3.3"));
    }

    @Test
    void theExtraCentGoesToTheFirstIdWhereRemaindersAreEqual() {
        Map<String, Rational> weights = new TreeMap<>(Map.of("b", Rational.ONE, "a", Rational.ONE, "c", Rational.ONE));
        assertEquals(
                "{a=2, b=1, c=1}",
                LargestRemainder.split(BigInteger.valueOf(4), weights).toString());
    }

    @Test
    void nothingIsSplitAmongAnybody() {
        assertEquals("{}", LargestRemainder.split(BigInteger.ZERO, Map.of()).toString());
        assertEquals("0|0", split(0, "0|0"));
        assertEquals("0|0", split(0, "1|2"));
    }

    @Test
    void somethingCannotBeSplitByWeightsOfZero() {
        Exception thrown = assertThrows(IllegalArgumentException.class, () -> split(7, "0|0"));
        assertEquals(
                "Weights must have one above 0 when there is a total to split, found none for a total of 7",
                thrown.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> LargestRemainder.split(BigInteger.ONE, Map.of()), "no claimant");
    }

    @Test
    void whatIsBelowZeroIsRefusedByName() {
        Exception weight = assertThrows(IllegalArgumentException.class, () -> split(7, "1|-2"));
        assertEquals("Weight 'b' must be at least 0, found -2", weight.getMessage());
        Exception total = assertThrows(IllegalArgumentException.class, () -> split(-7, "1|2"));
        assertEquals("A total to split must be at least 0, found -7", total.getMessage());
    }

    private static String split(long total, String weights) {
        SortedMap<String, Rational> byId = new TreeMap<>();
        for (String weight : weights.split("\\|")) {
            byId.put(String.valueOf((char) ('a' + byId.size())), Rational.of(new BigDecimal(weight)));
        }
        List<String> shares = new ArrayList<>();
        LargestRemainder.split(BigInteger.valueOf(total), byId).values().forEach(share -> shares.add(share.toString()));
        return String.join("|", shares);
    }
}
