package io.github.evenhand.examples.workbook;

/** How large a workbook may be, so that a broken or hostile one is refused instead of filling the memory. */
final class Bounds {

    private static final long MEMORY = Runtime.getRuntime().maxMemory();

    /** Bytes of all parts that are read, unpacked: 512 MB, or less where the process has little memory. */
    static final long BYTES = Math.min(512L << 20, MEMORY / 4);

    /** Cells that hold something, of all sheets; also texts of the workbook. */
    static final long CELLS = Math.min(20_000_000, MEMORY / 400);

    /** Characters of all cells together; many cells may share one long text. */
    static final long CHARACTERS = Math.min(256L << 20, MEMORY / 16);

    static final int SHEETS = 100;

    static final int ROWS = 1_048_576;

    static final int COLUMNS = 1_000;

    /** Characters of a cell, which is also what spreadsheets allow. */
    static final int TEXT = 32_767;

    /** Findings about the cells of one workbook. */
    static final int FINDINGS = 200;

    private Bounds() {}
}
