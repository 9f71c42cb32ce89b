package io.github.evenhand.engine.solve;

import java.util.Arrays;

/**
 * What a node adds to the linear systems: its own unknowns, eliminated onto the unknowns of nodes above. Within a block
 * unknowns are counted from 0: own rows, own shared columns, then the border, which are unknowns of nodes above.
 */
abstract class Block {

    final Shape shape;
    /** The node that it is of. */
    final int node;
    /** How many of its own unknowns are rows. */
    final int rows;

    final int firstRow;
    final int firstColumn;
    final int firstShared;
    final int firstValue;
    /** Where its rows and shared columns meet: entries of a common list, and where its own start there. */
    final double[] couplings;

    final int firstCoupling;
    /** Where the block above holds the border. */
    final int[] placesAbove;

    Block(Shape shape, Members members) {
        this.shape = shape;
        this.node = members.node();
        this.rows = members.rows();
        this.firstRow = members.firstRow();
        this.firstColumn = members.firstColumn();
        this.firstShared = members.firstColumn() + shape.cliques();
        this.firstValue = members.firstValue();
        this.couplings = members.couplings();
        this.firstCoupling = members.firstCoupling();
        this.placesAbove = members.placesAbove();
    }

    /**
     * Which rows, columns and entries of the programme a block is made of.
     *
     * @param node the node that it is of
     * @param firstRow its first row
     * @param rows how many rows it has
     * @param firstColumn its first column
     * @param firstValue the first entry of that
     * @param couplings the entries where rows and shared columns meet
     * @param firstCoupling its first entry of these
     * @param placesAbove where the block above holds the border
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once
    record Members(
            int node,
            int firstRow,
            int rows,
            int firstColumn,
            int firstValue,
            double[] couplings,
            int firstCoupling,
            int[] placesAbove) {}

    /** Eliminates the own unknowns from a right-hand side, and takes their share off the border behind them. */
    abstract void forward(double[] rightHandSide);

    /** Solves for the own unknowns what {@link #forward} left, the border given behind them. */
    abstract void backward(double[] values);

    /** Where its columns end, those that are shared included. */
    final int endOfColumns() {
        return firstShared + shape.own() - rows;
    }

    final int endOfRows() {
        return firstRow + rows;
    }

    final int own() {
        return shape.own();
    }

    /**
     * What is at hand while one block is visited.
     *
     * <p>{@code values} are of unknowns, handed down; {@code sums} are of unknowns too, handed up; {@code moves} are of the
     * columns that are no unknowns.
     */
    static final class Local {

        final double[] values;
        final double[] sums;
        final double[] moves;

        Local(int size, int columns) {
            values = new double[size];
            sums = new double[size];
            moves = new double[columns];
        }

        /** Takes the values of the border from the block above, and starts with sums of 0. */
        void start(Block block, Local above) {
            int own = block.own();
            int[] places = block.placesAbove;
            takeBorder(block, above);
            Arrays.fill(sums, 0, own + places.length, 0);
        }

        void takeBorder(Block block, Local above) {
            int own = block.own();
            int[] places = block.placesAbove;
            for (int i = 0; i < places.length; i++) {
                values[own + i] = above.values[places[i]];
            }
        }

        /** Adds the sums of the border to those of the block above. */
        void handUp(Block block, double[] sumsAbove) {
            int own = block.own();
            int[] places = block.placesAbove;
            for (int i = 0; i < places.length; i++) {
                sumsAbove[places[i]] += sums[own + i];
            }
        }
    }
}
