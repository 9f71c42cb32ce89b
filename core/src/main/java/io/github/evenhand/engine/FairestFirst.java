package io.github.evenhand.engine;

import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.StageClaim;
import io.github.evenhand.engine.certify.Valuation;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Rank;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Solves a fairest-first stage in rounds (M8d). Each makes the worst of all needs that are not yet decided as small as it
 * can be, decides those that its prices hold there, and leaves the rest to the next, which is solved among its optima. An
 * interior point so decides every need at once that cannot be better (strict complementarity: Goldman and Tucker 1956).
 */
final class FairestFirst {

    /** A worst need below this is at 0, in shares of a standard; a round for less would decide noise. */
    private static final Rational NOTHING = Rational.ONE.dividedBy(Rational.of(10_000_000_000_000L));

    private final Model model;
    private final Certifier certifier;
    private final int stage;
    private final List<StageClaim> claims;
    private final List<Face.Step> steps;
    private final List<RowPrices> proofs = new ArrayList<>();
    private final List<Rank> open;
    private final SortedMap<Integer, Rational> levels;
    private Face face;

    /**
     * Before the first round.
     *
     * @param claims of the earlier stages
     * @param face the optima of these
     * @param steps by which these were decided
     */
    FairestFirst(
            Model model, Certifier certifier, int stage, List<StageClaim> claims, Face face, List<Face.Step> steps) {
        this.model = model;
        this.certifier = certifier;
        this.stage = stage;
        this.claims = List.copyOf(claims);
        this.face = face;
        this.steps = new ArrayList<>(steps);
        this.open = new ArrayList<>(model.ranks(stage));
        this.levels = StageClaim.levels(claims);
    }

    /** The amounts of the last round with the prices of the first, if every round was solved. */
    Optional<Claim> run(Function<Programme, Optional<Claim>> ask) {
        while (true) {
            List<Rational> byRows = StageClaim.kept(claims.subList(0, face.keptByRows()));
            Optional<Claim> said = ask.apply(face.of(model.stage(stage, byRows, levels)));
            if (said.isEmpty() || !Certifier.fits(model, said.get().amounts(), List.of())) {
                return Optional.empty();
            }
            Valuation plan = certifier.value(Payments.claimed(model, said.get().amounts()));
            boolean isLast = certifier.worst(stage, open, plan).compareTo(NOTHING) <= 0;
            List<Rank> decided = take(said.get(), plan, isLast);
            if (isLast || open.isEmpty()) {
                decide(List.copyOf(open), plan);
                RowPrices first = proofs.get(0);
                return Optional.of(new Claim(
                        said.get().status(),
                        said.get().amounts(),
                        first.prices(),
                        first.rests(),
                        said.get().remark()));
            }
            if (decided.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    /** Notes what a round proves and decides. */
    private List<Rank> take(Claim said, Valuation plan, boolean isLast) {
        Programme programme = model.stage(stage, StageClaim.kept(claims), levels);
        Face narrowed = face.narrowed(programme, said);
        List<Rank> decided = new ArrayList<>();
        double[] prices = said.prices().clone();
        double[] rests = said.rests().length == 0
                ? new double[prices.length]
                : said.rests().clone();
        for (Rank rank : open) {
            if (!isLast && narrowed.isTight(rank.row()) && prices[rank.row()] > 0) {
                decided.add(rank);
            } else {
                prices[rank.row()] = 0;
                rests[rank.row()] = 0;
            }
        }
        if (isLast && !proofs.isEmpty()) {
            return decided;
        }
        RowPrices proof = face.lifted(programme, RowPrices.of(prices, rests), steps);
        Claim claim = new Claim(said.status(), said.amounts(), proof.prices(), proof.rests(), said.remark());
        face = face.narrowed(programme, claim);
        steps.add(new Face.Step(programme, proof, -1));
        proofs.add(proof);
        decide(decided, plan);
        return decided;
    }

    private void decide(List<Rank> decided, Valuation plan) {
        Rational level = certifier.worst(stage, decided, plan);
        decided.forEach(rank -> levels.put(rank.row(), level));
        open.removeAll(decided);
        face = face.deciding(decided);
    }

    /** The rounds but for the first. */
    List<Round> further() {
        return proofs.subList(1, proofs.size()).stream().map(Round::of).toList();
    }

    /** The fairest allocations. */
    Face face() {
        return face;
    }

    /** The steps by which all so far was decided. */
    List<Face.Step> steps() {
        return steps;
    }
}
