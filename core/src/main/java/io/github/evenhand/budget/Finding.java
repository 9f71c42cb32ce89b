package io.github.evenhand.budget;

import java.util.Objects;

/**
 * Something in a budget that is wrong, or that its author should look at.
 *
 * @param where the place: file, line and column, or the thing's own name
 * @param problem the offending value and the rule it breaks
 * @param remedy what to do about it
 */
public record Finding(Severity severity, String where, String problem, String remedy) {

    public enum Severity {
        /** The budget cannot be used. */
        ERROR,
        /** The budget can be used, but may not say what its author meant. */
        WARNING
    }

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(remedy, "remedy");
    }

    public static Finding error(String where, String problem, String remedy) {
        return new Finding(Severity.ERROR, where, problem, remedy);
    }

    public static Finding warning(String where, String problem, String remedy) {
        return new Finding(Severity.WARNING, where, problem, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return where + ": " + (isError() ? "" : "warning: ") + problem + ". " + remedy;
    }
}
