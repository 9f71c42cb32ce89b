package io.github.evenhand.io;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Decimals;
import io.github.evenhand.budget.Part;
import io.github.evenhand.budget.Texts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The cells of one row as they are asked for; like {@link Fields}. Each is looked at by itself, so that a wrong one does
 * not hide the next.
 */
final class Cells {

    /** Stands in for an id that is wrong. */
    private static final String UNREAD = "unread";

    private final Row row;
    private final Reading reading;
    private boolean broken;

    Cells(Row row, Reading reading) {
        this.row = row;
        this.reading = reading;
        this.broken = !row.isTrusted();
    }

    /** An id that must be there. */
    String id(String column, String kind) {
        if (row.text(column).isEmpty() && !row.isReported(column)) {
            wrong(column, "an id", "Write the id.");
            return UNREAD;
        }
        return findId(column, kind).orElse(UNREAD);
    }

    Optional<String> findId(String column, String kind) {
        return find(column).filter(id -> isRight(column, Texts.faultOfId(kind, id)));
    }

    /** A text, perhaps an empty one. */
    String text(String column, String kind, String id) {
        return find(column)
                .filter(text -> isRight(column, Texts.faultOfText(kind, id, "text in '" + column + "'", text)))
                .orElse("");
    }

    Area area(String column) {
        Optional<Area> area = Area.find(row.text(column));
        if (area.isEmpty() && !row.isReported(column)) {
            wrong(column, "one of [rural, urban]", "Use one of these words.");
        }
        return area.orElse(Area.URBAN);
    }

    BigDecimal number(String column, Range range) {
        return required(column, range, UnaryOperator.identity());
    }

    Optional<BigDecimal> findNumber(String column, Range range) {
        return optional(column, range, UnaryOperator.identity());
    }

    /** In the currency. */
    BigDecimal money(String column, Range range) {
        return required(column, range, reading.money()::inCurrency);
    }

    /** In the currency. */
    Optional<BigDecimal> findMoney(String column, Range range) {
        return optional(column, range, reading.money()::inCurrency);
    }

    private BigDecimal required(String column, Range range, UnaryOperator<BigDecimal> unit) {
        if (row.text(column).isEmpty() && !row.isReported(column)) {
            wrong(column, "a decimal", "Write the number; missing is not zero.");
        }
        return optional(column, range, unit).orElse(BigDecimal.ONE);
    }

    private Optional<BigDecimal> optional(String column, Range range, UnaryOperator<BigDecimal> unit) {
        Optional<String> text = find(column);
        Optional<BigDecimal> number = text.flatMap(Decimals::find);
        if (text.isPresent() && number.isEmpty()) {
            wrong(column, Decimals.demand(text.get()), Fields.DECIMAL_REMEDY);
        }
        return number.filter(value -> isWithin(column, range, value))
                .map(unit)
                .filter(value -> isWithinBounds(column, value));
    }

    private boolean isWithin(String column, Range range, BigDecimal number) {
        if (!range.holds(number)) {
            wrong(column, range.words(), "Correct the value.");
        }
        return range.holds(number);
    }

    private boolean isWithinBounds(String column, BigDecimal number) {
        boolean within = Decimals.fits(number);
        if (!within) {
            wrong(column, "an amount " + Decimals.RANGE + " in the currency", "Correct the value or the money unit.");
        }
        return within;
    }

    private boolean isRight(String column, Optional<String> fault) {
        fault.ifPresent(problem -> {
            reading.findings().error(row.place(column), problem, "Correct the value.");
            broken = true;
        });
        return fault.isEmpty();
    }

    private void wrong(String column, String rule, String remedy) {
        String found = row.text(column);
        reading.findings()
                .error(
                        row.place(column),
                        "Column '" + column + "' must be " + rule + ", found "
                                + (found.isEmpty() ? "nothing" : "'" + Shown.text(found) + "'"),
                        remedy);
        broken = true;
    }

    /** What is written in the cell, unless it has been reported already. */
    private Optional<String> find(String column) {
        String text = row.text(column);
        return text.isEmpty() || row.isReported(column) ? Optional.empty() : Optional.of(text);
    }

    /** The texts that tell a row from others; empty if one of them is missing. */
    String key(String... columns) {
        StringJoiner key = new StringJoiner("/");
        for (String column : columns) {
            Optional<String> text = find(column).filter(found -> !found.isBlank());
            if (text.isEmpty()) {
                return "";
            }
            key.add(text.get().strip());
        }
        return key.toString();
    }

    /** A row that nothing is made of refers to something even so. */
    void refersTo(String column, Part part) {
        find(column)
                .filter(id -> Texts.faultOfId("", id).isEmpty())
                .ifPresent(id -> reading.refersTo(row.origin(), column, part, id));
    }

    /** What the cells say, unless one was wrong or they make no sense together. */
    <T> Optional<T> make(TableShape shape, Supplier<T> maker) {
        if (broken) {
            return Optional.empty();
        }
        try {
            T made = maker.get();
            reading.origins().put(made, row.origin());
            return Optional.of(made);
        } catch (IllegalArgumentException e) {
            Nonsense nonsense = new Nonsense(e, "Row of '" + shape.name() + "'");
            reading.findings()
                    .error(nonsense.place(row.origin(), shape.known()), nonsense.problem(), "Correct the value.");
            return Optional.empty();
        }
    }
}
