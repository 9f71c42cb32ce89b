package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A gap is how far a rural level stays below its reference after transfers; a countryside ahead of its town has none.
 *
 * <pre>
 * M6   g[i,k] ≥ U − L[i,rural,k],  g ≥ 0
 *      U = Σ n L / Σ n over the urban needs of the service in the nation or the topmost group,
 *      L[i,urban,k], or 1
 * </pre>
 *
 * A mean is a column of its own, on the node that it is the mean of. A rural need whose reference has no urban client is
 * left out.
 */
final class GapIsMeasured implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M6");
    }

    @Override
    public boolean isMeasure() {
        return true;
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        Collection<Goal.Reference> references = new TreeSet<>();
        for (Goal goal : Stages.goals(situation.budget())) {
            if (goal instanceof Goal.Gap gap) {
                references.add(gap.reference());
            }
        }
        for (Goal.Reference reference : references) {
            new Writer(situation, measures, draft, reference).write();
        }
    }

    private record Writer(
            Situation situation,
            Measures measures,
            Draft draft,
            Goal.Reference reference,
            Map<List<Place>, Level> means) {

        Writer(Situation situation, Measures measures, Draft draft, Goal.Reference reference) {
            this(situation, measures, draft, reference, new IdentityHashMap<>()); // one list a reference set
        }

        void write() {
            boolean isCut = Stages.cutGoals(situation.budget()).stream().anyMatch(this::isOn);
            for (Place rural : situation.places()) {
                boolean referred = rural.need().area() == Area.RURAL && situation.isReferred(reference, rural);
                if (referred && (isCut || !isTheSameForAll())) {
                    Level above = level(rural, situation.urban(reference, rural));
                    if (!isTheSameForAll()) {
                        measures.reference(reference, rural, above);
                    }
                    if (isCut) {
                        gap(rural, above);
                    }
                }
            }
        }

        private boolean isOn(Goal goal) {
            return goal instanceof Goal.Gap gap && gap.reference() == reference;
        }

        /** Then it makes no difference between the needs of a service, which is all that a Gini sees. */
        private boolean isTheSameForAll() {
            return reference == Goal.Reference.STANDARD || reference == Goal.Reference.NATIONAL_URBAN;
        }

        private Level level(Place rural, List<Place> urban) {
            if (reference == Goal.Reference.STANDARD) {
                return Level.fixed(Rational.ONE);
            }
            if (urban.size() == 1 && urban.get(0).node() == rural.node()) {
                return situation.level(urban.get(0));
            }
            return means.computeIfAbsent(urban, places -> mean(rural, places));
        }

        /** The column of a mean, on the node that the mean is of. */
        private Level mean(Place rural, List<Place> urban) {
            String service = rural.need().service();
            boolean nation = reference == Goal.Reference.NATIONAL_URBAN;
            int node = nation
                    ? Programme.NATION
                    : situation.node(situation
                            .budget()
                            .tree()
                            .topmost(situation.budget().locality(rural.need().locality())));
            String name = reference.word() + "," + service
                    + (nation ? "" : "," + situation.nodes().get(node));
            return Level.mean(urban, Place::clients, situation::level).asColumn(name, "M6", name, node, draft);
        }

        private void gap(Place rural, Level above) {
            String name = reference.word() + "," + rural.need().service() + ","
                    + rural.need().locality();
            Rational most = above.most().minus(rural.level()).max(Rational.ZERO);
            int column = draft.column("g[" + name + "]", rural.node(), Rational.ZERO, most, Rational.ONE);
            measures.gap(reference, situation.measure(rural, column));
            if (most.signum() > 0) {
                Draft.Sum sum = new Draft.Sum()
                        .plus(column)
                        .plus(Rational.ONE, situation.rise(rural))
                        .plus(Draft.MINUS_ONE, above.sum());
                draft.row(
                        "M6",
                        name,
                        rural.node(),
                        sum,
                        Sense.AT_LEAST,
                        above.number().minus(rural.level()));
            }
        }
    }
}
