package io.github.evenhand.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A notebook of Jupyter (nbformat 4), as far as the tests need it. */
record Notebook(Path file, List<Cell> cells) {

    static final Path FOLDER = Path.of("notebooks");

    /**
     * A cell.
     *
     * @param outputs how many are kept in the file
     */
    record Cell(String type, String source, int outputs) {

        boolean isCode() {
            return type.equals("code");
        }
    }

    /** All that ship, by name. */
    static List<Notebook> all() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(FOLDER)) {
            files = listed.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
        List<Notebook> notebooks = new ArrayList<>();
        for (Path file : files) {
            notebooks.add(read(file));
        }
        return notebooks;
    }

    private static Notebook read(Path file) throws IOException {
        List<Cell> cells = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("cells")) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        cells.add(cell(json));
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
        return new Notebook(file, cells);
    }

    private static Cell cell(JsonParser json) throws IOException {
        String type = "";
        StringBuilder source = new StringBuilder();
        int outputs = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "cell_type" -> type = json.getText();
                case "source" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        source.append(json.getText());
                    }
                }
                case "outputs" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        json.skipChildren();
                        outputs++;
                    }
                }
                default -> json.skipChildren();
            }
        }
        return new Cell(type, source.toString(), outputs);
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}
