package io.github.evenhand.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: beside its place first, then by renaming. */
public final class WholeFile {

    private WholeFile() {}

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
     * Writes a file; one that is there already is replaced.
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
            throw new NotWrittenException(
                    "File '" + file + "' could not be written, found " + new Trouble(e).words()
                            + ". Check that the place may be written to and the disk has room, or name another file.",
                    e);
        }
    }
}
