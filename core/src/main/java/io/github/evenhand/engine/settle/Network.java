package io.github.evenhand.engine.settle;

/**
 * Whole units on their way from the treasury through funds and groups to localities, and back through the sums over all
 * funds: a circulation in which every grant and every sum under a limit is the flow of one arc.
 *
 * <p>The first arcs are the grants; only they have a {@link Distance}. A flow is always within the bounds of its arc;
 * what may be wrong is the balance of a vertex, and it is repaired.
 */
final class Network {

    /** The treasury, where the circulation closes. */
    static final int TREASURY = 0;

    private final Distance distance;
    private final int grants;
    private final int[] from;
    private final int[] to;
    private final long[] lower;
    private final long[] upper;
    private final long[] flow;
    private final long[] surplus;
    private final long[] startPrice;
    private final int[] firstEnd;
    private final int[] ends;

    /** @param startPrice by vertex, such that no step that has room adds less spread than the prices at its ends differ */
    Network(Distance distance, int grants, ArcList arcs, long[] startPrice) {
        int vertices = startPrice.length;
        this.distance = distance;
        this.grants = grants;
        this.from = arcs.from();
        this.to = arcs.to();
        this.lower = arcs.lower();
        this.upper = arcs.upper();
        this.flow = arcs.flow();
        this.surplus = new long[vertices];
        this.startPrice = startPrice.clone();
        this.firstEnd = new int[vertices + 1];
        this.ends = new int[2 * from.length];
        linkEnds();
        for (int arc = 0; arc < from.length; arc++) {
            move(arc, flow[arc]);
        }
    }

    private void linkEnds() {
        for (int arc = 0; arc < from.length; arc++) {
            firstEnd[from[arc] + 1]++;
            firstEnd[to[arc] + 1]++;
        }
        for (int vertex = 0; vertex < vertices(); vertex++) {
            firstEnd[vertex + 1] += firstEnd[vertex];
        }
        int[] next = firstEnd.clone();
        for (int arc = 0; arc < from.length; arc++) {
            ends[next[from[arc]]++] = arc;
            ends[next[to[arc]]++] = arc;
        }
    }

    int vertices() {
        return surplus.length;
    }

    long startPrice(int vertex) {
        return startPrice[vertex];
    }

    int arcs() {
        return from.length;
    }

    int from(int arc) {
        return from[arc];
    }

    int to(int arc) {
        return to[arc];
    }

    long flow(int arc) {
        return flow[arc];
    }

    /** What flows into a vertex and not out of it. */
    long surplus(int vertex) {
        return surplus[vertex];
    }

    /** The places in {@link #arcAt} where the arcs of a vertex begin, up to those of the next vertex. */
    int firstEnd(int vertex) {
        return firstEnd[vertex];
    }

    int arcAt(int end) {
        return ends[end];
    }

    /** Whether the flow of an arc can be raised, or else lowered, by this many units. */
    boolean hasRoom(int arc, boolean raise, long units) {
        return raise ? upper[arc] - flow[arc] >= units : flow[arc] - lower[arc] >= units;
    }

    /** The strain per unit of raising or lowering a flow by these units, as it is half-way. */
    long strain(int arc, boolean raise, long units) {
        if (arc >= grants) {
            return 0;
        }
        return raise
                ? distance.strainOfStep(arc, flow[arc] + units / 2)
                : -distance.strainOfStep(arc, flow[arc] - units + units / 2);
    }

    /** The spread per unit of raising or lowering a flow by these units, as it is half-way. */
    long spread(int arc, boolean raise, long units) {
        if (arc >= grants) {
            return 0;
        }
        return raise
                ? distance.spreadOfStep(arc, flow[arc] + units / 2)
                : -distance.spreadOfStep(arc, flow[arc] - units + units / 2);
    }

    void push(int arc, boolean raise, long units) {
        long change = raise ? units : -units;
        flow[arc] = Math.addExact(flow[arc], change);
        move(arc, change);
    }

    private void move(int arc, long units) {
        surplus[from[arc]] = Math.subtractExact(surplus[from[arc]], units);
        surplus[to[arc]] = Math.addExact(surplus[to[arc]], units);
    }
}
