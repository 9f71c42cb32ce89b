package io.github.evenhand.engine;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Question;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to a question: a plan, and a proof that no other one is better by more than the question lets it be.
 *
 * @param amounts of all columns, as claimed
 * @param attained what they come to
 * @param bound no other amounts that are allowed come to less
 */
@SuppressWarnings("ArrayRecordComponent") // handed from station to station, never compared
record Least(double[] amounts, Rational attained, Rational bound) {

    private static final Logger LOG = LoggerFactory.getLogger(Least.class);

    /** How far a plan that is not quite allowed is brought back to the one that was there at the start. */
    private static final double[] BACK = {
        0, 0x1p-36, 0x1p-32, 0x1p-28, 0x1p-26, 0x1p-24, 0x1p-22, 0x1p-20, 0x1p-18, 0x1p-14
    };

    /** Asks one solver after the other; empty if what they say is not near enough to each other, or there was no time. */
    static Optional<Least> of(Question question, List<Solver> solvers, Limits limits) {
        Programme programme = question.programme();
        RowPrices free = RowPrices.of(new double[programme.rows().size()]);
        Optional<Least> best = question.value(question.start(), free)
                .map(attained -> new Least(question.start(), attained, question.bound(free)));
        for (Solver solver : solvers) {
            if (best.filter(found -> found.isNear(question)).isPresent()) {
                return best;
            }
            Claim claim = Solvers.ask(solver, programme, limits);
            if (claim.status() == Claim.Status.STOPPED) {
                return Optional.empty(); // how much time there was must not decide what the answer is
            }
            if (claim.status() == Claim.Status.SOLVED) {
                best = better(question, best, claim);
            }
            Optional<Least> now = best;
            LOG.debug("{} {}: {}", claim.status(), claim.remark(), now);
        }
        return best.filter(found -> found.isNear(question));
    }

    private boolean isNear(Question question) {
        return question.isNear(attained, bound);
    }

    /** Plans and proofs need not be of the same solver. */
    private static Optional<Least> better(Question question, Optional<Least> before, Claim claim) {
        Rational proved = question.bound(claim.rowPrices());
        Rational bound = before.map(least -> least.bound.max(proved)).orElse(proved);
        Optional<Least> found = Optional.empty();
        for (int at = 0; found.isEmpty() && at < BACK.length; at++) {
            double[] amounts = mixed(claim.amounts(), question.start(), BACK[at]);
            found = question.value(amounts, claim.rowPrices())
                    .map(attained -> new Least(amounts, attained.max(bound), bound));
        }
        Optional<Least> known = before.map(least -> new Least(least.amounts, least.attained.max(bound), bound));
        return found.filter(least -> known.isEmpty() || least.attained.compareTo(known.get().attained) < 0)
                .or(() -> known);
    }

    private static double[] mixed(double[] amounts, double[] start, double share) {
        double[] mixed = amounts.clone();
        for (int j = 0; share > 0 && j < mixed.length; j++) {
            mixed[j] += share * (start[j] - mixed[j]);
        }
        return mixed;
    }
}
