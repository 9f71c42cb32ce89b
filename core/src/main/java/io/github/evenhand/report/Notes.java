package io.github.evenhand.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a chart says in words below what it draws. */
final class Notes {

    private static final int NAMES = 8;
    private static final int NAME = 30;

    private final List<String> lines = new ArrayList<>();

    /** @param width that the lines may have */
    Notes(List<String> sentences, int width) {
        sentences.forEach(sentence -> lines.addAll(TextWidth.wrap(sentence, width)));
    }

    /** @param top where the first line begins */
    Markup at(int top) {
        List<Markup> parts = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            parts.add(Label.soft(0, top + Label.LINE * (line + 1) - 4, Label.Anchor.START, lines.get(line))
                    .markup());
        }
        return Markup.all(parts);
    }

    int height() {
        return Label.LINE * lines.size();
    }

    /** {@code A, B and 3 more} */
    static String named(List<String> names, Words words) {
        List<String> first = names.stream()
                .limit(names.size() <= NAMES + 1 ? names.size() : NAMES)
                .map(name -> DisplayWidth.cut(Visible.of(name), NAME))
                .toList();
        int more = names.size() - first.size();
        return words.list(first)
                + (more == 0 ? "" : words.of("answer.modelled.more", Figures.grouped(BigDecimal.valueOf(more))));
    }
}
