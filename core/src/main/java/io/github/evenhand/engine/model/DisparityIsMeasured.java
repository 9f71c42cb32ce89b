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
        Rational clients = provisions.stream().map(Provision::clients).reduce(Rational.ZERO, Rational::plus);
        Rational before = Rational.ZERO;
        Rational most = Rational.ZERO;
        Draft.Sum rise = new Draft.Sum();
        for (Provision provision : provisions) {
            Rational share = provision.clients().dividedBy(clients);
            before = before.plus(share.times(provision.level()));
            most = most.plus(share.times(provision.mostLevel(situation)));
            rise.plus(share, provision.rise());
        }
        int mean = draft.column("U[nation," + service + "]", Programme.NATION, before, most, Rational.ONE);
        Draft.Sum definition = new Draft.Sum().plus(mean).plus(Draft.MINUS_ONE, rise);
        draft.row("M10", service, Programme.NATION, definition, Sense.EQUAL, before);
        for (Provision provision : provisions) {
            Rational level = provision.level();
            Rational farthest = most.minus(level).max(Rational.ZERO);
            String name = service + "," + provision.locality();
            int lag = draft.column("lag[" + name + "]", provision.node(), Rational.ZERO, farthest, Rational.ONE);
            measures.disparity(new Measures.Measure(
                    provision.id(), provision.node(), lag, provision.clients(), situation.weight(provision)));
            if (farthest.signum() > 0) {
                Draft.Sum sum = new Draft.Sum().plus(lag).minus(mean).plus(Rational.ONE, provision.rise());
                draft.row("M10", name, provision.node(), sum, Sense.AT_LEAST, level.negate());
            }
        }
    }
}
