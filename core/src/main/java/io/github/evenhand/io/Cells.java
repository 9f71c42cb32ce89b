package io.github.evenhand.io;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Decimals;
import io.github.evenhand.budget.Part;
import io.github.evenhand.budget.Texts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * The cells of one row as they are asked for; like {@link Fields}. Each is looked at by itself, so that a wrong one does
 * not hide the next. A large budget has half a million of them and is read once, before anything is compiled: plain
 * steps, no closures.
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
        Optional<String> id = findId(column, kind);
        if (id.isEmpty() && row.text(column).isEmpty() && !row.isReported(column)) {
            wrong(column, "an id", "Write the id.");
        }
        return id.orElse(UNREAD);
    }

    Optional<String> findId(String column, String kind) {
        Optional<String> id = find(column);
        return id.isEmpty() || isRight(column, Texts.faultOfId(kind, id.get())) ? id : Optional.empty();
    }

    /** A text, perhaps an empty one. */
    String text(String column, String kind, String id) {
        String text = find(column).orElse("");
        return text.isEmpty() || isRight(column, Texts.faultOfText(kind, id, "text in '" + column + "'", text))
                ? text
                : "";
    }

    Area area(String column) {
        Optional<Area> area = Area.find(row.text(column));
        if (area.isEmpty() && !row.isReported(column)) {
            wrong(column, "one of [rural, urban]", "Use one of these words.");
        }
        return area.orElse(Area.URBAN);
    }

    BigDecimal number(String column, Range range) {
        return required(column, range, false);
    }

    Optional<BigDecimal> findNumber(String column, Range range) {
        return optional(column, range, false);
    }

    /** In the currency. */
    BigDecimal money(String column, Range range) {
        return required(column, range, true);
    }

    /** In the currency. */
    Optional<BigDecimal> findMoney(String column, Range range) {
        return optional(column, range, true);
    }

    private BigDecimal required(String column, Range range, boolean money) {
        Optional<BigDecimal> number = optional(column, range, money);
        if (number.isEmpty() && row.text(column).isEmpty() && !row.isReported(column)) {
            wrong(column, "a decimal", "Write the number; missing is not zero.");
        }
        return number.orElse(BigDecimal.ONE);
    }

    private Optional<BigDecimal> optional(String column, Range range, boolean money) {
        Optional<String> text = find(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = Decimals.find(text.get());
        if (number.isEmpty()) {
            wrong(column, Decimals.demand(text.get()), Fields.DECIMAL_REMEDY);
        } else if (!range.holds(number.get())) {
            wrong(column, range.words(), "Correct the value.");
        } else if (!money) {
            return number;
        } else {
            return withinBounds(column, reading.money().inCurrency(number.get()));
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> withinBounds(String column, BigDecimal amount) {
        if (Decimals.fits(amount)) {
            return Optional.of(amount);
        }
        wrong(column, "an amount " + Decimals.RANGE + " in the currency", "Correct the value or the money unit.");
        return Optional.empty();
    }

    private boolean isRight(String column, Optional<String> fault) {
        if (fault.isPresent()) {
            reading.findings().error(row.place(column), fault.get(), "Correct the value.");
            broken = true;
        }
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
