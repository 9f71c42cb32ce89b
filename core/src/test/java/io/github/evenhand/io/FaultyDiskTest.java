package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the disk does, and wherever in a write it does it, a folder or file is wholly the old or wholly the new. */
class FaultyDiskTest {

    private static final List<String> NAMES = List.of("allocation.csv", "report.html", "summary.json");

    private static final FaultyDisk.Fault INTERRUPT =
            () -> Thread.currentThread().interrupt();

    private static final FaultyDisk.Fault NO_MEMORY = () -> {
        throw new OutOfMemoryError("test");
    };

    @TempDir
    Path path;

    private int attempts;

    /** Writes the folder once more, over what is in it, and says what came of it. */
    private record Attempt(Path parent, Path folder, Optional<Throwable> thrown) {

        /** What the folder holds; nothing if there is none. */
        Optional<String> state() throws IOException {
            return Files.exists(folder) ? Optional.of(FaultyDiskTest.state(folder)) : Optional.empty();
        }
    }

    private static Map<String, byte[]> files(String state) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        NAMES.forEach(name -> files.put(name, content(state).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String content(String state) {
        return "{\"state\": \"" + state + "\"}";
    }

    private static String state(Path folder) throws IOException {
        String summary = Files.readString(folder.resolve("summary.json"));
        for (String name : NAMES) {
            assertEquals(summary, Files.readString(folder.resolve(name)), name);
        }
        assertEquals(NAMES, Beside.names(folder));
        return summary.substring(11, summary.length() - 2);
    }

    private static WholeFolder kind() {
        return new WholeFolder("Result", NAMES, new OwnJson("summary.json", List.of("state")));
    }

    private Attempt attempt(FaultyDisk disk, boolean isThere) throws IOException {
        Path parent = Files.createDirectory(path.resolve("p" + attempts++));
        Path folder = parent.resolve("result");
        if (isThere) {
            kind().write(folder, files("old"));
        }
        try {
            kind().write(disk.path(folder), files("new"));
            return new Attempt(parent, folder, Optional.empty());
        } catch (NotWrittenException | OutOfMemoryError thrown) {
            return new Attempt(parent, folder, Optional.of(thrown));
        }
    }

    @Test
    void aFolderOnADiskThatIsFullAtAnyByteStaysAsItWas() throws IOException {
        int bytes = NAMES.size() * content("new").length();
        for (boolean isThere : new boolean[] {false, true}) {
            Optional<String> before = isThere ? Optional.of("old") : Optional.empty();
            for (int room = 0; room < bytes; room++) {
                Attempt attempt = attempt(FaultyDisk.withRoom(room), isThere);
                assertEquals(before, attempt.state());
                assertEquals(isThere ? List.of("result") : List.of(), Beside.names(attempt.parent()));
                assertEquals(
                        "Result folder '" + attempt.folder()
                                + "' could not be written, found 'No space left on device'. Check that the place may be"
                                + " written to and the disk has room, or name another folder.",
                        attempt.thrown().orElseThrow().getMessage());
            }
            assertEquals(
                    Optional.of("new"),
                    attempt(FaultyDisk.withRoom(bytes), isThere).state());
        }
    }

    @Test
    void aFolderIsOldOrNewWhicheverStepTheDiskRefuses() throws IOException {
        for (boolean isThere : new boolean[] {false, true}) {
            Optional<String> before = isThere ? Optional.of("old") : Optional.empty();
            FaultyDisk disk;
            int step = 0;
            do {
                disk = FaultyDisk.after(step++, FaultyDisk.FULL, false);
                Attempt attempt = attempt(disk, isThere);
                assertEquals(attempt.thrown().isPresent() ? before : Optional.of("new"), attempt.state());
            } while (!disk.isSound());
            assertTrue(step > (isThere ? 17 : 11), step + " steps");
        }
    }

    @Test
    void aFolderThatADeadDiskDoesNotLetBePutBackStandsAside() throws IOException {
        boolean stoodAside = false;
        FaultyDisk disk;
        int step = 0;
        do {
            disk = FaultyDisk.after(step++, FaultyDisk.FULL, true);
            Attempt attempt = attempt(disk, true);
            if (Files.exists(attempt.folder())) {
                assertEquals(attempt.thrown().isPresent() ? "old" : "new", state(attempt.folder()));
            } else {
                stoodAside = true;
                Path aside = Beside.names(attempt.parent()).stream()
                        .filter(name -> name.startsWith(".result.old-"))
                        .map(name -> attempt.parent().resolve(name).resolve("result"))
                        .findFirst()
                        .orElseThrow();
                assertEquals("old", state(aside));
            }
        } while (!disk.isSound());
        assertTrue(stoodAside);
    }

    @Test
    void aFolderIsOldOrNewWheneverTheThreadIsInterruptedWhichStaysInterrupted() throws IOException {
        FaultyDisk disk;
        int step = 0;
        int refused = 0;
        do {
            disk = FaultyDisk.after(step++, INTERRUPT, false);
            Attempt attempt = attempt(disk, true);
            assertEquals(!disk.isSound(), Thread.interrupted());
            assertEquals(Optional.of(attempt.thrown().isPresent() ? "old" : "new"), attempt.state());
            assertEquals(List.of("result"), Beside.names(attempt.parent()));
            if (attempt.thrown().isPresent()) {
                refused++;
                assertEquals(
                        "Result folder '" + attempt.folder()
                                + "' could not be written, found an interrupt of the thread. Write it again.",
                        attempt.thrown().get().getMessage());
            }
        } while (!disk.isSound());
        assertTrue(refused >= NAMES.size(), refused + " refused");
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void aFolderIsOldOrNewWhereverMemoryEnds() throws IOException {
        FaultyDisk disk;
        int step = 0;
        do {
            disk = FaultyDisk.after(step++, NO_MEMORY, false);
            Attempt attempt = attempt(disk, true);
            String state = attempt.state().orElseThrow();
            assertTrue(state.equals("new") || (attempt.thrown().isPresent() && state.equals("old")), state);
        } while (!disk.isSound());
    }

    @Test
    void aFileOnADiskThatIsFullAtAnyByteStaysAsItWas() throws IOException {
        Path file = path.resolve("report.html");
        byte[] content = content("new").getBytes(StandardCharsets.UTF_8);
        Files.writeString(file, content("old"));
        for (int room = 0; room < content.length; room++) {
            FaultyDisk disk = FaultyDisk.withRoom(room);
            NotWrittenException refused =
                    assertThrows(NotWrittenException.class, () -> WholeFile.write(disk.path(file), content));
            assertEquals(
                    "File '" + file
                            + "' could not be written, found 'No space left on device'. Check that the place may be"
                            + " written to and the disk has room, or name another file.",
                    refused.getMessage());
            assertEquals(content("old"), Files.readString(file));
            assertEquals(List.of("report.html"), Beside.names(path));
        }
        WholeFile.write(FaultyDisk.withRoom(content.length).path(file), content);
        assertEquals(content("new"), Files.readString(file));
    }

    @Test
    void aFileIsOldOrNewWhicheverStepTheDiskRefuses() throws IOException {
        Path file = path.resolve("report.html");
        for (FaultyDisk.Fault fault : List.of(FaultyDisk.FULL, INTERRUPT)) {
            FaultyDisk disk;
            int step = 0;
            do {
                disk = FaultyDisk.after(step++, fault, false);
                Files.writeString(file, content("old"));
                String state = "new";
                try {
                    WholeFile.write(disk.path(file), content("new").getBytes(StandardCharsets.UTF_8));
                } catch (NotWrittenException refused) {
                    state = "old";
                }
                assertEquals(fault == INTERRUPT && !disk.isSound(), Thread.interrupted());
                assertEquals(content(state), Files.readString(file));
            } while (!disk.isSound());
            assertEquals(content("new"), Files.readString(file));
        }
    }
}
