package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;
import java.util.Optional;

/**
 * A fund is paid out exactly, or at most.
 *
 * <pre>
 * R1   Σᵢ G[i,f] = P[f]  or  ≤ P[f];  the same for E
 * </pre>
 */
final class FundsAreSpent implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R1");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Fund.Open fund : situation.budget().openFunds()) {
            Draft.Sum sum = received(situation, situation.budget().localities(), Optional.of(fund.id()));
            Sense sense = fund.spend() == Fund.Spend.EXACTLY ? Sense.EQUAL : Sense.AT_MOST;
            draft.fundRow("R1", fund.id(), Programme.NATION, sum, sense, situation.units(Rational.of(fund.amount())));
        }
    }

    /** What localities receive together, from a fund or in all. */
    static Draft.Sum received(Situation situation, List<Locality> localities, Optional<String> fund) {
        Draft.Sum sum = new Draft.Sum();
        for (Locality locality : localities) {
            for (Home.Grant grant : situation.home(locality.id()).grants()) {
                if (fund.isEmpty() || fund.get().equals(grant.fund().id())) {
                    sum.plus(grant.column());
                }
            }
        }
        return sum;
    }
}
