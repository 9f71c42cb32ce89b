package io.github.evenhand.io;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Verification;
import io.github.evenhand.budget.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A result folder that somebody wrote. Equal budgets give equal files, byte for byte; so whoever has the budget can make
 * the result anew and hold every file against it.
 */
public final class WrittenResult {

    /** How many lines that differ are shown of each file. */
    private static final int MOST_LINES = 5;

    /** Larger files than this are no results. */
    private static final int LARGEST = 1 << 30;

    private static final List<String> QUESTIONS = List.of("map", "ranges", "holds", "frontier");

    private static final Pattern LANGUAGE = Pattern.compile("<!DOCTYPE html>\\s*<html lang=\"([a-z]{2,3})\">");

    private final Path folder;
    private final String summary;

    /** Whether it was written by this version of the library, so that not even its report may differ. */
    private final boolean isOfThisLibrary;

    private WrittenResult(Path folder, String summary) {
        this.folder = folder;
        this.summary = summary;
        this.isOfThisLibrary = summary.contains("\"library\": \"" + LibraryVersion.current() + "\"");
    }

    /**
     * {@return the result in a folder; empty if there is none}
     *
     * @param folder a result folder, or anything else
     */
    public static Optional<WrittenResult> in(Path folder) {
        return ResultWriter.MARK.isIn(folder)
                ? read(folder, ResultWriter.SUMMARY).map(bytes -> new WrittenResult(folder, text(bytes)))
                : Optional.empty();
    }

    /**
     * {@return whether it says that it is of this budget}
     *
     * @param budget whose fingerprint is looked for
     */
    public boolean isOf(Budget budget) {
        return summary.contains("\"budgetFingerprint\": \"" + Fingerprint.of(budget) + "\"");
    }

    /** {@return whether it holds baselines} */
    public boolean isCompared() {
        return summary.contains("\n  \"baselines\": ");
    }

    /** {@return whether it holds the terms of every grant} */
    public boolean isDecomposed() {
        return Files.isRegularFile(folder.resolve("terms.csv"));
    }

    /** {@return whether its report says what earmarking is worth} */
    public boolean hasBehaviours() {
        return read(folder, ResultWriter.REPORT)
                .filter(page -> text(page).contains("<h2 id=\"behaviours\""))
                .isPresent();
    }

    /** {@return the language of its report; English if it has none} */
    public Locale language() {
        return read(folder, ResultWriter.REPORT)
                .map(page -> LANGUAGE.matcher(text(page)))
                .filter(Matcher::lookingAt)
                .map(page -> Locale.forLanguageTag(page.group(1)))
                .orElse(Locale.ENGLISH);
    }

    /**
     * {@return what of its files is not what comes of an outcome}
     *
     * @param outcome what the budget comes to now
     * @param reportHtml the page that goes with the outcome
     */
    public Verification against(Outcome outcome, String reportHtml) {
        return against(ResultWriter.files(outcome, Optional.empty(), reportHtml));
    }

    /**
     * {@return what of its files is not what comes of an allocation and of what else is to be said of it}
     *
     * @param briefing what the budget comes to now
     * @param reportHtml the page that goes with the briefing
     */
    public Verification against(Briefing briefing, String reportHtml) {
        Allocation allocation = briefing.allocation();
        return against(ResultWriter.files(allocation, Optional.of(briefing), reportHtml));
    }

    private Verification against(Map<String, byte[]> proved) {
        List<String> problems = new ArrayList<>();
        ResultWriter.FILES.stream()
                .filter(name -> !proved.containsKey(name) && Files.exists(folder.resolve(name)))
                .forEach(name -> problems.add(name + " is no part of this result"));
        proved.forEach((name, content) -> {
            if (isOfThisLibrary || !name.equals(ResultWriter.REPORT)) {
                read(folder, name)
                        .map(bytes -> name.equals(ResultWriter.REPORT) ? withoutQuestions(bytes) : bytes)
                        .ifPresentOrElse(
                                found -> compare(name, content, found, problems),
                                () -> problems.add(name + " is missing"));
            }
        });
        return new Verification(problems);
    }

    /** A report without the sections that answer questions of its reader, which nothing else in the result tells. */
    private static byte[] withoutQuestions(byte[] report) {
        String text = text(report);
        for (String section : QUESTIONS) {
            text = without(text, "<section aria-labelledby=\"" + section + "\">", "</section>\n");
            text = without(text, "<li><a href=\"#" + section + "\">", "</li>");
        }
        return BudgetWriter.bytes(text);
    }

    private static String without(String text, String start, String end) {
        int from = text.indexOf(start);
        int to = text.indexOf(end, Math.max(0, from));
        return from < 0 || to < 0 ? text : text.substring(0, from) + text.substring(to + end.length());
    }

    private void compare(String name, byte[] proved, byte[] found, List<String> problems) {
        if (Arrays.equals(proved, found)) {
            return;
        }
        List<String> right = text(proved).lines().toList();
        List<String> there = text(found).lines().toList();
        int differing = 0;
        boolean isOnlyLibrary = true;
        for (int line = 0; line < Math.max(right.size(), there.size()); line++) {
            String must = line < right.size() ? right.get(line) : "";
            String is = line < there.size() ? there.get(line) : "";
            if (!must.equals(is) && !(must.startsWith("  \"library\": ") && !isOfThisLibrary)) {
                isOnlyLibrary = false;
                differing++;
                if (differing <= MOST_LINES) {
                    problems.add(name + ":" + (line + 1) + " must be '" + Shown.text(must) + "', found '"
                            + Shown.text(is) + "'");
                }
            }
        }
        if (differing > MOST_LINES) {
            problems.add(name + " differs in " + (differing - MOST_LINES) + " more lines");
        } else if (isOnlyLibrary && isOfThisLibrary) {
            problems.add(name + " differs in bytes that are no text, or in its line ends");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> read(Path folder, String name) {
        try (InputStream stream = Files.newInputStream(folder.resolve(name))) {
            return Optional.of(stream.readNBytes(LARGEST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
