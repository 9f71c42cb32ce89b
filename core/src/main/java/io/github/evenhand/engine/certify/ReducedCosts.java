package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * cⱼ − Σ aᵣⱼ πᵣ of every column, never above the true one: every product is rounded up to a multiple of the column's own
 * 2⁻ᵉ, which times its largest amount is less than 2⁻⁹⁰. Where a column is at least 0, a reduced cost that is too small
 * makes the bound smaller, and so keeps it a bound.
 *
 * <p>Kept in two longs a column; the few that need more room are kept as whole numbers of any length.
 */
final class ReducedCosts {

    /** What a rounding is worth at most, in binary digits after the point. */
    private static final int DIGITS = 92;

    /** A digit on either side of these is beyond all reason, and only costs time. */
    private static final int LARGEST_SHIFT = 1 << 12;

    /** What a sum takes at once. */
    private static final int SHORT = 62;

    private final List<Column> columns;
    private final int[] exponents;
    private final int[] roundings;
    private final long[] high;
    private final long[] low;
    private final Map<Integer, BigInteger> large = new HashMap<>();
    private final LongDivision division = new LongDivision();

    /** @param costs whether the columns have their costs, or none */
    ReducedCosts(Programme programme, boolean costs) {
        columns = programme.columns();
        exponents = new int[columns.size()];
        roundings = new int[exponents.length];
        high = new long[exponents.length];
        low = new long[exponents.length];
        for (int j = 0; j < exponents.length; j++) {
            Column column = columns.get(j);
            exponents[j] = DIGITS + Math.max(magnitude(column.lower()), magnitude(column.upper()));
            if (costs && column.cost().signum() != 0) {
                charge(j, -1, 0, column.cost());
            }
        }
    }

    /** A number of binary digits that the amount has at most before the point. */
    private static int magnitude(Rational amount) {
        return amount.signum() == 0 ? 0 : amount.magnitude();
    }

    /** Charges a column with a coefficient at the price mantissa · 2^exponent. */
    void pay(int column, long mantissa, int exponent, Rational coefficient) {
        charge(column, mantissa, exponent, coefficient);
    }

    private void charge(int column, long mantissa, int exponent, Rational coefficient) {
        roundings[column]++;
        int shift = exponent + exponents[column];
        BigInteger above = coefficient.numerator();
        BigInteger below = coefficient.denominator();
        boolean isShort = LongDivision.isShort(above)
                && LongDivision.isShort(below)
                && Math.abs(shift) < LARGEST_SHIFT
                && (large.isEmpty() || !large.containsKey(column));
        if (isShort) {
            boolean negative = (mantissa < 0) != (above.signum() < 0);
            division.divide(mantissa, above.longValue(), shift, below.longValue());
            if (!negative) {
                division.roundUp();
            }
            if (division.fits() && division.high() == 0 && division.middle() >>> (Long.SIZE - 2) == 0) {
                subtract(column, negative);
                return;
            }
        }
        BigInteger product = BigInteger.valueOf(mantissa).multiply(above);
        large.put(
                column,
                value(column)
                        .subtract(
                                shift >= 0
                                        ? quotient(product.shiftLeft(shift), below)
                                        : quotient(product, below.shiftLeft(-shift))));
    }

    /** The whole number that is not below a quotient. */
    private static BigInteger quotient(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** Takes what was divided away from a column, or adds it. */
    private void subtract(int column, boolean negative) {
        long units = division.low();
        long before = low[column];
        if (negative) {
            low[column] = before + units;
            high[column] += division.middle() + (Long.compareUnsigned(low[column], before) < 0 ? 1 : 0);
        } else {
            low[column] = before - units;
            high[column] -= division.middle() + (Long.compareUnsigned(before, units) < 0 ? 1 : 0);
        }
        long size = high[column] ^ high[column] >> (Long.SIZE - 1);
        if (size >>> (Long.SIZE - 2) != 0) {
            large.put(column, digits(column)); // with room for one more step, none of them can overflow
        }
    }

    private BigInteger digits(int column) {
        return BigInteger.valueOf(high[column]).shiftLeft(Long.SIZE).add(LongDivision.unsigned(low[column]));
    }

    /** The reduced cost in multiples of 2⁻ᵉ. */
    private BigInteger value(int column) {
        BigInteger value = large.get(column);
        return value == null ? digits(column) : value;
    }

    /** The reduced cost, or one of the same sign that is nearer to 0; 0 if its sign cannot be told. */
    Rational surely(int column) {
        BigInteger value = value(column);
        if (value.signum() <= 0) {
            value = value.add(BigInteger.valueOf(roundings[column])).min(BigInteger.ZERO);
        }
        return value.signum() == 0 ? Rational.ZERO : Sum.binary(value, -exponents[column]);
    }

    /** What a move of a column away from the lower or upper end of its range gains at most, for each unit; never below it. */
    double away(int column, boolean isUp) {
        BigInteger value = value(column);
        BigInteger gain = isUp ? value.negate() : value.add(BigInteger.valueOf(roundings[column]));
        return gain.signum() <= 0
                ? 0
                : Math.nextUp(Sum.binary(gain, -exponents[column]).toDouble());
    }

    /** The least that a column can contribute. */
    Rational least(int column) {
        BigInteger value = value(column);
        Rational lower = columns.get(column).lower();
        Rational upper = columns.get(column).upper();
        if (lower.signum() >= 0) {
            return times(column, value.signum() > 0 ? lower : upper, value);
        }
        BigInteger most = value.add(BigInteger.valueOf(roundings[column]));
        return times(column, lower, value)
                .min(times(column, lower, most))
                .min(times(column, upper, value))
                .min(times(column, upper, most));
    }

    private Rational times(int column, Rational amount, BigInteger cost) {
        return amount.signum() == 0 || cost.signum() == 0
                ? Rational.ZERO
                : amount.times(Sum.binary(cost, -exponents[column]));
    }

    /** Adds the least that all columns together can contribute. */
    void addLeast(Sum sum, Patience patience) {
        for (int j = 0; j < exponents.length; j++) {
            patience.ask();
            Column column = columns.get(j);
            if (column.lower().signum() < 0 || sum.isExact() || !large.isEmpty()) {
                sum.plus(least(j));
            } else {
                addLeast(j, high[j] >= 0 && (high[j] | low[j]) != 0 ? column.lower() : column.upper(), sum);
            }
        }
    }

    /**
     * In two parts of at most so many digits as a sum takes at once; what the second leaves is cut off downward. The
     * amount is at least 0. A column that two proofs leave no room may be worth a million standards, of which 62 digits
     * alone would cost a later round more than its proof bears.
     */
    private void addLeast(int j, Rational amount, Sum sum) {
        int cut = addFirst(high[j], low[j], j, amount, sum);
        if (cut > 0) {
            long restHigh = cut > Long.SIZE ? high[j] & (1L << (cut - Long.SIZE)) - 1 : 0;
            long restLow = cut >= Long.SIZE ? low[j] : low[j] & (1L << cut) - 1;
            addFirst(restHigh, restLow, j, amount, sum);
        }
    }

    /** Adds as many digits as a sum takes at once; gives how many were cut off. */
    private int addFirst(long high, long low, int j, Rational amount, Sum sum) {
        int cut = Math.max(0, digits(high, low) - SHORT);
        sum.plus(shifted(high, low, cut), cut - exponents[j], amount);
        return cut;
    }

    /** How many digits a number of two longs has, without its sign. */
    private static int digits(long high, long low) {
        long sign = high >> (Long.SIZE - 1);
        long ahead = high ^ sign;
        return ahead != 0
                ? 2 * Long.SIZE - Long.numberOfLeadingZeros(ahead)
                : Long.SIZE - Long.numberOfLeadingZeros(low ^ sign);
    }

    /** A number of two longs without its last digits, rounded downward. */
    private static long shifted(long high, long low, int digits) {
        if (digits == 0) {
            return low;
        }
        return digits >= Long.SIZE ? high >> (digits - Long.SIZE) : high << (Long.SIZE - digits) | low >>> digits;
    }
}
