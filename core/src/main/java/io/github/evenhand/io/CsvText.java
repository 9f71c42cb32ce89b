package io.github.evenhand.io;

import java.util.List;

/** Writes RFC 4180 rows: quotes only where they are needed, and around blanks at the ends, that no reader strips them. */
final class CsvText {

    private final StringBuilder text = new StringBuilder();

    CsvText row(String... cells) {
        return row(List.of(cells));
    }

    CsvText row(List<String> cells) {
        String separator = "";
        for (String cell : cells) {
            text.append(separator);
            append(cell);
            separator = ",";
        }
        text.append("\r\n");
        return this;
    }

    private void append(String cell) {
        if (isPlain(cell)) {
            text.append(cell);
        } else {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r' || c == '\uFEFF') {
                return false;
            }
        }
        return cell.equals(cell.strip());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
