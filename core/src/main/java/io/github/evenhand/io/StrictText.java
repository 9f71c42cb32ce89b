package io.github.evenhand.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 text of a file as it streams by. Knows the line and column of whatever must be refused: bytes that are no
 * UTF-8, NUL characters, lines and files that are too long. A byte order mark is left out.
 */
final class StrictText extends Reader {

    private static final int CHUNK = 1 << 16;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final InputStream bytes;
    private final long longestLine;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer in = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer out = CharBuffer.allocate(CHUNK).flip();

    private long size;
    private boolean ended;
    private boolean started;
    private int line = 1;
    private long column = 1;
    private boolean afterReturn;

    /** @param longestLine how many characters a line may have */
    StrictText(String file, InputStream bytes, long longestLine) {
        this.file = file;
        this.bytes = bytes;
        this.longestLine = longestLine;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!out.hasRemaining()) {
            if (ended && !in.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, out.remaining());
        out.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        if (!ended) {
            fill();
        }
        out.clear();
        CoderResult result = decoder.decode(in, out, ended);
        out.flip();
        if (!started && out.hasRemaining()) {
            started = true;
            if (out.get(0) == BYTE_ORDER_MARK) {
                out.get();
            }
        }
        walk();
        if (result.isError()) {
            throw refusal(
                    "Text must be UTF-8, found the byte 0x"
                            + String.format("%02X", in.get(in.position()))
                            + " that is none",
                    "Save the file as UTF-8.");
        }
    }

    private void fill() throws IOException {
        in.compact();
        int count = bytes.read(in.array(), in.position(), in.remaining());
        if (count < 0) {
            ended = true;
        } else {
            in.position(in.position() + count);
            size += count;
        }
        in.flip();
        if (size > Bounds.FILE) {
            throw refusal(
                    "File must have at most " + Bounds.FILE + " bytes, found more",
                    "Split the budget, or give the process more memory.");
        }
    }

    private void walk() throws Refusal {
        for (int i = out.position(); i < out.limit(); i++) {
            char c = out.get(i);
            if (c == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = c == '\r';
            if (c == '\n' || afterReturn) {
                line++;
                column = 1;
                continue;
            }
            if (c == 0) {
                throw refusal("Text must have no NUL characters, found one", "Save the file as plain UTF-8 text.");
            }
            if (++column > longestLine) {
                throw refusal(
                        "Line must have at most " + longestLine + " characters, found more",
                        "Check that the file is what it should be and its line ends are right.");
            }
        }
    }

    private Refusal refusal(String problem, String remedy) {
        return new Refusal(Place.at(file, line, (int) Math.min(column, Integer.MAX_VALUE)), problem, remedy);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
