package io.github.evenhand.io;

import org.jspecify.annotations.Nullable;

/** A folder or file was not written, and what was there before is still there; the message says why and what to do. */
public final class NotWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says that nothing was written.
     *
     * @param message what was not written, why, and what to do
     * @param cause null if nothing was thrown
     */
    public NotWrittenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
