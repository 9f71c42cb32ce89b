package io.github.evenhand.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where values are on an axis.
 *
 * @param from the value at its start
 * @param to the value at its end, above that at its start
 * @param step between two lines of the grid: 1, 2 or 5 times a power of ten
 * @param start pixel of the start
 * @param end pixel of the end
 */
record Scale(BigDecimal from, BigDecimal to, BigDecimal step, int start, int end) {

    private static final int[] ROUND = {1, 2, 5};

    /** Whole steps around the values, at most so many. */
    static Scale covering(BigDecimal least, BigDecimal most, int mostSteps, int start, int end) {
        BigDecimal range = most.subtract(least);
        if (range.signum() == 0) {
            range = most.signum() == 0 ? BigDecimal.ONE : most.abs();
        }
        BigDecimal wanted = range.divide(BigDecimal.valueOf(mostSteps), Figures.DIGITS);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(wanted.precision() - wanted.scale() - 1);
        for (int at = 0; ; at++) {
            BigDecimal step =
                    power.multiply(BigDecimal.valueOf(ROUND[at % ROUND.length])).scaleByPowerOfTen(at / ROUND.length);
            BigDecimal from = whole(least, step, RoundingMode.FLOOR);
            BigDecimal to = whole(most, step, RoundingMode.CEILING);
            if (to.compareTo(from) == 0) {
                to = to.add(step);
            }
            if (steps(from, to, step) <= mostSteps) {
                return new Scale(from, to, step, start, end);
            }
        }
    }

    private static BigDecimal whole(BigDecimal value, BigDecimal step, RoundingMode rounding) {
        return value.divide(step, 0, rounding).multiply(step);
    }

    private static int steps(BigDecimal from, BigDecimal to, BigDecimal step) {
        return to.subtract(from).divide(step, 0, RoundingMode.HALF_EVEN).intValueExact();
    }

    double at(BigDecimal value) {
        return start
                + value.subtract(from)
                        .multiply(BigDecimal.valueOf(end - (long) start))
                        .divide(to.subtract(from), Figures.DIGITS)
                        .doubleValue();
    }

    int pixel(BigDecimal value) {
        return (int) Math.round(at(value));
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        int steps = steps(from, to, step);
        for (int at = 0; at <= steps; at++) {
            ticks.add(from.add(step.multiply(BigDecimal.valueOf(at))));
        }
        return ticks;
    }

    /** With as many decimals as the steps have. */
    String text(BigDecimal tick) {
        BigDecimal plain = step.stripTrailingZeros();
        return Figures.typeset(Figures.fixed(tick, Math.max(0, plain.scale())));
    }
}
