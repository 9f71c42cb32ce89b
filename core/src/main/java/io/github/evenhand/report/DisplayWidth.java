package io.github.evenhand.report;

/**
 * How many columns of a terminal a text takes: wide East Asian characters take two, marks that sit on others take none.
 */
final class DisplayWidth {

    private static final String CUT = "...";
    private static final int MOST_PER_COLUMN = 3;

    /** First and last code point of each block that terminals draw two columns wide. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
        {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
    };

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (codePoint >= block[0] && codePoint <= block[1]) {
                return 2;
            }
        }
        return 1;
    }

    /**
     * The text, or as much of it as fits into so many columns with dots after it. Marks take no column, but a heap of
     * them is cut as well.
     */
    static String cut(String text, int columns) {
        int mostCharacters = columns > Integer.MAX_VALUE / MOST_PER_COLUMN ? columns : columns * MOST_PER_COLUMN;
        if (of(text) <= columns && text.length() <= mostCharacters) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int width = CUT.length();
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            width += of(codePoint);
            if (width > columns || kept.length() + CUT.length() + 2 > mostCharacters) {
                break;
            }
            kept.appendCodePoint(codePoint);
            at += Character.charCount(codePoint);
        }
        return kept.append(CUT).toString();
    }

    /** The text with blanks before or after it to fill so many columns. */
    static String pad(String text, int columns, boolean before) {
        String blanks = " ".repeat(Math.max(0, columns - of(text)));
        return before ? blanks + text : text + blanks;
    }
}
