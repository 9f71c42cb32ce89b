package io.github.evenhand.examples.command;

import io.github.evenhand.budget.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

    /** Whether a file is the budget itself, which nothing may be written over. */
    final boolean isBudget(Path file) {
        try {
            return Files.exists(file) && Files.isSameFile(file, Path.of(budget));
        } catch (IOException | InvalidPathException e) {
            return false; // what cannot be looked at is no budget that could be read
        }
    }
}
