package io.github.evenhand.examples.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook as it streams by. No document type is obeyed and nothing outside is opened; elements are
 * known by their names alone, since their namespaces differ between the two dialects of the format.
 */
final class Part implements Closeable {

    /** A character may be written as an escape of seven. */
    private static final int LONGEST = 7 * (Bounds.TEXT + 1);

    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xff, (byte) 0xfe};

    private final Reader text;
    private final XMLStreamReader xml;

    Part(InputStream bytes) throws IOException {
        this.text = text(bytes);
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, false);
            xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /**
     * Parts are in UTF-8 or UTF-16 (ECMA-376, part 2). They are decoded here, since the parser of the JDK prints a line of
     * its own to the error stream when it meets bytes that are no text.
     */
    private static Reader text(InputStream bytes) throws IOException {
        PushbackInputStream all = new PushbackInputStream(bytes, UTF_8_MARK.length);
        byte[] start = all.readNBytes(UTF_8_MARK.length);
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (startsWith(start, UTF_8_MARK)) {
            mark = UTF_8_MARK.length;
        } else if (startsWith(start, BIG_ENDIAN_MARK)) {
            charset = StandardCharsets.UTF_16BE;
            mark = BIG_ENDIAN_MARK.length;
        } else if (startsWith(start, LITTLE_ENDIAN_MARK)) {
            charset = StandardCharsets.UTF_16LE;
            mark = LITTLE_ENDIAN_MARK.length;
        }
        all.unread(start, mark, start.length - mark);
        return new InputStreamReader(all, charset.newDecoder());
    }

    private static boolean startsWith(byte[] start, byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        while (step()) {
            if (xml.isStartElement() || xml.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    private boolean step() throws IOException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            xml.next();
            return true;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Goes to the next start of an element of this name; false at the end of the part. */
    boolean nextStart(String name) throws IOException {
        while (next()) {
            if (starts(name)) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** The attribute, whatever its namespace. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** The text within the element that starts here, up to its end; no more of it than shows that it is too long. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0 && step(); ) {
            int event = xml.getEventType();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                int room = Math.max(0, LONGEST - text.length());
                text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
        }
        return text.toString();
    }

    /** The texts of all runs within the element that starts here; without the readings that East Asian texts may have. */
    String runs(String element) throws IOException {
        StringBuilder runs = new StringBuilder();
        while (next() && !ends(element)) {
            if (starts("t")) {
                String run = text();
                runs.append(run, 0, Math.min(run.length(), Math.max(0, LONGEST - runs.length())));
            } else if (starts("rPh")) {
                while (next() && !ends("rPh")) {
                    // A reading is no part of the text.
                }
            }
        }
        return Escapes.decoded(runs.toString());
    }

    private static IOException damaged(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable refused) {
                return refused;
            }
        }
        if (e.getNestedException() instanceof IOException broken && !(broken instanceof CharacterCodingException)) {
            return broken;
        }
        return new Unreadable(
                "",
                "Workbook must be an .xlsx file, found a damaged one",
                "Open it in a spreadsheet program and save it again.");
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
