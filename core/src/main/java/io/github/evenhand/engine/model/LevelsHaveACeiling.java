package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * Money lifts a level up to the highest that it can reach this year. The level itself is no column: wherever an
 * equation says L, its sum stands.
 *
 * <pre>
 * M4   L[i,a,k] = b[i,a,k] + (x[i,a,k] + Σ_f (q[i,f] + m[i,f]) y[i,f,a,k] + Σ_m (e[m] − 1) z[i,a,k,m])
 *                 / (c[i,a,k] n[i,a,k])
 *      L[i,a,k] ≤ max(u[i,a,k], b[i,a,k])
 * </pre>
 *
 * e is above 1: a mode that does no more than public provision has no column (R14). Where only general money reaches a
 * need and nothing but public provision delivers it, the bound of its column x says the same and there is no row.
 */
final class LevelsHaveACeiling implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M4");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Locality locality : situation.budget().localities()) {
            for (Place place : situation.places(locality.id())) {
                if (place.ceiling().isPresent()
                        && !(place.special().isEmpty() && place.modes().isEmpty())) {
                    Rational room = place.ceiling().get().minus(place.level());
                    draft.row("M4", place.need().id(), place.node(), situation.rise(place), Sense.AT_MOST, room);
                }
            }
        }
    }
}
