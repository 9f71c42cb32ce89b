package io.github.evenhand.io;

import io.github.evenhand.geography.Outlines;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Reads the outlines of localities from a GeoJSON file (RFC 7946): a {@code FeatureCollection} whose features are
 * polygons, in degrees of longitude and latitude (WGS 84). Features of other kinds and those without a key are left out,
 * and the outlines say so.
 *
 * <p>Everything that is wrong is reported at once, each finding with its file, line and column. Nothing of a broken or
 * hostile file gets through but findings.
 */
public final class MapReader {

    private MapReader() {}

    /**
     * Reads outlines by the {@code id} of each feature, a member of its own or one of its properties.
     *
     * @param path a GeoJSON file
     * @return the outlines of all features that have an id, by id
     * @throws InvalidMapException if anything is wrong, with all findings by line and column
     */
    public static Outlines read(Path path) {
        return read(path, "id");
    }

    /**
     * Reads outlines.
     *
     * @param path a GeoJSON file
     * @param property of the features which holds the ids of the localities
     * @return the outlines of all features that have the property, by what it says
     * @throws InvalidMapException if anything is wrong, with all findings by line and column
     */
    public static Outlines read(Path path, String property) {
        Objects.requireNonNull(property, "property");
        Path name = path.getFileName();
        String file = Shown.text(name == null ? path.toString() : name.toString());
        Findings findings = new Findings();
        Outlines outlines = new Outlines(List.of(), List.of());
        if (!Files.isRegularFile(path)) {
            findings.error(
                    Place.whole(Shown.text(path.toString())),
                    "Map must be a GeoJSON file, found " + (Files.exists(path) ? "something else" : "nothing"),
                    "Correct the path.");
        } else {
            try (Reader text = new StrictText(file, Files.newInputStream(path), Long.MAX_VALUE)) {
                outlines = new GeoJson(file, property, findings).read(text);
            } catch (Refusal refusal) {
                refusal.reportTo(findings);
            } catch (IOException e) {
                findings.error(
                        Place.whole(file),
                        "File must be readable, found " + new Trouble(e).words(),
                        "Check the file and its permissions.");
            }
        }
        if (findings.hasErrors()) {
            throw new InvalidMapException(findings.sorted());
        }
        return outlines;
    }
}
