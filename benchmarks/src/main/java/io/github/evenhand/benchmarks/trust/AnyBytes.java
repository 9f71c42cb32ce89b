package io.github.evenhand.benchmarks.trust;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.allocation.Verification;
import io.github.evenhand.benchmarks.RandomBudget;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.examples.workbook.WorkbookReader;
import io.github.evenhand.examples.workbook.WorkbookWriter;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.geography.Projection;
import io.github.evenhand.io.BudgetFiles;
import io.github.evenhand.io.BudgetReader;
import io.github.evenhand.io.BudgetWriter;
import io.github.evenhand.io.Fingerprint;
import io.github.evenhand.io.InvalidMapException;
import io.github.evenhand.io.MapReader;
import io.github.evenhand.io.ResultWriter;
import io.github.evenhand.io.WrittenResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Everything of the library that reads what somebody else wrote. Whatever the bytes, there is an answer or a refusal with
 * findings; anything else that comes of {@link #read} is a fault of the library.
 */
enum AnyBytes {

    /** A budget folder, as a {@link FileBundle}. */
    FOLDER {
        @Override
        List<byte[]> seeds() {
            return budgets()
                    .map(budget -> FileBundle.of(BudgetWriter.files(budget)))
                    .toList();
        }

        @Override
        void read(byte[] bytes) {
            budget(bytes).ifPresent(AnyBytes::isTheSameAgain);
        }
    },

    /** A budget in one JSON file. */
    JSON {
        @Override
        List<byte[]> seeds() {
            return budgets()
                    .map(budget -> BudgetWriter.toJson(budget).getBytes(StandardCharsets.UTF_8))
                    .toList();
        }

        @Override
        void read(byte[] bytes) {
            Path file = written("budget.json", bytes);
            accepted(() -> BudgetReader.read(file)).ifPresent(AnyBytes::isTheSameAgain);
        }
    },

    /** A map. */
    MAP {
        @Override
        List<byte[]> seeds() {
            return Stream.of(MAPS)
                    .map(map -> map.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }

        @Override
        void read(byte[] bytes) {
            Path file = written("map.geojson", bytes);
            try {
                Outlines outlines = MapReader.read(file);
                if (!outlines.all().isEmpty()) {
                    Projection.around(outlines);
                }
            } catch (InvalidMapException e) {
                hasFindings(e.findings());
            }
        }
    },

    /** A workbook: the parts of its archive as a {@link FileBundle}, or the archive as it is. */
    WORKBOOK {
        @Override
        List<byte[]> seeds() {
            List<byte[]> seeds = new ArrayList<>();
            budgets().forEach(budget -> {
                Path file = folder().resolve("seed.xlsx");
                WorkbookWriter.write(budget, file);
                seeds.add(FileBundle.of(parts(file)));
                seeds.add(contentOf(file));
            });
            return seeds;
        }

        @Override
        void read(byte[] bytes) {
            Map<String, byte[]> parts = FileBundle.files(bytes);
            Path file = written("budget.xlsx", parts.isEmpty() ? bytes : archive(parts));
            accepted(() -> WorkbookReader.read(file)).ifPresent(AnyBytes::isTheSameAgain);
        }
    },

    /**
     * A result folder, as a {@link FileBundle}, which is held against what it should be. Where it has no report, the folder
     * has the right one: a report is most of its bytes, and what else there is would seldom be changed.
     */
    RESULT {
        @Override
        List<byte[]> seeds() {
            Map<String, byte[]> rest = new TreeMap<>(Proved.FILES);
            rest.remove(REPORT);
            Map<String, byte[]> whole = new LinkedHashMap<>(rest);
            whole.putAll(Proved.FILES);
            return List.of(FileBundle.of(rest), FileBundle.of(whole));
        }

        @Override
        void read(byte[] bytes) {
            if (isProvedResult(bytes)) {
                Map<String, byte[]> files = FileBundle.files(bytes);
                byte[] nothing = {};
                Proved.FILES.forEach((name, content) -> {
                    boolean isRead = !name.equals(REPORT);
                    if (isRead && !withoutVersion(content).equals(withoutVersion(files.getOrDefault(name, nothing)))) {
                        throw new AssertionError(name + " is not what was proved, and nobody says so");
                    }
                });
            }
        }
    },

    /** A budget put together in memory, as a program would, out of values that no file could hold. */
    MEMORY {
        @Override
        List<byte[]> seeds() {
            return LongStream.range(1, 9)
                    .mapToObj(seed -> {
                        byte[] drawn = new byte[400];
                        new java.util.Random(seed).nextBytes(drawn);
                        return drawn;
                    })
                    .toList();
        }

        @Override
        void read(byte[] bytes) {
            accepted(() -> new AnyBudget(bytes).build()).ifPresent(AnyBytes::isTheSameAgain);
        }
    },

    /** A budget folder, as a {@link FileBundle}, whose budget is decided and the outcome proved again. */
    ALLOCATE {
        @Override
        List<byte[]> seeds() {
            return FOLDER.seeds();
        }

        @Override
        void read(byte[] bytes) {
            budget(bytes)
                    .filter(budget ->
                            budget.localities().size() <= 40 && budget.needs().size() <= 200)
                    .ifPresent(AnyBytes::isDecided);
        }
    };

    private static final String REPORT = "report.html";

    private static final Pattern VERSION = Pattern.compile("\"library\": \"[^\"]*\"");

    private static final String[] MAPS = {"""
        {"type": "FeatureCollection", "name": "m", "features": [
        {"type": "Feature", "id": "a", "properties": {"name": "A", "code": 7},
         "geometry": {"type": "Polygon", "coordinates":
          [[[0,0],[1,0],[1,1],[0,1],[0,0]], [[0.2,0.2],[0.4,0.2],[0.4,0.4],[0.2,0.2]]]}},
        {"type": "Feature", "id": 12, "properties": null,
         "geometry": {"type": "MultiPolygon", "coordinates": [[[[10,50,3],[11,50,3],[11,51,3],[10,50,3]]]]}},
        {"type": "Feature", "id": "p", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, 2]}}]}
        """, """
        {"features": [{"geometry": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "coordinates":
        [[[179.5,-89],[-179.5,-89],[180,90],[179.5,-89]]]}]}, "properties": {"id": 7}, "type": "Feature"},
        {"type": "Feature", "geometry": null, "properties": {"id": "x"}}], "bbox": [0,0,1,1], "type": "FeatureCollection"}
        """};

    private static final Limits SHORT =
            Limits.DEFAULT.withTime(Duration.ofSeconds(2)).withThreads(1);

    /** Inputs that are as they should be, from which a fuzzer sets out. */
    abstract List<byte[]> seeds();

    /** @throws AssertionError or anything else if the library does not keep its promise */
    abstract void read(byte[] bytes);

    /** What is read, or nothing where it is refused with findings. */
    private interface Reading {
        Budget read();
    }

    private static final class Proved {
        private static final Budget BUDGET = Evenhand.example("two-counties");
        // Without a limit of time: stopped on a busy machine, the result would have no tables.
        private static final Outcome OUTCOME = Evenhand.allocate(BUDGET).orElseThrow();
        private static final String PAGE = Evenhand.report(OUTCOME);
        private static final Map<String, byte[]> FILES = files();

        private static Map<String, byte[]> files() {
            Path folder = folder().resolve("result");
            ResultWriter.write(OUTCOME, PAGE, folder);
            Map<String, byte[]> files = new TreeMap<>();
            try (Stream<Path> all = Files.list(folder)) {
                all.forEach(file -> files.put(String.valueOf(file.getFileName()), contentOf(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return files;
        }
    }

    private static final class Folder {
        private static final Path OF_THIS_PROCESS = fresh();

        private static Path fresh() {
            try {
                Path folder = Files.createTempDirectory("any-bytes");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A result of another version is proved by its figures alone, which all are. */
    private static String withoutVersion(byte[] file) {
        return VERSION.matcher(new String(file, StandardCharsets.ISO_8859_1)).replaceFirst("");
    }

    /** Whether a bundle is a result of the right budget that holds. */
    static boolean isProvedResult(byte[] bytes) {
        Map<String, byte[]> files = FileBundle.files(bytes);
        files.putIfAbsent(REPORT, Proved.FILES.get(REPORT));
        Path folder = folder().resolve("result");
        Proved.FILES.keySet().forEach(name -> put(folder.resolve(name), Optional.ofNullable(files.get(name))));
        Optional<WrittenResult> found = WrittenResult.in(folder);
        return found.isPresent()
                && found.get().isOf(Proved.BUDGET)
                && found.get().against(Proved.OUTCOME, Proved.PAGE).isProved();
    }

    private static Path folder() {
        return Folder.OF_THIS_PROCESS;
    }

    private static Stream<Budget> budgets() {
        return Stream.concat(
                Stream.of(Evenhand.example("two-counties")),
                LongStream.range(1, 400)
                        .mapToObj(RandomBudget::of)
                        .filter(budget -> budget.localities().size() <= 6)
                        .limit(24));
    }

    private static Optional<Budget> budget(byte[] bundle) {
        Map<String, byte[]> content = FileBundle.files(bundle);
        BudgetFiles files = name -> Optional.ofNullable(content.get(name)).map(ByteArrayInputStream::new);
        return accepted(() -> BudgetReader.read(files, finding -> {}));
    }

    private static Optional<Budget> accepted(Reading reading) {
        try {
            return Optional.of(reading.read());
        } catch (InvalidBudgetException e) {
            hasFindings(e.findings());
            return Optional.empty();
        }
    }

    private static void hasFindings(List<?> findings) {
        if (findings.isEmpty()) {
            throw new AssertionError("a refusal must have findings");
        }
    }

    /** What was accepted is written and read again as what it is. */
    private static void isTheSameAgain(Budget budget) {
        Map<String, byte[]> written = BudgetWriter.files(budget);
        BudgetFiles files = name -> Optional.ofNullable(written.get(name)).map(ByteArrayInputStream::new);
        Budget again = BudgetReader.read(files, finding -> {});
        if (!Fingerprint.of(again).equals(Fingerprint.of(budget))) {
            throw new AssertionError("a budget must be read as it was written");
        }
    }

    private static void isDecided(Budget budget) {
        Outcome outcome = Evenhand.allocate(budget, SHORT);
        Verification verification = Evenhand.verify(budget, outcome);
        if (!verification.isProved() && !(outcome instanceof Undecided)) {
            throw new AssertionError("an outcome must hold, found " + verification.problems());
        }
        Evenhand.report(outcome);
        if (outcome instanceof Allocation allocation) {
            Evenhand.decompose(allocation, SHORT);
        }
    }

    private static Path written(String name, byte[] bytes) {
        Path file = folder().resolve(name);
        put(file, Optional.of(bytes));
        return file;
    }

    /** A new file each time: one that is cut to nothing and written again waits for the disk on some file systems. */
    private static void put(Path file, Optional<byte[]> content) {
        try {
            Files.deleteIfExists(file);
            if (content.isPresent()) {
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, content.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] contentOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> parts(Path workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream part = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), part.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] archive(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
