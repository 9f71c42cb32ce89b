package io.github.evenhand.engine.settle;

import java.util.Arrays;

/**
 * The vertices that a search has seen and not yet settled, the nearest first; of equally near ones the lowest number.
 *
 * <p>Also remembers how far every vertex is, by strain and then by spread.
 */
final class VertexQueue {

    private static final int UNSEEN = -1;
    private static final int SETTLED = -2;

    private final long[] strain;
    private final long[] spread;
    private final int[] place;
    private final int[] heap;
    private final int[] seen;
    private int waiting;
    private int touched;

    VertexQueue(int vertices) {
        strain = new long[vertices];
        spread = new long[vertices];
        place = new int[vertices];
        heap = new int[vertices];
        seen = new int[vertices];
        Arrays.fill(place, UNSEEN);
    }

    void clear() {
        for (int i = 0; i < touched; i++) {
            place[seen[i]] = UNSEEN;
        }
        touched = 0;
        waiting = 0;
    }

    boolean isEmpty() {
        return waiting == 0;
    }

    boolean isSettled(int vertex) {
        return place[vertex] == SETTLED;
    }

    long strain(int vertex) {
        return strain[vertex];
    }

    long spread(int vertex) {
        return spread[vertex];
    }

    /** How many vertices were seen since the queue was cleared. */
    int touched() {
        return touched;
    }

    int touched(int index) {
        return seen[index];
    }

    /** Whether this distance is nearer than the one known; if so it is the one known from now on. */
    boolean offer(int vertex, long newStrain, long newSpread) {
        if (place[vertex] == UNSEEN) {
            seen[touched++] = vertex;
            place[vertex] = waiting;
            heap[waiting++] = vertex;
        } else if (place[vertex] == SETTLED || !isBefore(newStrain, newSpread, strain[vertex], spread[vertex])) {
            return false;
        }
        strain[vertex] = newStrain;
        spread[vertex] = newSpread;
        rise(place[vertex]);
        return true;
    }

    int settleNearest() {
        int nearest = heap[0];
        place[nearest] = SETTLED;
        waiting--;
        if (waiting > 0) {
            put(heap[waiting], 0);
            sink(0);
        }
        return nearest;
    }

    private static boolean isBefore(long strain, long spread, long otherStrain, long otherSpread) {
        return strain < otherStrain || (strain == otherStrain && spread < otherSpread);
    }

    private boolean isBefore(int vertex, int other) {
        if (strain[vertex] == strain[other] && spread[vertex] == spread[other]) {
            return vertex < other;
        }
        return isBefore(strain[vertex], spread[vertex], strain[other], spread[other]);
    }

    private void put(int vertex, int at) {
        heap[at] = vertex;
        place[vertex] = at;
    }

    private void rise(int start) {
        int at = start;
        int vertex = heap[at];
        while (at > 0 && isBefore(vertex, heap[(at - 1) / 2])) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(vertex, at);
    }

    private void sink(int start) {
        int at = start;
        int vertex = heap[at];
        int child = nearerChild(at);
        while (child < waiting && isBefore(heap[child], vertex)) {
            put(heap[child], at);
            at = child;
            child = nearerChild(at);
        }
        put(vertex, at);
    }

    private int nearerChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < waiting && isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
    }
}
