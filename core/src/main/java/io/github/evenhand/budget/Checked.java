package io.github.evenhand.budget;

import java.util.List;

/** What a builder collected, and what is to be said of it. */
public final class Checked {

    private final Budget budget;
    private final List<Finding> findings;

    Checked(Budget budget, List<Finding> findings) {
        this.budget = budget;
        this.findings = findings;
    }

    /** {@return all findings, errors and warnings} */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * {@return the budget, if no finding is an error}
     *
     * @throws InvalidBudgetException if anything is wrong, with all findings
     */
    public Budget orElseThrow() {
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new InvalidBudgetException(findings);
        }
        return budget;
    }
}
