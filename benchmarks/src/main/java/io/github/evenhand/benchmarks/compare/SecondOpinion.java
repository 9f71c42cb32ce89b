package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.allocation.Verification;
import io.github.evenhand.benchmarks.Stations;
import io.github.evenhand.benchmarks.compare.Doubt.Kind;
import io.github.evenhand.benchmarks.peers.Answer;
import io.github.evenhand.benchmarks.peers.Peers;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.engine.IndependentCheck;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What others say of an outcome: a solver that shares nothing with ours is asked for the first stage of the same budget,
 * its goals written in other words, and where it contradicts, two more.
 *
 * @param outcome ours
 * @param seconds that ours took, with its certificate
 * @param doubts of the certificate, and what every other solver contradicts; none if all is well
 * @param remarks what single other solvers said against it, which a further one did not confirm; of an undecided budget,
 *     what all of them say
 */
public record SecondOpinion(Outcome outcome, double seconds, List<Doubt> doubts, List<String> remarks) {

    private static final List<String> OTHERS = List.of("highs-simplex", "clp-dual", "glop");

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final double TOLERANCE = 1e-8;

    private static final double SMALLEST_SIZE = 1e-3;

    public SecondOpinion {
        doubts = List.copyOf(doubts);
        remarks = List.copyOf(remarks);
    }

    /** Decides a budget and asks others about it. */
    public static SecondOpinion on(Budget budget) {
        long start = System.nanoTime();
        Outcome outcome =
                Evenhand.allocate(budget, Limits.DEFAULT.withTime(LIMIT).withThreads(1));
        double seconds = (System.nanoTime() - start) / 1e9;
        Programme programme = OtherProgramme.of(budget, Stations.programme(Model.of(budget)));
        if (outcome instanceof Undecided) {
            List<String> answers = OTHERS.stream()
                    .map(other -> other + ": " + said(Peers.of(other).solve(programme, LIMIT), programme))
                    .toList();
            return new SecondOpinion(outcome, seconds, List.of(), answers);
        }
        List<Doubt> doubts = new ArrayList<>();
        Verification verification = Evenhand.verify(budget, outcome);
        if (!verification.isProved()) {
            doubts.add(new Doubt(Kind.CERTIFICATE, verification.toString()));
        }
        if (outcome instanceof Allocation allocation) {
            check(allocation, doubts);
        }
        if (outcome instanceof Infeasible infeasible) {
            PlainBound.doubt(infeasible).ifPresent(doubt -> doubts.add(new Doubt(Kind.CONFLICT, doubt)));
        }
        List<Doubt> contradictions = new ArrayList<>();
        for (String other : OTHERS) {
            Optional<Doubt> contradiction = contradiction(outcome, programme, other);
            if (contradiction.isEmpty()) {
                List<String> remarks = contradictions.stream().map(Doubt::words).toList();
                return new SecondOpinion(outcome, seconds, doubts, remarks);
            }
            contradictions.add(contradiction.get());
        }
        doubts.addAll(contradictions);
        return new SecondOpinion(outcome, seconds, doubts, List.of());
    }

    /** By code that has nothing of the certifier: whether the rules are kept, and what the prices prove. */
    private static void check(Allocation allocation, List<Doubt> doubts) {
        try {
            IndependentCheck.passes(allocation);
        } catch (AssertionError broken) {
            doubts.add(new Doubt(Kind.MODEL, String.valueOf(broken.getMessage())));
        }
        PlainBound.doubt(allocation).ifPresent(doubt -> doubts.add(new Doubt(Kind.BOUND, doubt)));
    }

    /** What another solver says against an outcome; empty if it agrees. */
    private static Optional<Doubt> contradiction(Outcome outcome, Programme programme, String other) {
        Answer answer = Peers.of(other).solve(programme, LIMIT);
        if (outcome instanceof Infeasible) {
            return answer.status() == Answer.Status.INFEASIBLE
                    ? Optional.empty()
                    : Optional.of(new Doubt(
                            Kind.NO_CONFLICT_FOR_OTHERS, other + ": no contradiction, but " + said(answer, programme)));
        }
        if (answer.status() != Answer.Status.SOLVED) {
            return Optional.of(
                    new Doubt(Kind.NOT_SOLVED_BY_OTHERS, other + ": not solved, but " + said(answer, programme)));
        }
        StageProof proof = ((Allocation) outcome).certificate().first();
        double theirs = objective(answer, programme);
        double plan = proof.planObjective().toDouble();
        double bound = proof.bound().toDouble();
        double margin = TOLERANCE * Math.max(SMALLEST_SIZE, Math.abs(theirs));
        boolean agrees = Math.abs(bound - theirs) <= margin
                && plan >= theirs - margin
                && plan <= theirs + proof.conceded().toDouble() + margin;
        return agrees
                ? Optional.empty()
                : Optional.of(new Doubt(
                        Kind.OTHER_OBJECTIVE, other + ": plan " + plan + ", bound " + bound + ", theirs " + theirs));
    }

    private static String said(Answer answer, Programme programme) {
        return answer.status() == Answer.Status.SOLVED
                ? "solved with " + objective(answer, programme)
                : answer.status() + " (" + answer.remark() + ")";
    }

    private static double objective(Answer answer, Programme programme) {
        double objective = 0;
        List<Column> columns = programme.columns();
        for (int j = 0; j < columns.size(); j++) {
            objective += columns.get(j).cost().toDouble() * answer.amounts()[j];
        }
        return objective;
    }
}
