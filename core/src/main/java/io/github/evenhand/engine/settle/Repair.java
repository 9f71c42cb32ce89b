package io.github.evenhand.engine.settle;

import io.github.evenhand.engine.model.Patience;
import java.util.Arrays;

/**
 * Brings a {@link Network} into balance at the least distance, along cheapest paths from a vertex with a surplus to one
 * with a deficit.
 *
 * <p>Successive shortest paths with prices (Ahuja, Magnanti, Orlin, Network Flows, 1993, section 14.5): at every moment
 * no step that has room is cheaper than the difference of the prices at its ends. Many units at a time are moved first
 * where a balance is far off, and single ones last, which is what makes the result exact. A search starts at the
 * vertices with the fewest neighbours and ends at the first vertex that can take what is to be moved, so it stays small
 * where limits are loose.
 */
final class Repair {

    private static final long MOVES_WORTH_A_LARGER_STEP = 1024;

    private final Network network;
    private final Patience patience;
    private final VertexQueue queue;
    private final int[] arcTowards;
    private final boolean[] raised;
    private final long[] strainPrice;
    private final long[] spreadPrice;
    private long step = 1;

    Repair(Network network, Patience patience) {
        this.network = network;
        this.patience = patience;
        queue = new VertexQueue(network.vertices());
        arcTowards = new int[network.vertices()];
        raised = new boolean[network.vertices()];
        strainPrice = new long[network.vertices()];
        spreadPrice = new long[network.vertices()];
        Arrays.setAll(spreadPrice, network::startPrice);
    }

    /** Whether the balance could be reached; if not, no whole amounts are within all limits. */
    boolean succeeds() {
        return succeedsFrom(Long.highestOneBit(Math.max(1, largestImbalance() / MOVES_WORTH_A_LARGER_STEP)));
    }

    boolean succeedsFrom(long firstStep) {
        for (step = firstStep; step > 1; step /= 2) {
            restorePrices();
            balance();
        }
        restorePrices();
        return balance();
    }

    private long largestImbalance() {
        long largest = 0;
        for (int vertex = 0; vertex < network.vertices(); vertex++) {
            largest = Math.max(largest, Math.abs(network.surplus(vertex)));
        }
        return largest;
    }

    /** Takes every step that has become cheaper than its prices since steps were larger. */
    private void restorePrices() {
        for (int arc = 0; arc < network.arcs(); arc++) {
            patience.ask();
            takeWhileCheap(arc, true);
            takeWhileCheap(arc, false);
        }
    }

    private void takeWhileCheap(int arc, boolean raise) {
        int tail = raise ? network.from(arc) : network.to(arc);
        int head = raise ? network.to(arc) : network.from(arc);
        while (network.hasRoom(arc, raise, step) && isCheap(arc, raise, tail, head)) {
            network.push(arc, raise, step);
        }
    }

    private boolean isCheap(int arc, boolean raise, int tail, int head) {
        long strain = network.strain(arc, raise, step) + strainPrice[tail] - strainPrice[head];
        return strain < 0
                || (strain == 0 && network.spread(arc, raise, step) + spreadPrice[tail] - spreadPrice[head] < 0);
    }

    private boolean balance() {
        boolean balanced = true;
        for (int vertex = network.vertices() - 1; vertex >= 0; vertex--) {
            while (Math.abs(network.surplus(vertex)) >= step) {
                if (!moveOnceFrom(vertex)) {
                    balanced = false;
                    break;
                }
            }
            if (!balanced && step == 1) {
                return false;
            }
        }
        return balanced;
    }

    private boolean moveOnceFrom(int start) {
        patience.ask();
        boolean forward = network.surplus(start) > 0;
        queue.clear();
        queue.offer(start, 0, 0);
        while (!queue.isEmpty()) {
            int vertex = queue.settleNearest();
            if (canTake(vertex, start, forward)) {
                raisePrices(vertex, forward);
                moveBetween(start, vertex);
                return true;
            }
            look(vertex, forward);
        }
        return false;
    }

    /**
     * Whether a vertex needs what the start has too much of. The treasury takes everything: a way to it and one from it
     * are shorter and sooner found than one across it.
     */
    private boolean canTake(int vertex, int start, boolean forward) {
        if (vertex == start) {
            return false;
        }
        return vertex == Network.TREASURY
                || (forward ? network.surplus(vertex) <= -step : network.surplus(vertex) >= step);
    }

    private void look(int vertex, boolean forward) {
        for (int end = network.firstEnd(vertex); end < network.firstEnd(vertex + 1); end++) {
            int arc = network.arcAt(end);
            boolean leaves = network.from(arc) == vertex;
            boolean raise = leaves == forward;
            int next = leaves ? network.to(arc) : network.from(arc);
            if (!queue.isSettled(next) && network.hasRoom(arc, raise, step)) {
                reach(next, arc, raise, forward ? vertex : next, forward ? next : vertex, vertex);
            }
        }
    }

    private void reach(int next, int arc, boolean raise, int tail, int head, int vertex) {
        long strain = network.strain(arc, raise, step) + strainPrice[tail] - strainPrice[head];
        long spread = network.spread(arc, raise, step) + spreadPrice[tail] - spreadPrice[head];
        if (queue.offer(
                next, Math.addExact(queue.strain(vertex), strain), Math.addExact(queue.spread(vertex), spread))) {
            arcTowards[next] = arc;
            raised[next] = raise;
        }
    }

    private void raisePrices(int target, boolean forward) {
        for (int i = 0; i < queue.touched(); i++) {
            int vertex = queue.touched(i);
            if (queue.isSettled(vertex)) {
                long strain = queue.strain(vertex) - queue.strain(target);
                long spread = queue.spread(vertex) - queue.spread(target);
                strainPrice[vertex] = Math.addExact(strainPrice[vertex], forward ? strain : -strain);
                spreadPrice[vertex] = Math.addExact(spreadPrice[vertex], forward ? spread : -spread);
            }
        }
    }

    private void moveBetween(int start, int target) {
        int vertex = target;
        while (vertex != start) {
            int arc = arcTowards[vertex];
            network.push(arc, raised[vertex], step);
            vertex = network.from(arc) == vertex ? network.to(arc) : network.from(arc);
        }
    }
}
