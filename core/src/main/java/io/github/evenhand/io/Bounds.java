package io.github.evenhand.io;

/** How large files may be, so that a broken or hostile one is refused instead of filling the memory. */
final class Bounds {

    private static final long MEMORY = Runtime.getRuntime().maxMemory();

    /** Bytes of a file: 512 MB, or less where the process has little memory. */
    static final long FILE = Math.min(512L << 20, MEMORY / 4);

    /** Rows of all tables together: five million, or less where the process has little memory. */
    static final long ROWS = Math.min(5_000_000, MEMORY / 2_048);

    /**
     * Fields of all tables together: as many as the process has memory for. The 5.5 million fields of 40,000 localities
     * are read within 500 MB, less than 100 bytes each.
     */
    static final long CELLS = MEMORY / 200;

    /** Characters of a line of a CSV file. */
    static final int LINE = 1 << 20;

    static final int COLUMNS = 1_000;

    /** Levels of nesting of a JSON file. */
    static final int DEPTH = 50;

    /** Characters of a JSON string. */
    static final int TEXT = 1 << 20;

    /** Characters of a JSON number. */
    static final int NUMBER = 1_000;

    /** Values of a JSON file outside its tables. */
    static final long VALUES = Math.min(500_000, MEMORY / 1_024);

    private Bounds() {}
}
