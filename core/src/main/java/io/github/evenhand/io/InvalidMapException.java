package io.github.evenhand.io;

import io.github.evenhand.budget.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A map cannot be drawn as it is written; the message lists every finding. */
public final class InvalidMapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    InvalidMapException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** {@return all findings, in the order of their places} */
    public List<Finding> findings() {
        return findings;
    }
}
