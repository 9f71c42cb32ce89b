package io.github.evenhand.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.evenhand.budget.Texts;
import io.github.evenhand.geography.Outline;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.geography.Ring;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a GeoJSON file feature by feature, so that a large one takes little more memory than its corners. */
final class GeoJson {

    private static final int FEATURES = 200_000;
    private static final int NAMES = 40;
    private static final String REMEDY = "Export the localities as GeoJSON, each as a feature with a polygon.";

    private final String file;
    private final String property;
    private final Findings findings;
    private final Corners corners;
    private final List<Outline> outlines = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final SortedSet<String> names = new TreeSet<>();
    private int features;
    private int keys;

    GeoJson(String file, String property, Findings findings) {
        this.file = file;
        this.property = property;
        this.findings = findings;
        this.corners = new Corners(file, findings);
    }

    /** @throws Refusal if the text is no JSON or too large */
    Outlines read(Reader text) throws IOException {
        try (JsonParser parser = JsonFile.parser(text)) {
            try {
                collection(parser);
            } catch (JsonProcessingException e) {
                throw JsonFile.refusal(file, parser, e);
            }
        }
        return new Outlines(outlines, leftOut);
    }

    private void collection(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Refusal(Place.at(file, 1, 1), "Map must be an object of GeoJSON, found none", REMEDY);
        }
        String type = "none";
        boolean listed = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("type")) {
                type = "'" + Shown.text(String.valueOf(parser.getText())) + "'";
                parser.skipChildren();
            } else if (key.equals("features") && value == JsonToken.START_ARRAY) {
                listed = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    feature(parser, "/features/" + features++);
                }
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            findings.error(
                    Corners.place(file, parser, ""),
                    "File must end after its value, found more",
                    "Remove what follows.");
        }
        check(type, listed);
    }

    private void check(String type, boolean listed) {
        Place top = Place.at(file, 1, 1);
        if (!type.equals("'FeatureCollection'")) {
            findings.error(top, "Map must have the type 'FeatureCollection', found " + type, REMEDY);
        } else if (!listed) {
            findings.error(top, "Map must have 'features', a list, found none", REMEDY);
        } else if (keys == 0 && features > 0) {
            findings.error(
                    top,
                    "Features must have the property '" + Shown.text(property) + "', found none that has; they have "
                            + names.stream().map(Shown::text).toList(),
                    Texts.maybe(property, names) + "Name the property that holds the ids of the localities.");
        } else if (outlines.isEmpty() && !findings.hasErrors()) {
            findings.error(top, "Map must have at least one polygon, found none", REMEDY);
        }
    }

    /** What is known of a feature while it is read. */
    private static final class Feature {
        private Optional<String> id = Optional.empty();
        private Optional<String> key = Optional.empty();
        private String kind = "no geometry";
        private Optional<Corners.Nest> nest = Optional.empty();
    }

    private void feature(JsonParser parser, String pointer) throws IOException {
        Place place = Corners.place(file, parser, pointer);
        if (features > FEATURES) {
            throw new Refusal(place, "Map must have at most " + FEATURES + " features, found more", "Split the map.");
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            findings.error(place, "Feature must be an object, found " + words(parser), REMEDY);
            parser.skipChildren();
            return;
        }
        Feature feature = new Feature();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "id" -> feature.id = scalar(parser);
                case "properties" -> properties(parser, pointer, feature);
                case "geometry" -> geometry(parser, pointer + "/geometry", feature);
                default -> parser.skipChildren();
            }
        }
        keep(feature);
    }

    private void keep(Feature feature) {
        Optional<String> key = feature.key.isEmpty() && property.equals("id") ? feature.id : feature.key;
        if (key.isPresent()) {
            keys++;
        }
        String name = key.map(Shown::text).orElse("feature " + features);
        List<Ring> rings = feature.kind.equals("Polygon") || feature.kind.equals("MultiPolygon")
                ? corners.rings(feature.nest, feature.kind.equals("Polygon") ? 1 : 2)
                : List.of();
        if (key.isEmpty()) {
            leftOut.add(name + " (no " + Shown.text(property) + ")");
        } else if (rings.isEmpty()) {
            leftOut.add(name + " (" + feature.kind + ")");
        } else {
            outlines.add(new Outline(key.get(), rings));
        }
    }

    private void properties(JsonParser parser, String pointer, Feature feature) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (names.size() < NAMES) {
                names.add(key);
            }
            if (key.equals(property)) {
                if (feature.key.isPresent()) {
                    JsonFile.duplicate(key, Corners.place(file, parser, pointer + "/properties"), findings);
                }
                parser.nextToken();
                feature.key = scalar(parser);
            } else {
                parser.nextToken();
                parser.skipChildren();
            }
        }
    }

    /** A text or a number, as it is written; the parser is then at its end. */
    private static Optional<String> scalar(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || (token != null && token.isNumeric())) {
            return Optional.of(parser.getText());
        }
        parser.skipChildren();
        return Optional.empty();
    }

    private void geometry(JsonParser parser, String pointer, Feature feature) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                findings.error(
                        Corners.place(file, parser, pointer),
                        "Geometry must be an object or null, found " + words(parser),
                        REMEDY);
            }
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("type")) {
                feature.kind = scalar(parser).map(Shown::text).orElse("no geometry");
            } else if (key.equals("coordinates") && value == JsonToken.START_ARRAY) {
                feature.nest = corners.read(parser, pointer + "/coordinates");
            } else {
                parser.skipChildren();
            }
        }
    }

    private static String words(JsonParser parser) throws IOException {
        return "'" + Shown.text(String.valueOf(parser.getText())) + "'";
    }
}
