package io.github.evenhand.report;

import java.util.ArrayList;
import java.util.List;

/**
 * About how many pixels a text takes, rather more than less, so that what is set apart stays apart in every usual
 * typeface. Nobody knows here which one a reader has.
 */
final class TextWidth {

    /** Size of the letters in pixels. */
    static final int SIZE = 13;

    private static final String CUT = "...";

    private static final int EM = 100;
    private static final int NARROW = 42;
    private static final int SMALL = 62;
    private static final int CAPITAL = 80;
    private static final int EMOJI = 140;
    private static final int FIRST_EMOJI = 0x1F300;

    private static final String NARROW_ONES = "ijltf.,:;'|!()[] /-";
    private static final String WIDE_ONES = "mwMW@%&\u2014\u2192\u2212"
            + "\u0416\u0428\u0429\u042E\u0424\u041C\u0436\u0448\u0449\u044E\u0444\u043C\u044B";

    private TextWidth() {}

    static int of(String text) {
        long hundredths = Visible.of(text).codePoints().mapToLong(TextWidth::of).sum();
        return (int) Math.min(Integer.MAX_VALUE / 4, (hundredths * SIZE + EM - 1) / EM);
    }

    /** In hundredths of the size of the letters. */
    private static int of(int codePoint) {
        int columns = DisplayWidth.of(codePoint);
        if (columns != 1) {
            return columns == 0 ? 0 : codePoint >= FIRST_EMOJI && codePoint < 0x20000 ? EMOJI : EM;
        }
        if (NARROW_ONES.indexOf(codePoint) >= 0) {
            return NARROW;
        }
        if (WIDE_ONES.indexOf(codePoint) >= 0 || codePoint == 0xFFFD) {
            return EM;
        }
        boolean small = codePoint < 0x250 && !Character.isUpperCase(codePoint);
        return small ? SMALL : CAPITAL;
    }

    /** The text, or as much of it as fits into so many pixels with dots after it. */
    static String fit(String text, int pixels) {
        // Marks take no room, but a heap of them is cut as well.
        String visible = DisplayWidth.cut(Visible.of(text), Math.max(CUT.length(), pixels / 4));
        if (of(visible) <= pixels) {
            return visible;
        }
        int kept = 0;
        int room = pixels - of(CUT);
        while (kept < visible.length()) {
            int next = visible.offsetByCodePoints(kept, 1);
            if (of(visible.substring(0, next)) > room) {
                break;
            }
            kept = next;
        }
        return visible.substring(0, kept).stripTrailing() + CUT;
    }

    /** The text in lines of so many pixels, broken at blanks where there are some. */
    static List<String> wrap(String text, int pixels) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Visible.of(text).split(" ", -1)) {
            if (line.length() > 0 && of(line + " " + word) > pixels) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (of(rest) > pixels) {
                int at = rest.length();
                while (at > 1 && of(rest.substring(0, at)) > pixels) {
                    at = rest.offsetByCodePoints(at, -1);
                }
                lines.add(rest.substring(0, at));
                rest = rest.substring(at);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
