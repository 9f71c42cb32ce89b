package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plans that keep every row of an allocation's budget and are in every stage almost as good as its own plan.
 *
 * <pre>
 * objective ≤ objective of the plan + tolerance · max(|objective of the plan|, 0.001)
 * </pre>
 *
 * <p>The needs that a fairest-first stage ranks are each kept like that. Where a Gini is followed by polygons the
 * objective is what these have for it.
 */
public final class AlmostAsGood {

    private final Model model;
    private final Certifier certifier;
    private final List<StageClaim> claims;
    private final List<Rational> kept = new ArrayList<>();
    private final SortedMap<Integer, Rational> levels = new TreeMap<>();
    private final double[] plan;

    /** @param tolerance at least 0; below what counts as proved it is that */
    public AlmostAsGood(Allocation allocation, Rational tolerance) {
        this.model = Verifier.model(allocation);
        this.certifier = new Certifier(model);
        this.plan = allocation.certificate().evidence().plan();
        Valuation best = certifier.value(Payments.claimed(model, plan));
        this.claims = certifier.keeping(Verifier.claims(allocation), best);
        Rational share = tolerance.max(StageProof.PROVED);
        for (int stage = 0; stage < claims.size(); stage++) {
            StageProof proof = allocation.certificate().stages().get(stage);
            Rational room = share.times(proof.margin()).dividedBy(StageProof.PROVED);
            kept.add(claims.get(stage).kept().max(best.followed(stage)).plus(room));
            claims.get(stage).levels().forEach((row, level) -> levels.put(row, level.plus(room)));
        }
    }

    public Model model() {
        return model;
    }

    double[] plan() {
        return plan.clone();
    }

    /** These plans, with a sum of columns as the objective. */
    Programme minimising(Map<Integer, Rational> costs) {
        Programme programme = model.stage(0, kept, levels);
        List<Column> columns = new ArrayList<>(programme.columns());
        columns.replaceAll(column -> column.costing(Rational.ZERO));
        costs.forEach((column, cost) -> columns.set(column, columns.get(column).costing(cost)));
        return programme.withColumns(columns);
    }

    /**
     * What a plan does, if it is one of these.
     *
     * @param prices what one unit of each row is worth
     * @param margin what all rows that it misses by a hair may be worth together
     */
    Optional<Payments> payments(double[] amounts, RowPrices prices, Rational margin) {
        Valuation valuation = certifier.value(Payments.claimed(model, amounts));
        return isAsGood(valuation)
                        && Certifier.misses(model, valuation.lines(), prices, margin)
                                .isEmpty()
                ? Optional.of(valuation.payments())
                : Optional.empty();
    }

    private boolean isAsGood(Valuation valuation) {
        for (int stage = 0; stage < kept.size(); stage++) {
            if (valuation.followed(stage).compareTo(kept.get(stage)) > 0) {
                return false;
            }
        }
        SortedMap<Integer, Rational> found = StageClaim.levels(certifier.keeping(claims, valuation));
        for (Map.Entry<Integer, Rational> level : found.entrySet()) {
            Rational most = levels.getOrDefault(level.getKey(), Rational.ZERO);
            if (level.getValue().compareTo(most) > 0) {
                return false;
            }
        }
        return true;
    }
}
