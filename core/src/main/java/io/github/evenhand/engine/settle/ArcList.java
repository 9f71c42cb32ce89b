package io.github.evenhand.engine.settle;

import java.math.BigInteger;
import java.util.Arrays;

/** The arcs of a {@link Network} while it is drawn. */
final class ArcList {

    /** More than all money together, so that it limits nothing. */
    static final long UNLIMITED = 1L << 61;

    private static final BigInteger BELOW_NOTHING = BigInteger.ONE.negate();

    private int size;
    private final int[] from;
    private final int[] to;
    private final long[] lower;
    private final long[] upper;
    private final long[] flow;
    private boolean open = true;

    ArcList(int capacity) {
        from = new int[capacity];
        to = new int[capacity];
        lower = new long[capacity];
        upper = new long[capacity];
        flow = new long[capacity];
    }

    /**
     * Draws an arc whose flow is as near to the wish as its range allows.
     *
     * @return the flow
     */
    long draw(int tail, int head, WholeRange range, long wish) {
        from[size] = tail;
        to[size] = head;
        lower[size] = least(range);
        upper[size] = most(range);
        open &= lower[size] <= upper[size];
        flow[size] = nearest(range, wish);
        return flow[size++];
    }

    /** The number in the range that is nearest to the wish; if the range is empty, its lower limit. */
    static long nearest(WholeRange range, long wish) {
        return Math.max(least(range), Math.min(most(range), wish));
    }

    private static long least(WholeRange range) {
        return range.lower().map(BigInteger::longValueExact).orElse(0L);
    }

    private static long most(WholeRange range) {
        return range.upper().map(ArcList::capped).orElse(UNLIMITED);
    }

    private static long capped(BigInteger upper) {
        return upper.min(BigInteger.valueOf(UNLIMITED)).max(BELOW_NOTHING).longValueExact();
    }

    /** Whether there is a whole number in every range. */
    boolean isOpen() {
        return open;
    }

    int[] from() {
        return Arrays.copyOf(from, size);
    }

    int[] to() {
        return Arrays.copyOf(to, size);
    }

    long[] lower() {
        return Arrays.copyOf(lower, size);
    }

    long[] upper() {
        return Arrays.copyOf(upper, size);
    }

    long[] flow() {
        return Arrays.copyOf(flow, size);
    }
}
