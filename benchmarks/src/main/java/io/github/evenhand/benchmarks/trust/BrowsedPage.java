package io.github.evenhand.benchmarks.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report in a browser: looked at on every kind of screen, used by keyboard, printed. */
final class BrowsedPage {

    /** What a page may hold beside what is never run or fetched. */
    private static final String FOREIGN = """
            [...document.querySelectorAll('img,iframe,object,embed,link,base,form,audio,video,foreignObject,image,use')]
              .map(e => e.outerHTML.slice(0, 80))
              .concat([...document.querySelectorAll('*')].flatMap(e => [...e.attributes])
                .filter(a => a.name.startsWith('on') || a.name === 'style' || a.name === 'srcdoc')
                .map(a => a.name + '=' + a.value.slice(0, 80)))
              .concat([...document.querySelectorAll('a')].filter(a => !a.getAttribute('href').startsWith('#'))
                .map(a => a.getAttribute('href').slice(0, 80)))
              .concat(document.scripts.length === 1 ? [] : [document.scripts.length + ' scripts'])
              .concat(document.styleSheets.length === 1 ? [] : [document.styleSheets.length + ' styles'])
              .concat(document.querySelectorAll('meta').length === 4 ? [] : ['another meta'])
            """;

    private static final String DEAD_LINKS = """
            [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))
              .filter(to => !document.getElementById(to.slice(1)))
            """;

    /** Text that is cut by the edge of its drawing. */
    private static final String OUTSIDE = """
            [...document.querySelectorAll('svg.chart')].filter(s => s.getBoundingClientRect().width > 0).flatMap(s => {
              const box = s.getBoundingClientRect();
              return [...s.querySelectorAll('text')].filter(t => {
                const r = t.getBoundingClientRect();
                return r.left < box.left - 1 || r.right > box.right + 1 || r.top < box.top - 1 || r.bottom > box.bottom + 1;
              }).map(t => s.querySelector('title').textContent.slice(0, 40) + ': ' + t.textContent.slice(0, 40));
            })
            """;

    private static final String OVERFLOW = """
            document.documentElement.scrollWidth <= innerWidth + 1 ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll') && !e.closest('svg'))
              .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40)).slice(0, 5)
              .concat([document.documentElement.scrollWidth + ' in ' + innerWidth])
            """;

    /** One heading of the page, first, and none that skips a level. */
    private static final String HEADINGS = """
            (levels => levels.flatMap((level, at) =>
              at === 0 ? (level === 1 ? [] : ['first is h' + level])
                : level === 1 ? ['a second h1'] : level > levels[at - 1] + 1 ? ['h' + level + ' after h' + levels[at - 1]] : []))
            ([...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1])))
            """;

    /** Rows of the table of localities that are in it now. */
    private static final String SHOWN = "document.querySelector('table.places').tBodies[0].rows.length";

    /** Milliseconds until what an expression does is on the screen. */
    private static final String TIMED = """
            new Promise(done => {
              const start = performance.now();
              ACTION;
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            })
            """;

    private final Tab tab;
    private final String name;
    private final Path pictures;
    private final PrintWriter out;
    private int failures;

    BrowsedPage(Tab tab, String name, Path pictures, PrintWriter out) {
        this.tab = tab;
        this.name = name;
        this.pictures = pictures;
        this.out = out;
    }

    /** Opens a page and does everything with it; the number of what does not hold. */
    int browse(Path page, String search) throws IOException {
        tab.look(1280, 900, false);
        tab.emulate("screen", false);
        double load = tab.load(page.toUri().toString());
        double sight = timed("document.getElementById('search').scrollIntoView()");
        double first = timed("const s = document.getElementById('search'); s.value = '" + search
                + "'; s.dispatchEvent(new Event('input'))");
        double again =
                timed("const s = document.getElementById('search'); s.value = ''; s.dispatchEvent(new Event('input'))");
        double sort = timed("document.querySelectorAll('table.places thead button')[1].click()");
        out.println(String.format(
                Locale.ROOT,
                "%s: loaded in %.0f ms, table in sight %.0f ms, first search %.0f ms, all shown again %.0f ms, sorted %.0f ms,"
                        + " %d elements",
                name,
                load,
                sight,
                first,
                again,
                sort,
                tab.evaluate("document.getElementsByTagName('*').length").asInt()));
        none("has an element, an attribute or a link that is not of the library", tab.evaluate(FOREIGN));
        none("has a link without a target", tab.evaluate(DEAD_LINKS));
        none("has its headings out of order", tab.evaluate(HEADINGS));
        controlsHaveNames();
        tab.load(page.toUri().toString());
        usableByKeyboard(search);
        tab.load(page.toUri().toString());
        seen("wide", 1280, 900, false);
        seen("phone", 390, 844, true);
        printed();
        none("says something in the console", tab.complaints());
        none(
                "asks for something else than itself",
                tab.requests().stream()
                        .filter(address -> !address.equals(page.toUri().toString()))
                        .toList());
        holds(
                "runs a part of a name",
                tab.evaluate("typeof window." + HostileNames.CANARY).asText().equals("undefined"));
        return failures;
    }

    private double timed(String action) {
        return tab.evaluate(TIMED.replace("ACTION", action)).asDouble();
    }

    private void controlsHaveNames() {
        int controls = 0;
        for (String role : List.of(
                "button",
                "link",
                "searchbox",
                "textbox",
                "DisclosureTriangle",
                "navigation",
                "region",
                "table",
                "image")) {
            List<String> names = tab.named(role);
            controls += names.size();
            holds(
                    "has a " + role + " without a name among " + names,
                    names.stream().noneMatch(String::isBlank));
        }
        holds("has no control that a screen reader finds", controls > 20);
    }

    /** The first tab skips to the result; searching and sorting need no mouse. */
    private void usableByKeyboard(String search) {
        tab.press("Tab", 9);
        holds(
                "does not let a keyboard skip to the result first",
                active("className").equals("skip"));
        holds("does not let a keyboard reach the search", reach("document.activeElement.id === 'search'"));
        int all = tab.evaluate(SHOWN).asInt();
        tab.type(search);
        int some = tab.evaluate(SHOWN).asInt();
        holds("does not find '" + search + "' among " + all + ", but " + some, some > 0 && some < all);
        for (int at = 0; at < search.length(); at++) {
            tab.press("Backspace", 8);
        }
        holds(
                "does not show all again when nothing is searched for",
                tab.evaluate(SHOWN).asInt() == all);
        String header = "document.activeElement.closest('table.places thead th') !== null";
        holds("does not let a keyboard reach the header of a column", reach(header));
        String sorted = "document.activeElement.closest('th').getAttribute('aria-sort')";
        tab.press("Enter", 13);
        String once = tab.evaluate(sorted).asText();
        String first = tab.evaluate("document.querySelector('table.places').tBodies[0].rows[0].cells[0].textContent")
                .asText();
        tab.press("Enter", 13);
        String twice = tab.evaluate(sorted).asText();
        String last = tab.evaluate("document.querySelector('table.places').tBodies[0].rows[0].cells[0].textContent")
                .asText();
        holds(
                "does not sort by keyboard, but is " + once + " and " + twice,
                List.of(once, twice).containsAll(List.of("ascending", "descending")) && !first.equals(last));
    }

    private String active(String property) {
        return tab.evaluate("String(document.activeElement." + property + ")").asText();
    }

    private boolean reach(String goal) {
        for (int presses = 0; presses < 80; presses++) {
            if (tab.evaluate(goal).asBoolean()) {
                return true;
            }
            tab.press("Tab", 9);
        }
        return false;
    }

    private void seen(String screen, int width, int height, boolean isPhone) throws IOException {
        tab.look(width, height, isPhone);
        for (boolean isDark : new boolean[] {false, true}) {
            tab.emulate("screen", isDark);
            String how = screen + (isDark ? "-dark" : "");
            none("goes over the edge of the screen, " + how, tab.evaluate(OVERFLOW));
            none("has text outside of its chart, " + how, tab.evaluate(OUTSIDE));
            tab.photograph(pictures, name + "-" + how, width);
        }
    }

    private void printed() throws IOException {
        tab.emulate("print", false);
        tab.look(680, 960, false);
        none("goes over the edge of the paper", tab.evaluate(OVERFLOW));
        none("has text outside of its chart, on paper", tab.evaluate(OUTSIDE));
        tab.photograph(pictures, name + "-print", 680);
        tab.emulate("", false);
        tab.print(pictures.resolve(name + ".pdf"));
    }

    private void none(String problem, JsonNode found) {
        List<String> all = new ArrayList<>();
        found.forEach(one -> all.add(one.asText()));
        none(problem, all);
    }

    private void none(String problem, List<String> found) {
        holds(problem + ": " + found.stream().limit(5).toList(), found.isEmpty());
    }

    private void holds(String problem, boolean isHeld) {
        if (!isHeld) {
            failures++;
            out.println("FAILED: " + name + " " + problem);
        }
    }
}
