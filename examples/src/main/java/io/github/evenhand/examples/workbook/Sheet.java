package io.github.evenhand.examples.workbook;

import java.util.List;

/** The cells of one sheet, row by row. */
record Sheet(String name, List<Row> rows) {

    /**
     * A row that has at least one cell that is not empty.
     *
     * @param number from 1, as the spreadsheet counts
     * @param cells from column A on
     */
    record Row(int number, List<Cell> cells) {

        /** The cell of a column, from 1. */
        Cell cell(int column) {
            return column <= cells.size() ? cells.get(column - 1) : Cell.EMPTY;
        }
    }
}
