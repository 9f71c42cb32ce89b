package io.github.evenhand.io;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What the file system refused, in words for people who do not know Java. */
final class Trouble {

    private final IOException refused;

    Trouble(IOException refused) {
        this.refused = refused;
    }

    /** A link that leads to itself, on whatever way. */
    boolean isLoop() {
        return refused instanceof FileSystemLoopException || reason().contains("symbolic link");
    }

    /** What was found, as in "found no permission". */
    String words() {
        if (refused instanceof ClosedByInterruptException) {
            return "an interrupt of the thread";
        } else if (isLoop()) {
            return "a symbolic link that leads back to itself";
        } else if (refused instanceof AccessDeniedException) {
            return "no permission";
        } else if (refused instanceof NoSuchFileException) {
            return "a place where nothing can be";
        } else if (refused instanceof FileAlreadyExistsException || refused instanceof NotDirectoryException) {
            return "a file where a folder must be";
        } else if (refused instanceof DirectoryNotEmptyException) {
            return "a folder where a file must be";
        }
        return reason().isEmpty() ? "an error of the disk or file system" : "'" + reason() + "'";
    }

    /** The same in a sentence that says what was not written and what to do. */
    NotWrittenException notWritten(String what, String other) {
        return new NotWrittenException(
                what + " could not be written, found " + words() + ". "
                        + (refused instanceof ClosedByInterruptException
                                ? "Write it again."
                                : "Check that the place may be written to and the disk has room, or " + other + "."),
                refused);
    }

    /** What the system says; without the paths before it. */
    private String reason() {
        String said = refused instanceof FileSystemException of ? of.getReason() : refused.getMessage();
        return said == null ? "" : Shown.sentence(said);
    }
}
