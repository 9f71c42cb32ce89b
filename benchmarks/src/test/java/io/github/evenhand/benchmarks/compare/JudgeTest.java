package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.benchmarks.Stations;
import io.github.evenhand.benchmarks.compare.Judge.Judgement;
import io.github.evenhand.benchmarks.peers.Answer;
import io.github.evenhand.benchmarks.peers.Peers;
import io.github.evenhand.engine.model.Model;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Model MODEL = Model.of(new Instance("two-counties").budget());

    private static final Answer HONEST = Peers.of(Peers.OURS).solve(Stations.programme(MODEL), Duration.ofMinutes(1));

    private static Judgement judge(double[] amounts, double[] prices) {
        return new Judge(MODEL).judge(new Answer(Answer.Status.SOLVED, amounts, prices, 1, 0, ""));
    }

    @Test
    void anOptimumIsProvedByItsPrices() {
        Judgement judgement = judge(HONEST.amounts(), HONEST.prices());
        assertTrue(judgement.isProved());
        assertEquals(0, judgement.distance().orElseThrow().toDouble(), 1e-9);
    }

    @Test
    void moneyThatIsNotThereIsFoundOut() {
        double[] twice =
                Arrays.stream(HONEST.amounts()).map(amount -> 2 * amount).toArray();
        assertFalse(judge(twice, HONEST.prices()).isProved());
    }

    @Test
    void otherPricesProveLess() {
        Judgement judgement = judge(HONEST.amounts(), new double[HONEST.prices().length]);
        assertTrue(judgement.distance().orElseThrow().toDouble() > 0.1);
        assertTrue(judgement.doubt().orElseThrow().startsWith("the objective of stage 1 at the plan is not proved"));
    }

    @Test
    void withoutPricesNothingIsProved() {
        Judgement judgement = judge(HONEST.amounts(), new double[0]);
        assertEquals(Optional.empty(), judgement.bound());
        assertEquals(Optional.of("no prices, so that nothing is proved"), judgement.doubt());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> judge(new double[1], new double[0]));
    }
}
