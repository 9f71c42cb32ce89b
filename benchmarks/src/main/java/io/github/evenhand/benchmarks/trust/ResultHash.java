package io.github.evenhand.benchmarks.trust;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.io.BudgetReader;
import io.github.evenhand.io.BudgetWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A whole run in a process of its own: a budget written, read again, decided and its result written; one line of hashes. */
public final class ResultHash {

    private ResultHash() {}

    /** Arguments: the instance, the threads, and a number by which the rows of its tables are shuffled; 0 leaves them. */
    public static void main(String[] arguments) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(BudgetWriter.files(new Instance(arguments[0]).budget()));
        long shuffle = Long.parseLong(arguments[2]);
        if (shuffle != 0) {
            files.replaceAll((name, content) -> name.endsWith(".csv") ? shuffled(content, shuffle) : content);
        }
        Budget budget = BudgetReader.read(
                name -> Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new), finding -> {});
        Outcome outcome = Evenhand.allocate(budget, Limits.DEFAULT.withThreads(Integer.parseInt(arguments[1])));
        Path folder = Files.createTempDirectory("result-hash").resolve("result");
        Evenhand.write(outcome, folder);
        System.out.println(hash(folder));
    }

    private static byte[] shuffled(byte[] csv, long seed) {
        List<String> lines =
                new ArrayList<>(new String(csv, StandardCharsets.UTF_8).lines().toList());
        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the names and contents of all files; deletes them. */
    private static String hash(Path folder) throws IOException {
        MessageDigest digest = sha256();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            digest.update((file.getFileName() + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
            Files.delete(file);
        }
        Files.delete(folder);
        Files.delete(folder.resolveSibling(""));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
