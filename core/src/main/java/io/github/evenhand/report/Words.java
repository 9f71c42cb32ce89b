package io.github.evenhand.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Sentences in a language, from {@code words_en.properties} and its translations. A language that there is none of is
 * told in English, and so is what a translation leaves out; the language of the machine is never asked.
 */
final class Words {

    private final Properties words;

    private Words(Properties words) {
        this.words = words;
    }

    static Words of(Locale locale) {
        return new Words(load(locale.getLanguage(), load("en", new Properties())));
    }

    private static Properties load(String language, Properties otherwise) {
        Properties words = new Properties(otherwise);
        try (InputStream stream = Words.class.getResourceAsStream("words_" + language + ".properties")) {
            if (stream != null) {
                try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * A sentence, with what is put into it.
     *
     * @throws IllegalArgumentException if not even English has it
     */
    String of(String key, Object... arguments) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("Words must be known, found '" + key + "'");
        }
        StringBuilder sentence = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            sentence.append(pattern, from, open)
                    .append(arguments[Integer.parseInt(pattern.substring(open + 1, close))]);
            from = close + 1;
        }
        return sentence.append(pattern.substring(from)).toString();
    }

    String list(List<String> parts) {
        return String.join(of("and"), parts);
    }
}
