package io.github.evenhand.report;

import io.github.evenhand.allocation.End;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.PriceRange;
import io.github.evenhand.allocation.PriceRanges;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What funds and rules are worth, in sentences. Every price is said of the step that makes things easier, a larger fund or a
 * rule that demands less, and is above 0 where that makes the objective of the first stage smaller. A step that is longer
 * than its price is known to hold gains at most so much.
 */
public final class PriceExplanation {

    private static final BigDecimal POINT = new BigDecimal("0.01");
    private static final BigDecimal LEAST_LEVEL = new BigDecimal("0.00001");
    private static final String NOTHING = "nothing";

    private final Budget budget;
    private final PriceWords words;
    private final List<String> lines = new ArrayList<>();

    private PriceExplanation(PriceRanges ranges) {
        this.budget = ranges.allocation().budget();
        this.words = new PriceWords(ranges.allocation());
        ranges.ranges().forEach(range -> lines.add(Visible.of(sentence(range))));
        ranges.wholeRules().forEach((rule, cost) -> lines.add(Visible.of(wholeRule(rule, cost))));
    }

    /**
     * {@return what the prices of an allocation say}
     *
     * @param ranges prices with how far they hold
     */
    public static PriceExplanation of(PriceRanges ranges) {
        return new PriceExplanation(ranges);
    }

    /** {@return a sentence for each price, then one for each rule as a whole} */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * {@return the prices as a table: what each is for, what a step is worth in points, and how far that holds}
     *
     * @param ranges prices with how far they hold
     */
    public static Table table(PriceRanges ranges) {
        PriceExplanation of = new PriceExplanation(ranges);
        Table.Builder table = Table.titled("What a step is worth, and how far that holds")
                .text("step")
                .number("points")
                .text("holds for")
                .text("the other way");
        for (PriceRange range : ranges.ranges()) {
            BigDecimal points = of.words.gain(range.price()).movePointRight(2);
            table.row(
                    Cell.of(of.words.change(range.price())),
                    new Cell(of.words.points(range.price()), points.toPlainString()),
                    Cell.of(of.extent(range, range.looser())),
                    Cell.of(of.extent(range, range.tighter())));
        }
        return table.build();
    }

    private String sentence(PriceRange range) {
        if (holdsForNothing(range, range.looser()) && holdsForNothing(range, range.tighter())) {
            return words.change(range.price()) + ": its price holds for no change at all and says nothing of one.";
        }
        return words.change(range.price()) + " " + effect(range) + ". This holds for "
                + extent(range, range.looser()) + " of it, and for " + extent(range, range.tighter())
                + " the other way.";
    }

    private String effect(PriceRange range) {
        BigDecimal gain = words.gain(range.price()).movePointRight(2);
        String size = points(gain.abs());
        String what = whatIsMinimised();
        if (gain.signum() < 0) {
            return "adds " + (holdsForStep(range) ? "" : "at least ") + size + " to " + what;
        }
        String most = holdsForStep(range) ? "" : "at most ";
        return what.equals("the gap")
                ? "closes " + most + size + " of the gap"
                : "takes " + most + size + " off " + what;
    }

    private boolean holdsForNothing(PriceRange range, Optional<End> end) {
        return end.filter(known -> amount(range.price(), known.attained()).equals(NOTHING))
                .isPresent();
    }

    private boolean holdsForStep(PriceRange range) {
        BigDecimal step = range.price().per() == Price.Per.LEVEL ? POINT : words.step();
        return range.looser()
                .filter(end -> end.attained().compareTo(Rational.of(step)) >= 0)
                .isPresent();
    }

    private static String points(BigDecimal points) {
        String number = Figures.significant(points, 2);
        return number + (number.equals("1") ? " point" : " points");
    }

    /** The first stage in a word where it is one goal. */
    private String whatIsMinimised() {
        Objective.Stage first = budget.objective().stages().get(0);
        if (first.goals().size() == 1 && first.goals().get(0).weight().compareTo(BigDecimal.ONE) == 0) {
            Goal goal = first.goals().get(0);
            return goal instanceof Goal.Gap
                    ? "the gap"
                    : goal instanceof Goal.Shortfall ? "the shortfall" : "the disparity";
        }
        return "the objective";
    }

    private String extent(PriceRange range, Optional<End> end) {
        if (end.isEmpty()) {
            return "an unproved part";
        }
        String far = amount(range.price(), end.get().attained());
        if (far.equals(NOTHING)) {
            return far;
        }
        return range.isOpen(end.get()) ? "at least " + far : "up to " + far;
    }

    /** Three digits, never more than what was proved as far as six digits go: 3,999,999.99 is 4,000,000. */
    private String amount(Price price, Rational amount) {
        BigDecimal rounded = amount.toDecimal(6, RoundingMode.HALF_EVEN).round(new MathContext(3, RoundingMode.DOWN));
        if (price.per() == Price.Per.LEVEL) {
            return rounded.compareTo(LEAST_LEVEL) < 0 ? NOTHING : points(rounded.movePointRight(2));
        }
        return rounded.compareTo(budget.currency().smallestUnit()) < 0
                ? NOTHING
                : Figures.plainOrNamed(budget.currency().code(), rounded);
    }

    private String wholeRule(String id, Rational cost) {
        String name = budget.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(PriceExplanation::named)
                .findFirst()
                .orElse("Rule '" + id + "'");
        return name + " as a whole costs " + points(Figures.decimal(cost).movePointRight(2)) + " of "
                + whatIsMinimised() + ".";
    }

    private static String named(Rule rule) {
        String id = " '" + rule.id() + "'";
        if (rule instanceof Rule.GeneralShare share) {
            return "The " + percent(share.atLeast()) + " general share" + id;
        }
        if (rule instanceof Rule.RuralShare share) {
            return "The " + percent(share.atLeast()) + " rural share" + id;
        }
        if (rule instanceof Rule.HoldHarmless promise) {
            return "The promise of " + percent(promise.share()) + " of last year" + id;
        }
        return "Rule" + id;
    }

    private static String percent(BigDecimal share) {
        return Figures.significant(share.movePointRight(2), 12) + " %";
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
