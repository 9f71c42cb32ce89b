package io.github.evenhand.engine.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VertexQueueTest {

    private static List<Integer> settled(VertexQueue queue) {
        List<Integer> order = new ArrayList<>();
        while (!queue.isEmpty()) {
            order.add(queue.settleNearest());
        }
        return order;
    }

    @Test
    void strainComesBeforeSpreadAndSpreadBeforeTheNumber() {
        VertexQueue queue = new VertexQueue(5);
        queue.offer(4, 1, 1);
        queue.offer(3, 1, 0);
        queue.offer(2, 2, -9);
        queue.offer(1, 1, 1);
        queue.offer(0, 0, 9);
        assertEquals(List.of(0, 3, 1, 4, 2), settled(queue));
    }

    @Test
    void onlyANearerDistanceIsTaken() {
        VertexQueue queue = new VertexQueue(2);
        assertTrue(queue.offer(0, 5, 5));
        assertFalse(queue.offer(0, 5, 5));
        assertFalse(queue.offer(0, 6, 0));
        assertTrue(queue.offer(0, 5, 4));
        assertTrue(queue.offer(0, 4, 9));
        assertEquals(4, queue.strain(0));
        assertEquals(9, queue.spread(0));
        assertEquals(0, queue.settleNearest());
        assertTrue(queue.isSettled(0));
        assertFalse(queue.isSettled(1));
        assertFalse(queue.offer(0, 0, 0));
        assertEquals(1, queue.touched());
    }

    @Test
    void aClearedQueueHasSeenNothing() {
        VertexQueue queue = new VertexQueue(3);
        queue.offer(2, 1, 1);
        queue.offer(1, 2, 2);
        queue.settleNearest();
        assertEquals(2, queue.touched());
        assertEquals(2, queue.touched(0));
        assertEquals(1, queue.touched(1));
        queue.clear();
        assertTrue(queue.isEmpty());
        assertEquals(0, queue.touched());
        assertFalse(queue.isSettled(2));
        assertTrue(queue.offer(2, 7, 7));
    }

    @Test
    void manyAreSettledInTheirOrderHoweverTheyCame() {
        int vertices = 200;
        Random random = new Random(20261127);
        for (int round = 0; round < 20; round++) {
            VertexQueue queue = new VertexQueue(vertices);
            long[] strain = new long[vertices];
            long[] spread = new long[vertices];
            List<Integer> expected = new ArrayList<>();
            for (int vertex = 0; vertex < vertices; vertex++) {
                strain[vertex] = 20 + random.nextInt(9);
                spread[vertex] = random.nextInt(5);
                queue.offer(vertex, strain[vertex], spread[vertex]);
                expected.add(vertex);
            }
            for (int again = 0; again < vertices; again++) {
                int vertex = random.nextInt(vertices);
                strain[vertex] -= 1 + random.nextInt(3);
                queue.offer(vertex, strain[vertex], spread[vertex]);
            }
            expected.sort(Comparator.<Integer>comparingLong(vertex -> strain[vertex])
                    .thenComparingLong(vertex -> spread[vertex])
                    .thenComparing(vertex -> vertex));
            assertEquals(expected, settled(queue));
        }
    }
}
