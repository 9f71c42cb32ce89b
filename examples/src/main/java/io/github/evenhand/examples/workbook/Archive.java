package io.github.evenhand.examples.workbook;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook, which is a zip archive; gives out no more bytes than there may be, however well packed. */
final class Archive implements Closeable {

    private final ZipFile zip;
    private final long most;
    private long taken;

    private Archive(ZipFile zip, long most) {
        this.zip = zip;
        this.most = most;
    }

    /**
     * @param most bytes that all parts together may unpack to
     * @throws Unreadable if the file is no archive
     */
    static Archive open(Path file, long most) throws IOException {
        try {
            return new Archive(new ZipFile(file.toFile()), most);
        } catch (ZipException | IllegalArgumentException e) {
            throw new Unreadable(
                    "",
                    "Workbook must be an .xlsx file, found something else or a damaged one",
                    "Save it as an Excel workbook (.xlsx) without a password.");
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(entry)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = super.read(to, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws Unreadable {
            taken += bytes;
            if (taken > most) {
                throw new Unreadable(
                        "",
                        "Workbook must unpack to at most " + most + " bytes, found more",
                        "Split the budget, or give the process more memory.");
            }
        }
    }
}
