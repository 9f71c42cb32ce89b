package io.github.evenhand.report;

import io.github.evenhand.allocation.Difference;
import io.github.evenhand.allocation.Input;
import io.github.evenhand.allocation.Reason;
import io.github.evenhand.allocation.Shift;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What sets two allocations apart, as tables. Money is in the currency and exact; levels, gaps and goals are in points; a
 * number that only one of the two has is left open.
 */
public final class DifferenceTables {

    private DifferenceTables() {}

    /**
     * {@return what each locality receives in both}
     *
     * @param difference what is shown
     */
    public static Table of(Difference difference) {
        Table.Builder table = Table.titled("Grants, " + currency(difference))
                .text("id")
                .text("locality")
                .number("first")
                .number("second")
                .number("change")
                .number("change %");
        for (Shift shift : difference.localities()) {
            table.row(
                    Cell.of(shift.id()),
                    Cell.of(name(difference, shift.id())),
                    money(shift.was()),
                    money(shift.is()),
                    money(shift.change()),
                    percent(shift));
        }
        Shift all = new Shift("", sum(difference, Shift::was), sum(difference, Shift::is));
        return table.totals(List.of(
                        Cell.of("All"),
                        Cell.of(""),
                        money(all.was()),
                        money(all.is()),
                        money(all.change()),
                        percent(all)))
                .build();
    }

    /**
     * {@return how many localities and people gain, lose and stay, and who gains and loses most}
     *
     * @param difference what is shown
     */
    public static Table sides(Difference difference) {
        Table.Builder table = Table.titled("Who gains and who loses, " + currency(difference))
                .text("localities that")
                .number("localities")
                .number("people")
                .text("most")
                .number("its change");
        side(table, difference, "gain", difference.winners());
        side(table, difference, "lose", difference.losers());
        side(table, difference, "stay", difference.unchanged());
        return table.build();
    }

    private static void side(Table.Builder table, Difference difference, String word, Difference.Side side) {
        table.row(
                Cell.of(word),
                Figures.count(side.localities()),
                Figures.count(side.people()),
                Cell.of(side.largest()
                        .map(shift -> name(difference, shift.id()))
                        .orElse("")),
                money(side.largest().flatMap(Shift::change)));
    }

    /**
     * {@return what is paid out of each fund in both}
     *
     * @param difference what is shown
     */
    public static Table funds(Difference difference) {
        return table("Funds, " + currency(difference), "fund", difference.funds(), DifferenceTables::money);
    }

    /**
     * {@return what the localities of each group receive together in both}
     *
     * @param difference what is shown
     */
    public static Table groups(Difference difference) {
        return table("Groups, " + currency(difference), "group", difference.groups(), DifferenceTables::money);
    }

    /**
     * {@return mean level of each service and area in both}
     *
     * @param difference what is shown
     */
    public static Table levels(Difference difference) {
        return table("Levels, in points", "service/area", difference.levels(), DifferenceTables::points);
    }

    /**
     * {@return mean gap of each service and area in both}
     *
     * @param difference what is shown
     */
    public static Table gaps(Difference difference) {
        return table("Gaps, in points", "service/area", difference.gaps(), DifferenceTables::points);
    }

    /**
     * {@return every goal in both}
     *
     * @param difference what is shown
     */
    public static Table goals(Difference difference) {
        return table("Goals, in points", "goal", difference.goals(), DifferenceTables::points);
    }

    private static Table table(String title, String what, List<Shift> shifts, Function<Optional<Rational>, Cell> cell) {
        Table.Builder table =
                Table.titled(title).text(what).number("first").number("second").number("change");
        for (Shift shift : shifts) {
            table.row(Cell.of(shift.id()), cell.apply(shift.was()), cell.apply(shift.is()), cell.apply(shift.change()));
        }
        return table.build();
    }

    /**
     * {@return what the budgets say differently; rules that were added or dropped as sentences}
     *
     * @param difference what is shown
     */
    public static Table inputs(Difference difference) {
        Table.Builder table = Table.titled("What the budgets say differently")
                .text("thing")
                .text("id")
                .text("figure")
                .text("first")
                .text("second");
        for (Input input : difference.inputs()) {
            table.row(
                    Cell.of(input.thing()),
                    Cell.of(input.id()),
                    Cell.of(input.figure()),
                    Cell.of(words(input, input.was(), difference.first().budget())),
                    Cell.of(words(input, input.is(), difference.second().budget())));
        }
        return table.build();
    }

    /** A whole rule is said as a sentence; a whole thing of another kind as what it is. */
    private static String words(Input input, Optional<String> says, Budget budget) {
        return says.isEmpty()
                        || !input.thing().equals("rule")
                        || !input.figure().isEmpty()
                ? says.orElse("-")
                : budget.rules().stream()
                        .filter(rule -> rule.id().equals(input.id()))
                        .map(new RuleWords(budget)::sentence)
                        .findFirst()
                        .orElse("-");
    }

    /**
     * {@return the reasons of localities that only one of the two has}
     *
     * @param difference what is shown
     */
    public static Table reasons(Difference difference) {
        Table.Builder table = Table.titled("Reasons that appear or vanish")
                .text("locality")
                .text("reason")
                .text("what it says");
        difference.appeared().forEach(reason -> row(table, difference, reason, "appears"));
        difference.vanished().forEach(reason -> row(table, difference, reason, "vanishes"));
        return table.build();
    }

    private static void row(Table.Builder table, Difference difference, Reason reason, String word) {
        table.row(Cell.of(name(difference, reason.locality())), Cell.of(word), Cell.of(reason.sentence()));
    }

    private static String currency(Difference difference) {
        return difference.first().budget().currency().code();
    }

    private static String name(Difference difference, String locality) {
        Optional<Locality> known = difference.second().budget().findLocality(locality);
        return known.or(() -> difference.first().budget().findLocality(locality))
                .map(PriceWords::name)
                .orElse(locality);
    }

    private static Optional<Rational> sum(Difference difference, Function<Shift, Optional<Rational>> number) {
        return difference.localities().stream()
                .flatMap(shift -> number.apply(shift).stream())
                .reduce(Rational::plus);
    }

    private static Cell percent(Shift shift) {
        return Figures.percentCell(shift.was()
                .filter(was -> was.signum() > 0)
                .flatMap(was -> shift.change().map(change -> Figures.decimal(change.dividedBy(was)))));
    }

    /** Whole smallest units, which have few decimals. */
    private static Cell money(Optional<Rational> amount) {
        return amount.map(value ->
                        Figures.amount(new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()))))
                .orElse(Figures.UNKNOWN);
    }

    private static Cell points(Optional<Rational> share) {
        return Figures.pointsCell(share.map(Figures::share));
    }
}
