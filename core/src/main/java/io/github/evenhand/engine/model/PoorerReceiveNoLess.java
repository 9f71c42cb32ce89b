package io.github.evenhand.engine.model;

import io.github.evenhand.budget.CapacityLadder;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * A locality of lower capacity per head receives no less general money per head than one of higher capacity: between
 * every two neighbours on a ladder of capacity there is an amount per head that those below receive at least and those
 * above at most.
 *
 * <pre>
 * R12   Σ_f G[i,f] ≥ h[b] N[i] for i on rung b,   Σ_f G[i,f] ≤ h[b] N[i] for i on rung b + 1;   N people
 * </pre>
 */
final class PoorerReceiveNoLess implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R12");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.Progressivity progressivity) {
                for (CapacityLadder ladder : CapacityLadder.of(situation.budget(), progressivity)) {
                    write(progressivity, ladder, situation, draft);
                }
            }
        }
    }

    private static void write(Rule.Progressivity rule, CapacityLadder ladder, Situation situation, Draft draft) {
        int node = ladder.group()
                .or(() -> rule.where().group())
                .map(situation::node)
                .orElse(Programme.NATION);
        String name =
                "border[" + rule.id() + ladder.group().map(group -> "," + group).orElse("") + ",";
        Rational money = generalMoney(situation);
        for (int b = 0; b + 1 < ladder.rungs().size(); b++) {
            List<Locality> below = ladder.rungs().get(b);
            List<Locality> above = ladder.rungs().get(b + 1);
            // More per head than all money for the most populous below would miss there more than it saves above.
            Rational most = money.dividedBy(people(below, true));
            Rational typical =
                    Rational.ONE.max(money).dividedBy(people(below, false).plus(people(above, false)));
            int border = draft.column(name + (b + 1) + "]", node, Rational.ZERO, most, typical);
            below.forEach(locality -> row(rule, locality, "least", Sense.AT_LEAST, border, situation, draft));
            above.forEach(locality -> row(rule, locality, "most", Sense.AT_MOST, border, situation, draft));
        }
    }

    private static void row(
            Rule rule, Locality locality, String side, Sense sense, int border, Situation situation, Draft draft) {
        Home home = situation.home(locality.id());
        Draft.Sum sum = BasicSecurityIsCovered.generalGrants(home)
                .plus(Rational.of(locality.population()).negate(), border);
        draft.ruleRow(
                rule,
                locality.id() + "," + side,
                home.node(),
                sum,
                sense,
                Rational.ZERO,
                situation.money(locality.id()));
    }

    private static Rational generalMoney(Situation situation) {
        Rational money = Rational.ZERO;
        for (Fund.Open fund : situation.budget().openFunds()) {
            if (fund instanceof Fund.General) {
                money = money.plus(situation.units(Rational.of(fund.amount())));
            }
        }
        return money;
    }

    /** The people of the most populous of some localities, or of all of them. */
    private static Rational people(List<Locality> localities, boolean isLargest) {
        Rational people = Rational.ZERO;
        for (Locality locality : localities) {
            Rational here = Rational.of(locality.population());
            people = isLargest ? people.max(here) : people.plus(here);
        }
        return people;
    }
}
