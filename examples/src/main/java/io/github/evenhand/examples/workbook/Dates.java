package io.github.evenhand.examples.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which styles of a workbook show numbers as dates or times: what was typed there is no longer what is stored. */
final class Dates {

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private final Set<Integer> styles;

    private Dates(Set<Integer> styles) {
        this.styles = styles;
    }

    static Dates none() {
        return new Dates(Set.of());
    }

    static Dates of(Part part) throws IOException {
        Set<String> formats = new HashSet<>();
        List<String> formatOfStyle = new ArrayList<>();
        boolean within = false;
        while (part.next()) {
            if (part.starts("numFmt") && isDate(part.attribute("formatCode").orElse(""))) {
                formats.add(part.attribute("numFmtId").orElse(""));
            } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
                within = part.starts("cellXfs");
            } else if (within && part.starts("xf") && formatOfStyle.size() < Bounds.ROWS) {
                formatOfStyle.add(part.attribute("numFmtId").orElse("0"));
            }
        }
        Set<Integer> styles = new HashSet<>();
        for (int i = 0; i < formatOfStyle.size(); i++) {
            String format = formatOfStyle.get(i);
            if (formats.contains(format) || isBuiltIn(format)) {
                styles.add(i);
            }
        }
        return new Dates(styles);
    }

    /** The formats of dates and times that have numbers instead of codes, those of East Asia too. */
    private static boolean isBuiltIn(String format) {
        if (!format.matches("[0-9]{1,3}")) {
            return false;
        }
        int number = Integer.parseInt(format);
        return (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
    }

    /** Whether a code has a letter of a date outside quotes, escapes and colours. */
    private static boolean isDate(String code) {
        String bare = code.replaceAll("\"[^\"]*+\"|\\\\.|_.|\\*.", "").replaceAll("\\[(?![hmsHMS]+])[^]]*+]", "");
        String letters = bare.replaceAll("(?i)general|E[+-]", "").toLowerCase(Locale.ROOT);
        return letters.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }

    boolean has(String style) {
        return style.matches("[0-9]{1,8}") && styles.contains(Integer.parseInt(style));
    }

    /** A stored number as the date that people see, where it is one. */
    static String shown(String number) {
        try {
            double days = Double.parseDouble(number);
            return days >= 1 && days < 2_958_466 ? ZERO.plusDays((long) days).toString() : number;
        } catch (NumberFormatException e) {
            return number;
        }
    }
}
