package io.github.evenhand.report;

/**
 * Names come from files that others wrote. Characters that would steer a terminal, turn the direction of what stands
 * around them or are no characters at all are shown as a replacement character.
 */
final class Visible {

    private static final int REPLACEMENT = 0xFFFD;

    private Visible() {}

    static String of(String text) {
        if (isPlain(text) || text.codePoints().noneMatch(Visible::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().map(Visible::shown).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Almost every text of a large report, at the least cost. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static int shown(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return ' ';
        }
        return isHidden(codePoint) ? REPLACEMENT : codePoint;
    }

    private static boolean isHidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || turnsDirection(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || (codePoint & 0xFFFE) == 0xFFFE
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    /** Embeddings, overrides and isolates; the marks that Arabic and Hebrew names may need are left alone. */
    private static boolean turnsDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
