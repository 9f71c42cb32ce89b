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
        int at = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(20, bytes.length - at) + 1);
        String before = new String(bytes, 0, at, StandardCharsets.ISO_8859_1);
        String after = new String(bytes, at + length, bytes.length - at - length, StandardCharsets.ISO_8859_1);
        String between =
                switch (random.nextInt(5)) {
                    case 0 -> "";
                    case 1 -> String.valueOf((char) random.nextInt(256));
                    case 2 -> after.substring(0, Math.min(after.length(), 40));
                    default -> SNIPPETS.get(random.nextInt(SNIPPETS.size()));
                };
        return random.nextInt(20) == 0
                ? before.getBytes(StandardCharsets.ISO_8859_1)
                : (before + between + after).getBytes(StandardCharsets.ISO_8859_1);
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
