package io.github.evenhand.benchmarks.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What of {@link InBrowser} needs no browser. */
class HostileNamesTest {

    private static final String REPORT = Evenhand.report(
            Evenhand.brief(Evenhand.allocate(HostileNames.budget()).orElseThrow())
                    .with(HostileNames.outlines()),
            Locale.CHINESE);

    private static long count(String tag) {
        return Pattern.compile("<" + tag + "\\b").matcher(REPORT).results().count();
    }

    @Test
    void aReportOfHostileNamesHasTheMarkupOfTheLibraryOnly() {
        for (String once : List.of("script", "style", "html", "body", "main")) {
            assertEquals(1, count(once), once);
        }
        for (String never :
                List.of("img", "iframe", "link", "base", "form", "object", "image", "use", "foreignObject")) {
            assertEquals(0, count(never), never);
        }
        assertEquals(4, count("meta"));
        assertFalse(Pattern.compile("href=\"[^#]").matcher(REPORT).find());
    }

    @Test
    void everyNameIsThereAsText() {
        assertTrue(REPORT.contains("&lt;script&gt;window.__hit=1&lt;/script&gt;"));
        assertTrue(REPORT.contains("W".repeat(300)));
        assertTrue(REPORT.contains("javascript:window.__hit=5"));
        assertEquals(20, HostileNames.NAMES.stream().distinct().count());
    }
}
