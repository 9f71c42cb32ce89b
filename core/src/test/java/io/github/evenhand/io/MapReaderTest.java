package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.geography.Outline;
import io.github.evenhand.geography.Outlines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MapReaderTest {

    private static final String SQUARE = "[[0,0],[1,0],[1,1],[0,1],[0,0]]";
    /** No measure of time: who hangs is ended. */
    private static final Duration HANG = Duration.ofSeconds(60);

    private static final String HOLE = "[[0.2,0.2],[0.4,0.2],[0.4,0.4],[0.2,0.2]]";

    private static Outlines read(String text, String property) {
        try {
            Path file = Files.createTempFile("map", ".geojson");
            try {
                Files.writeString(file, text);
                return MapReader.read(file, property);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refusal(String text) {
        return refusal(text, "id");
    }

    /** The message, without the name of the file. */
    private static String refusal(String text, String property) {
        InvalidMapException e = assertThrows(InvalidMapException.class, () -> read(text, property));
        assertTrue(e.findings().size() > 0);
        return String.valueOf(e.getMessage()).replaceAll("map\\d+\\.geojson", "map");
    }

    private static String map(String... features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(", ", features) + "]}";
    }

    private static String feature(String id, String type, String coordinates) {
        return "{\"type\": \"Feature\", \"id\": " + id
                + ", \"properties\": {\"name\": \"N\", \"code\": 7}, \"geometry\": {" + "\"type\": \"" + type
                + "\", \"coordinates\": " + coordinates + "}}";
    }

    @Test
    void polygonsWithHolesAndSeveralPolygonsAreRead() {
        Outlines outlines = read(
                map(
                        feature("\"b\"", "MultiPolygon", "[[" + SQUARE + "],[" + SQUARE + "," + HOLE + "]]"),
                        feature("\"a\"", "Polygon", "[" + SQUARE + "," + HOLE + "]")),
                "id");
        assertEquals(
                List.of("a", "b"), outlines.all().stream().map(Outline::key).toList());
        assertEquals(2, outlines.all().get(0).rings().size());
        assertEquals(3, outlines.all().get(1).rings().size());
        assertEquals(4, outlines.all().get(0).rings().get(0).size());
        assertEquals(0.4, outlines.all().get(0).rings().get(1).longitude(1));
    }

    @Test
    void aFeatureIsMatchedByItsIdOrByAProperty() {
        String text = map(feature("110000", "Polygon", "[" + SQUARE + "]"));
        assertEquals("110000", read(text, "id").all().get(0).key());
        assertEquals("7", read(text, "code").all().get(0).key());
        assertEquals("N", read(text, "name").all().get(0).key());
        String property = "{\"type\": \"FeatureCollection\", \"features\": [{\"geometry\": {\"coordinates\": [" + SQUARE
                + "], \"type\": \"Polygon\"}, \"properties\": {\"id\": \"x\", \"deep\": {\"id\": [1]}}}]}";
        assertEquals("x", read(property, "id").all().get(0).key());
    }

    @Test
    void theTypeMayComeAfterWhatItIsTheTypeOf() {
        String text = "{\"features\": [{\"geometry\": {\"coordinates\": [" + SQUARE
                + "], \"type\": \"Polygon\"}, \"id\": \"x\"}], \"type\": \"FeatureCollection\"}";
        assertEquals(1, read(text, "id").all().size());
    }

    @Test
    void heightsAreLeftOut() {
        String text = map(feature("\"a\"", "Polygon", "[[[0,0,5],[1,0,5],[1,1,5],[0,0,5]]]"));
        assertEquals(3, read(text, "id").all().get(0).rings().get(0).size());
    }

    @Test
    void whatIsNoAreaIsLeftOutAndSaid() {
        Outlines outlines = read(
                map(
                        feature("\"a\"", "Polygon", "[" + SQUARE + "]"),
                        feature("\"p\"", "Point", "[1,2]"),
                        feature("\"l\"", "LineString", SQUARE),
                        "{\"type\": \"Feature\", \"id\": \"n\", \"geometry\": null}",
                        "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [" + SQUARE
                                + "]}}"),
                "id");
        assertEquals(1, outlines.all().size());
        assertEquals(
                List.of("p (Point)", "l (LineString)", "n (no geometry)", "feature 5 (no id)"), outlines.leftOut());
    }

    @Test
    void anUnknownPropertyListsTheKnownOnes() {
        assertEquals(
                "map:1:1: Features must have the property 'nam', found none that has; they have [code, name]."
                        + " Maybe 'name'. Name the property that holds the ids of the localities.",
                refusal(map(feature("1", "Polygon", "[" + SQUARE + "]")), "nam"));
    }

    @Test
    void metresAreNoDegrees() {
        String text =
                map(feature("1", "Polygon", "[[[500000,4000000],[500001,4000000],[500001,4000001],[500000,4000000]]]"));
        String message = refusal(text);
        assertTrue(
                message.contains(
                        "(/features/0/geometry/coordinates): Position must be a longitude from -180 to 180 and a"
                                + " latitude from -90 to 90, found 500000.0 and 4000000.0. Export the map in degrees of longitude"
                                + " and latitude (WGS 84, EPSG:4326)."),
                message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void numbersBeyondAllMeasureAreRefused() {
        assertTrue(refusal(map(feature("1", "Polygon", "[[[1e999,0],[1,0],[1,1],[1e999,0]]]")))
                .contains("Position must be a longitude"));
        assertTrue(refusal(map(feature("1", "Polygon", "[[[NaN,0],[1,0],[1,1],[0,0]]]")))
                .contains("File must be JSON"));
        assertTrue(refusal(map(feature("1", "Polygon", "[[[" + "9".repeat(2000) + ",0],[1,0],[1,1],[0,0]]]")))
                .contains("File must be JSON"));
    }

    @Test
    void anExponentThatWouldFillTheMemoryIsRefused() {
        assertTimeoutPreemptively(HANG, () -> {
            for (String huge : List.of("1e999999999", "-1e2147483647", "1e-999999999", "1e99999999999")) {
                String broken = map(feature("1", "Polygon", "[[[" + huge + ",99],[1,0],[1,1],[" + huge + ",99]]]"));
                assertTrue(refusal(broken).startsWith("map:1:"), huge);
            }
        });
    }

    @Test
    void nestingThatIsTooDeepIsRefused() {
        assertTimeoutPreemptively(HANG, () -> {
            for (String deep : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000))) {
                assertTrue(refusal(map(feature("1", "Polygon", deep))).contains("File must be JSON"));
                assertTrue(refusal("{\"type\": \"FeatureCollection\", \"unknown\": " + deep)
                        .contains("File must be JSON"));
            }
        });
    }

    @Test
    void ringsAreClosed() {
        assertTrue(refusal(map(feature("1", "Polygon", "[[[0,0],[1,0],[1,1],[0,1]]]")))
                .contains("of which the last is the first again, found another last one. Repeat the first position"));
        assertTrue(
                refusal(map(feature("1", "Polygon", "[[[0,0],[1,0],[0,0]]]"))).contains("found 3 positions"));
    }

    @Test
    void coordinatesAreNestedAsTheirTypeHasIt() {
        assertTrue(refusal(map(feature("1", "Polygon", "[[" + SQUARE + "]]"))).contains("found a list too much"));
        assertTrue(
                refusal(map(feature("1", "MultiPolygon", "[" + SQUARE + "]"))).contains("found a list too few"));
        assertTrue(refusal(map(feature("1", "Polygon", "[[[0,\"1\"],[1,0],[1,1],[0,0]]]")))
                .contains("found 0.0 and none"));
        assertTrue(refusal(map(feature("1", "Polygon", "[\"x\"]"))).contains("must be lists of numbers, found 'x'"));
    }

    @Test
    void everyBrokenFeatureIsAFinding() {
        InvalidMapException e = assertThrows(
                InvalidMapException.class,
                () -> read(
                        map(
                                feature("1", "Polygon", "[[[0,0]]]"),
                                "7",
                                feature("2", "Polygon", "[[[0,200],[0,0],[1,1],[0,200]]]")),
                        "id"));
        assertEquals(
                3,
                e.findings().stream()
                        .filter(finding -> finding.where().contains("/features/"))
                        .count(),
                e.getMessage());
    }

    @Test
    void anotherKindOfFileIsRefused() {
        assertTrue(refusal("{\"type\": \"Topology\"}").contains("'FeatureCollection', found 'Topology'. Export"));
        assertTrue(
                refusal("{\"type\": \"FeatureCollection\"}").contains("Map must have 'features', a list, found none"));
        assertTrue(refusal("[]").contains("Map must be an object of GeoJSON"));
        assertTrue(refusal("").contains("Map must be an object of GeoJSON"));
        assertTrue(refusal(map()).contains("Map must have at least one polygon, found none"));
        assertTrue(refusal(map() + " x").contains("File must be JSON"));
        assertTrue(refusal("<kml/>").contains("File must be JSON"));
        assertTrue(refusal("[".repeat(10_000)).contains("Map must be an object"));
        assertTrue(refusal(map(feature("1", "Polygon", "[".repeat(10_000)))).contains("File must be JSON"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        InvalidMapException e =
                assertThrows(InvalidMapException.class, () -> MapReader.read(Path.of("no", "such.geojson")));
        assertTrue(
                e.getMessage().endsWith("such.geojson: Map must be a GeoJSON file, found nothing. Correct the path."));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = Files.createTempFile("map", ".geojson");
        try {
            Files.write(file, new byte[] {'{', '"', (byte) 0xFF, '"'});
            assertTrue(assertThrows(InvalidMapException.class, () -> MapReader.read(file))
                    .getMessage()
                    .contains("Text must be UTF-8"));
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<String> broken() {
        String sound = map(
                feature("\"a\"", "Polygon", "[" + SQUARE + "," + HOLE + "]"),
                feature("\"b\"", "MultiPolygon", "[[" + SQUARE + "]]"));
        Arbitrary<Integer> place = Arbitraries.integers().between(0, sound.length() - 1);
        Arbitrary<String> piece = Arbitraries.of(
                "[",
                "]",
                "{",
                "}",
                ",",
                ":",
                "null",
                "true",
                "1e400",
                "-1",
                "\"",
                "\\",
                "\u0000",
                "\u5E90",
                "\"type\":",
                " ");
        return place.flatMap(from -> place.flatMap(to -> piece.map(text -> {
            int first = Math.min(from, to);
            int last = Math.min(Math.max(from, to), first + 12);
            return sound.substring(0, first) + text + sound.substring(last);
        })));
    }

    @Property
    void nothingButFindingsComesOfABrokenFile(@ForAll("broken") String text) {
        try {
            assertTrue(read(text, "id").all().size() <= 2);
        } catch (InvalidMapException e) {
            assertTrue(e.findings().size() > 0);
            assertEquals(
                    e.getMessage(),
                    new String(e.getMessage().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }
}
