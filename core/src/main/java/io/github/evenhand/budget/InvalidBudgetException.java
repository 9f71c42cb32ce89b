package io.github.evenhand.budget;

import java.util.List;
import java.util.stream.Collectors;

/** A budget contradicts itself or lacks something; the message lists every finding. */
public final class InvalidBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 1_000;

    private final transient List<Finding> findings;

    /**
     * A budget with all that is wrong with it.
     *
     * @param findings errors and warnings, in the order of their places
     */
    public InvalidBudgetException(List<Finding> findings) {
        super(message(findings));
        this.findings = List.copyOf(findings);
    }

    /** {@return all findings, errors and warnings, in the order of their places} */
    public List<Finding> findings() {
        return findings;
    }

    private static String message(List<Finding> findings) {
        String list = findings.stream().limit(SHOWN).map(Finding::toString).collect(Collectors.joining("\n"));
        return findings.size() <= SHOWN ? list : list + "\n... and " + (findings.size() - SHOWN) + " more";
    }
}
