package io.github.evenhand.report;

import io.github.evenhand.allocation.Moved;
import io.github.evenhand.budget.Area;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Sentences in a language, from {@code words_en.properties} and its translations. A language that there is none of is
 * told in English, and so is what a translation leaves out; the language of the machine is never asked.
 */
final class Words {

    static final Words ENGLISH = of(Locale.ENGLISH);

    private final Properties words;

    private Words(Properties words) {
        this.words = words;
    }

    static Words of(Locale locale) {
        return new Words(load(locale.getLanguage(), load("en", new Properties())));
    }

    /** The language that is told in, as HTML names it. */
    String language() {
        return of("language");
    }

    /** A number of something that there is one or many of. */
    String counted(String key, int number) {
        return of(key + (number == 1 ? ".one" : ".many"), Figures.grouped(BigDecimal.valueOf(number)));
    }

    /** The header of a column, which files have in English; what is nobody's word, such as a fund, stays as it is. */
    String header(String english) {
        return words.getProperty("column." + english.replace(' ', '_'), english);
    }

    /** How many digits further the next large number is: three from thousand to million, four from wan to yi. */
    int scaleDigits() {
        return Integer.parseInt(of("scale.digits"));
    }

    /** The first large number that is used in headlines. */
    int leastScale() {
        return Integer.parseInt(of("scale.least"));
    }

    /** A large number with what is before it: {@code million} is the second in English; nothing for none. */
    String scale(int scale) {
        return scale == 0 ? "" : of("scale." + scale);
    }

    /** The largest large number that an amount has at least one of; 0 or below if it has none. */
    int scaleOf(BigDecimal size) {
        if (size.signum() == 0) {
            return 0;
        }
        int scale = (size.precision() - size.scale() - 1) / scaleDigits();
        return Math.min(Integer.parseInt(of("scale.most")), scale);
    }

    /** What this library says in English wherever it is, marked as such in a page of another language. */
    Markup english(String sentence) {
        return language().equals(ENGLISH.language())
                ? Markup.text(sentence)
                : Markup.tag("span").with("lang", ENGLISH.language()).text(sentence);
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

    String area(Area area) {
        return of(area.word());
    }

    /** What is moved of a budget, with its unit where it is money. */
    String moved(Moved number) {
        if (number instanceof Moved.FundAmount fund) {
            return of("moved.fund", fund.fund(), fund.currency());
        }
        return number instanceof Moved.RuleNumber rule
                ? of("moved.rule", rule.rule(), rule.kind())
                : of("moved.total", ((Moved.Total) number).currency());
    }

    String list(List<String> parts) {
        return String.join(of("and"), parts);
    }
}
