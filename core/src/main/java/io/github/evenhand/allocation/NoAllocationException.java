package io.github.evenhand.allocation;

/** There is no allocation; the message says why and what would help. */
public final class NoAllocationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAllocationException(String message) {
        super(message);
    }
}
