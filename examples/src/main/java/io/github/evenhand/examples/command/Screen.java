package io.github.evenhand.examples.command;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Texts;
import io.github.evenhand.examples.workbook.WorkbookReader;
import io.github.evenhand.io.BudgetReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What all verbs share: where they read and write, and how they say that there is nothing to show. */
final class Screen {

    static final String EXAMPLE = "example:";

    private final CommandSpec spec;

    Screen(CommandSpec spec) {
        this.spec = spec;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Wrong usage, with the help of the verb. */
    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Wrong usage: an id that no locality has, with the one that was probably meant. */
    ParameterException noLocality(Budget budget, String id) {
        Optional<String> named = budget.localities().stream()
                .filter(locality -> locality.name().equalsIgnoreCase(id))
                .findFirst()
                .map(locality -> "The id of " + locality.name() + " is '" + locality.id() + "'.");
        List<String> known = budget.localities().stream().map(Locality::id).toList();
        String meant = named.orElseGet(() -> Texts.maybe(id, known)).strip();
        return wrong(("The budget has no locality '" + id + "'. " + meant).strip());
    }

    /** Something that takes a while, with its progress where somebody looks on. */
    <T> T timed(Function<Limits, T> work) {
        try (ProgressLine line = ProgressLine.on(err())) {
            return work.apply(Limits.DEFAULT.withProgress(line::show));
        }
    }

    Outcome allocate(Budget budget) {
        return timed(limits -> Evenhand.allocate(budget, limits));
    }

    /** Why there is no allocation, on standard error. */
    int without(Outcome outcome) {
        err().println(outcome);
        return outcome instanceof Infeasible ? Command.INFEASIBLE : Command.UNDECIDED;
    }

    Budget read(String budget) {
        if (budget.startsWith(EXAMPLE)) {
            try {
                Budget example = Evenhand.example(budget.substring(EXAMPLE.length()));
                example.warnings().forEach(this::warn);
                return example;
            } catch (IllegalArgumentException unknown) {
                throw wrong(String.valueOf(unknown.getMessage()));
            }
        }
        Path path = path(budget);
        return WorkbookReader.isWorkbook(path) && !Files.isDirectory(path)
                ? WorkbookReader.read(path, this::warn)
                : BudgetReader.read(path, this::warn);
    }

    private void warn(Finding finding) {
        err().println(finding);
    }

    /** The path of a workbook to be written. */
    Path workbook(String text) {
        Path path = path(text);
        if (!WorkbookReader.isWorkbook(path)) {
            throw wrong("Workbook must be a file that ends in .xlsx, found " + text);
        }
        return path;
    }

    Path path(String text) {
        if (text.isBlank()) {
            throw wrong("Path must not be empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw wrong("Path must be one of this system, found " + text);
        }
    }
}
