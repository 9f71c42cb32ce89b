package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fund is paid out exactly, or at most.
 *
 * <pre>
 * R1   Σᵢ G[i,f] = P[f]  or  ≤ P[f];  the same for E
 * </pre>
 *
 * <p>With contributions (R13), P[f] + Σᵢ contribution[i] in the place of P[f].
 */
final class FundsAreSpent implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R1");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        List<Fund.Open> funds = situation.budget().openFunds();
        List<Draft.Sum> sums = new ArrayList<>();
        funds.forEach(fund -> sums.add(new Draft.Sum()));
        for (Home home : situation.homes()) {
            home.grants().forEach(grant -> sums.get(grant.place()).plus(grant.column()));
        }
        for (Contribution contribution : situation.contributions()) {
            sums.get(contribution.place()).minus(contribution.column());
        }
        for (int place = 0; place < sums.size(); place++) {
            Fund.Open fund = funds.get(place);
            Sense sense = fund.spend() == Fund.Spend.EXACTLY ? Sense.EQUAL : Sense.AT_MOST;
            Rational amount = situation.units(Rational.of(fund.amount()));
            draft.fundRow("R1", fund.id(), Programme.NATION, sums.get(place), sense, amount);
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
