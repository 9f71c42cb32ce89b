package io.github.evenhand.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a folder of files whole or not at all: beside its place first, then by renaming. What was there before is
 * replaced whole, and only if it is a folder of the same kind; anything else is left alone. A process that is killed
 * leaves at most a folder beside it, which the next that writes clears away; if it is killed between the two renamings
 * of a replacement, or the disk refuses the second and to undo the first, what was there before is in that folder,
 * whole, and is put back.
 */
public final class WholeFolder {

    private final String kind;
    private final List<String> known;
    private final OwnJson mark;

    /**
     * @param kind what the folder is called in messages
     * @param known every file that such a folder may hold
     * @param mark the one of them that is always there, by which the folder is recognised
     */
    WholeFolder(String kind, List<String> known, OwnJson mark) {
        this.kind = kind;
        this.known = known;
        this.mark = mark;
    }

    /**
     * Writes a folder that is not there yet.
     *
     * @param kind what the folder is called in messages
     * @param folder which must not be there yet
     * @param files contents by name
     * @throws NotWrittenException if the folder is there or cannot be written; nothing of it is there then
     */
    public static void create(String kind, Path folder, Map<String, byte[]> files) {
        WholeFolder whole = new WholeFolder(kind, List.of(), new OwnJson("", List.of()));
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw whole.refused(folder, "it is there already", "Name another folder.");
        }
        whole.write(folder, files);
    }

    /** @throws NotWrittenException if the folder is not written; what was there is still there then */
    void write(Path folder, Map<String, byte[]> files) {
        try {
            Path target = Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
            Path parent = target.getParent();
            Path name = target.getFileName();
            if (parent == null || name == null) {
                throw refused(folder, "it has no folder around it", "Name a folder.");
            }
            Beside beside = new Beside(parent, name.toString());
            Files.createDirectories(parent);
            beside.clear();
            refuseStrangers(target);
            Path fresh = beside.fresh(Files::createDirectory);
            try {
                fill(fresh, files);
                exchange(fresh, target, parent, beside);
            } finally {
                Beside.discard(fresh); // unless it is in its place
            }
        } catch (IOException e) {
            throw new Trouble(e).notWritten(kind + " folder '" + folder + "'", "name another folder");
        }
    }

    private NotWrittenException refused(Path folder, String reason, String remedy) {
        return new NotWrittenException(
                kind + " folder '" + folder + "' was not written, since " + reason + ". " + remedy, null);
    }

    private void refuseStrangers(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw refused(target, "there is something else of this name", "Name another folder.");
        }
        List<String> present = Beside.names(target);
        strangeness(target, present).ifPresent(what -> {
            throw refused(
                    target,
                    "it is there already and is no " + kind.toLowerCase(Locale.ROOT) + " folder: " + what,
                    "Name another folder, or move what is in it.");
        });
    }

    /** Why a folder is not of this kind; empty if it is, or has nothing in it. */
    private Optional<String> strangeness(Path target, List<String> present) {
        Optional<String> stranger =
                present.stream().filter(name -> !known.contains(name)).findFirst();
        if (stranger.isPresent()) {
            return stranger.map(name -> "it holds '" + Shown.text(name) + "'");
        } else if (present.isEmpty() || mark.isIn(target)) {
            return Optional.empty();
        }
        return Optional.of(
                present.contains(mark.name())
                        ? "its '" + mark.name() + "' was not written as part of one"
                        : "it holds no '" + mark.name() + "'");
    }

    private static void fill(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            WholeFile.force(
                    folder.resolve(file.getKey()),
                    file.getValue(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        }
        force(folder);
    }

    /** Makes names durable where the system lets a folder be opened; elsewhere there is nothing to be done. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException ignored) {
            // Windows does not open folders.
        }
    }

    private static void exchange(Path fresh, Path target, Path parent, Beside beside) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            force(parent);
            return;
        }
        Path aside = beside.aside();
        Path old = aside.resolve(parent.relativize(target));
        try {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            force(parent);
        } finally {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Beside.discard(old);
            } // or the old one is all that there is, and stays aside
            Beside.discard(aside);
        }
    }
}
