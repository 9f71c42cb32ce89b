package io.github.evenhand.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine and JDK of this process, in words. */
final class Machine {

    private Machine() {}

    static String describe() {
        return processor().orElse(System.getProperty("os.arch")) + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, "
                + memory().map(gigabytes -> gigabytes + " GB, ").orElse("") + System.getProperty("os.name") + ", JDK "
                + Runtime.version();
    }

    private static Optional<String> processor() {
        return find("/proc/cpuinfo", "model name")
                .map(line -> line.substring(line.indexOf(':') + 1).trim());
    }

    private static Optional<Long> memory() {
        return find("/proc/meminfo", "MemTotal:")
                .map(line -> Math.round(Double.parseDouble(line.replaceAll("\\D", "")) / (1024 * 1024)));
    }

    private static Optional<String> find(String file, String start) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start)).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
