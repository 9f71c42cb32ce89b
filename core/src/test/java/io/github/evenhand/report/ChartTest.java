package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.io.InvalidMapException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ChartTest {

    private static final List<Chart> ALL = Charts.of(Charts.NAMES);

    @Test
    void everyChartIsAnImageWithATitleAndADescription() {
        for (Chart chart : ALL) {
            Element svg = Drawn.wide(chart).document().getDocumentElement();
            assertEquals("img", svg.getAttribute("role"));
            List<Element> named = new ArrayList<>();
            for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
                for (String name : List.of("title", "desc")) {
                    Drawn.wide(chart).elements(name).stream()
                            .filter(element -> element.getAttribute("id").equals(id))
                            .forEach(named::add);
                }
            }
            assertEquals(2, named.size());
            assertEquals(Visible.of(chart.title()), named.get(0).getTextContent());
            assertFalse(named.get(1).getTextContent().isBlank());
        }
    }

    @Test
    void itSaysHowLargeItIs() {
        for (Chart chart : ALL) {
            Element svg = Drawn.wide(chart).document().getDocumentElement();
            String[] box = svg.getAttribute("viewBox").split(" ");
            assertEquals(box[2], svg.getAttribute("width"));
            assertEquals(box[3], svg.getAttribute("height"));
        }
    }

    @Test
    void standingAloneItBringsItsStyleLightAndDarkAndOnPaper() {
        for (Chart chart : ALL) {
            assertTrue(chart.svg().contains("prefers-color-scheme: dark"));
            assertTrue(chart.svg().contains("@media print"));
            assertEquals(chart.svg(), chart.html());
        }
    }

    @Test
    void onAPageItHasTheStyleOfThePage() {
        for (Chart chart : ALL) {
            String markup = chart.markup("chart narrow", Chart.NARROW).toString();
            assertFalse(markup.contains("<style"));
            assertFalse(markup.contains("style="));
            assertTrue(markup.contains("class=\"evenhand chart narrow\""));
        }
        assertTrue(HtmlReport.of(Charts.allocation(Charts.NAMES)).contains(".evenhand .curve"));
    }

    @Test
    void itFetchesNothingAndRunsNothing() {
        for (Chart chart : ALL) {
            Drawn drawn = Drawn.wide(chart);
            assertEquals(List.of(), drawn.elements("script"));
            assertEquals(List.of(), drawn.elements("image"));
            assertFalse(chart.svg().contains("href"));
            assertFalse(chart.svg().contains("@import"));
            assertFalse(chart.svg().replace("url(#", "").contains("url("));
        }
    }

    @Test
    void hostileNamesAreOnlyShown() {
        for (Chart chart : Charts.of(List.of("<script>alert(1)</script>", "\" onload=\"alert(1)", "\u202Egnp"))) {
            assertFalse(chart.svg().contains("<script"));
            assertFalse(chart.svg().contains("\u202E"));
            for (Element element : Drawn.wide(chart).elements("svg")) {
                assertFalse(element.hasAttribute("onload"));
            }
        }
    }

    @Test
    void noLabelLiesOnAnother() {
        for (Chart chart : ALL) {
            Drawn.wide(chart).assertLegible();
            Drawn.of(chart.markup("narrow", Chart.NARROW).toString()).assertLegible();
        }
    }

    @Test
    void inJShellItSaysWhatItShowsInFewWords() {
        for (Chart chart : ALL) {
            String text = chart.toString();
            assertTrue(text.length() < 900, text);
            assertTrue(text.lines().findFirst().orElseThrow().length() < 60, text);
            assertTrue(text.endsWith("svg() draws it"), text);
        }
    }

    @Test
    void theTextIsTheSameInEveryLocale() {
        List<String> here = ALL.stream().map(Chart::svg).toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(here, Charts.of(Charts.NAMES).stream().map(Chart::svg).toList());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theOrderOfTheInputChangesNothing() {
        List<RangeBars.Range> ranges = new ArrayList<>();
        List<FrontierPlot.Point> points = new ArrayList<>();
        for (int at = 0; at < 60; at++) {
            BigDecimal value = new BigDecimal(at * 31 % 7);
            ranges.add(RangeBars.Range.of("County " + at % 50, value, value.add(BigDecimal.ONE), value));
            points.add(FrontierPlot.Point.proved(new BigDecimal(at % 40), value));
        }
        RangeBars bars = RangeBars.of("CNY", ranges);
        FrontierPlot plot = FrontierPlot.of("gap", "fund", "CNY", points);
        Collections.reverse(ranges);
        Collections.reverse(points);
        assertEquals(bars, RangeBars.of("CNY", ranges));
        assertEquals(bars.hashCode(), RangeBars.of("CNY", ranges).hashCode());
        assertEquals(plot, FrontierPlot.of("gap", "fund", "CNY", points));
    }

    @Test
    void threeThousandLocalitiesAreASmallFile() {
        Allocation allocation = Allocations.of(Budgets.many(3000));
        List<RangeBars.Range> ranges = allocation.budget().localities().stream()
                .map(locality -> RangeBars.Range.of(
                        locality.name(),
                        BigDecimal.ZERO,
                        allocation.to(locality.id()).amount(),
                        BigDecimal.ONE))
                .toList();
        assertTrue(Winners.of(allocation).svg().length() < 20_000);
        assertTrue(LorenzCurves.of(allocation, "health").svg().length() < 30_000);
        assertTrue(ServicePanels.levels(allocation).svg().length() < 20_000);
        assertTrue(RangeBars.of("CNY", ranges).svg().length() < 40_000);
        String map = LocalityMap.grantsPerHead(allocation, Charts.squares(allocation.budget()))
                .svg();
        assertTrue(map.length() < 600_000, () -> "map of " + map.length() + " characters");
        assertEquals(3000, Drawn.of(map).elements("path", "place").size());
    }

    @Test
    void theFrontDoorDrawsThem(@TempDir Path folder) throws IOException {
        Allocation allocation = Charts.allocation(List.of("Ada", "Bo"));
        Path file = folder.resolve("map.geojson");
        Files.writeString(
                file,
                "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {\"code\": \"L0\"},"
                        + " \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,0],[1,1],[0,0]]]}}]}");
        assertEquals(LorenzCurves.of(allocation, "education"), Evenhand.lorenz(allocation, "education"));
        assertEquals(Winners.of(allocation), Evenhand.winners(allocation));
        assertEquals(ServicePanels.levels(allocation), Evenhand.levels(allocation));
        assertEquals(ServicePanels.gaps(allocation), Evenhand.gaps(allocation));
        assertEquals(
                "Grant per head, CNY: 1 locality on the map, 1 not",
                Evenhand.map(allocation, file, "code").title());
        assertThrows(InvalidMapException.class, () -> Evenhand.map(allocation, file));
    }

    @Test
    void anExplanationIsHtmlToo() {
        Allocation allocation = Charts.allocation(List.of("<b>Ada</b>"));
        String html = Evenhand.explain(allocation, "L0").html();
        assertTrue(html.startsWith("<p>&lt;b&gt;Ada&lt;/b&gt; receives CNY 20,000,000.00</p><ul>"), html);
        assertTrue(html.contains("<li>general: CNY 20,000,000.00</li>"), html);
    }
}
