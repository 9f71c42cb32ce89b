package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.benchmarks.compare.OtherRows.Sum;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The first stage of a budget with its goals written a second time, straight from MODEL.md and in other words: levels are
 * columns, what is below a reference is a column only where a mean counts it, and a Gini is the difference of every two
 * needs. Of the library's own programme only money and rules are taken, M1 to M5 and R1 to R14.
 */
final class OtherProgramme {

    private static final Set<String> GOALS = Set.of("M6", "M7", "M10", "M8b", "M8c", "M8e");

    private static final Rational TWO = Rational.of(2);

    /** A need with clients, and its level. */
    private record Served(Need need, Sum level) {

        Rational clients() {
            return Rational.of(need.clients());
        }
    }

    /**
     * What a goal is over.
     *
     * @param below by how much it is below its reference, below 0 if it is above
     * @param weight w·n
     */
    private record Part(String service, Sum below, Rational clients, Rational weight) {}

    private final Budget budget;
    private final OtherRows written = new OtherRows();
    private final List<Served> all = new ArrayList<>();

    private OtherProgramme(Budget budget) {
        this.budget = budget;
    }

    /**
     * The programme.
     *
     * @param first the library's own programme of the first stage; the columns of the other are the same and some more
     */
    static Programme of(Budget budget, Programme first) {
        OtherProgramme other = new OtherProgramme(budget);
        first.columns().forEach(column -> other.written.add(withoutGoals(column)));
        first.rows().stream().filter(row -> !GOALS.contains(row.equation())).forEach(row -> other.written.add(row));
        for (Need need : budget.needs()) {
            if (need.clients().signum() > 0) {
                other.all.add(new Served(need, other.level(need)));
            }
        }
        budget.objective().stages().get(0).goals().forEach(other::write);
        return other.written.on(first);
    }

    private static Column withoutGoals(Column column) {
        return column.id().startsWith("breach[")
                ? column
                : new Column(
                        column.id(),
                        column.node(),
                        Rational.ZERO,
                        column.curvature(),
                        column.lower(),
                        column.upper(),
                        column.scale());
    }

    private Sum level(Need need) {
        Rational unit = budget.currency().unit();
        Rational one = unit.dividedBy(Rational.of(need.clients()).times(Rational.of(need.unitCost())));
        String place = need.area().word() + "," + need.service();
        String purpose = place + "]";
        Locality locality = budget.locality(need.locality());
        Sum level = Sum.of(Rational.of(need.level())).plus(one, written.named("x[" + need.locality() + "," + purpose));
        for (Fund fund : budget.openFunds()) {
            if (fund instanceof Fund.Special special) {
                Rational effect = Rational.ONE
                        .minus(Rational.of(special.crowdOut().of(locality)))
                        .plus(special.matching().of(locality));
                level = level.plus(
                        one.times(effect), written.named("y[" + need.locality() + "," + fund.id() + "," + purpose));
            }
        }
        for (DeliveryMode mode : budget.deliveryModes(need)) {
            Rational more = mode.effect().minus(Rational.ONE);
            level = level.plus(
                    one.times(more), written.named("z[" + need.locality() + "," + place + "," + mode.id() + "]"));
        }
        return written.columnOf(level);
    }

    private Rational weight(String service, Rational clients) {
        return Rational.of(budget.service(service).weight()).times(clients);
    }

    /** The mean of levels by clients. */
    private Sum mean(List<Served> of) {
        Rational clients = of.stream().map(Served::clients).reduce(Rational.ZERO, Rational::plus);
        Sum mean = Sum.NOTHING;
        for (Served one : of) {
            mean = mean.plus(one.clients().dividedBy(clients), one.level());
        }
        return written.columnOf(mean);
    }

    private List<Part> parts(Goal goal) {
        if (goal instanceof Goal.Disparity) {
            return disparities();
        }
        List<Part> parts = new ArrayList<>();
        Map<String, Optional<Sum>> references = new TreeMap<>();
        for (Served one : all) {
            Optional<Sum> reference = Optional.of(Sum.of(Rational.ONE));
            if (goal instanceof Goal.Gap gap) {
                reference = one.need().area() == Area.URBAN
                        ? Optional.empty()
                        : references.computeIfAbsent(
                                towns(one.need(), gap.reference()), towns -> reference(gap.reference(), towns));
            }
            String service = one.need().service();
            reference.ifPresent(above -> parts.add(
                    new Part(service, above.minus(one.level()), one.clients(), weight(service, one.clients()))));
        }
        return parts;
    }

    /** The name of the towns that a rural need is held against, and that an urban one is of. */
    private String towns(Need need, Reference reference) {
        String whose =
                switch (reference) {
                    case OWN_URBAN -> need.locality();
                    case GROUP_URBAN -> budget.tree().topmost(budget.locality(need.locality()));
                    case NATIONAL_URBAN, STANDARD -> "";
                };
        return need.service() + " of " + whose;
    }

    private Optional<Sum> reference(Reference reference, String name) {
        if (reference == Reference.STANDARD) {
            return Optional.of(Sum.of(Rational.ONE));
        }
        List<Served> towns = all.stream()
                .filter(one -> one.need().area() == Area.URBAN
                        && towns(one.need(), reference).equals(name))
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

    private void write(Goal goal) {
        List<Part> parts = parts(goal);
        Rational weight = Rational.of(goal.weight());
        if (parts.isEmpty()) {
            return;
        }
        if (goal.aggregate() instanceof Goal.Aggregate.Worst) {
            writeWorst(parts, weight);
        } else if (goal.aggregate() instanceof Goal.Aggregate.Tail tail) {
            writeTail(parts, weight, Rational.of(tail.share()));
        } else if (goal.aggregate() instanceof Goal.Aggregate.Gini) {
            writePairs(parts, weight);
        } else {
            writeMean(parts, weight);
        }
    }

    private void writeMean(List<Part> parts, Rational weight) {
        Rational weights = sum(parts, Part::weight);
        for (Part part : parts) {
            Rational each = weight.times(part.weight()).dividedBy(weights);
            written.atLeast(written.column(each, Rational.ZERO, part.below().most()), part.below());
        }
    }

    private void writeWorst(List<Part> parts, Rational weight) {
        Sum worst = written.column(weight, Rational.ZERO, most(parts));
        parts.forEach(part -> written.atLeast(worst, part.below()));
    }

    /** Nobody costs more than the threshold, which could be raised instead: other solvers lose digits to larger costs. */
    private void writeTail(List<Part> parts, Rational weight, Rational share) {
        Rational most = most(parts);
        Rational wanted = sum(parts, Part::clients).times(share);
        Sum threshold = written.column(weight, Rational.ZERO, most);
        for (Part part : parts) {
            Rational each = weight.times(part.clients().dividedBy(wanted).min(Rational.ONE));
            Sum over = written.column(each, Rational.ZERO, most);
            written.atLeast(threshold.plus(over), part.below());
        }
    }

    private void writePairs(List<Part> parts, Rational weight) {
        Map<String, List<Part>> services = new TreeMap<>();
        parts.forEach(part -> services.computeIfAbsent(part.service(), key -> new ArrayList<>())
                .add(part));
        Rational weights = sum(parts, Part::weight);
        for (List<Part> of : services.values()) {
            Rational clients = sum(of, Part::clients);
            Rational each = weight.times(TWO)
                    .times(sum(of, Part::weight))
                    .dividedBy(weights)
                    .dividedBy(clients.times(clients));
            for (int i = 0; i < of.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Rational often = of.get(i).clients().times(of.get(j).clients());
                    writeDifference(of.get(i).below(), of.get(j).below(), each.times(often));
                }
            }
        }
    }

    private void writeDifference(Sum one, Sum other, Rational cost) {
        Sum difference = one.minus(other);
        Rational most = difference.most().max(difference.least().negate());
        Sum size = written.column(cost, Rational.ZERO, most);
        written.atLeast(size, difference);
        written.atLeast(size, other.minus(one));
    }

    private static Rational most(List<Part> parts) {
        return parts.stream().map(part -> part.below().most()).reduce(Rational.ZERO, Rational::max);
    }

    private static Rational sum(List<Part> parts, Function<Part, Rational> what) {
        return parts.stream().map(what).reduce(Rational.ZERO, Rational::plus);
    }
}
