package io.github.evenhand.examples.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook as texts, to be changed as no well-behaved program would change them. */
final class RawWorkbook {

    private final Map<String, String> parts = new LinkedHashMap<>();

    static RawWorkbook of(Path file) {
        RawWorkbook raw = new RawWorkbook();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    raw.parts.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return raw;
    }

    Map<String, String> parts() {
        return parts;
    }

    private String partOf(String sheet) {
        String workbook = parts.get("xl/workbook.xml");
        int at = workbook.indexOf("<sheet name=\"" + sheet + "\"");
        if (at < 0) {
            throw new IllegalArgumentException("no sheet " + sheet + " in " + workbook);
        }
        String id = workbook.substring(at).replaceFirst("(?s).*?sheetId=\"(\\d+)\".*", "$1");
        return "xl/worksheets/sheet" + id + ".xml";
    }

    String sheet(String name) {
        return parts.get(partOf(name));
    }

    /** Puts another cell in the place of one, such as {@code <c r="C2"><f>B2*2</f><v>4</v></c>}. */
    RawWorkbook cell(String sheet, String reference, String xml) {
        String part = partOf(sheet);
        String before = parts.get(part);
        String after = before.replaceFirst(
                "<c r=\"" + reference + "\"[^>]*>.*?</c>", java.util.regex.Matcher.quoteReplacement(xml));
        if (before.equals(after)) {
            throw new IllegalArgumentException("no cell " + reference + " in " + before);
        }
        parts.put(part, after);
        return this;
    }

    RawWorkbook text(String sheet, String reference, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return cell(
                sheet,
                reference,
                "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped
                        + "</t></is></c>");
    }

    RawWorkbook replace(String sheet, String from, String to) {
        String part = partOf(sheet);
        if (!parts.get(part).contains(from)) {
            throw new IllegalArgumentException("no " + from + " in " + parts.get(part));
        }
        parts.put(part, parts.get(part).replace(from, to));
        return this;
    }

    Path write(Path file) {
        return write(file, StandardCharsets.UTF_8);
    }

    Path write(Path file, Charset charset) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(charset));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
