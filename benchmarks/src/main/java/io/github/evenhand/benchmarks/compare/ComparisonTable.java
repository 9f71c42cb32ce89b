package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.benchmarks.peers.Peers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results as tables in Markdown: who solved what in which time, and what our certifier makes of it. */
final class ComparisonTable {

    private static final String HEADER = """
            | instance | solver | seconds | in solver | first | x ours | peak MB | at rest MB | iterations | objective | distance | proved |
            |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|
            """;

    private static final String STATIONS = """
            | instance | build | solve | prove | settle | whole allocation | outcome |
            |---|---:|---:|---:|---:|---:|---|
            """;

    private static final String NONE = "-";

    private final Map<String, List<Result>> byInstance;

    private ComparisonTable(Map<String, List<Result>> byInstance) {
        this.byInstance = byInstance;
    }

    /** Instances in the order of the results, solvers in the order of {@link Peers}. */
    static ComparisonTable of(List<Result> results) {
        List<String> order = Peers.names();
        Map<String, List<Result>> byInstance = new LinkedHashMap<>();
        for (Result result : results) {
            byInstance.computeIfAbsent(
                    result.instance(),
                    name -> results.stream()
                            .filter(other -> other.instance().equals(name))
                            .sorted((a, b) -> Integer.compare(order.indexOf(a.solver()), order.indexOf(b.solver())))
                            .toList());
        }
        return new ComparisonTable(byInstance);
    }

    /** One result, without the others that it is compared with. */
    static String line(Result result) {
        return row(result, Optional.empty());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER);
        StringBuilder stations = new StringBuilder();
        Set<String> machines = new LinkedHashSet<>();
        for (List<Result> results : byInstance.values()) {
            Optional<Result> ours =
                    results.stream().filter(r -> r.solver().equals(Peers.OURS)).findFirst();
            for (Result result : results) {
                text.append(row(result, ours)).append('\n');
                machines.add(result.machine());
                stations.append(stations(result));
            }
        }
        if (stations.length() > 0) {
            text.append("\nOur stations, in seconds:\n\n").append(STATIONS).append(stations);
        }
        machines.forEach(machine -> text.append('\n').append(machine).append('\n'));
        return text.toString();
    }

    private static String row(Result result, Optional<Result> ours) {
        Optional<Run> solved = result.solved();
        String name = result.instance() + " | " + result.solver();
        if (solved.isEmpty()) {
            Run run = result.runs().get(0);
            return "| " + name + " | " + run.status().toLowerCase(Locale.ROOT) + " after " + digits(run.seconds())
                    + " | | | | " + whole(result.peakMegabytes()) + " | | | | | " + run.remark() + " |";
        }
        Run run = solved.get();
        double seconds = result.median(Run::seconds);
        return String.join(
                " | ",
                "| " + name,
                digits(seconds),
                digits(result.median(Run::secondsInside)),
                digits(run.seconds()),
                ours.flatMap(r -> r.solved().map(own -> digits(seconds / r.median(Run::seconds))))
                        .orElse(NONE),
                whole(result.peakMegabytes()),
                whole(rest(result)),
                run.iterations() < 0 ? NONE : Long.toString(run.iterations()),
                run.objective() == null ? NONE : String.format(Locale.ROOT, "%.10f", run.objective()),
                distance(run, ours.flatMap(Result::solved)),
                (run.proved() ? "yes" : "no") + " |");
    }

    /** From the bound of its own prices; where it gives none, from the bound of ours, which is marked. */
    private static String distance(Run run, Optional<Run> ours) {
        if (run.distance() != null) {
            return String.format(Locale.ROOT, "%.1e", run.distance());
        }
        Double objective = run.objective();
        Double bound = ours.map(Run::bound).orElse(null);
        return objective == null || bound == null
                ? NONE
                : String.format(Locale.ROOT, "(%.1e)", (objective - bound) / Math.max(1e-3, Math.abs(objective)));
    }

    private static double rest(Result result) {
        Double rest = result.runs().get(0).restMegabytes();
        return rest == null ? Double.NaN : rest;
    }

    private static String stations(Result result) {
        @Nullable StationTimes times = result.stations();
        return times == null
                ? ""
                : String.join(
                                " | ",
                                "| " + result.instance(),
                                digits(times.build()),
                                digits(times.solve()),
                                digits(times.prove()),
                                digits(times.settle()),
                                digits(times.allocate()),
                                times.outcome() + " |")
                        + "\n";
    }

    private static String digits(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(value < 1 ? 2 : 3))
                        .toPlainString()
                : NONE;
    }

    private static String whole(double value) {
        return Double.isFinite(value) ? Long.toString(Math.round(value)) : NONE;
    }
}
