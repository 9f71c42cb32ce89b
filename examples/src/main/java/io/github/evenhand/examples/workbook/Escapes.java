package io.github.evenhand.examples.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The format writes what XML cannot carry as {@code _xHHHH_}, and so anything that looks like that as well. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String decoded(String written) {
        if (!written.contains("_x")) {
            return written;
        }
        return ESCAPE.matcher(written)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    static String encoded(String text) {
        if (!text.contains("_x") && text.indexOf('\uFFFE') < 0 && text.indexOf('\uFFFF') < 0) {
            return text;
        }
        // The underscore of whatever would be decoded is written as an escape itself; matches may share underscores.
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_")
                .replace("\uFFFE", "_xFFFE_")
                .replace("\uFFFF", "_xFFFF_");
    }
}
