package io.github.evenhand.examples.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output that remembers whether nobody reads on, which a {@code PrintWriter} does not tell. */
final class StandardOutput extends FilterOutputStream {

    private boolean nobodyReadsOn;

    StandardOutput(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException fault) {
            nobodyReadsOn |= isAClosedPipe(fault);
            throw fault;
        }
    }

    /** No number comes with it, only the words of the system: "Broken pipe", or on Windows "The pipe is being closed". */
    private static boolean isAClosedPipe(IOException fault) {
        String words = fault.getMessage();
        return words != null && words.toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Whether the reader, such as {@code head}, had enough: to whoever started both that is no fault. */
    boolean hasNoReader() {
        return nobodyReadsOn;
    }
}
