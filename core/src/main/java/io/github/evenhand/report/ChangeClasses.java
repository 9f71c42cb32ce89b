package io.github.evenhand.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes in classes of percent, largest winners first, with a class of their own for those that are unchanged. A class
 * holds its end that is farther from 0, so that a promise to lose no more than 10 % is seen in the class up to 10 %.
 *
 * @param classes from the largest gain to the largest loss; classes between two that hold somebody are there too
 */
record ChangeClasses(List<Range> classes) {

    private static final int MOST = 7;
    private static final int TAIL = 50;

    /**
     * A class.
     *
     * @param number of the class: 0 is unchanged, 1 the first above it, -1 the first below it
     */
    record Range(int number, String words, int localities, BigDecimal people) {}

    /** @param changes with a percentage, in order */
    static ChangeClasses of(List<GrantChange> changes) {
        return of(changes, Words.ENGLISH);
    }

    static ChangeClasses of(List<GrantChange> changes, Words said) {
        BigDecimal step = step(changes);
        int highest = Math.min(MOST, number(percent(changes.get(0)), step));
        int lowest = Math.max(-MOST, number(percent(changes.get(changes.size() - 1)), step));
        Map<Integer, List<GrantChange>> members = new TreeMap<>();
        for (GrantChange change : changes) {
            int number = Math.max(-MOST, Math.min(MOST, number(percent(change), step)));
            members.computeIfAbsent(number, key -> new ArrayList<>()).add(change);
        }
        List<Range> classes = new ArrayList<>();
        for (int number = Math.max(0, highest); number >= Math.min(0, lowest); number--) {
            List<GrantChange> here = members.getOrDefault(number, List.of());
            classes.add(new Range(
                    number,
                    words(number, step, said),
                    here.size(),
                    here.stream().map(GrantChange::people).reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        return new ChangeClasses(classes);
    }

    private static BigDecimal percent(GrantChange change) {
        return change.percent().orElse(BigDecimal.ZERO);
    }

    /** So that all but one in fifty at either end are within the classes that have two ends. */
    private static BigDecimal step(List<GrantChange> changes) {
        int outside = changes.size() / TAIL;
        BigDecimal far = percent(changes.get(outside))
                .abs()
                .max(percent(changes.get(changes.size() - 1 - outside)).abs());
        return far.signum() == 0
                ? BigDecimal.ONE
                : Scale.covering(BigDecimal.ZERO, far, MOST, 0, 1).step();
    }

    private static int number(BigDecimal percent, BigDecimal step) {
        BigDecimal number = percent.abs()
                .divide(step, 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(MOST))
                .multiply(BigDecimal.valueOf(percent.signum()));
        return number.intValueExact();
    }

    private static String words(int number, BigDecimal step, Words said) {
        if (number == 0) {
            return said.of("classes.same");
        }
        String sign = number > 0 ? "+" : "\u2212";
        String near = text(step.multiply(BigDecimal.valueOf(Math.abs(number) - 1L)));
        if (Math.abs(number) == MOST) {
            return said.of("classes.more", sign + near);
        }
        String far = text(step.multiply(BigDecimal.valueOf(Math.abs(number))));
        return said.of("classes.between", near.equals("0") ? "0" : sign + near, sign + far);
    }

    private static String text(BigDecimal percent) {
        return percent.signum() == 0 ? "0" : Figures.significant(percent, Figures.DIGITS.getPrecision());
    }
}
