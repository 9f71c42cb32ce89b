package io.github.evenhand.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Writes a file whole or not at all: beside its place first, then by renaming. */
public final class WholeFile {

    /** So many bytes tell a page from a workbook, and both from a table. */
    private static final int START = 4;

    private WholeFile() {}

    private static boolean mayBeReplaced(Path target, byte[] content) throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isRegularFile(target)) {
            return false;
        }
        try (InputStream there = Files.newInputStream(target)) {
            byte[] start = there.readNBytes(Math.min(START, content.length));
            return start.length == 0 || Arrays.equals(start, 0, start.length, content, 0, start.length);
        }
    }

    /** Writes bytes and waits until the disk has them. */
    static void force(Path file, byte[] content, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Writes a file. One that is there already is replaced if it is empty or begins as the new one, as pages do and
     * workbooks do: what is of another kind was hardly meant, and may be all that somebody has.
     *
     * @param file made, with its folder, if it is missing
     * @param content all of it
     * @throws NotWrittenException if the file is not written; what was there is still there then
     */
    public static void write(Path file, byte[] content) {
        try {
            Path target = file.toAbsolutePath().normalize();
            Path parent = target.getParent();
            if (parent == null || Files.isDirectory(target)) {
                throw new NotWrittenException(
                        "File '" + file + "' was not written, since it is a folder. Name a file.", null);
            }
            if (!mayBeReplaced(target, content)) {
                throw new NotWrittenException(
                        "File '" + file + "' was not written, since something of another kind is there. "
                                + "Name another file, or remove that one first.",
                        null);
            }
            Files.createDirectories(parent);
            Beside beside = new Beside(parent, String.valueOf(target.getFileName()));
            beside.clear();
            Path fresh = beside.fresh(Files::createFile);
            try {
                force(fresh, content, StandardOpenOption.WRITE);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Beside.discard(fresh); // unless it is in its place
            }
        } catch (IOException e) {
            throw new Trouble(e).notWritten("File '" + file + "'", "name another file");
        }
    }
}
