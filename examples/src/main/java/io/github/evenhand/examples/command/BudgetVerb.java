package io.github.evenhand.examples.command;

import io.github.evenhand.budget.Budget;
import picocli.CommandLine.Parameters;

/** A verb whose first word is a budget. */
abstract class BudgetVerb extends Verb {

    @Parameters(
            index = "0",
            paramLabel = "BUDGET",
            description = "a folder, a JSON file, a workbook (.xlsx), or example:NAME")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String budget;

    final Budget read(Screen screen) {
        return screen.read(budget);
    }
}
