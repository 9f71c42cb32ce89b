package io.github.evenhand.allocation;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two budgets say differently.
 *
 * @param thing such as {@code fund}
 * @param id which of them; empty for what a budget has once, such as its objective
 * @param figure what of it, such as {@code amount}, by the name that it has in the budget; empty where all of it was added
 *     or dropped
 * @param was what the first budget says; empty if nothing
 * @param is what the second says; empty if nothing
 */
public record Input(String thing, String id, String figure, Optional<String> was, Optional<String> is) {

    /** One figure of one thing in both budgets. */
    public Input {
        Objects.requireNonNull(thing, "thing");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(was, "was");
        Objects.requireNonNull(is, "is");
    }

    /**
     * {@return all that two budgets say differently, but for their names and sources: nothing that a budget holds
     * is left out}
     *
     * @param first the budget that is compared with
     * @param second the budget that is compared
     */
    public static List<Input> of(Budget first, Budget second) {
        List<Input> inputs = new ArrayList<>();
        values("budget", "", "year", first.year(), second.year(), inputs);
        values("currency", "", "", first.currency(), second.currency(), inputs);
        things("fund", first.funds(), second.funds(), Fund::id, inputs);
        things("rule", first.rules(), second.rules(), Rule::id, inputs);
        values("objective", "", "", first.objective(), second.objective(), inputs);
        values(
                "generalMoney",
                "",
                "decidedBy",
                first.generalMoney().word(),
                second.generalMoney().word(),
                inputs);
        things("service", first.services(), second.services(), Service::id, inputs);
        things("group", first.groups(), second.groups(), Group::id, inputs);
        things("locality", first.localities(), second.localities(), Locality::id, inputs);
        things("need", first.needs(), second.needs(), Need::id, inputs);
        things("deliveryMode", first.deliveryModes(), second.deliveryModes(), DeliveryMode::id, inputs);
        things(
                "lastYear",
                first.pastGrants(),
                second.pastGrants(),
                past -> past.locality() + "/" + past.fund(),
                inputs);
        return inputs;
    }

    private static <T> void things(
            String thing, List<T> first, List<T> second, Function<T, String> id, List<Input> inputs) {
        Map<String, T> before = byId(first, id);
        Map<String, T> after = byId(second, id);
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String each : ids) {
            values(thing, each, "", before.get(each), after.get(each), inputs);
        }
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        things.forEach(each -> byId.put(id.apply(each), each));
        return byId;
    }

    /** Records of one kind are compared part by part, whatever parts they have. */
    private static void values(
            String thing, String id, String figure, @Nullable Object was, @Nullable Object is, List<Input> inputs) {
        if (Objects.equals(was, is)) {
            return;
        }
        if (was instanceof Record before && is instanceof Record after && before.getClass() == after.getClass()) {
            for (RecordComponent part : before.getClass().getRecordComponents()) {
                String name = figure.isEmpty() ? part.getName() : figure + "." + part.getName();
                values(thing, id, name, value(part, before), value(part, after), inputs);
            }
        } else if (was instanceof Map<?, ?> before && is instanceof Map<?, ?> after) {
            TreeSet<String> keys = new TreeSet<>();
            before.keySet().forEach(key -> keys.add(String.valueOf(key)));
            after.keySet().forEach(key -> keys.add(String.valueOf(key)));
            for (String key : keys) {
                values(thing, id, figure + "." + key, before.get(key), after.get(key), inputs);
            }
        } else {
            inputs.add(new Input(thing, id, figure, words(was), words(is)));
        }
    }

    private static Object value(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Record must give its part '" + part.getName() + "'", e);
        }
    }

    private static Optional<String> words(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(Input::words);
        }
        if (value instanceof BigDecimal number) {
            return Optional.of(number.toPlainString());
        }
        if (value instanceof Collection<?> many) {
            return Optional.of(
                    many.stream().map(each -> words(each).orElse("")).collect(Collectors.joining(", ", "[", "]")));
        }
        if (value instanceof Rule rule) {
            return Optional.of(rule.kind());
        }
        if (value instanceof Objective.Stage stage) {
            return Optional.of(stage.name());
        }
        return Optional.of(String.valueOf(value));
    }

    /** {@return whether the second budget has all of it and the first nothing} */
    public boolean isAdded() {
        return figure.isEmpty() && was.isEmpty();
    }

    /** {@return whether the first budget has all of it and the second nothing} */
    public boolean isDropped() {
        return figure.isEmpty() && is.isEmpty();
    }

    /** The same, seen from the other budget. */
    Input reversed() {
        return new Input(thing, id, figure, is, was);
    }

    /** For people, such as {@code fund 'general': amount 36000000, was 34000000}. */
    @Override
    public String toString() {
        String what = thing + (id.isEmpty() ? "" : " '" + id + "'");
        if (isAdded()) {
            return what + " added";
        }
        return isDropped()
                ? what + " dropped"
                : what + ": " + (figure.isEmpty() ? "" : figure + " ") + is.orElse("nothing") + ", was "
                        + was.orElse("nothing");
    }
}
