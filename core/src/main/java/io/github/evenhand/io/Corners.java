package io.github.evenhand.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.evenhand.geography.Ring;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the coordinates of GeoJSON, whose type may be written after them. */
final class Corners {

    /** Corners of a map: ten million, or less where the process has little memory. */
    static final long MOST = Math.min(10_000_000, Runtime.getRuntime().maxMemory() / 100);

    private static final int FIRST = 16;

    /** A list of lists, or of corners. */
    static final class Nest {

        private final Place place;
        private final List<Nest> inner = new ArrayList<>();
        private double[] longitudes = new double[0];
        private double[] latitudes = new double[0];
        private int size;

        private Nest(Place place) {
            this.place = place;
        }

        private void add(double longitude, double latitude) {
            if (size == longitudes.length) {
                int more = Math.max(FIRST, size + size / 2);
                longitudes = Arrays.copyOf(longitudes, more);
                latitudes = Arrays.copyOf(latitudes, more);
            }
            longitudes[size] = longitude;
            latitudes[size] = latitude;
            size++;
        }

        private boolean isClosed() {
            return longitudes[0] == longitudes[size - 1] && latitudes[0] == latitudes[size - 1];
        }
    }

    private final String file;
    private final Findings findings;
    private long count;
    private boolean sound;

    Corners(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static Place place(String file, JsonParser parser, String pointer) {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(file, at.getLineNr(), at.getColumnNr(), pointer);
    }

    /** Reads a list that the parser is at the start of; empty if it is a single position, or something is wrong with it. */
    Optional<Nest> read(JsonParser parser, String pointer) throws IOException {
        sound = true;
        Place place = place(file, parser, pointer);
        if (isNumber(parser.nextToken())) {
            position(parser, new Nest(place), pointer);
            return Optional.empty();
        }
        Nest nest = list(parser, new Nest(place), pointer);
        return sound ? Optional.of(nest) : Optional.empty();
    }

    private static boolean isNumber(@Nullable JsonToken token) {
        return token != null && token.isNumeric();
    }

    /** Reads the rest of a list; the parser is at its first item. */
    private Nest list(JsonParser parser, Nest into, String pointer) throws IOException {
        for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_ARRAY) {
                wrong(
                        place(file, parser, pointer),
                        "Coordinates must be lists of numbers, found '" + Shown.text(String.valueOf(parser.getText()))
                                + "'");
                parser.skipChildren();
                continue;
            }
            Place place = place(file, parser, pointer);
            if (isNumber(parser.nextToken())) {
                position(parser, into, pointer);
            } else {
                into.inner.add(list(parser, new Nest(place), pointer));
            }
        }
        return into;
    }

    /** Reads a position whose longitude the parser is at; what follows the latitude is its height. */
    private void position(JsonParser parser, Nest into, String pointer) throws IOException {
        Place place = place(file, parser, pointer);
        if (++count > MOST) {
            throw new Refusal(
                    place,
                    "Map must have at most " + MOST + " corners, found more",
                    "Simplify the map, or give the process more memory.");
        }
        double longitude = parser.getDoubleValue();
        double latitude = isNumber(parser.nextToken()) ? parser.getDoubleValue() : Double.NaN;
        // Written so that what is no number is out of range as well.
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            wrong(
                    place,
                    "Position must be a longitude from -180 to 180 and a latitude from -90 to 90, found " + longitude
                            + " and " + (Double.isNaN(latitude) ? "none" : String.valueOf(latitude)));
        }
        into.add(longitude, latitude);
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            if (!isNumber(parser.currentToken())) {
                wrong(
                        place(file, parser, pointer),
                        "Position must be numbers, found '" + Shown.text(String.valueOf(parser.getText())) + "'");
            }
            parser.skipChildren();
            parser.nextToken();
        }
    }

    /** The first of a geometry is enough: who exports metres gets a million. */
    private void wrong(Place place, String problem) {
        if (sound) {
            findings.error(place, problem, "Export the map in degrees of longitude and latitude (WGS 84, EPSG:4326).");
        }
        sound = false;
    }

    /**
     * The rings of a geometry.
     *
     * @param depth how deep they are in it: 1 in a polygon, 2 in several
     * @return empty if something is wrong with them, which is then a finding
     */
    List<Ring> rings(Optional<Nest> nest, int depth) {
        List<Ring> rings = new ArrayList<>();
        nest.ifPresent(outer -> gather(outer, depth, rings));
        return rings;
    }

    private void gather(Nest nest, int depth, List<Ring> rings) {
        boolean isRing = depth == 0;
        if (isRing ? !nest.inner.isEmpty() : nest.size > 0) {
            findings.error(
                    nest.place,
                    "Coordinates must be nested as their type has it, found "
                            + (isRing ? "a list too much" : "a list too few"),
                    "Check the type: a Polygon is a list of rings, a MultiPolygon a list of those.");
        } else if (isRing) {
            ring(nest).ifPresent(rings::add);
        } else {
            nest.inner.forEach(inner -> gather(inner, depth - 1, rings));
        }
    }

    private Optional<Ring> ring(Nest nest) {
        if (nest.size < 4 || !nest.isClosed()) {
            findings.error(
                    nest.place,
                    "Ring must have at least 4 positions of which the last is the first again, found "
                            + (nest.size < 4 ? nest.size + " positions" : "another last one"),
                    "Repeat the first position at the end.");
            return Optional.empty();
        }
        return Optional.of(
                Ring.of(Arrays.copyOf(nest.longitudes, nest.size - 1), Arrays.copyOf(nest.latitudes, nest.size - 1)));
    }
}
