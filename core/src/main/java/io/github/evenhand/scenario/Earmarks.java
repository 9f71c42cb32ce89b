package io.github.evenhand.scenario;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Behaviours;
import io.github.evenhand.allocation.Behaviours.Answer;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Places;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Unread;
import io.github.evenhand.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what earmarking is worth, whoever decides on general money. */
public final class Earmarks {

    private final Limits limits;

    private Earmarks(Limits limits) {
        this.limits = limits;
    }

    /**
     * The budget under each behaviour, with its earmarks and without. Six budgets are solved, or as many as say something:
     * where localities decide by habit, every need with clients must have a habit share and no highest level.
     *
     * @param budget its own answer to who decides is one of those looked at
     * @param limits of each
     * @return one case for each answer to who decides on general money
     */
    public static Behaviours of(Budget budget, Limits limits) {
        Earmarks of = new Earmarks(limits);
        List<Behaviours.Case> cases = new ArrayList<>();
        for (GeneralMoney decidedBy : GeneralMoney.values()) {
            Answer earmarked = of.answer(budget.toBuilder().generalMoney(decidedBy));
            boolean hasEarmarks = budget.openFunds().stream().anyMatch(Fund.Special.class::isInstance);
            Answer free = hasEarmarks ? of.answer(withoutEarmarks(budget).generalMoney(decidedBy)) : earmarked;
            cases.add(new Behaviours.Case(decidedBy, earmarked, free));
        }
        return new Behaviours(budget, cases);
    }

    /**
     * Every special fund as general money: the same amount for the same localities, without purposes, matching and
     * crowd-out. A rule on what can be absorbed of it falls with it.
     */
    static Budget.Builder withoutEarmarks(Budget budget) {
        Budget.Builder free = budget.toBuilder();
        for (Fund.Open fund : budget.openFunds()) {
            if (fund instanceof Fund.Special special) {
                free.withoutFund(special.id())
                        .fund(new Fund.General(special.id(), special.amount(), special.spend(), special.eligible()));
            }
        }
        budget.rules().stream().filter(Rule.Absorption.class::isInstance).forEach(rule -> free.withoutRule(rule.id()));
        return free;
    }

    private Answer answer(Budget.Builder builder) {
        Optional<Finding> wrong = builder.checked(Places.NAMES, new Unread()).findings().stream()
                .filter(Finding::isError)
                .findFirst();
        return wrong.map(finding -> Answer.none(finding.problem()))
                .orElseGet(() -> answer(new Engine().decide(builder.build(), limits)));
    }

    private static Answer answer(Outcome outcome) {
        if (outcome instanceof Allocation allocation) {
            return Answer.of(allocation.goals());
        }
        return Answer.none(
                outcome instanceof Infeasible
                        ? "no allocation keeps every hard rule"
                        : "undecided, " + ((Undecided) outcome).explanation());
    }
}
