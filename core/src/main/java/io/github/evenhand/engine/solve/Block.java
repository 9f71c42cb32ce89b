package io.github.evenhand.engine.solve;

/** What a node adds to the linear systems: its own unknowns, eliminated onto the unknowns of nodes above. */
abstract class Block {

    private final Shape shape;
    private final int firstOwn;
    private final int[] border;
    private final int firstColumn;
    private final int firstValue;
    private final double[] couplings;

    Block(Shape shape, Members members) {
        this.shape = shape;
        this.firstOwn = members.firstOwn();
        this.border = members.border();
        this.firstColumn = members.firstColumn();
        this.firstValue = members.firstValue();
        this.couplings = members.couplings();
    }

    /**
     * Which unknowns, columns and entries of the programme a block is made of.
     *
     * @param firstOwn its first own unknown
     * @param border unknowns of nodes above that it meets, in their order
     * @param firstColumn its first column
     * @param firstValue the first entry of that
     * @param couplings the entries where its rows and shared columns meet
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once
    record Members(int firstOwn, int[] border, int firstColumn, int firstValue, double[] couplings) {}

    /**
     * Eliminates the own unknowns, once all blocks below have added theirs.
     *
     * @param system the weights of the columns and the diagonal of the unknowns
     * @param above the block of the node above; this one itself for the nation
     */
    abstract void factor(Arrow system, Block above);

    /** Adds what is left of a block below to this one. */
    abstract void add(int[] places, double[] triangle, int first);

    /** Solves for the own unknowns in place, and takes their share off the border. */
    abstract void forward(double[] vector);

    abstract void backward(double[] vector);

    Shape shape() {
        return shape;
    }

    int firstOwn() {
        return firstOwn;
    }

    int[] border() {
        return border;
    }

    int firstColumn() {
        return firstColumn;
    }

    int firstValue() {
        return firstValue;
    }

    double[] couplings() {
        return couplings;
    }

    /** Where this block holds an unknown: counted within it, own ones first. */
    int placeOf(int unknown) {
        return unknown >= firstOwn ? unknown - firstOwn : shape.own() + java.util.Arrays.binarySearch(border, unknown);
    }

    /** Where the block above holds the border of this one. */
    int[] placesIn(Block above) {
        int[] places = new int[border.length];
        java.util.Arrays.setAll(places, i -> above.placeOf(border[i]));
        return places;
    }
}
