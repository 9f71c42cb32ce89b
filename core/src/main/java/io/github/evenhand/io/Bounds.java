package io.github.evenhand.io;

/** How large files may be, so that a broken or hostile one is refused instead of filling the memory. */
final class Bounds {

    private static final long MEMORY = Runtime.getRuntime().maxMemory();

    /** Bytes of a file: 512 MB, or less where the process has little memory. */
    static final long FILE = Math.min(512L << 20, MEMORY / 4);

    /** Rows of a table: two million, or less where the process has little memory. */
    static final int ROWS = (int) Math.min(2_000_000, MEMORY / 2_048);

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
    static final int VALUES = 500_000;

    private Bounds() {}
}
