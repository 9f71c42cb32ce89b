package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import io.github.evenhand.engine.solve.Face.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Prices that prove a stage of the whole programme, out of those that prove it on a face: so much of the prices of each
 * earlier step is added that nothing held is worth letting go.
 *
 * <p>A proof is no better than that of an earlier step times the multiple of it, and multiples of multiples soon are more
 * than any digits bear. So they must not make up for what prices of this stage can do. A row of which everything is held
 * is decided: on the face it has no price, or any. Where a multiple is large, such rows are priced anew, so that as few
 * as can be of the columns that they meet are worth letting go.
 */
public final class Lifting {

    /** No proof of a billionth bears to be multiplied so often. */
    private static final double MOST = 1e12;

    /** Multiples up to this harm no proof. */
    private static final double HARMLESS = 64;

    /** So much smaller must multiples become to be worth a search. */
    private static final double WORTH_IT = 8;

    /** By how much the last step is counted more if that leaves something worth letting go. */
    private static final double MORE = 16;

    /** Each costs a search. */
    private static final int TRIES = 3;

    /** What is let go for less, in shares of a standard, is rounding. */
    private static final double ROUNDING = 1e-12;

    private final Face face;
    private final Programme stage;
    private final RowPrices onFace;
    private final List<Step> earlier;
    /** Rows of which everything is held, and the columns that they meet. */
    private final boolean[] decided;

    private final boolean[] met;
    private double[] prices = new double[0];
    private double[] rests = new double[0];
    /** Whether decided rows are left for later. */
    private boolean apart;

    private final RowPrices plain;
    private final double plainMultiple;

    /**
     * @param stage the programme of the stage, with a row that keeps each earlier one behind all others
     * @param onFace the prices of the stage on this face
     * @param earlier all earlier steps
     */
    Lifting(Face face, Programme stage, RowPrices onFace, List<Step> earlier) {
        this.face = face;
        this.stage = stage;
        this.onFace = onFace;
        this.earlier = earlier;
        this.decided = new boolean[stage.rows().size()];
        this.met = new boolean[stage.columns().size()];
        begin();
        addEarlier(0);
        this.plainMultiple = largestMultiple();
        this.plain = lawful();
    }

    /** Without prices of decided rows but those that the earlier steps have. */
    public RowPrices plain() {
        return plain;
    }

    /**
     * With prices of decided rows that make do with small multiples; empty where the plain ones are small enough, or no
     * others can be found.
     *
     * @param ask solves a programme
     */
    public Optional<RowPrices> searched(Function<Programme, Optional<Claim>> ask) {
        if (plainMultiple <= HARMLESS) {
            return Optional.empty();
        }
        findDecided();
        apart = true;
        double least = 1;
        for (int tried = 0; tried < TRIES; tried++) {
            begin();
            least = addEarlier(least);
            if (largestMultiple() * WORTH_IT > plainMultiple) {
                return Optional.empty();
            }
            Programme remaining = remaining();
            Optional<Claim> found = ask.apply(remaining);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (gain(remaining, found.get().amounts()) <= ROUNDING) {
                take(found.get());
                apart = false;
                addEarlier(0);
                return Optional.of(lawful());
            }
            least *= MORE;
        }
        return Optional.empty();
    }

    private void begin() {
        prices = Arrays.copyOf(onFace.prices(), stage.rows().size());
        rests = Arrays.copyOf(onFace.rests(), prices.length);
        for (int r = 0; r < prices.length; r++) {
            if (apart && decided[r]) {
                prices[r] = 0;
                rests[r] = 0;
            }
        }
    }

    /**
     * Adds what is asked for of each earlier step.
     *
     * @param least multiple of the last step
     * @return the multiple of that step
     */
    private double addEarlier(double least) {
        int last = face.steps() - 1;
        double ofLast = least;
        for (int before = last; before >= face.first(); before--) {
            Step step = earlier.get(before);
            double times = step.isRound() ? 0 : times(step, before);
            if (before == last) {
                times = Math.max(times, least);
                ofLast = times;
            }
            if (times > 0 && !step.isRound()) {
                add(times, step);
            }
        }
        return ofLast;
    }

    /** Of what proves an earlier step, however it came to be added. */
    private double largestMultiple() {
        double largest = 0;
        for (int before = face.first(); before < face.steps(); before++) {
            Step step = earlier.get(before);
            largest = step.isRound() ? largest : Math.max(largest, Math.abs(prices[step.keepingRow()]));
        }
        return largest;
    }

    private void findDecided() {
        for (int r = 0; r < face.rows(); r++) {
            List<Term> terms = stage.rows().get(r).terms();
            decided[r] = !terms.isEmpty();
            for (Term term : terms) {
                decided[r] &= isStill(term.column());
            }
            for (Term term : terms) {
                met[term.column()] |= decided[r];
            }
        }
    }

    private boolean isStill(int j) {
        Column column = stage.columns().get(j);
        return face.isHeld(j) || column.isFixed();
    }

    /**
     * The decided rows alone, and the columns that they meet at what all other prices leave of their costs. Where it is
     * best to leave everything where it is held, the prices of these rows show that nothing is worth letting go. What a
     * round holds needs no such prices.
     */
    private Programme remaining() {
        double[] reduced = Face.reducedCosts(stage, RowPrices.of(prices, rests));
        List<Column> columns = new ArrayList<>(stage.columns());
        for (int j = 0; j < met.length; j++) {
            boolean open =
                    met[j] && face.isHeld(j) && !earlier.get(face.since(j)).isRound();
            Column column = columns.get(j);
            columns.set(
                    j,
                    open
                            ? column.costing(Rational.of(reduced[j]))
                            : column.fixedAt(face.heldAt(stage, j)).costing(Rational.ZERO));
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < decided.length; r++) {
            if (decided[r]) {
                rows.add(
                        byRound(r)
                                ? stage.rows()
                                        .get(r)
                                        .as(Sense.EQUAL, stage.rows().get(r).rightHandSide())
                                : stage.rows().get(r));
            }
        }
        return stage.with(columns, rows);
    }

    /** What it is worth to let go what is held. */
    private double gain(Programme remaining, double[] amounts) {
        double gain = 0;
        for (int j = 0; j < met.length; j++) {
            double cost = remaining.columns().get(j).cost().toDouble();
            if (cost != 0) {
                gain += cost * (face.heldAt(stage, j).toDouble() - amounts[j]);
            }
        }
        return gain;
    }

    private void take(Claim claim) {
        RowPrices found = claim.rowPrices();
        int next = 0;
        for (int r = 0; r < decided.length; r++) {
            if (decided[r]) {
                prices[r] = found.of(next);
                rests[r] = found.rest(next);
                next++;
            }
        }
    }

    /** Prices of the wrong sign, which would prove nothing, are left out. */
    private RowPrices lawful() {
        for (int r = 0; r < prices.length; r++) {
            Sense sense = stage.rows().get(r).sense();
            boolean wrong = (sense == Sense.AT_LEAST && prices[r] < 0) || (sense == Sense.AT_MOST && prices[r] > 0);
            if (wrong && !byRound(r)) {
                prices[r] = 0;
                rests[r] = 0;
            }
        }
        return RowPrices.of(prices, rests);
    }

    private boolean byRound(int row) {
        return row < face.rows()
                && face.isTight(row)
                && earlier.get(face.tightSince(row)).isRound();
    }

    private void add(double times, Step step) {
        RowPrices proof = step.prices();
        for (int r = 0; r < proof.size(); r++) {
            if (proof.of(r) != 0 && !(apart && decided[r])) {
                add(times, proof.of(r), proof.rest(r), r);
            }
        }
        // Later steps, which were added before, may have kept it as well.
        add(times, -1, 0, step.keepingRow());
    }

    private void add(double times, double price, double rest, int row) {
        Precise sum = new Precise();
        sum.set(prices[row]);
        sum.add(1, rests[row]);
        sum.add(times, price);
        sum.add(times, rest);
        prices[row] = sum.value();
        rests[row] = sum.rest();
    }

    /** A power of two: multiples of a proof are then exact. 0 if nothing that the stage holds asks for it. */
    private double times(Step step, int before) {
        RowPrices proof = step.prices();
        double most = 0;
        double[] reduced = Face.reducedCosts(stage, RowPrices.of(prices, rests));
        double[] against = Face.reducedCosts(step.programme(), proof);
        for (int j = 0; j < met.length; j++) {
            int side = face.side(j);
            if (side != 0
                    && !(apart && met[j])
                    && face.since(j) == before
                    && side * reduced[j] > 0
                    && side * against[j] < 0) {
                most = Math.max(most, Math.abs(reduced[j] / against[j]));
            }
        }
        for (int r = 0; r < face.rows(); r++) {
            boolean wrong = prices[r] * proof.of(r) < 0;
            if (face.isTight(r) && face.tightSince(r) == before && wrong && !(apart && decided[r])) {
                most = Math.max(most, Math.abs(prices[r] / proof.of(r)));
            }
        }
        return most > 0 && most < MOST ? Math.scalb(1.0, Math.getExponent(most) + 1) : 0;
    }
}
