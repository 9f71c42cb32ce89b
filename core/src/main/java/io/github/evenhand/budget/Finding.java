package io.github.evenhand.budget;

import java.util.Objects;

/**
 * Something in a budget that is wrong, or that its author should look at.
 *
 * @param severity whether the budget can be used all the same
 * @param where the place: file, line and column, or the thing's own name
 * @param problem the offending value and the rule it breaks
 * @param remedy what to do about it
 */
public record Finding(Severity severity, String where, String problem, String remedy) {

    /** How bad it is. */
    public enum Severity {
        /** The budget cannot be used. */
        ERROR,
        /** The budget can be used, but may not say what its author meant. */
        WARNING
    }

    /** A finding with all that its reader needs. */
    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * {@return something that is wrong}
     *
     * @param where the place: file, line and column, or the thing's own name
     * @param problem the offending value and the rule it breaks
     * @param remedy what to do about it
     */
    public static Finding error(String where, String problem, String remedy) {
        return new Finding(Severity.ERROR, where, problem, remedy);
    }

    /**
     * {@return something that the author should look at}
     *
     * @param where the place: file, line and column, or the thing's own name
     * @param problem the offending value and what is odd about it
     * @param remedy what to do about it
     */
    public static Finding warning(String where, String problem, String remedy) {
        return new Finding(Severity.WARNING, where, problem, remedy);
    }

    /** {@return whether the budget cannot be used} */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return where + ": " + (isError() ? "" : "warning: ") + problem + ". " + remedy;
    }
}
