package io.github.evenhand.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.benchmarks.Stations;
import io.github.evenhand.benchmarks.compare.Judge;
import io.github.evenhand.benchmarks.compare.Judge.Judgement;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Nothing tells HiGHS through OR-Tools how exact to be, and a first-order method is never exact. */
    private static final Set<String> LOOSE = Set.of("highs", "pdlp");

    private static final boolean ALL_MUST_RUN = System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");

    @Test
    void allAreThereOnLinux() {
        for (Peer peer : Peers.all()) {
            assertTrue(peer.isAvailable() || !ALL_MUST_RUN, peer.name());
        }
        assertEquals(Set.copyOf(Peers.names()).size(), Peers.all().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-A", "31-B", "two-counties", "india-states"})
    void allAgreeOnTheOptimum(String instance) {
        Model model = Model.of(new Instance(instance).budget());
        Programme programme = Stations.programme(model);
        Judge judge = new Judge(model);
        Judgement ours = judge.judge(Peers.of(Peers.OURS).solve(programme, LIMIT));
        assertTrue(ours.isProved(), ours::toString);
        List<Executable> checks = Peers.all().stream()
                .filter(Peer::isAvailable)
                .map(peer -> (Executable) () -> agrees(peer, peer.solve(programme, LIMIT), judge, ours))
                .toList();
        assertAll(checks);
    }

    private static void agrees(Peer peer, Answer answer, Judge judge, Judgement ours) {
        double tolerance = LOOSE.contains(peer.name()) ? 1e-6 : 1e-8;
        assertEquals(Answer.Status.SOLVED, answer.status(), peer.name() + ": " + answer.remark());
        Judgement judgement = judge.judge(answer);
        double objective = ours.objective().toDouble();
        assertEquals(objective, judgement.objective().toDouble(), tolerance * objective, peer.name());
        judgement
                .distance()
                .ifPresent(distance -> assertEquals(0, distance.toDouble(), tolerance, peer.name() + " by its prices"));
        assertEquals(peer.name().equals("highs"), judgement.distance().isEmpty(), peer.name());
    }

    @Test
    void timeThatIsUpIsNoAnswer() {
        Programme programme = Stations.programme(Model.of(new Instance("31-B").budget()));
        Peer slow = Peers.of("pdlp");
        if (slow.isAvailable()) {
            Answer answer = slow.solve(programme, Duration.ofMillis(1));
            assertNotEquals(Answer.Status.SOLVED, answer.status());
        }
    }

    @Test
    void anUnknownNameNamesTheKnownOnes() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Peers.of("cplex"));
        assertEquals(
                "A solver must be one of " + String.join(", ", Peers.names()) + ", found 'cplex'",
                refused.getMessage());
        assertFalse(Peers.names().contains("cplex"));
    }
}
