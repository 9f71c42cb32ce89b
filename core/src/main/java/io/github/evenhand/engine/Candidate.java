package io.github.evenhand.engine;

import io.github.evenhand.engine.model.Rank;
import io.github.evenhand.engine.solve.Priced;
import io.github.evenhand.engine.solve.SideBySide.Group;
import io.github.evenhand.engine.solve.SideBySide.Level;
import io.github.evenhand.engine.solve.Solved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Needs that a round of a fairest-first stage may decide (M8d), if whatever is worse is decided too.
 *
 * @param solved rounds side by side of which it is one
 * @param at which of them it is
 * @param rung how many rounds of the same place come before it
 * @param level the worst of its needs
 * @param decided those that its prices hold there
 */
record Candidate(Solved solved, int at, int rung, double level, List<Rank> decided) {

    /**
     * A need this far above the level that its place could hold it at is held by something else; one as far below it gains
     * from another of the place that is worse than the place alone would leave it.
     */
    private static final double APART = 1e-8;

    static Candidate of(Solved solved, int at, int rung) {
        return new Candidate(solved, at, rung, solved.worst(at), solved.decided(at));
    }

    private Candidate deciding(List<Rank> needs) {
        return new Candidate(solved, at, rung, level, needs);
    }

    Group group() {
        return solved.rounds().groups().get(at);
    }

    Priced prices() {
        return solved.prices(at, decided);
    }

    /**
     * Those of the candidates of a round, the worst first, that leave nothing open which is worse, and lean on nothing open.
     * Each decides what none before it does.
     *
     * @param point where the needs are
     */
    static List<Candidate> accepted(Group round, List<Candidate> candidates, double[] point) {
        List<Candidate> inOrder = new ArrayList<>(candidates);
        inOrder.sort(Comparator.comparingDouble(Candidate::level).reversed());
        List<Rank> worstFirst = new ArrayList<>(round.open());
        worstFirst.sort(Comparator.comparingDouble(rank -> -point[rank.column()]));
        List<Candidate> accepted = new ArrayList<>();
        Set<Rank> decided = new HashSet<>();
        int next = 0;
        for (Candidate one : inOrder) {
            List<Rank> further = one.decided().stream()
                    .filter(rank -> !decided.contains(rank))
                    .toList();
            boolean isWhereItCouldBe =
                    further.stream().allMatch(rank -> Math.abs(point[rank.column()] - one.level()) <= APART);
            if (further.isEmpty()
                    || !isWhereItCouldBe
                    || !decided.containsAll(one.solved().leaning(one.at()))) {
                continue;
            }
            decided.addAll(further);
            while (next < worstFirst.size() && decided.contains(worstFirst.get(next))) {
                next++;
            }
            if (next < worstFirst.size() && point[worstFirst.get(next).column()] > one.level() + Level.SAME) {
                break;
            }
            accepted.add(one.deciding(further));
        }
        return accepted;
    }
}
