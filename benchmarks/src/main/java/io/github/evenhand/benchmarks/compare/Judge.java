package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.benchmarks.peers.Answer;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.StageClaim;
import io.github.evenhand.engine.certify.Valuation;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import java.util.List;
import java.util.Optional;

/**
 * Judges what any solver claims of the first stage of a budget, by the rules by which our own engine is judged: the
 * payments are evaluated again in exact arithmetic, and the prices alone prove how good they can be at most.
 */
public final class Judge {

    private final Model model;
    private final Certifier certifier;

    /**
     * What a claim is worth.
     *
     * @param objective of its payments, exactly evaluated
     * @param bound that its prices prove; empty if it has none
     * @param distance of the objective from the bound, relative to the size of the objective
     * @param doubt what speaks against it; empty if it is proved
     */
    public record Judgement(
            Rational objective, Optional<Rational> bound, Optional<Rational> distance, Optional<String> doubt) {

        /** Whether the claim stands as an answer of our engine would have to. */
        public boolean isProved() {
            return doubt.isEmpty();
        }
    }

    public Judge(Model model) {
        this.model = model;
        this.certifier = new Certifier(model);
    }

    /**
     * @param answer one that is solved
     */
    public Judgement judge(Answer answer) {
        double[] prices = answer.hasPrices()
                ? answer.prices()
                : new double[model.rows().rows().size()];
        List<StageClaim> claims = List.of(new StageClaim(RowPrices.of(prices), Rational.ZERO));
        if (!Certifier.fits(model, answer.amounts(), claims)) {
            throw new IllegalArgumentException("An answer must have a finite amount for every column and a price for "
                    + "every row, found " + answer.amounts().length + " and " + prices.length);
        }
        Valuation plan = certifier.value(Payments.claimed(model, answer.amounts()));
        Rational objective = plan.objective(0);
        if (!answer.hasPrices()) {
            String doubt = "no prices, so that nothing is proved";
            return new Judgement(objective, Optional.empty(), Optional.empty(), Optional.of(doubt));
        }
        List<StageClaim> kept = List.of(claims.get(0).keeping(objective));
        Optional<String> doubt = certifier.doubts(plan, kept).stream().findFirst();
        Rational bound = certifier.bound(0, claims, plan);
        StageProof proof = new StageProof("", objective, objective, bound, bound, objective, Rational.ZERO);
        return new Judgement(objective, Optional.of(bound), Optional.of(proof.relativePlanDistance()), doubt);
    }
}
