package io.github.evenhand.allocation;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.CurrencyUnit;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What sets a second allocation apart from a first: who gains and who loses, and which inputs and reasons differ. Money is
 * in the currency, levels, gaps and goals are shares of a standard; what only one of the two has is in it, with the other
 * number empty.
 *
 * @param first what is compared with
 * @param second what is compared
 * @param inputs what the budgets say differently
 * @param localities what each locality receives in all, by id
 * @param grants what each receives from each fund, as {@code locality/fund}
 * @param groups what the localities of each group receive together, by id
 * @param funds what is paid out of each fund, by id
 * @param levels mean level after transfers of the clients of a service in an area, as {@code service/area}; empty where
 *     nobody is a client
 * @param gaps likewise of the gaps of those that have one
 * @param goals after transfers, by name
 * @param appeared reasons of the second that the first has not
 * @param vanished reasons of the first that the second has not
 */
public record Difference(
        Allocation first,
        Allocation second,
        List<Input> inputs,
        List<Shift> localities,
        List<Shift> grants,
        List<Shift> groups,
        List<Shift> funds,
        List<Shift> levels,
        List<Shift> gaps,
        List<Shift> goals,
        List<Reason> appeared,
        List<Reason> vanished) {

    private static final int MOST_SHOWN = 6;
    private static final int DECIMALS = 18;

    /** All that differs. */
    public Difference {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        inputs = List.copyOf(inputs);
        localities = List.copyOf(localities);
        grants = List.copyOf(grants);
        groups = List.copyOf(groups);
        funds = List.copyOf(funds);
        levels = List.copyOf(levels);
        gaps = List.copyOf(gaps);
        goals = List.copyOf(goals);
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
    }

    /**
     * Localities that fare alike: gain, lose or stay.
     *
     * @param localities how many there are
     * @param people who live there, by the second budget
     * @param largest the one that gains or loses most, ties by id; empty if there is none
     */
    public record Side(int localities, BigDecimal people, Optional<Shift> largest) {
        /** Localities, people and the one that moves most. */
        public Side {
            Objects.requireNonNull(people, "people");
            Objects.requireNonNull(largest, "largest");
        }
    }

    /**
     * {@return the difference between two allocations}
     *
     * @param first what is compared with
     * @param second what is compared, of any budget in the same currency
     * @throws IllegalArgumentException if they are not of one currency
     */
    public static Difference between(Allocation first, Allocation second) {
        String currency = first.budget().currency().code();
        CurrencyUnit other = second.budget().currency();
        if (!currency.equals(other.code())) {
            throw new IllegalArgumentException(
                    "Allocations to be compared must be in one currency, found " + currency + " and " + other.code());
        }
        return new Difference(
                first,
                second,
                Input.of(first.budget(), second.budget()),
                shifts(first, second, Difference::localities),
                shifts(first, second, Difference::grants),
                shifts(first, second, Difference::groups),
                shifts(first, second, Difference::funds),
                shifts(first, second, allocation -> means(allocation, level -> Optional.of(level.after()))),
                shifts(first, second, allocation -> means(allocation, NeedLevel::gapAfter)),
                shifts(first, second, Difference::goals),
                without(second.reasons(), first.reasons()),
                without(first.reasons(), second.reasons()));
    }

    private static List<Shift> shifts(
            Allocation first, Allocation second, Function<Allocation, Map<String, Optional<Rational>>> numbers) {
        Map<String, Optional<Rational>> was = numbers.apply(first);
        Map<String, Optional<Rational>> is = numbers.apply(second);
        Set<String> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<Shift> shifts = new ArrayList<>();
        ids.forEach(id -> shifts.add(
                new Shift(id, was.getOrDefault(id, Optional.empty()), is.getOrDefault(id, Optional.empty()))));
        return shifts;
    }

    private static Optional<Rational> number(Money money) {
        return Optional.of(Rational.of(money.amount()));
    }

    private static Map<String, Optional<Rational>> localities(Allocation allocation) {
        Map<String, Optional<Rational>> numbers = new LinkedHashMap<>();
        for (Locality locality : allocation.budget().localities()) {
            numbers.put(locality.id(), number(allocation.to(locality.id())));
        }
        return numbers;
    }

    private static Map<String, Optional<Rational>> grants(Allocation allocation) {
        Map<String, Optional<Rational>> numbers = new LinkedHashMap<>();
        for (Grant grant : allocation.grants()) {
            numbers.put(grant.locality() + "/" + grant.fund(), number(grant.amount()));
        }
        return numbers;
    }

    private static Map<String, Optional<Rational>> groups(Allocation allocation) {
        Budget budget = allocation.budget();
        Map<String, Optional<Rational>> numbers = new LinkedHashMap<>();
        for (Group group : budget.groups()) {
            Rational sum = Rational.ZERO;
            for (Locality locality : budget.select(Where.group(group.id()))) {
                sum = sum.plus(Rational.of(allocation.to(locality.id()).amount()));
            }
            numbers.put(group.id(), Optional.of(sum));
        }
        return numbers;
    }

    private static Map<String, Optional<Rational>> funds(Allocation allocation) {
        Map<String, Optional<Rational>> numbers = new LinkedHashMap<>();
        allocation.funds().forEach(use -> numbers.put(use.fund(), number(use.allocated())));
        return numbers;
    }

    private static Map<String, Optional<Rational>> goals(Allocation allocation) {
        Map<String, Optional<Rational>> numbers = new LinkedHashMap<>();
        allocation.goals().forEach(goal -> numbers.put(goal.name(), Optional.of(goal.after())));
        return numbers;
    }

    /** The means of clients by service and area, of numbers with {@value #DECIMALS} decimals: exact ones fill pages. */
    private static Map<String, Optional<Rational>> means(
            Allocation allocation, Function<NeedLevel, Optional<Rational>> number) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> clients = new TreeMap<>();
        for (NeedLevel level : allocation.levels()) {
            Optional<Rational> value = number.apply(level);
            if (value.isPresent()) {
                String id = level.service() + "/" + level.area().word();
                sums.merge(id, decimal(value.get()).multiply(level.clients()), BigDecimal::add);
                clients.merge(id, level.clients(), BigDecimal::add);
            }
        }
        Map<String, Optional<Rational>> means = new LinkedHashMap<>();
        for (Service service : allocation.budget().services()) {
            for (Area area : Area.values()) {
                String id = service.id() + "/" + area.word();
                BigDecimal all = clients.getOrDefault(id, BigDecimal.ZERO);
                means.put(
                        id,
                        all.signum() == 0
                                ? Optional.empty()
                                : Optional.of(Rational.of(sums.getOrDefault(id, BigDecimal.ZERO))
                                        .dividedBy(Rational.of(all))));
            }
        }
        return means;
    }

    private static BigDecimal decimal(Rational share) {
        return new BigDecimal(share.numerator())
                .divide(new BigDecimal(share.denominator()), DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static List<Reason> without(List<Reason> reasons, List<Reason> others) {
        Set<List<String>> known = new HashSet<>();
        others.forEach(reason -> known.add(key(reason)));
        return reasons.stream().filter(reason -> !known.contains(key(reason))).toList();
    }

    /** What a reason is about: a rule that binds at another amount is the same reason. */
    private static List<String> key(Reason reason) {
        String kind = reason.getClass().getSimpleName();
        if (reason instanceof Reason.Binding binding) {
            return List.of(kind, reason.locality(), binding.row());
        }
        if (reason instanceof Reason.Broken broken) {
            return List.of(kind, reason.locality(), broken.row());
        }
        return reason instanceof Reason.Full full
                ? List.of(kind, reason.locality(), full.service(), full.area().word())
                : List.of(kind, reason.locality());
    }

    /** {@return the localities of both that receive more in the second} */
    public Side winners() {
        return side(1);
    }

    /** {@return the localities of both that receive less in the second} */
    public Side losers() {
        return side(-1);
    }

    /** {@return the localities of both that receive the same} */
    public Side unchanged() {
        return side(0);
    }

    private Side side(int sign) {
        int count = 0;
        BigDecimal people = BigDecimal.ZERO;
        List<Shift> here = new ArrayList<>();
        for (Shift shift : localities) {
            if (shift.change().filter(change -> change.signum() == sign).isPresent()) {
                count++;
                people = people.add(second.budget().locality(shift.id()).population());
                here.add(shift);
            }
        }
        Optional<Shift> largest = sign == 0
                ? Optional.empty()
                : here.stream()
                        .max(Comparator.<Shift, Rational>comparing(shift ->
                                        shift.change().orElse(Rational.ZERO).abs())
                                .thenComparing(Shift::id, Comparator.reverseOrder()));
        return new Side(count, people, largest);
    }

    /**
     * {@return the ids of all localities, groups, funds, services, rules and so on that only one of the budgets has}
     */
    public List<Input> onlyInOne() {
        return inputs.stream()
                .filter(input -> input.isAdded() || input.isDropped())
                .toList();
    }

    /** {@return whether the budgets say the same and the allocations are the same} */
    public boolean isNone() {
        return inputs.isEmpty()
                && appeared.isEmpty()
                && vanished.isEmpty()
                && List.of(localities, grants, groups, funds, levels, gaps, goals).stream()
                        .allMatch(shifts -> shifts.stream().allMatch(Shift::isNone));
    }

    /** {@return the same with first and second exchanged} */
    public Difference reversed() {
        return new Difference(
                second,
                first,
                inputs.stream().map(Input::reversed).toList(),
                reversed(localities),
                reversed(grants),
                reversed(groups),
                reversed(funds),
                reversed(levels),
                reversed(gaps),
                reversed(goals),
                vanished,
                appeared);
    }

    private static List<Shift> reversed(List<Shift> shifts) {
        return shifts.stream().map(Shift::reversed).toList();
    }

    /** The first line says who gains and loses; then the goals and what explains them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(counted(winners(), "gain"))
                .append(", ")
                .append(counted(losers(), "lose"))
                .append(", ");
        text.append(counted(unchanged(), "stay"));
        for (Shift goal : goals) {
            text.append("\n  ")
                    .append(goal.id())
                    .append(' ')
                    .append(points(goal.was()))
                    .append(" -> ");
            text.append(points(goal.is())).append(" points");
        }
        inputs.stream().limit(MOST_SHOWN).forEach(input -> text.append("\n  ").append(input));
        if (inputs.size() > MOST_SHOWN) {
            text.append("\n  ... and ").append(inputs.size() - MOST_SHOWN).append(" more inputs");
        }
        return text.toString();
    }

    private static String counted(Side side, String verb) {
        return side.localities() + " " + verb + (side.localities() == 1 ? "s" : "");
    }

    private static String points(Optional<Rational> share) {
        return share.map(Numbers::points).orElse("-");
    }
}
