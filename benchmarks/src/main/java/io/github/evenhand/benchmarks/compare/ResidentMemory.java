package io.github.evenhand.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The memory that a process holds, heap and native, as Linux counts it; null where nothing says. */
final class ResidentMemory {

    private static final String SELF = "self";

    /** How long the JVM may take for the next piece that it gives back. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private ResidentMemory() {}

    /** Gives back what is not in use, and waits for it: the JVM does so in the background. */
    static void settle() {
        System.gc();
        Double before = null;
        Double now = megabytes();
        while (now != null && (before == null || now < 0.99 * before)) {
            before = now;
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            now = megabytes();
        }
    }

    /** Forgets the peak so far, so that the next one is that of what follows. */
    static void forgetPeak() {
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException e) {
            // then the peak is that of the whole process
        }
    }

    static @Nullable Double megabytes() {
        return read(SELF, "VmRSS:");
    }

    static @Nullable Double peakMegabytes() {
        return read(SELF, "VmHWM:");
    }

    static @Nullable Double peakMegabytes(long process) {
        return read(Long.toString(process), "VmHWM:");
    }

    private static @Nullable Double read(String process, String entry) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", process, "status"));
            for (String line : lines) {
                if (line.startsWith(entry)) {
                    return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }
}
