package io.github.evenhand.budget;

import java.util.List;
import java.util.Optional;

/** Does the objective make sense for what there is? */
final class ObjectiveCheck {

    private final Budget budget;
    private final Check check;

    ObjectiveCheck(Budget budget, Check check) {
        this.budget = budget;
        this.check = check;
    }

    /** Needs in an order are no number that could be added to another, nor one that could be worsened by so much. */
    void fairestFirstStandsAlone() {
        String ranked = "";
        for (Objective.Stage stage : budget.objective().stages()) {
            if (!ranked.isEmpty() && stage.tolerance().signum() > 0) {
                check.error(
                        budget,
                        "objective",
                        "Stages after the goal '" + ranked + "' must have a tolerance of 0, found "
                                + stage.tolerance().toPlainString(),
                        "Leave the tolerance out, or make the worst small instead.");
            }
            for (Goal goal : stage.goals()) {
                if (goal.aggregate() instanceof Goal.Aggregate.FairestFirst) {
                    ranked = goal.name();
                    if (stage.goals().size() > 1) {
                        check.error(
                                budget,
                                "objective",
                                "Goal '" + goal.name() + "' must be alone in its stage, found "
                                        + stage.goals().size() + " goals",
                                "Give it a stage of its own: write the others before or after it, in 'then'.");
                    }
                }
            }
        }
    }

    void gapsHaveReferences() {
        for (Objective.Stage stage : budget.objective().stages()) {
            for (Goal goal : stage.goals()) {
                List<Need> missing = goal instanceof Goal.Gap gap ? new References(budget).missing(gap) : List.of();
                if (!missing.isEmpty()) {
                    check.warning(
                            missing.get(0),
                            "",
                            "Goal '" + goal.name() + "' leaves out " + missing.size()
                                    + " rural needs whose reference has no urban clients, the first is '"
                                    + missing.get(0).id() + "'",
                            "Use another reference if they are to count.");
                }
            }
        }
    }

    void lastYearIsKnownEverywhere() {
        if (budget.objective().closestTo() != Objective.Likeness.LAST_YEAR || check.isUnread(Part.PAST_GRANTS)) {
            return;
        }
        for (Fund.Open fund : budget.openFunds()) {
            for (Locality locality : budget.select(fund.eligible())) {
                if (budget.lastYear(locality.id(), Optional.of(fund.id())).isEmpty()) {
                    check.error(
                            budget.objective(),
                            "closestTo",
                            "The answer closest to last year needs what locality '" + locality.id()
                                    + "' received from fund '" + fund.id() + "', found no row",
                            "Write 0 if it received nothing, or choose evenSpread.");
                }
            }
        }
    }
}
