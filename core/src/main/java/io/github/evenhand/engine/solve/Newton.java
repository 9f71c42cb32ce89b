package io.github.evenhand.engine.solve;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Newton's equations at a point, reduced to rows and shared columns.
 *
 * <pre>
 * bend = curvature + price of room / room, below and above          weight = 1 / bend
 * A·dx + sign·ds = row residual                                      bend·dx − A'·dy = gradient
 * </pre>
 */
final class Newton {

    /** Keeps the weights of columns from infinity. More would keep the reduced costs of wide columns from 0. */
    private static final double REGULAR = 1e-18;

    /** The bend of a column that cannot move. */
    private static final double FIXED = Double.POSITIVE_INFINITY;

    /** How much of what a step should have taken off the rows may be left before steps are refined. */
    private static final double INEXACT = 1e-2;

    /** How much of that may be left by a step that is refined. */
    private static final double EXACT = 1e-4;

    private static final double ROUNDED = 1e-14;

    private static final int REFINEMENTS = 2;

    /** A room below this is at its end. */
    private static final double LITTLE = 1e-9;

    /** The weight of what is to stay where it is. */
    private static final double STILL = 1e-20;

    /** No room is left with less than what this leaves of it. */
    private static final double ALMOST = 0.99;

    private final Boxed boxed;
    private final double rowRegular;
    private final Arrow arrow;
    private final Point point;
    private final double[] entries;
    private final double[] weights;
    private final double[] slackWeights;
    private final double[] reduced;
    private final double[] missing;
    private boolean refines;
    private double largestMissing;
    private Judgement judgement = new Judgement(0, 0, 0, 0);

    /**
     * Equations at a point.
     *
     * @param rowRegular keeps rows that others imply from being divided by 0
     */
    Newton(Boxed boxed, Arrow arrow, Point point, double rowRegular) {
        this.rowRegular = rowRegular;
        this.boxed = boxed;
        this.arrow = arrow;
        this.point = point;
        entries = boxed.layout().byColumn().values();
        weights = new double[boxed.columns()];
        slackWeights = new double[boxed.rows()];
        reduced = new double[boxed.columns()];
        missing = new double[boxed.rows()];
    }

    /** The largest that any row is missed by, slack included. */
    double residual() {
        return largestMissing;
    }

    /** What each row is missed by, slack included. */
    double[] missing() {
        return missing;
    }

    /** What costs, prices and the prices of rooms leave of each column. */
    double[] reduced() {
        return reduced;
    }

    /** What the point where residuals were taken last comes to. */
    Judgement judge() {
        return judgement;
    }

    /** Takes the residuals at the point. */
    void evaluate() {
        hand(point.prices, point.amounts);
        List<Part.Result> results = arrow.up(this::residuals);
        largestMissing = largest();
        judgement = Judgement.of(boxed, results);
    }

    /**
     * Moves the point by shares of a step, takes the residuals and factors the system there, and leaves the step that
     * removes all residuals and products half solved: {@link #complete} gives it. Once the residuals are larger than they
     * should be after the step, further steps are refined.
     */
    void renew(Step step, double share, double priceShare, Aims aims) {
        double before = largestMissing;
        arrow.downInner((block, local, result) -> {
            point.move(boxed, block, step, share, priceShare);
            take(block, local, point.prices, point.amounts);
        });
        arrow.factor(
                (block, local, result) -> {
                    if (block instanceof LeafBlock) {
                        point.move(boxed, block, step, share, priceShare);
                    }
                    residuals(block, local, result);
                    weigh(block);
                },
                weights,
                slackWeights,
                rowRegular,
                (block, local, result) -> {
                    aims.predict(block, step);
                    forward(block, local, step);
                });
        largestMissing = largest();
        judgement = Judgement.of(boxed, arrow.results());
        refines |= share > 0 && largestMissing - (1 - share) * before > INEXACT * before + ROUNDED;
    }

    /** Moves amounts and slacks by a step of {@link #factorRooms}, and takes the residuals there. */
    void moveWithinRooms(Step step) {
        for (int j = 0; j < weights.length; j++) {
            int at = boxed.ceilingOf(j);
            double least = -ALMOST * point.amounts[j];
            double most = at < 0 ? Double.POSITIVE_INFINITY : ALMOST * point.roomsUp[at];
            double move = Math.max(least, Math.min(most, step.amounts[j]));
            point.amounts[j] += move;
            if (at >= 0) {
                point.roomsUp[at] -= move;
            }
        }
        for (int r = 0; r < slackWeights.length; r++) {
            double move = boxed.sign(r) * slackWeights[r] * step.prices[r];
            point.slacks[r] += Math.max(-ALMOST * point.slacks[r], move);
        }
        evaluate();
    }

    private void hand(double[] prices, double[] amounts) {
        arrow.downInner((block, local, result) -> take(block, local, prices, amounts));
    }

    private static void take(Block block, Block.Local local, double[] prices, double[] amounts) {
        System.arraycopy(prices, block.firstRow, local.values, 0, block.rows);
        System.arraycopy(amounts, block.firstShared, local.values, block.rows, block.own() - block.rows);
    }

    private void residuals(Block block, Block.Local local, Part.Result result) {
        take(block, local, point.prices, point.amounts);
        double[] sums = local.sums;
        for (int r = 0; r < block.rows; r++) {
            int row = block.firstRow + r;
            sums[r] += boxed.side(row) - boxed.sign(row) * point.slacks[row];
        }
        residualsOfColumns(block, local);
        residualsOfCouplings(block, local);
        for (int r = 0; r < block.rows; r++) {
            missing[block.firstRow + r] = sums[r];
            result.note(Math.abs(sums[r]));
        }
        for (int i = block.rows; i < block.own(); i++) {
            int j = block.firstShared + i - block.rows;
            reduced[j] = boxed.cost(j) + sums[i] - point.floorPrices[j];
        }
        if (boxed.isCurved()) {
            for (int j = block.firstColumn; j < block.endOfColumns(); j++) {
                reduced[j] += boxed.curvature(j) * point.amounts[j];
            }
        }
        int ceilings = boxed.ceilingStart(block.node + 1);
        for (int at = boxed.ceilingStart(block.node); at < ceilings; at++) {
            reduced[boxed.ceiling(at)] += point.ceilingPrices[at];
        }
        Judgement.note(boxed, point, block, reduced, missing, result);
    }

    private void residualsOfColumns(Block block, Block.Local local) {
        for (int j = block.firstColumn; j < block.firstShared; j++) {
            reduced[j] = boxed.cost(j) - point.floorPrices[j];
        }
        takeAmounts(block, local.sums, point.amounts);
        int[] columns = block.shape.cliqueOf();
        int[] members = block.shape.cliqueMembers();
        double[] values = local.values;
        for (int at = 0; at < members.length; at++) {
            reduced[block.firstColumn + columns[at]] -= entries[block.firstValue + at] * values[members[at]];
        }
    }

    /** Takes off each row what the columns of a block that are not shared give it. */
    private void takeAmounts(Block block, double[] sums, double[] amounts) {
        int[] columns = block.shape.cliqueOf();
        int[] members = block.shape.cliqueMembers();
        for (int at = 0; at < members.length; at++) {
            sums[members[at]] -= entries[block.firstValue + at] * amounts[block.firstColumn + columns[at]];
        }
    }

    /** Adds to each such column what the unknowns that it meets are worth. */
    private void addWorth(Block block, double[] values, double[] moves) {
        int[] columns = block.shape.cliqueOf();
        int[] members = block.shape.cliqueMembers();
        for (int at = 0; at < members.length; at++) {
            moves[columns[at]] += entries[block.firstValue + at] * values[members[at]];
        }
    }

    /** Takes off each row what shared columns give it, and off each shared column what its rows are worth. */
    private static void residualsOfCouplings(Block block, Block.Local local) {
        int[] pairs = block.shape.couplings();
        for (int i = 0; i < pairs.length / 2; i++) {
            int row = pairs[2 * i];
            int column = pairs[2 * i + 1];
            double entry = block.couplings[block.firstCoupling + i];
            local.sums[row] -= entry * local.values[column];
            local.sums[column] -= entry * local.values[row];
        }
    }

    private void weigh(Block block) {
        int columns = block.endOfColumns();
        for (int j = block.firstColumn; j < columns; j++) {
            double amount = point.amounts[j];
            weights[j] = amount == 0 ? FIXED : point.floorPrices[j] / amount + REGULAR;
        }
        if (boxed.isCurved()) {
            for (int j = block.firstColumn; j < columns; j++) {
                weights[j] += boxed.curvature(j);
            }
        }
        int ceilings = boxed.ceilingStart(block.node + 1);
        for (int at = boxed.ceilingStart(block.node); at < ceilings; at++) {
            weights[boxed.ceiling(at)] += point.ceilingPrices[at] / point.roomsUp[at];
        }
        for (int j = block.firstColumn; j < columns; j++) {
            weights[j] = 1 / weights[j];
        }
        for (int r = block.firstRow; r < block.endOfRows(); r++) {
            double sign = boxed.sign(r);
            slackWeights[r] = sign == 0 ? 0 : point.slacks[r] / (-sign * point.prices[r]);
        }
    }

    /**
     * Factors the system of the nearest point that keeps the rows: every column and slack may move alike. A step without
     * changes then leads there.
     */
    void factorPlain() {
        Arrays.setAll(weights, j -> boxed.isFixed(j) ? 0 : 1);
        Arrays.setAll(slackWeights, r -> boxed.sign(r) == 0 ? 0 : 1);
        factorNearest();
    }

    /** The same where everything moves in proportion to its room, and what has next to none stays where it is. */
    void factorRooms() {
        for (int j = 0; j < weights.length; j++) {
            int at = boxed.ceilingOf(j);
            double room = at < 0 ? point.amounts[j] : Math.min(point.amounts[j], point.roomsUp[at]);
            weights[j] = boxed.isFixed(j) ? 0 : weightOfRoom(room);
        }
        Arrays.setAll(slackWeights, r -> boxed.sign(r) == 0 ? 0 : weightOfRoom(point.slacks[r]));
        factorNearest();
    }

    private static double weightOfRoom(double room) {
        return room < LITTLE ? STILL : Math.min(1, room);
    }

    private void factorNearest() {
        Arrays.fill(reduced, 0);
        Arrow.Visit nothing = (block, local, result) -> {};
        arrow.factor(nothing, weights, slackWeights, rowRegular, nothing);
    }

    /** After {@link #factorPlain}: a step then leads to the prices that come nearest to the costs. */
    void takeCosts() {
        for (int j = 0; j < weights.length; j++) {
            reduced[j] = boxed.cost(j);
        }
        Arrays.fill(missing, 0);
    }

    /**
     * Finds the step that makes the changes noted in it, to first order, and removes the residuals.
     *
     * @param prepare notes the changes of a block
     */
    void solve(Step step, Consumer<Block> prepare) {
        arrow.up((block, local, result) -> {
            prepare.accept(block);
            forward(block, local, step);
        });
        complete(step);
        if (refines) {
            refine(step);
        }
    }

    /** Finds the step whose right-hand side was left eliminated last, as exactly as the factors are. */
    void complete(Step step) {
        arrow.down((block, local, result) -> {
            backward(block, local, step);
            Pairs.finish(boxed, point, block, step, result);
        });
        takeShares(step);
    }

    /** Solves again for what the step leaves of the rows, as long as that is worth it. */
    private void refine(Step step) {
        for (int round = 0; round < REFINEMENTS; round++) {
            hand(step.prices, step.amounts);
            arrow.up((block, local, result) -> again(block, local, step, result));
            if (largest() <= EXACT * largestMissing + ROUNDED) {
                return;
            }
            arrow.down((block, local, result) -> {
                improve(block, local, step);
                Pairs.finish(boxed, point, block, step, result);
            });
            takeShares(step);
        }
    }

    private double largest() {
        return arrow.results().stream()
                .mapToDouble(result -> result.largest)
                .max()
                .orElse(0);
    }

    private void takeShares(Step step) {
        step.share = 1;
        step.priceShare = 1;
        Arrays.fill(step.products, 0);
        for (Part.Result result : arrow.results()) {
            step.share = Math.min(step.share, result.share);
            step.priceShare = Math.min(step.priceShare, result.priceShare);
            for (int i = 0; i < step.products.length; i++) {
                step.products[i] += result.totals[i];
            }
        }
    }

    /** Leaves the gradient of the columns of a block where their steps are to be. */
    private void findGradient(Block block, Step step) {
        double[] gradient = step.amounts;
        int columns = block.endOfColumns();
        for (int j = block.firstColumn; j < columns; j++) {
            double amount = point.amounts[j];
            gradient[j] = amount == 0 ? 0 : step.floorChanges[j] / amount - reduced[j];
        }
        int ceilings = boxed.ceilingStart(block.node + 1);
        for (int at = boxed.ceilingStart(block.node); at < ceilings; at++) {
            gradient[boxed.ceiling(at)] -= step.ceilingChanges[at] / point.roomsUp[at];
        }
    }

    private void forward(Block block, Block.Local local, Step step) {
        findGradient(block, step);
        double[] sums = local.sums;
        takeRows(block, sums, step);
        int[] columns = block.shape.cliqueOf();
        int[] members = block.shape.cliqueMembers();
        double[] moves = local.moves;
        for (int clique = 0; clique < block.shape.cliques(); clique++) {
            moves[clique] = weights[block.firstColumn + clique] * step.amounts[block.firstColumn + clique];
        }
        for (int at = 0; at < members.length; at++) {
            sums[members[at]] -= entries[block.firstValue + at] * moves[columns[at]];
        }
        for (int i = block.rows; i < block.own(); i++) {
            sums[i] -= step.amounts[block.firstShared + i - block.rows];
        }
        clearEmpty(block, sums);
        block.forward(sums);
    }

    private void takeRows(Block block, double[] sums, Step step) {
        for (int r = 0; r < block.rows; r++) {
            int row = block.firstRow + r;
            sums[r] += missing[row];
            if (boxed.sign(row) != 0) {
                sums[r] += step.slackChanges[row] / point.prices[row];
            }
        }
    }

    private void clearEmpty(Block block, double[] sums) {
        for (int r = 0; r < block.rows; r++) {
            if (boxed.isEmpty(block.firstRow + r)) {
                sums[r] = 0;
            }
        }
    }

    private void backward(Block block, Block.Local local, Step step) {
        block.backward(local.values);
        double[] values = local.values;
        double[] moves = local.moves;
        int cliques = block.shape.cliques();
        System.arraycopy(step.amounts, block.firstColumn, moves, 0, cliques);
        addWorth(block, values, moves);
        for (int clique = 0; clique < cliques; clique++) {
            step.amounts[block.firstColumn + clique] = weights[block.firstColumn + clique] * moves[clique];
        }
        System.arraycopy(values, 0, step.prices, block.firstRow, block.rows);
        System.arraycopy(values, block.rows, step.amounts, block.firstShared, block.own() - block.rows);
    }

    /** Leaves what the step so far does not solve of the rows, eliminated. */
    private void again(Block block, Block.Local local, Step step, Part.Result result) {
        take(block, local, step.prices, step.amounts);
        double[] sums = local.sums;
        takeRows(block, sums, step);
        for (int r = 0; r < block.rows; r++) {
            sums[r] -= slackWeights[block.firstRow + r] * step.prices[block.firstRow + r];
        }
        takeAmounts(block, sums, step.amounts);
        residualsOfCouplings(block, local);
        for (int i = block.rows; i < block.own(); i++) {
            int j = block.firstShared + i - block.rows;
            sums[i] += step.amounts[j] / weights[j] - gradientOfShared(j, step);
        }
        clearEmpty(block, sums);
        for (int r = 0; r < block.rows; r++) {
            result.note(Math.abs(sums[r]));
        }
        block.forward(sums);
    }

    private double gradientOfShared(int j, Step step) {
        double gradient = step.floorChanges[j] / point.amounts[j] - reduced[j];
        int at = boxed.ceilingOf(j);
        return at < 0 ? gradient : gradient - step.ceilingChanges[at] / point.roomsUp[at];
    }

    private void improve(Block block, Block.Local local, Step step) {
        block.backward(local.values);
        double[] values = local.values;
        double[] moves = local.moves;
        int cliques = block.shape.cliques();
        Arrays.fill(moves, 0, cliques, 0);
        addWorth(block, values, moves);
        for (int clique = 0; clique < cliques; clique++) {
            step.amounts[block.firstColumn + clique] += weights[block.firstColumn + clique] * moves[clique];
        }
        for (int r = 0; r < block.rows; r++) {
            step.prices[block.firstRow + r] += values[r];
        }
        for (int i = block.rows; i < block.own(); i++) {
            step.amounts[block.firstShared + i - block.rows] += values[i];
        }
    }
}
