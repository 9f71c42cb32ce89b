package io.github.evenhand.io;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.budget.RandomBudgets;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the bytes, there is a budget or there are findings, and nothing else. */
class BudgetReaderProperties {

    private static final List<String> SNIPPETS = List.of(
            "\"",
            ",",
            "\n",
            "\r",
            "\0",
            "{",
            "}",
            "[",
            "]",
            ":",
            "-",
            "1e30",
            "1e-30",
            "1e99",
            "NaN",
            "null",
            "true",
            "\uFEFF",
            "\"id\"",
            "\"column\"",
            "\"amount\"",
            "\"group\"",
            "locality",
            "urban",
            "\\u0000",
            "\\ud800",
            "99999999999999999999");

    private static final Pattern VALUE = Pattern.compile("-?\\d++(\\.\\d++)?|\"[^\"\n]*+\"|\\[\\]|true|false");

    private static final List<String> VALUES = List.of(
            "0", "-1", "1", "1e30", "1e-30", "9".repeat(40), "\"\"", "null", "[]", "{}", "\"0.5\"", "true", "10000");

    @Property(tries = 400)
    void mutatedBudgetsAreReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        Budget budget = RandomBudgets.of(seed);
        boolean single = random.nextBoolean();
        Map<String, byte[]> files = new HashMap<>();
        files.put("budget.json", BudgetWriter.bytes(BudgetWriter.toJson(budget)));
        if (!single) {
            String json = BudgetWriter.toJson(budget);
            files.put("budget.json", BudgetWriter.bytes(json.substring(0, json.indexOf(",\n  \"groups\"")) + "}"));
            Tables.all(budget).forEach(t -> files.put(t.shape().file(), BudgetWriter.bytes(t.csv())));
        }
        List<String> names = files.keySet().stream().sorted().toList();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String name = names.get(random.nextInt(names.size()));
            files.computeIfPresent(name, (key, bytes) -> mutated(bytes, random));
        }
        read(files, single);
    }

    @Property(tries = 200)
    void randomBytesAreRefused(@ForAll byte[] bytes, @ForAll boolean single) {
        Map<String, byte[]> files = new HashMap<>();
        List.of("budget.json", "localities.csv", "needs.csv", "groups.csv", "grants.csv")
                .forEach(name -> files.put(name, bytes));
        read(files, single);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return (random.nextInt(3) > 0 ? withOtherValue(text, random) : withOtherText(text, random))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text stays what it is to a parser, and says something else. */
    private static String withOtherValue(String text, Random random) {
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return text;
        }
        MatchResult old = values.get(random.nextInt(values.size()));
        String value = random.nextInt(3) > 0
                ? values.get(random.nextInt(values.size())).group()
                : VALUES.get(random.nextInt(VALUES.size()));
        return text.substring(0, old.start()) + value + text.substring(old.end());
    }

    private static String withOtherText(String text, Random random) {
        int at = random.nextInt(text.length());
        int length = random.nextInt(Math.min(4, text.length() - at) + 1);
        String after = text.substring(at + length);
        String between =
                switch (random.nextInt(6)) {
                    case 0 -> "";
                    case 1 -> String.valueOf((char) random.nextInt(256));
                    case 2 -> after.substring(0, Math.min(after.length(), 40));
                    case 3 -> text.substring(at, at + length).repeat(2);
                    default -> SNIPPETS.get(random.nextInt(SNIPPETS.size()));
                };
        return text.substring(0, at) + between + (random.nextInt(20) == 0 ? "" : after);
    }

    private static void read(Map<String, byte[]> files, boolean single) {
        BudgetFiles source = name -> Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
        try {
            Budget budget = new BudgetSource(source, "budget.json", single).read(finding -> {});
            budget.warnings();
            BudgetWriter.toJson(budget);
        } catch (InvalidBudgetException e) {
            if (e.findings().isEmpty()) {
                throw new AssertionError("a refusal has findings");
            }
        }
    }
}
