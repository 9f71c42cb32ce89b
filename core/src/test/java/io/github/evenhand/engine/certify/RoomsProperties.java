package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever the prices, no proof within the rooms of those before it is above a point that each of these lets pass: one
 * whose objective is as far from the bound of each as that proof was said to be.
 */
class RoomsProperties {

    private static final int MOST = 9;

    private static final int ROUNDS = 5;

    private static final Rational ONE = Rational.ONE;

    private static Rational quarters(int number) {
        return Rational.of(number).dividedBy(Rational.of(4));
    }

    /** Proofs one after the other, of rows that a point keeps. */
    private static final class Chain {

        private final Random random;
        private final List<Column> columns = new ArrayList<>();

        /** A point, in quarters; its first column is the worst of a round, and another one in each. */
        private final int[] point;

        private final List<Row> rows = new ArrayList<>();

        Chain(Random random) {
            this.random = random;
            point = new int[3 + random.nextInt(6)];
            for (int j = 0; j < point.length; j++) {
                int most = j == 0 ? 1_000 : 1 + random.nextInt(MOST);
                columns.add(new Column(
                        "x", 0, Rational.of(j == 0 ? 1 : 0), Rational.ZERO, Rational.ZERO, Rational.of(most), ONE));
                point[j] = random.nextInt(3) == 0 ? random.nextInt(4 * most + 1) : random.nextInt(2) * 4 * most;
            }
            int limits = 1 + random.nextInt(6);
            for (int limit = 0; limit < limits; limit++) {
                addLimit();
            }
        }

        /** A row without the worst that the point keeps, often just so. */
        private void addLimit() {
            List<Term> terms = terms();
            int sum = sum(terms);
            Sense sense = Sense.values()[random.nextInt(3)];
            int slack = random.nextInt(2) * random.nextInt(20);
            int side = sense == Sense.EQUAL ? sum : sense == Sense.AT_MOST ? sum + slack : sum - slack;
            add(sense, side, terms);
        }

        private void add(Sense sense, int side, List<Term> terms) {
            rows.add(new Row("row", "test", Optional.empty(), true, 0, sense, quarters(side), terms));
        }

        private List<Term> terms() {
            List<Term> terms = new ArrayList<>();
            for (int j = 1; j < point.length; j++) {
                int entry = random.nextInt(7) - 3;
                if (entry != 0) {
                    terms.add(new Term(j, Rational.of(entry)));
                }
            }
            return terms;
        }

        private int sum(List<Term> terms) {
            return terms.stream()
                    .mapToInt(term -> (int) term.coefficient().toDouble() * point[term.column()])
                    .sum();
        }

        /** Rows of a round: its worst is at least some sums, and the largest of these. */
        private int[] ranked() {
            int from = rows.size();
            int worst = 0;
            for (int need = 1 + random.nextInt(3); need > 0; need--) {
                List<Term> terms = terms();
                int least = random.nextInt(40) - 20;
                worst = Math.max(worst, least + sum(terms));
                List<Term> all = new ArrayList<>(List.of(new Term(0, ONE)));
                terms.forEach(term ->
                        all.add(new Term(term.column(), term.coefficient().negate())));
                add(Sense.AT_LEAST, least, all);
            }
            point[0] = worst;
            return IntStream.range(from, rows.size()).toArray();
        }

        /** Of all limits and some needs; any sign and size, often none. */
        private RowPrices prices(int count) {
            double[] prices = new double[count];
            for (int r = 0; r < count; r++) {
                prices[r] = random.nextInt(3) * (random.nextDouble() - 0.5) * 4;
            }
            return RowPrices.of(prices);
        }

        boolean isSound() {
            int[] limits = IntStream.range(0, rows.size()).toArray();
            Rooms rooms = new Rooms();
            for (int round = 0; round < ROUNDS; round++) {
                int[] priced = IntStream.concat(IntStream.of(limits), IntStream.of(ranked()))
                        .toArray();
                Programme whole = new Programme(List.of("nation"), new int[] {-1}, columns, rows);
                Rooms.Part part =
                        rooms.part(whole, List.of(0), priced, prices(priced.length), column -> Optional.empty());
                Bound.Proof proof = Rooms.proof(part, Patience.endless());
                Rational distance = quarters(point[0]).minus(proof.bound());
                if (distance.signum() < 0) {
                    return false;
                }
                rooms.narrow(part, proof.reduced(), Set.of(0), distance);
            }
            return true;
        }
    }

    @Property(tries = 2000, seed = "1")
    void noProofIsAboveAPointThatTheOnesBeforeItLetPass(@ForAll Random some) {
        assertTrue(new Chain(some).isSound());
    }
}
