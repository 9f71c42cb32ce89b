package io.github.evenhand.examples.opendata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Source;
import io.github.evenhand.io.Fingerprint;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The text of {@code datapackage.json}. */
final class Descriptor {

    /** The canonical location of the types by which columns are named. */
    private static final String TAXONOMY = "https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json";

    private final Budget budget;
    private final List<Resource> resources;
    private final JsonGenerator to;

    private Descriptor(Budget budget, List<Resource> resources, JsonGenerator to) {
        this.budget = budget;
        this.resources = resources;
        this.to = to;
    }

    static String of(Budget budget, List<Resource> resources) {
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator to = new JsonFactory().createGenerator(text)) {
            to.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            new Descriptor(budget, resources, to).write();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        return text + "\n";
    }

    private void write() throws IOException {
        to.writeStartObject();
        to.writeStringField("profile", "tabular-data-package");
        to.writeStringField("name", slug(budget.id()));
        to.writeStringField("title", budget.title().isEmpty() ? budget.id() : budget.title());
        to.writeStringField(
                "description",
                "A budget of transfers to localities and its division, proved best for the objective in budget.json.");
        to.writeStringField("budgetFingerprint", Fingerprint.of(budget));
        if (!budget.sources().isEmpty()) {
            to.writeArrayFieldStart("sources");
            for (Source source : budget.sources()) {
                to.writeStartObject();
                to.writeStringField("title", title(source));
                to.writeEndObject();
            }
            to.writeEndArray();
        }
        to.writeArrayFieldStart("columnTypes");
        to.writeString(TAXONOMY);
        to.writeEndArray();
        to.writeArrayFieldStart("resources");
        for (Resource resource : resources) {
            write(resource);
        }
        to.writeEndArray();
        to.writeEndObject();
    }

    /** Names of packages have lower-case letters, digits, points, dashes and underscores only. */
    private static String slug(String id) {
        String slug = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        return slug.matches("-*") ? "budget" : slug;
    }

    private static String title(Source source) {
        return source.what() + ": " + source.from()
                + source.year().map(year -> ", " + year).orElse("")
                + source.licence().map(licence -> ", " + licence).orElse("")
                + (source.modelled() ? " (modelled)" : "");
    }

    private void write(Resource resource) throws IOException {
        to.writeStartObject();
        to.writeStringField("profile", "tabular-data-resource");
        to.writeStringField("name", resource.name());
        to.writeStringField("path", resource.path());
        to.writeStringField("title", resource.title());
        to.writeStringField("format", "csv");
        to.writeStringField("mediatype", "text/csv");
        to.writeStringField("encoding", "utf-8");
        to.writeNumberField("bytes", resource.bytes());
        to.writeStringField("hash", "sha256:" + resource.sha256());
        to.writeObjectFieldStart("schema");
        to.writeArrayFieldStart("fields");
        for (Column column : resource.columns()) {
            write(column, resource.key().contains(column.name()));
        }
        to.writeEndArray();
        if (!resource.key().isEmpty()) {
            list("primaryKey", resource.key());
        }
        foreignKeys(resource);
        if (resource.hasMoney()) {
            constants(resource);
        }
        to.writeEndObject();
        to.writeEndObject();
    }

    private void write(Column column, boolean required) throws IOException {
        to.writeStartObject();
        to.writeStringField("name", column.name());
        to.writeStringField("type", column.type());
        to.writeStringField("description", column.description());
        if (column.columnType().isPresent()) {
            to.writeStringField("columnType", column.columnType().get());
        }
        boolean isArea = column.name().equals("area");
        if (required || isArea) {
            to.writeObjectFieldStart("constraints");
            if (required) {
                to.writeBooleanField("required", true);
            }
            if (isArea) {
                list("enum", List.of("urban", "rural"));
            }
            to.writeEndObject();
        }
        to.writeEndObject();
    }

    private void foreignKeys(Resource resource) throws IOException {
        boolean toLocality = resource.columns().stream().anyMatch(c -> c.name().equals("locality"));
        boolean toGroup = resource.columns().stream().anyMatch(c -> c.name().equals("parent"))
                && resources.stream().anyMatch(other -> other.name().equals("groups"));
        if (toLocality || toGroup) {
            to.writeArrayFieldStart("foreignKeys");
            to.writeStartObject();
            to.writeStringField("fields", toLocality ? "locality" : "parent");
            to.writeObjectFieldStart("reference");
            boolean toItself = !toLocality && resource.name().equals("groups");
            to.writeStringField("resource", toItself ? "" : toLocality ? "localities" : "groups");
            to.writeStringField("fields", "id");
            to.writeEndObject();
            to.writeEndObject();
            to.writeEndArray();
        }
    }

    /** What holds for every row and stands in no column. */
    private void constants(Resource resource) throws IOException {
        to.writeArrayFieldStart("extraFields");
        constant("currency", "value-currency:code", budget.currency().code());
        constant("direction", "direction", resource.direction());
        boolean isOfThisYear = budget.year() != 0 && !resource.name().equals("grants");
        if (isOfThisYear) {
            to.writeStartObject();
            to.writeStringField("name", "year");
            to.writeStringField("type", "integer");
            to.writeStringField("columnType", "date:fiscal-year");
            to.writeNumberField("constant", budget.year());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private void constant(String name, String columnType, String value) throws IOException {
        to.writeStartObject();
        to.writeStringField("name", name);
        to.writeStringField("type", "string");
        to.writeStringField("columnType", columnType);
        to.writeStringField("constant", value);
        to.writeEndObject();
    }

    private void list(String key, List<String> values) throws IOException {
        to.writeArrayFieldStart(key);
        for (String value : values) {
            to.writeString(value);
        }
        to.writeEndArray();
    }
}
