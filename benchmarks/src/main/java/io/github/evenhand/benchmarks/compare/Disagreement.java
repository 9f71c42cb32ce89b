package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.io.BudgetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A budget that somebody disagrees about.
 *
 * @param doubt what is said against the outcome
 * @param budget whose outcome it is
 */
record Disagreement(Doubt doubt, Budget budget) {

    /** The same disagreement about a budget that is as small as was found. */
    Disagreement smaller(int mostAttempts, Duration time) {
        Budget small = Shrinking.of(budget, candidate -> about(candidate, doubt).isPresent(), mostAttempts, time);
        return new Disagreement(about(small, doubt).orElse(doubt), small);
    }

    /** What is said against the outcome of another budget, if it is like the one known. */
    private static Optional<Doubt> about(Budget budget, Doubt like) {
        return doubts(budget).stream().filter(doubt -> isAlike(doubt, like)).findFirst();
    }

    private static List<Doubt> doubts(Budget budget) {
        try {
            return SecondOpinion.on(budget).doubts();
        } catch (RuntimeException | Error thrown) {
            return List.of(new Doubt(Doubt.Kind.THROWN, thrown.toString()));
        }
    }

    /** What is said begins with what it is about: a goal, an equation, a solver, the class of what was thrown. */
    private static boolean isAlike(Doubt one, Doubt other) {
        return one.kind() == other.kind() && subject(one).equals(subject(other));
    }

    private static String subject(Doubt doubt) {
        return doubt.words().split("[: ]", 2)[0];
    }

    /**
     * Writes the budget and a line beside it of what disagrees.
     *
     * @return where the budget is
     */
    Path write(Path folder, long seed) {
        String name = seed + "-" + doubt.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".txt"), "seed " + seed + ", " + doubt + "\n");
            return Files.writeString(folder.resolve(name + ".json"), BudgetWriter.toJson(budget));
        } catch (IOException e) {
            throw new UncheckedIOException("Disagreements must be writable, found " + folder, e);
        }
    }
}
