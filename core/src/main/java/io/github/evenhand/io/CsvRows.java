package io.github.evenhand.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what FastCSV reads into cells that know where they are written. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<CsvRows.Cells> {

    /** One record. */
    static final class Cells {

        private final String[] texts;
        private final long[] places;
        private final int line;
        private final int stray;

        private Cells(String[] texts, long[] places, int line, int stray) {
            this.texts = texts;
            this.places = places;
            this.line = line;
            this.stray = stray;
        }

        String[] texts() {
            return texts;
        }

        /** As {@link Row#packed}. */
        long[] places() {
            return places;
        }

        int line() {
            return line;
        }

        /** Index of a cell that has a quote although it is not quoted; -1 if none has. */
        int stray() {
            return stray;
        }
    }

    private final List<String> texts = new ArrayList<>();
    private long[] places = new long[16];
    private int recordLine = 1;
    private int line = 1;
    private int column = 1;
    private int stray = -1;

    /** The line where the record starts that was read last or is being read. */
    int recordLine() {
        return recordLine;
    }

    @Override
    protected void handleBegin(long startingLine) {
        texts.clear();
        recordLine = (int) Math.min(startingLine, Integer.MAX_VALUE);
        line = recordLine;
        column = 1;
        stray = -1;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        String text = new String(buffer, offset, length);
        if (places.length == texts.size()) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[texts.size()] = Row.packed(line, column);
        texts.add(text);
        if (quoted) {
            walkQuoted(text);
        } else {
            column += length;
            if (text.indexOf('"') >= 0 && stray < 0) {
                stray = index;
            }
        }
        column++;
    }

    /** A quoted cell has two quotes around it, each quote within it twice, and perhaps line ends. */
    private void walkQuoted(String text) {
        column++;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (c == '\r' || c == '\n') {
                line += second ? 0 : 1;
                column = 1;
            } else {
                column += c == '"' ? 2 : 1;
            }
        }
        column++;
    }

    @Override
    protected @Nullable Cells buildRecord() {
        return new Cells(texts.toArray(new String[0]), Arrays.copyOf(places, texts.size()), recordLine, stray);
    }
}
