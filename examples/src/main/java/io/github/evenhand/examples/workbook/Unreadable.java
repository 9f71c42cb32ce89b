package io.github.evenhand.examples.workbook;

import java.io.IOException;

/** A workbook cannot be read any further. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String remedy;

    /** @param where a sheet or a cell; empty for the workbook as a whole */
    Unreadable(String where, String problem, String remedy) {
        super(problem);
        this.where = where;
        this.remedy = remedy;
    }

    String where() {
        return where;
    }

    String problem() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
