package io.github.evenhand.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands beside a file or folder while it is written. Its name starts with a dot and tells which process made it,
 * so that the next that writes clears away what a killed one left, and puts back what that one had moved aside.
 */
final class Beside {

    private static final String NEW = "new";
    private static final String OLD = "old";

    private static final int ATTEMPTS = 1_000;

    /** Clocks may be set while processes run: start times that differ by less are the same. */
    private static final long SAME_START = 10_000;

    private static final ProcessHandle SELF = ProcessHandle.current();

    private final Path parent;
    private final String name;

    /** @param name of the file or folder that is written, within its parent */
    Beside(Path parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    /** How a file or folder comes to be; refused if there is one. */
    @FunctionalInterface
    interface Making {
        void make(Path path) throws IOException;
    }

    /** A place for what is being written. */
    Path fresh(Making making) throws IOException {
        return made(NEW, making);
    }

    /** A folder for what is replaced. */
    Path aside() throws IOException {
        return made(OLD, Files::createDirectory);
    }

    private Path made(String purpose, Making making) throws IOException {
        for (int i = 0; ; i++) {
            Path path = parent.resolve("." + name + "." + purpose + "-" + SELF.pid() + "-" + started(SELF) + "-" + i);
            try {
                making.make(path);
                return path;
            } catch (FileAlreadyExistsException taken) {
                if (i == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    /** Clears what processes left that are no more; what cannot be cleared stays. */
    void clear() {
        Pattern left = Pattern.compile(Pattern.quote("." + name + ".") + "(new|old)-(\\d{1,18})-(\\d{1,18})-\\d{1,4}");
        try {
            for (String entry : names(parent)) {
                Matcher found = left.matcher(entry);
                if (found.matches() && isOver(Long.parseLong(found.group(2)), Long.parseLong(found.group(3)))) {
                    clear(parent.resolve(entry), found.group(1));
                }
            }
        } catch (IOException ignored) {
            // Whoever may not look into a folder has nothing to clear there.
        }
    }

    private void clear(Path left, String purpose) {
        try {
            Path target = parent.resolve(name);
            Path replaced = left.resolve(name);
            if (purpose.equals(OLD)
                    && Files.exists(replaced, LinkOption.NOFOLLOW_LINKS)
                    && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(replaced, target, StandardCopyOption.ATOMIC_MOVE);
            }
            discard(replaced);
            delete(left);
        } catch (IOException ignored) {
            // It stays, and disturbs nobody.
        }
    }

    private static boolean isOver(long pid, long start) {
        Optional<ProcessHandle> running = ProcessHandle.of(pid);
        return running.isEmpty() || Math.abs(started(running.get()) - start) > SAME_START;
    }

    /** Milliseconds of the clock; 0 where nothing says. */
    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The names of what is in a folder, in order. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Once all is in its place, what cannot be tidied up is no reason to call it not written. */
    static void discard(Path path) {
        try {
            delete(path);
        } catch (IOException ignored) {
            // It stays beside what was written, under a name that starts with a dot.
        }
    }

    /** Deletes a file, or a folder of files; no link is followed. */
    static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (String name : names(path)) {
                Files.delete(path.resolve(name));
            }
        }
        Files.deleteIfExists(path);
    }
}
