package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.benchmarks.Stations;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Place;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The first stage of a budget with its goals written a second time, in other words: levels are columns, no measure is
 * unless it is a mean's, and the difference of every two clients is written down. Only money and rules are those of the
 * model.
 */
final class OtherProgramme {

    /** More pairs take a general solver too long. */
    private static final long MOST_PAIRS = 5_000;

    private static final Set<String> GOALS = Set.of("M6", "M7", "M10", "M8b", "M8c", "M8e");

    /** A sum of columns and a number, within bounds. */
    private record Sum(Rational number, List<Term> terms, Rational least, Rational most) {

        static final Sum NOTHING = new Sum(Rational.ZERO, List.of(), Rational.ZERO, Rational.ZERO);

        static Sum of(Rational number) {
            return new Sum(number, List.of(), number, number);
        }

        Sum plus(Rational factor, Sum other) {
            List<Term> all = new ArrayList<>(terms);
            other.terms.forEach(term -> all.add(new Term(term.column(), factor.times(term.coefficient()))));
            boolean rises = factor.signum() >= 0;
            return new Sum(
                    number.plus(factor.times(other.number)),
                    all,
                    least.plus(factor.times(rises ? other.least : other.most)),
                    most.plus(factor.times(rises ? other.most : other.least)));
        }

        Sum minus(Sum other) {
            return plus(Rational.ONE.negate(), other);
        }
    }

    /** A need with clients and the column of its level. */
    private record Served(Need need, Sum level) {

        Rational clients() {
            return Rational.of(need.clients());
        }
    }

    /** What a goal is over: how far it is below its reference, its clients and its weight. */
    private record Part(String service, Sum below, Rational clients, Rational weight) {}

    private final Model model;
    private final Budget budget;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Served> all = new ArrayList<>();

    private OtherProgramme(Model model) {
        this.model = model;
        this.budget = model.situation().budget();
    }

    /** The programme; empty if it would be too large for a general solver. */
    static Optional<Programme> of(Model model) {
        return new OtherProgramme(model).write();
    }

    private Optional<Programme> write() {
        Programme first = Stations.programme(model);
        for (Column column : first.columns()) {
            columns.add(column.id().startsWith("breach[") ? column : priced(column, Rational.ZERO));
        }
        first.rows().stream().filter(row -> !GOALS.contains(row.equation())).forEach(rows::add);
        for (var home : model.situation().homes()) {
            for (Place place : home.places()) {
                all.add(new Served(place.need(), level(place)));
            }
        }
        long pairs = 0;
        for (Goal goal : budget.objective().stages().get(0).goals()) {
            List<Part> parts = parts(goal);
            pairs += goal.aggregate() instanceof Goal.Aggregate.Gini ? pairs(parts) : 0;
            if (pairs > MOST_PAIRS) {
                return Optional.empty();
            }
            write(goal, parts);
        }
        return Optional.of(new Programme(first.nodes(), first.parents(), columns, rows));
    }

    private static Column priced(Column column, Rational cost) {
        return new Column(
                column.id(), column.node(), cost, column.curvature(), column.lower(), column.upper(), column.scale());
    }

    private int column(Rational cost, Rational least, Rational most) {
        String id = "other[" + columns.size() + "]";
        columns.add(new Column(id, Programme.NATION, cost, Rational.ZERO, least, most.max(least), Rational.ONE));
        return columns.size() - 1;
    }

    /** A row that a sum is 0, or at least 0. */
    private void row(Sense sense, Sum sum) {
        Map<Integer, Rational> merged = new TreeMap<>();
        sum.terms().forEach(term -> merged.merge(term.column(), term.coefficient(), Rational::plus));
        merged.values().removeIf(coefficient -> coefficient.signum() == 0);
        List<Term> terms = new ArrayList<>();
        merged.forEach((column, coefficient) -> terms.add(new Term(column, coefficient)));
        rows.add(new Row(
                "other[" + rows.size() + "]",
                "other",
                Optional.empty(),
                true,
                Programme.NATION,
                sense,
                sum.number().negate(),
                terms));
    }

    private Sum one(int column) {
        Column bounds = columns.get(column);
        return new Sum(Rational.ZERO, List.of(new Term(column, Rational.ONE)), bounds.lower(), bounds.upper());
    }

    private Sum level(Place place) {
        Sum level = Sum.of(place.level());
        for (Term term : place.rise()) {
            level = level.plus(term.coefficient(), one(term.column()));
        }
        Sum column = one(column(Rational.ZERO, level.least(), level.most()));
        row(Sense.EQUAL, column.minus(level));
        return column;
    }

    private Rational weight(String service, Rational clients) {
        return Rational.of(budget.service(service).weight()).times(clients);
    }

    /** The mean of levels by clients, which is a column. */
    private Sum mean(List<Served> of) {
        Rational clients = of.stream().map(Served::clients).reduce(Rational.ZERO, Rational::plus);
        Sum mean = Sum.NOTHING;
        for (Served one : of) {
            mean = mean.plus(one.clients().dividedBy(clients), one.level());
        }
        Sum column = one(column(Rational.ZERO, mean.least(), mean.most()));
        row(Sense.EQUAL, column.minus(mean));
        return column;
    }

    /** Whose towns a need is held against, or is one of. */
    private String set(Need need, Goal.Reference reference) {
        String whose =
                switch (reference) {
                    case OWN_URBAN -> need.locality();
                    case GROUP_URBAN -> budget.tree().topmost(budget.locality(need.locality()));
                    case NATIONAL_URBAN, STANDARD -> "";
                };
        return need.service() + " of " + whose;
    }

    private List<Part> parts(Goal goal) {
        if (goal instanceof Goal.Disparity) {
            return disparities();
        }
        List<Part> parts = new ArrayList<>();
        Map<String, Optional<Sum>> references = new TreeMap<>();
        for (Served one : all) {
            Optional<Sum> above = Optional.of(Sum.of(Rational.ONE));
            if (goal instanceof Goal.Gap gap) {
                above = one.need().area() == Area.URBAN
                        ? Optional.empty()
                        : references.computeIfAbsent(
                                set(one.need(), gap.reference()), set -> reference(gap.reference(), set));
            }
            String service = one.need().service();
            above.ifPresent(reference -> parts.add(
                    new Part(service, reference.minus(one.level()), one.clients(), weight(service, one.clients()))));
        }
        return parts;
    }

    private Optional<Sum> reference(Goal.Reference reference, String set) {
        if (reference == Goal.Reference.STANDARD) {
            return Optional.of(Sum.of(Rational.ONE));
        }
        List<Served> towns = all.stream()
                .filter(one -> one.need().area() == Area.URBAN
                        && set(one.need(), reference).equals(set))
                .toList();
        return towns.isEmpty() ? Optional.empty() : Optional.of(mean(towns));
    }

    private List<Part> disparities() {
        Map<String, Map<String, List<Served>>> services = new TreeMap<>();
        for (Served one : all) {
            services.computeIfAbsent(one.need().service(), key -> new TreeMap<>())
                    .computeIfAbsent(one.need().locality(), key -> new ArrayList<>())
                    .add(one);
        }
        List<Part> parts = new ArrayList<>();
        services.forEach((service, localities) -> {
            Sum nation = mean(localities.values().stream().flatMap(List::stream).toList());
            for (List<Served> here : localities.values()) {
                Rational clients = here.stream().map(Served::clients).reduce(Rational.ZERO, Rational::plus);
                parts.add(new Part(service, nation.minus(mean(here)), clients, weight(service, clients)));
            }
        });
        return parts;
    }

    private void write(Goal goal, List<Part> parts) {
        Rational weight = Rational.of(goal.weight());
        if (goal.aggregate() instanceof Goal.Aggregate.Worst) {
            writeAbove(parts, weight, List.of());
        } else if (goal.aggregate() instanceof Goal.Aggregate.Tail tail) {
            Rational clients = parts.stream().map(Part::clients).reduce(Rational.ZERO, Rational::plus);
            Rational wanted = clients.times(Rational.of(tail.share()));
            writeAbove(
                    parts,
                    weight,
                    parts.stream().map(part -> part.clients().dividedBy(wanted)).toList());
        } else if (goal.aggregate() instanceof Goal.Aggregate.Gini) {
            writePairs(parts, weight);
        } else {
            Rational all = parts.stream().map(Part::weight).reduce(Rational.ZERO, Rational::plus);
            for (Part part : parts) {
                Rational each = weight.times(part.weight()).dividedBy(all);
                row(
                        Sense.AT_LEAST,
                        one(column(each, Rational.ZERO, part.below().most())).minus(part.below()));
            }
        }
    }

    /** A column that nothing is above, or only at a cost; what is not below its reference is not above 0. */
    private void writeAbove(List<Part> parts, Rational weight, List<Rational> costs) {
        Rational most = parts.stream().map(part -> part.below().most()).reduce(Rational.ZERO, Rational::max);
        if (parts.isEmpty()) {
            return;
        }
        Sum threshold = one(column(weight, most.negate(), most));
        if (costs.isEmpty()) {
            row(Sense.AT_LEAST, threshold);
            parts.forEach(part -> row(Sense.AT_LEAST, threshold.minus(part.below())));
            return;
        }
        for (int at = 0; at < parts.size(); at++) {
            Rational cost = weight.times(costs.get(at));
            Sum over = one(column(cost, Rational.ZERO, most.plus(most)));
            row(Sense.AT_LEAST, threshold.plus(Rational.ONE, over));
            row(
                    Sense.AT_LEAST,
                    threshold.plus(Rational.ONE, over).minus(parts.get(at).below()));
        }
    }

    private static long pairs(List<Part> parts) {
        Map<String, Long> services = new TreeMap<>();
        parts.forEach(part -> services.merge(part.service(), 1L, Long::sum));
        return services.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    private void writePairs(List<Part> parts, Rational weight) {
        Map<String, List<Part>> services = new TreeMap<>();
        parts.forEach(part -> services.computeIfAbsent(part.service(), key -> new ArrayList<>())
                .add(part));
        Rational all = parts.stream().map(Part::weight).reduce(Rational.ZERO, Rational::plus);
        for (List<Part> of : services.values()) {
            Rational clients = of.stream().map(Part::clients).reduce(Rational.ZERO, Rational::plus);
            Rational weights = of.stream().map(Part::weight).reduce(Rational.ZERO, Rational::plus);
            Rational each = weight.times(weights)
                    .dividedBy(all)
                    .dividedBy(clients.times(clients))
                    .times(Rational.of(2));
            for (int i = 0; i < of.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Rational often = of.get(i).clients().times(of.get(j).clients());
                    writePair(of.get(i).below(), of.get(j).below(), each.times(often));
                }
            }
        }
    }

    private void writePair(Sum one, Sum other, Rational cost) {
        Sum difference = one.minus(other);
        Rational most = difference.most().max(difference.least().negate());
        Sum size = one(column(cost, Rational.ZERO, most));
        row(Sense.AT_LEAST, size.minus(difference));
        row(Sense.AT_LEAST, size.plus(Rational.ONE, difference));
    }
}
