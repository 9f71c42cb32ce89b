package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {

    private static final int KILLS = 12;

    @TempDir
    Path path;

    @Test
    void aFolderIsWhollyOldOrWhollyNewWheneverItsWriterIsKilled() throws Exception {
        Path folder = path.resolve("result");
        KilledWriter.write(folder, 0);
        Random random = new Random(7);
        long state = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killWhileItWrites(folder, state, random);
            long found = state(whole(folder));
            assertTrue(found >= state, found + " after " + state);
            state = found;
        }
        KilledWriter.write(folder, state + 1);
        assertEquals(state + 1, state(folder));
        assertEquals(List.of("result"), Beside.names(path), "the next write clears what is left");
    }

    /** The folder; or what was moved aside, if the writer was killed between its two renamings. */
    private Path whole(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return folder;
        }
        return Beside.names(path).stream()
                .filter(name -> name.startsWith(".result.old-"))
                .map(name -> path.resolve(name).resolve("result"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static long state(Path folder) throws IOException {
        assertEquals(KilledWriter.NAMES, Beside.names(folder));
        String summary = Files.readString(folder.resolve("summary.json"));
        long state = Long.parseLong(summary.substring(summary.lastIndexOf('"', 12) + 1, summary.indexOf(' ', 11)));
        for (String name : KilledWriter.NAMES) {
            assertEquals(KilledWriter.content(state), Files.readString(folder.resolve(name)), name);
        }
        return state;
    }

    private static void killWhileItWrites(Path folder, long state, Random random) throws Exception {
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("jdk.module.path", ""), // the tests run as a module
                        KilledWriter.class.getName(),
                        folder.toString(),
                        Long.toString(state))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertTrue(writer.getInputStream().read() >= 0, "it has written once");
        Thread.sleep(random.nextInt(60));
        writer.destroyForcibly().waitFor();
    }
}
