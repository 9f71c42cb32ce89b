package io.github.evenhand.engine.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Money paid, and what it is spent on: paid = spent. The first stage loses 0.000001 by a unit paid and spent, 1.000001
 * less 1, so that both are held at 0, and nothing else is in the row. The second loses 1 less 0.5.
 */
class LiftingTest {

    private static final Row SPENT = row("spent", Sense.EQUAL, List.of(term(0, "1"), term(1, "-1")));

    private final Programme first = programme("1.000001", "-1", List.of(SPENT));
    private final Claim optimum = claim(0.000, 1.0000005);
    private final Face face = Face.whole(first, 0, 0).narrowed(first, optimum);
    private final List<Face.Step> steps = List.of(new Face.Step(first, optimum.rowPrices(), 1));

    @Test
    void aPriceOfADecidedRowSparesAMillionTimesTheProofOfAnEarlierStage() {
        Programme second = programme("1", "-0.5", List.of(SPENT, kept(first)));

        RowPrices plain = lifting(second).plain();
        RowPrices searched = lifting(second).searched(LiftingTest::solved).orElseThrow();

        assertTrue(-plain.of(1) > 1e6);
        assertTrue(-searched.of(1) <= 1);
        assertTrue(reducedCost(second, searched, 0) >= 0);
        assertTrue(reducedCost(second, searched, 1) >= 0);
    }

    @Test
    void whatOnlyMultiplesProveIsLeftToThem() {
        Programme second = programme("1", "-2", List.of(SPENT, kept(first)));

        RowPrices plain = lifting(second).plain();
        Optional<RowPrices> searched = lifting(second).searched(LiftingTest::solved);

        assertEquals(Optional.empty(), searched);
        assertTrue(reducedCost(second, plain, 0) >= 0);
        assertTrue(reducedCost(second, plain, 1) >= 0);
    }

    @Test
    void smallMultiplesAreTakenAsTheyAre() {
        Programme second = programme("1", "-0.000001", List.of(SPENT, kept(first)));

        Optional<RowPrices> searched = lifting(second).searched(LiftingTest::solved);

        assertEquals(Optional.empty(), searched);
    }

    private Lifting lifting(Programme stage) {
        return face.lifting(stage, RowPrices.of(new double[] {0}), steps);
    }

    private static Optional<Claim> solved(Programme programme) {
        Claim claim = Solvers.arrowhead().solve(programme, Limits.DEFAULT);
        return claim.status() == Claim.Status.SOLVED ? Optional.of(claim) : Optional.empty();
    }

    private static Claim claim(double amount, double price) {
        return new Claim(Claim.Status.SOLVED, new double[] {amount, amount}, new double[] {price}, "");
    }

    private static double reducedCost(Programme programme, RowPrices prices, int column) {
        double reduced = programme.columns().get(column).cost().toDouble();
        for (int r = 0; r < prices.size(); r++) {
            for (Term term : programme.rows().get(r).terms()) {
                reduced -= term.column() == column ? term.coefficient().toDouble() * prices.of(r) : 0;
            }
        }
        return reduced;
    }

    /** That a stage stays at 0. */
    private static Row kept(Programme stage) {
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < stage.columns().size(); j++) {
            terms.add(new Term(j, stage.columns().get(j).cost()));
        }
        return row("then[1]", Sense.AT_MOST, terms);
    }

    private static Programme programme(String paid, String spent, List<Row> rows) {
        return new Programme(
                List.of("nation"), new int[] {-1}, List.of(column("paid", paid), column("spent", spent)), rows);
    }

    private static Column column(String id, String cost) {
        return new Column(
                id,
                Programme.NATION,
                Rational.of(new BigDecimal(cost)),
                Rational.ZERO,
                Rational.ZERO,
                Rational.ONE,
                Rational.ONE);
    }

    private static Row row(String id, Sense sense, List<Term> terms) {
        return new Row(id, id, Optional.empty(), true, Programme.NATION, sense, Rational.ZERO, terms);
    }

    private static Term term(int column, String coefficient) {
        return new Term(column, Rational.of(new BigDecimal(coefficient)));
    }
}
