package io.github.evenhand.benchmarks.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Several files as one run of bytes, each after a line {@code === name}: a fuzzer changes whatever it likes of it. */
final class FileBundle {

    private static final String MARK = "=== ";

    private FileBundle() {}

    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            bundle.writeBytes((MARK + name + "\n").getBytes(StandardCharsets.UTF_8));
            bundle.writeBytes(content);
            bundle.write('\n');
        });
        return bundle.toByteArray();
    }

    /** The files by name; what stands before the first mark is nothing. The line end before a mark is part of it. */
    static Map<String, byte[]> files(byte[] bundle) {
        String text = new String(bundle, StandardCharsets.ISO_8859_1);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int at = text.startsWith(MARK) ? 0 : after(text, 0); at >= 0; at = after(text, at)) {
            int line = text.indexOf('\n', at);
            int next = text.indexOf("\n" + MARK, at);
            int nameEnd = line < 0 ? text.length() : line;
            int end = next < 0 ? Math.max(nameEnd, withoutLastLineEnd(text)) : next;
            files.put(
                    text.substring(at + MARK.length(), nameEnd),
                    text.substring(Math.min(nameEnd + 1, end), end).getBytes(StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    private static int after(String text, int at) {
        int next = text.indexOf("\n" + MARK, at);
        return next < 0 ? -1 : next + 1;
    }

    private static int withoutLastLineEnd(String text) {
        return text.endsWith("\n") ? text.length() - 1 : text.length();
    }
}
