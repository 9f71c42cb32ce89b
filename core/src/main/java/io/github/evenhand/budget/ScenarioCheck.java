package io.github.evenhand.budget;

/** Are the futures of a budget ones that its objective can be held against (M11)? */
final class ScenarioCheck {

    private final Budget budget;
    private final Check check;

    ScenarioCheck(Budget budget, Check check) {
        this.budget = budget;
        this.check = check;
    }

    void futuresAreKnown() {
        for (Scenario scenario : budget.scenarios()) {
            for (Scenario.Change change : scenario.changes()) {
                check.conditionIsKnown(scenario, "changes", change.where());
                change.services()
                        .forEach(s -> check.known(scenario, "changes", Part.SERVICES, s, check.ids(Part.SERVICES)));
                changesSomething(scenario, change);
            }
            figuresAreNumbers(scenario);
        }
        if (!budget.scenarios().isEmpty()) {
            goalsCanBeHeldAgainstThem();
        }
    }

    private void changesSomething(Scenario scenario, Scenario.Change change) {
        boolean changes = budget.select(change.where()).stream()
                .flatMap(locality -> budget.needs(locality.id()).stream())
                .anyMatch(need -> change.isOn(need) && budget.clients(need).signum() > 0);
        if (!changes && !check.isUnread(Part.values())) {
            check.warning(
                    scenario,
                    "changes",
                    "Scenario '" + scenario.id() + "' has a change that is on no need with clients",
                    "Check its services, areas and where it is.");
        }
    }

    private void figuresAreNumbers(Scenario scenario) {
        try {
            budget.in(scenario);
        } catch (IllegalArgumentException e) {
            check.error(
                    scenario,
                    "changes",
                    "Scenario '" + scenario.id() + "' must leave figures that a budget may hold: " + e.getMessage(),
                    "Use factors with fewer digits, nearer to 1.");
        }
    }

    /** An order has no worst sum, and the corners that follow a Gini are of one future. */
    private void goalsCanBeHeldAgainstThem() {
        for (Objective.Stage stage : budget.objective().stages()) {
            for (Goal goal : stage.goals()) {
                if (goal.aggregate() instanceof Goal.Aggregate.FairestFirst
                        || goal.aggregate() instanceof Goal.Aggregate.Gini) {
                    check.error(
                            budget,
                            "objective",
                            "Goal '" + goal.name() + "' must be a mean, worst or tail where there are scenarios, found "
                                    + budget.scenarios().size() + " scenarios",
                            "Take the scenarios out, or make the mean, the worst or a tail small instead.");
                }
            }
        }
    }
}
