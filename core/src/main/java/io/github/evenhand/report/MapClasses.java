package io.github.evenhand.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Values in at most five classes, lowest first. Where some are below 0 and some are not, each side has classes of its own,
 * at most three, so that 0 is always a border. Equal values are in one class.
 */
record MapClasses(List<Range> ranges) {

    private static final int MOST = 5;
    private static final int MOST_OF_A_SIDE = 3;

    /**
     * A class.
     *
     * @param style how it is filled: the farther from 0, the stronger
     * @param from its least value
     * @param to its largest value
     * @param count how many values it holds
     */
    record Range(String style, BigDecimal from, BigDecimal to, int count) {

        String in(Words words) {
            String low = shown(from);
            String high = shown(to);
            return low.equals(high) ? low : words.of("map.range", low, high);
        }
    }

    static String shown(BigDecimal value) {
        return Figures.typeset(Figures.significant(value, 4));
    }

    /** @param equalSteps whether classes are equally wide; otherwise they hold about as many values */
    static MapClasses of(List<BigDecimal> values, boolean equalSteps) {
        List<BigDecimal> below =
                values.stream().filter(value -> value.signum() < 0).sorted().toList();
        List<BigDecimal> rest =
                values.stream().filter(value -> value.signum() >= 0).sorted().toList();
        int most = below.isEmpty() || rest.isEmpty() ? MOST : MOST_OF_A_SIDE;
        List<Range> ranges = new ArrayList<>();
        List<List<BigDecimal>> low = classes(below, most, equalSteps);
        for (int at = 0; at < low.size(); at++) {
            ranges.add(range("down" + strength(low.size() - 1 - at, low.size()), low.get(at)));
        }
        List<List<BigDecimal>> high = classes(rest, most, equalSteps);
        for (int at = 0; at < high.size(); at++) {
            ranges.add(range("up" + strength(at, high.size()), high.get(at)));
        }
        return new MapClasses(ranges);
    }

    private static Range range(String style, List<BigDecimal> members) {
        return new Range(style, members.get(0), members.get(members.size() - 1), members.size());
    }

    /** From the weakest, 1, to the strongest, 5, as far apart as can be. */
    private static int strength(int at, int classes) {
        return classes == 1 ? 3 : 1 + at * (MOST - 1) / (classes - 1);
    }

    private static List<List<BigDecimal>> classes(List<BigDecimal> sorted, int most, boolean equalSteps) {
        if (sorted.isEmpty()) {
            return List.of();
        }
        IntUnaryOperator wanted = equalSteps ? byStep(sorted, most) : at -> (int) ((long) at * most / sorted.size());
        List<List<BigDecimal>> classes = new ArrayList<>(Collections.nCopies(most, List.of()));
        int number = 0;
        for (int at = 0; at < sorted.size(); at++) {
            // Equal values stay together, in the class of the first of them.
            if (at == 0 || sorted.get(at).compareTo(sorted.get(at - 1)) != 0) {
                number = wanted.applyAsInt(at);
            }
            if (classes.get(number).isEmpty()) {
                classes.set(number, new ArrayList<>());
            }
            classes.get(number).add(sorted.get(at));
        }
        return classes.stream().filter(members -> !members.isEmpty()).toList();
    }

    private static IntUnaryOperator byStep(List<BigDecimal> sorted, int most) {
        BigDecimal least = sorted.get(0);
        BigDecimal range = sorted.get(sorted.size() - 1).subtract(least);
        return at -> range.signum() == 0
                ? 0
                : Math.min(
                        most - 1,
                        sorted.get(at)
                                .subtract(least)
                                .multiply(BigDecimal.valueOf(most))
                                .divide(range, 0, RoundingMode.FLOOR)
                                .intValueExact());
    }

    /** How a value is filled that is one of them. */
    String style(BigDecimal value) {
        return ranges.stream()
                .filter(range -> value.compareTo(range.to()) <= 0)
                .map(Range::style)
                .findFirst()
                .orElseThrow();
    }
}
