package io.github.evenhand.io;

import org.jspecify.annotations.Nullable;

/** A folder was not written, and what was there before is still there; the message says why and what to do. */
public final class NotWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotWrittenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
