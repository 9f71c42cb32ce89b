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

    private final Budget budget;
    private final Words words;
    private final PriceWords prices;
    private final List<String> lines = new ArrayList<>();

    private PriceExplanation(PriceRanges ranges, Words words) {
        this.budget = ranges.allocation().budget();
        this.words = words;
        this.prices = new PriceWords(ranges.allocation(), words);
        ranges.ranges().forEach(range -> lines.add(Visible.of(sentence(range))));
        ranges.wholeRules().forEach((rule, cost) -> lines.add(Visible.of(wholeRule(rule, cost))));
    }

    /**
     * {@return what the prices of an allocation say}
     *
     * @param ranges prices with how far they hold
     */
    public static PriceExplanation of(PriceRanges ranges) {
        return of(ranges, Words.ENGLISH);
    }

    static PriceExplanation of(PriceRanges ranges, Words words) {
        return new PriceExplanation(ranges, words);
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
        PriceExplanation of = of(ranges, Words.ENGLISH);
        Table.Builder table = Table.titled("What a step is worth, and how far that holds")
                .text("step")
                .number("points")
                .text("holds for")
                .text("the other way");
        for (PriceRange range : ranges.ranges()) {
            BigDecimal points = of.prices.gain(range.price()).movePointRight(2);
            table.row(
                    Cell.of(of.prices.change(range.price())),
                    new Cell(of.prices.points(range.price()), points.toPlainString()),
                    Cell.of(of.extent(range, range.looser())),
                    Cell.of(of.extent(range, range.tighter())));
        }
        return table.build();
    }

    private String sentence(PriceRange range) {
        if (holdsForNothing(range, range.looser()) && holdsForNothing(range, range.tighter())) {
            return words.of("holds.nothing", prices.change(range.price()));
        }
        return words.of(
                "holds.sentence",
                prices.change(range.price()),
                effect(range),
                extent(range, range.looser()),
                extent(range, range.tighter()));
    }

    private String effect(PriceRange range) {
        BigDecimal gain = prices.gain(range.price()).movePointRight(2);
        String what = whatIsMinimised();
        String verb = gain.signum() < 0 ? "holds.adds" : what.equals("holds.gap") ? "holds.closes" : "holds.takes";
        return words.of(verb + (holdsForStep(range) ? "" : ".bound"), points(gain.abs()), words.of(what));
    }

    private boolean holdsForNothing(PriceRange range, Optional<End> end) {
        return end.filter(known -> amount(range.price(), known.attained()).isEmpty())
                .isPresent();
    }

    private boolean holdsForStep(PriceRange range) {
        BigDecimal step = range.price().per() == Price.Per.LEVEL ? POINT : prices.step();
        return range.looser()
                .filter(end -> end.attained().compareTo(Rational.of(step)) >= 0)
                .isPresent();
    }

    private String points(BigDecimal points) {
        String number = Figures.significant(points, 2);
        return words.of(number.equals("1") ? "point.one" : "point.many", number);
    }

    /** The key of the first stage in a word where it is one goal. */
    private String whatIsMinimised() {
        Objective.Stage first = budget.objective().stages().get(0);
        if (first.goals().size() == 1 && first.goals().get(0).weight().compareTo(BigDecimal.ONE) == 0) {
            Goal goal = first.goals().get(0);
            return goal instanceof Goal.Gap
                    ? "holds.gap"
                    : goal instanceof Goal.Shortfall ? "holds.shortfall" : "holds.disparity";
        }
        return "holds.objective";
    }

    private String extent(PriceRange range, Optional<End> end) {
        if (end.isEmpty()) {
            return words.of("holds.unproved");
        }
        return amount(range.price(), end.get().attained())
                .map(far -> words.of(range.isOpen(end.get()) ? "holds.least" : "holds.most", far))
                .orElseGet(() -> words.of("holds.none"));
    }

    /**
     * Three digits, never more than what was proved as far as six digits go: 3,999,999.99 is 4,000,000. Empty for none.
     */
    private Optional<String> amount(Price price, Rational amount) {
        BigDecimal rounded = amount.toDecimal(6, RoundingMode.HALF_EVEN).round(new MathContext(3, RoundingMode.DOWN));
        if (price.per() == Price.Per.LEVEL) {
            return rounded.compareTo(LEAST_LEVEL) < 0
                    ? Optional.empty()
                    : Optional.of(points(rounded.movePointRight(2)));
        }
        return rounded.compareTo(budget.currency().smallestUnit()) < 0
                ? Optional.empty()
                : Optional.of(Figures.plainOrNamed(budget.currency().code(), rounded, words));
    }

    private String wholeRule(String id, Rational cost) {
        String name = budget.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(this::named)
                .findFirst()
                .orElseGet(() -> words.of("holds.rule", id));
        return words.of(
                "holds.whole", name, points(Figures.decimal(cost).movePointRight(2)), words.of(whatIsMinimised()));
    }

    private String named(Rule rule) {
        if (rule instanceof Rule.GeneralShare share) {
            return words.of("holds.general", rule.id(), percent(share.atLeast()));
        }
        if (rule instanceof Rule.RuralShare share) {
            return words.of("holds.rural", rule.id(), percent(share.atLeast()));
        }
        if (rule instanceof Rule.HoldHarmless promise) {
            return words.of("holds.promise", rule.id(), percent(promise.share()));
        }
        return words.of("holds.rule", rule.id());
    }

    private static String percent(BigDecimal share) {
        return Figures.significant(share.movePointRight(2), 12) + " %";
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
