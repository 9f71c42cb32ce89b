package io.github.evenhand.examples.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sheets of a workbook. The format is the library's own to read, since what readers there are take a hostile file's
 * word for how many columns and texts it has.
 */
final class Sheets {

    private static final String ROOT = "_rels/.rels";

    private final Archive archive;
    private final Complaints complaints;

    private final Map<String, String> partOfSheet = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final SheetReader.Room room = new SheetReader.Room();
    private Dates dates = Dates.none();

    /** Where one part leads to others: their names by id, and by the end of what they are. */
    private record Relations(Map<String, String> byId, Map<String, String> byType) {}

    /** @throws Unreadable if this is no workbook */
    Sheets(Archive archive, Complaints complaints) throws IOException {
        this.archive = archive;
        this.complaints = complaints;
        String main = relations("", ROOT).byType().getOrDefault("officeDocument", "xl/workbook.xml");
        int slash = main.lastIndexOf('/') + 1;
        Relations relations = relations(
                main.substring(0, slash), main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels");
        try (Part part = part(main)) {
            while (part.nextStart("sheet")) {
                String name = Escapes.decoded(part.attribute("name").orElse(""));
                String file = relations.byId().getOrDefault(part.attribute("id").orElse(""), "");
                if (partOfSheet.size() >= Bounds.SHEETS) {
                    throw new Unreadable(
                            "",
                            "Workbook must have at most " + Bounds.SHEETS + " sheets, found more",
                            "Remove sheets that nothing uses.");
                }
                partOfSheet.putIfAbsent(name, file);
            }
        }
        String shared = relations.byType().getOrDefault("sharedStrings", "");
        if (archive.has(shared)) {
            readTexts(shared);
        }
        String styles = relations.byType().getOrDefault("styles", "");
        if (archive.has(styles)) {
            try (Part part = part(styles)) {
                dates = Dates.of(part);
            }
        }
    }

    private void readTexts(String shared) throws IOException {
        try (Part part = part(shared)) {
            long characters = 0;
            while (part.nextStart("si")) {
                String text = part.runs("si");
                characters += text.length();
                if (texts.size() >= Bounds.CELLS || characters > Bounds.CHARACTERS) {
                    throw new Unreadable(
                            "",
                            "Workbook must have at most " + Bounds.CELLS + " texts and " + Bounds.CHARACTERS
                                    + " characters in all, found more",
                            "Split the budget, or give the process more memory.");
                }
                texts.add(text);
            }
        }
    }

    List<String> names() {
        return List.copyOf(partOfSheet.keySet());
    }

    Sheet read(String name) throws IOException {
        try (Part part = part(partOfSheet.getOrDefault(name, ""))) {
            return new SheetReader(name, texts, dates, room, complaints).read(part);
        }
    }

    private Part part(String name) throws IOException {
        Optional<InputStream> bytes = archive.part(name);
        if (bytes.isEmpty()) {
            throw new Unreadable(
                    "",
                    "Workbook must be an .xlsx file, found none of its part '" + Complaints.shown(name) + "'",
                    "Save it as an Excel workbook (.xlsx) without a password.");
        }
        return new Part(bytes.get());
    }

    private Relations relations(String folder, String file) throws IOException {
        Relations relations = new Relations(new LinkedHashMap<>(), new LinkedHashMap<>());
        if (!archive.has(file)) {
            return relations;
        }
        try (Part part = part(file)) {
            while (part.nextStart("Relationship")) {
                String target = part.attribute("Target").orElse("");
                String name = target.startsWith("/") ? target.substring(1) : folder + target;
                String type = part.attribute("Type").orElse("");
                relations.byId().putIfAbsent(part.attribute("Id").orElse(""), name);
                relations.byType().putIfAbsent(type.substring(type.lastIndexOf('/') + 1), name);
            }
        }
        return relations;
    }
}
