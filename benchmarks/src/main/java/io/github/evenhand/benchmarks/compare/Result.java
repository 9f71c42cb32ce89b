package io.github.evenhand.benchmarks.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that one solver did on one instance in one process.
 *
 * @param instance the name of the budget
 * @param columns of its programme
 * @param rows of its programme
 * @param solver the name of the solver
 * @param machine and JDK on which it ran
 * @param limitSeconds the time that it was given
 * @param buildSeconds from the budget to the programme, in the new process
 * @param runs in their order; the first one in a new process
 * @param stations of our engine; absent for others, or if they were not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
        String instance,
        int columns,
        int rows,
        String solver,
        String machine,
        double limitSeconds,
        double buildSeconds,
        List<Run> runs,
        @Nullable StationTimes stations)
        implements ResultFile.Entry {

    public Result {
        runs = List.copyOf(runs);
    }

    /** The instance and the solver: measured again, they replace what was measured before. */
    @Override
    public String key() {
        return instance + " " + solver;
    }

    /** The first run that was solved. */
    Optional<Run> solved() {
        return runs.stream().filter(Run::isSolved).findFirst();
    }

    /** The middle one of the runs after the first, or the first if it is the only one. */
    double median(Function<Run, @Nullable Double> value) {
        List<Run> warm = runs.size() > 1 ? runs.subList(1, runs.size()) : runs;
        List<Double> sorted = warm.stream()
                .map(run -> Optional.ofNullable(value.apply(run)).orElse(Double.NaN))
                .sorted()
                .toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The largest memory of any run; not a number if it could not be read. */
    double peakMegabytes() {
        return runs.stream()
                .map(Run::peakMegabytes)
                .mapToDouble(peak -> peak == null ? Double.NaN : peak)
                .max()
                .orElse(Double.NaN);
    }
}
