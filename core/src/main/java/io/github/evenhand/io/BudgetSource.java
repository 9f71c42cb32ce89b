package io.github.evenhand.io;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Checked;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.budget.Part;
import io.github.evenhand.budget.Unread;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One budget as it is read: the header, then the tables, then whether all of it hangs together. */
final class BudgetSource {

    private final BudgetFiles files;
    private final String header;
    private final boolean single;
    private final Findings findings;
    private final Room room = new Room();
    private final Unread unread = new Unread();

    /**
     * @param header name of the JSON file
     * @param single whether that file holds the tables too
     */
    BudgetSource(BudgetFiles files, String header, boolean single) {
        this.files = files;
        this.header = header;
        this.single = single;
        this.findings = new Findings(
                place -> files.where(place.file(), place.line(), place.column()).orElseGet(place::toString));
    }

    /** @throws InvalidBudgetException if anything is wrong */
    Budget read(Consumer<Finding> warnings) {
        Optional<JsonFile.Document> document = readDocument();
        Optional<Fields> fields = document.flatMap(d -> Fields.of(d.root(), "Budget", findings));
        Map<String, JsonRows> tables = document.map(JsonFile.Document::tables).orElse(Map.of());
        Origins origins = new Origins(budgetOrigin(fields, tables), findings);
        MoneyUnit money = fields.map(f -> HeaderReader.moneyUnit(f, findings))
                .orElseGet(() -> new MoneyUnit(BigDecimal.ONE, Set.of()));
        Reading reading = new Reading(findings, origins, unread, money);

        Budget.Builder builder = fields.map(f -> new HeaderReader(reading, f).read(single))
                .orElseGet(() -> {
                    List.of(Part.SERVICES, Part.FUNDS).forEach(unread::all);
                    return Budget.builder("unread");
                });
        List<String> groups = fields.map(HeaderReader::clientGroups).orElse(List.of());
        readTables(new TableRows(reading, builder), tables, fields, groups);
        Checked checked = builder.checked(origins, unread);
        origins.report(checked.findings());
        if (findings.hasErrors()) {
            throw findings.asException();
        }
        findings.sorted().forEach(warnings);
        return checked.orElseThrow();
    }

    private Origin budgetOrigin(Optional<Fields> fields, Map<String, JsonRows> tables) {
        return field -> {
            if (!single && field.equals("localities")) {
                return Place.whole(TableShape.LOCALITIES.file());
            }
            if (tables.containsKey(field)) {
                return tables.get(field).place();
            }
            return fields.map(f -> f.node().of(field)).orElse(Place.whole(header));
        };
    }

    private Optional<JsonFile.Document> readDocument() {
        return open(header, true)
                .flatMap(bytes -> guarded(
                        header,
                        bytes,
                        Long.MAX_VALUE,
                        text -> JsonFile.read(header, text, single ? TableShape.ALL : List.of(), findings, room)));
    }

    private void readTables(
            TableRows rows, Map<String, JsonRows> tables, Optional<Fields> fields, List<String> groups) {
        for (TableShape known : TableShape.ALL) {
            TableShape shape = known.part() == Part.NEEDS ? known.with(groups) : known;
            boolean complete = single ? readJson(shape, rows, tables, fields) : readCsv(shape, rows);
            if (!complete) {
                unread.all(shape.part());
            }
        }
    }

    private boolean readCsv(TableShape shape, TableRows rows) {
        Optional<InputStream> bytes = open(shape.file(), shape.mustExist());
        if (bytes.isEmpty()) {
            return !shape.mustExist() && !findings.hasErrorsIn(shape.file());
        }
        CsvTable table = new CsvTable(shape, findings, room);
        return guarded(
                        shape.file(),
                        bytes.get(),
                        Bounds.LINE,
                        text -> table.read(text, rows.reader(shape, table.columns())))
                .orElse(false);
    }

    private boolean readJson(TableShape shape, TableRows rows, Map<String, JsonRows> tables, Optional<Fields> fields) {
        JsonRows table = tables.get(shape.name());
        if (table == null) {
            fields.ifPresent(f -> reportMissing(shape, f));
            return !shape.mustExist() && fields.isPresent() && !fields.get().has(shape.name());
        }
        if (!table.rows().isEmpty()) {
            shape.check(table.columns(), table.place(), findings);
        }
        table.rows().forEach(rows.reader(shape, table.columns()));
        return table.isComplete();
    }

    private static void reportMissing(TableShape shape, Fields fields) {
        if (shape.mustExist()) {
            fields.require(shape.name(), "a list of rows");
        }
        fields.findList(shape.name());
    }

    private Optional<InputStream> open(String file, boolean mustExist) {
        try {
            Optional<InputStream> bytes = files.open(file);
            if (bytes.isEmpty() && mustExist) {
                findings.error(Place.whole(file), "File must exist, found none", "Add the file to the budget folder.");
            }
            return bytes;
        } catch (Refusal refusal) {
            refusal.reportTo(findings);
        } catch (IOException e) {
            unreadable(file, e);
        }
        return Optional.empty();
    }

    /** What reads a text and may refuse it. */
    @FunctionalInterface
    private interface TextReading<T> {
        T read(Reader text) throws IOException;
    }

    private <T> Optional<T> guarded(String file, InputStream bytes, long longestLine, TextReading<T> read) {
        try (Reader text = new StrictText(file, bytes, longestLine)) {
            return Optional.of(read.read(text));
        } catch (Refusal refusal) {
            refusal.reportTo(findings);
        } catch (IOException e) {
            unreadable(file, e);
        }
        return Optional.empty();
    }

    private void unreadable(String file, IOException e) {
        Trouble trouble = new Trouble(e);
        findings.error(
                Place.whole(file),
                "File must be readable, found " + trouble.words(),
                trouble.isLoop() ? "Put the file itself into the folder." : "Check the file and its permissions.");
    }
}
