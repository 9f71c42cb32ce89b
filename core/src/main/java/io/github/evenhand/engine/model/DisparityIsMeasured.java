package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A disparity is how far a locality stays below the nation in a service, town and countryside together.
 *
 * <pre>
 * M10  lag[i,k] ≥ U[k] − Σₐ n L[i,a,k] / Σₐ n,  lag ≥ 0
 *      U[k] = Σ n L / Σ n over all needs of the service in the nation
 * </pre>
 */
final class DisparityIsMeasured implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M10");
    }

    @Override
    public boolean isMeasure() {
        return true;
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        if (Stages.cutGoals(situation.budget()).stream().anyMatch(Goal.Disparity.class::isInstance)) {
            Map<String, List<Provision>> services = new TreeMap<>();
            for (Provision provision : situation.provisions()) {
                services.computeIfAbsent(provision.service(), key -> new ArrayList<>())
                        .add(provision);
            }
            services.forEach((service, provisions) -> write(service, provisions, situation, measures, draft));
        }
    }

    private static void write(
            String service, List<Provision> provisions, Situation situation, Measures measures, Draft draft) {
        Level mean = Level.mean(provisions, Provision::clients, Provision::level)
                .asColumn("nation," + service, "M10", service, Programme.NATION, draft);
        for (Provision provision : provisions) {
            Level level = provision.level();
            Rational farthest = mean.most().minus(level.least()).max(Rational.ZERO);
            String name = service + "," + provision.locality();
            int lag = draft.column("lag[" + name + "]", provision.node(), Rational.ZERO, farthest, Rational.ONE);
            measures.disparity(new Measures.Measure(
                    provision.id(), provision.node(), lag, provision.clients(), situation.weight(provision)));
            if (farthest.signum() > 0) {
                Draft.Sum sum = new Draft.Sum()
                        .plus(lag)
                        .plus(Draft.MINUS_ONE, mean.sum())
                        .plus(Rational.ONE, level.sum());
                draft.row(
                        "M10",
                        name,
                        provision.node(),
                        sum,
                        Sense.AT_LEAST,
                        level.number().negate());
            }
        }
    }
}
