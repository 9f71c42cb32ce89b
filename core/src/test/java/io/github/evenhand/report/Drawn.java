package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A chart as an XML parser sees it. */
record Drawn(Document document) {

    static Drawn of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Drawn(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
        } catch (Exception e) {
            throw new AssertionError("Chart must be XML, found " + e.getMessage() + " in\n" + svg, e);
        }
    }

    static Drawn wide(Chart chart) {
        return of(chart.svg());
    }

    List<Element> elements(String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    /** Those of a class of the style. */
    List<Element> elements(String name, String style) {
        return elements(name).stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(style))
                .toList();
    }

    /** An attribute of those, in the order of the drawing. */
    List<String> attributes(String name, String style, String attribute) {
        return elements(name, style).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    private static Label label(Element text) {
        String anchor = text.getAttribute("text-anchor");
        return new Label(
                Integer.parseInt(text.getAttribute("x")),
                Integer.parseInt(text.getAttribute("y")),
                anchor.isEmpty() ? Label.Anchor.START : Label.Anchor.valueOf(anchor.toUpperCase(java.util.Locale.ROOT)),
                text.getTextContent(),
                text.getAttribute("font-weight").isEmpty() ? Label.Tone.PLAIN : Label.Tone.STRONG);
    }

    private Box canvas() {
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
        int left = Integer.parseInt(box[0]);
        int top = Integer.parseInt(box[1]);
        return new Box(left, top, left + Integer.parseInt(box[2]), top + Integer.parseInt(box[3]));
    }

    /** That no two labels meet and none leaves the drawing. */
    void assertLegible() {
        List<Label> labels = elements("text").stream().map(Drawn::label).toList();
        assertFalse(labels.isEmpty());
        for (int at = 0; at < labels.size(); at++) {
            Label label = labels.get(at);
            assertTrue(label.box().isWithin(canvas()), () -> label + " leaves " + canvas());
            for (Label other : labels.subList(0, at)) {
                assertFalse(label.box().meets(other.box()), () -> label + " meets " + other);
            }
        }
    }
}
