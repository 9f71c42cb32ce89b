package io.github.evenhand.io;

/** Counts what the tables of one budget hold, and refuses more than fits into the memory of the process. */
final class Room {

    private long rows;
    private long cells;

    /** Takes room for a row. */
    void take(int fields, Place place) throws Refusal {
        rows++;
        cells += fields;
        if (rows > Bounds.ROWS || cells > Bounds.CELLS) {
            throw new Refusal(
                    place,
                    "Tables must have at most " + Bounds.ROWS + " rows and " + Bounds.CELLS
                            + " fields in all, found more",
                    "Split the budget, or give the process more memory.");
        }
    }
}
