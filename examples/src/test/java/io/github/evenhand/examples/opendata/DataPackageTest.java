package io.github.evenhand.examples.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.examples.command.Command;
import io.github.evenhand.io.Fingerprint;
import io.github.evenhand.io.NotWrittenException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds a package against what the specifications say of descriptors and data: Data Package and Data Resource 1.0,
 * Tabular Data Package and Resource 1.0-rc.2, Table Schema 1.0 and Fiscal Data Package 1.0-rc.1.
 */
class DataPackageTest {

    @TempDir
    private Path folder;

    private Path written;
    private Map<String, Object> descriptor;

    @BeforeEach
    void writeIndia() throws IOException {
        written = folder.resolve("package");
        write("india-states", written);
        descriptor = read(written);
    }

    private static void write(String example, Path folder) {
        DataPackage.write((Allocation) Evenhand.allocate(Evenhand.example(example)), folder);
    }

    private static Map<String, Object> read(Path folder) throws IOException {
        try (JsonParser parser =
                new JsonFactory().createParser(Files.readAllBytes(folder.resolve("datapackage.json")))) {
            parser.nextToken();
            return object(value(parser));
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT:
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                return object;
            case START_ARRAY:
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            case VALUE_TRUE:
                return true;
            case VALUE_NUMBER_INT:
                return parser.getIntValue();
            default:
                return parser.getText();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    private List<Map<String, Object>> resources() {
        return list(descriptor.get("resources")).stream()
                .map(DataPackageTest::object)
                .toList();
    }

    private static List<Map<String, Object>> fields(Map<String, Object> resource) {
        return list(object(resource.get("schema")).get("fields")).stream()
                .map(DataPackageTest::object)
                .toList();
    }

    private List<NamedCsvRecord> rows(Map<String, Object> resource) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(written.resolve(String.valueOf(resource.get("path"))))) {
            return csv.stream().toList();
        }
    }

    @Test
    void theDescriptorHasWhatEveryPackageMustHave() throws Exception {
        assertEquals("tabular-data-package", descriptor.get("profile"));
        assertTrue(String.valueOf(descriptor.get("name")).matches("[-a-z0-9._/]+"));
        assertFalse(String.valueOf(descriptor.get("title")).isBlank());
        assertEquals(
                List.of("localities", "needs", "grants", "allocation", "levels"),
                resources().stream()
                        .map(r -> r.get("name"))
                        .filter(n -> !n.equals("groups"))
                        .toList());
        for (Map<String, Object> resource : resources()) {
            assertEquals("tabular-data-resource", resource.get("profile"));
            assertTrue(String.valueOf(resource.get("name")).matches("[-a-z0-9._/]+"));
            byte[] content = Files.readAllBytes(written.resolve(String.valueOf(resource.get("path"))));
            assertEquals(content.length, resource.get("bytes"));
            assertEquals(
                    "sha256:"
                            + HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(content)),
                    resource.get("hash"));
        }
        for (Object source : list(descriptor.get("sources"))) {
            assertFalse(String.valueOf(object(source).get("title")).isBlank());
        }
    }

    @Test
    void everyCellIsOfTheTypeOfItsField() throws IOException {
        int seen = 0;
        for (Map<String, Object> resource : resources()) {
            List<String> names = fields(resource).stream()
                    .map(f -> String.valueOf(f.get("name")))
                    .toList();
            for (NamedCsvRecord row : rows(resource)) {
                assertEquals(names, row.getHeader());
                for (Map<String, Object> field : fields(resource)) {
                    check(field, row.getField(String.valueOf(field.get("name"))));
                    seen++;
                }
            }
        }
        assertTrue(seen > 1000, "cells: " + seen);
    }

    private static void check(Map<String, Object> field, String cell) {
        assertTrue(Set.of("string", "number").contains(field.get("type")));
        Map<String, Object> constraints =
                field.containsKey("constraints") ? object(field.get("constraints")) : Map.of();
        if (cell.isEmpty()) {
            assertFalse(constraints.containsKey("required"), field + " misses a value");
            return;
        }
        if (field.get("type").equals("number")) {
            assertTrue(cell.matches("[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?"), field + " has " + cell);
        }
        if (constraints.containsKey("enum")) {
            assertTrue(list(constraints.get("enum")).contains(cell), field + " has " + cell);
        }
    }

    @Test
    void keysTellRowsApartAndLeadToRowsThatAreThere() throws IOException {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        for (Map<String, Object> resource : resources()) {
            Map<String, Object> schema = object(resource.get("schema"));
            List<Object> key = list(schema.get("primaryKey"));
            Set<List<String>> seen = new HashSet<>();
            for (NamedCsvRecord row : rows(resource)) {
                List<String> values =
                        key.stream().map(k -> row.getField(String.valueOf(k))).toList();
                assertTrue(key.isEmpty() || seen.add(values), values + " twice in " + resource.get("name"));
                if (key.equals(List.of("id"))) {
                    ids.computeIfAbsent(String.valueOf(resource.get("name")), k -> new HashSet<>())
                            .add(values.get(0));
                }
            }
        }
        int references = 0;
        for (Map<String, Object> resource : resources()) {
            for (Object foreign : list(object(resource.get("schema")).get("foreignKeys"))) {
                Map<String, Object> reference = object(object(foreign).get("reference"));
                String target = String.valueOf(reference.get("resource"));
                Set<String> known = ids.get(target.isEmpty() ? String.valueOf(resource.get("name")) : target);
                for (NamedCsvRecord row : rows(resource)) {
                    String id = row.getField(String.valueOf(object(foreign).get("fields")));
                    assertTrue(id.isEmpty() || known.contains(id), id + " in " + resource.get("name"));
                    references++;
                }
            }
        }
        assertTrue(references > 100, "references: " + references);
    }

    @Test
    void amountsHaveACurrencyAndAddUpToTheFunds() throws IOException {
        Map<String, Object> allocation = resources().stream()
                .filter(r -> r.get("name").equals("allocation"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("geo:target:code", "geo:target:title", "fin-source:generic:code", "value"),
                fields(allocation).stream().map(f -> f.get("columnType")).toList());
        Map<String, Object> constants = new LinkedHashMap<>();
        list(object(allocation.get("schema")).get("extraFields"))
                .forEach(f -> constants.put(
                        String.valueOf(object(f).get("columnType")), object(f).get("constant")));
        assertEquals("INR", constants.get("value-currency:code"));
        assertEquals("expenditure", constants.get("direction"));
        BigDecimal total = BigDecimal.ZERO;
        for (NamedCsvRecord row : rows(allocation)) {
            total = total.add(new BigDecimal(row.getField("amount")));
        }
        BigDecimal funds = Evenhand.example("india-states").openFunds().stream()
                .map(fund -> fund.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertTrue(total.signum() > 0 && total.compareTo(funds) <= 0, total + " of " + funds);
    }

    @Test
    void thePackageIsABudgetFolderToo() {
        assertEquals(Fingerprint.of(Evenhand.example("india-states")), Fingerprint.of(Evenhand.read(written)));
    }

    @Test
    void hostileNamesStayTextsAndNeverBecomePaths() throws IOException {
        String hostile = "../../=1+1|'\"<script>,\r\n{\"a\":1}";
        Budget counties = Evenhand.example("two-counties");
        Locality riverside = counties.locality("riverside");
        Budget budget = counties.toBuilder()
                .title(hostile)
                .withoutLocality("riverside")
                .locality(new Locality(
                        "riverside",
                        hostile,
                        riverside.parent(),
                        riverside.urbanPopulation(),
                        riverside.ruralPopulation(),
                        riverside.ownRevenue(),
                        riverside.matchingCapacity(),
                        riverside.attributes()))
                .build();
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Path made = inner.resolve("made");
        Path plain = inner.resolve("plain");
        write("two-counties", plain);
        DataPackage.write((Allocation) Evenhand.allocate(budget), made);
        assertEquals(hostile, read(made).get("title"));
        Budget back = Evenhand.read(made);
        assertEquals(hostile, back.title());
        assertEquals(hostile, back.locality("riverside").name());
        assertEquals(Fingerprint.of(budget), Fingerprint.of(back));
        assertEquals(names(plain), names(made));
        assertEquals(Set.of("made", "plain"), names(inner));
        assertEquals(Set.of("inner", "package"), names(folder));
    }

    @Test
    void anAttributeIsWhatItHoldsWhateverItIsCalled() {
        Column attribute = Column.of("localities", "level", List.of("poor", "rich"));
        assertEquals("string", attribute.type());
        assertEquals("Attribute of the locality", attribute.description());
        Column level = Column.of("needs", "level", List.of("0.5"));
        assertEquals("number", level.type());
        assertEquals("Level before transfers, a share of the standard", level.description());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void equalAllocationsAreEqualPackages() throws IOException {
        Path again = folder.resolve("again");
        write("india-states", again);
        try (Stream<Path> files = Files.list(written)) {
            for (Path file : files.toList()) {
                assertEquals(-1, Files.mismatch(file, again.resolve(file.getFileName())));
            }
        }
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Allocation allocation = (Allocation) Evenhand.allocate(Evenhand.example("two-counties"));
        NotWrittenException refused =
                assertThrows(NotWrittenException.class, () -> DataPackage.write(allocation, written));
        assertTrue(String.valueOf(refused.getMessage()).contains("since it is there already"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(written), left.toList());
        }
        StringWriter err = new StringWriter();
        assertEquals(
                64,
                Command.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err, true),
                        "package",
                        "example:two-counties",
                        written.toString()));
        assertTrue(err.toString().contains("must not exist yet"), err.toString());
    }

    @Test
    void theCommandWritesAPackage() {
        StringWriter out = new StringWriter();
        Path made = folder.resolve("made");
        assertEquals(
                0,
                Command.run(
                        new PrintWriter(out, true),
                        new PrintWriter(new StringWriter()),
                        "package",
                        "example:two-counties",
                        made.toString()));
        assertTrue(Files.exists(made.resolve("datapackage.json")));
        assertTrue(out.toString().contains("datapackage.json"));
    }
}
