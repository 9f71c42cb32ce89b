package io.github.evenhand.scenario;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Alternative;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Undefined;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.engine.Appraiser;
import io.github.evenhand.engine.settle.LargestRemainder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds an allocation against baselines of the same budget. */
public final class Baselines {

    private final Budget budget;
    private final Appraiser appraiser;
    private final Limits limits;

    private Baselines(Budget budget, Limits limits) {
        this.budget = budget;
        this.appraiser = new Appraiser(budget);
        this.limits = limits;
    }

    /**
     * The allocation beside each baseline.
     *
     * @param allocation the optimum, with the budget that every baseline divides
     * @param baselines in the order in which they are shown
     * @param limits of each baseline
     * @return the allocation with what each baseline comes to, or why it is undefined there, in their order
     */
    public static Briefing compare(Allocation allocation, List<Baseline> baselines, Limits limits) {
        Baselines of = new Baselines(allocation.budget(), limits);
        List<Alternative> alternatives = new ArrayList<>();
        baselines.forEach(baseline -> alternatives.add(of.appraise(baseline)));
        return new Briefing(allocation, alternatives);
    }

    private Alternative appraise(Baseline baseline) {
        Map<String, Map<String, BigInteger>> division = new LinkedHashMap<>();
        for (Fund.Open fund : budget.openFunds()) {
            List<Locality> recipients = appraiser.recipients(fund.id());
            // What nobody can receive is left by every division.
            if (fund.amount().signum() > 0 && !recipients.isEmpty()) {
                Weights weights = baseline.weights(budget, fund, recipients);
                Optional<String> problem = weights.problem();
                if (problem.isPresent()) {
                    return new Undefined(baseline.name(), problem.get());
                }
                BigInteger units = budget.currency().inUnits(fund.amount()).floor();
                division.put(fund.id(), LargestRemainder.split(units, weights.byLocality()));
            }
        }
        return appraiser.appraise(baseline.name(), division, limits);
    }
}
