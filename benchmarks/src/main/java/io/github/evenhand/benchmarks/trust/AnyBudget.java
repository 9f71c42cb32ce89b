package io.github.evenhand.benchmarks.trust;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.CurrencyUnit;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.PastGrant;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Source;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A budget out of any values that its types let through, drawn from bytes: every record by its constructor, every choice
 * of a sealed type, numbers and names that nobody would write.
 */
final class AnyBudget {

    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "c",
            "d",
            "general",
            "s",
            "t",
            "p",
            "A",
            "\u0130",
            "",
            " ",
            "a ",
            "a,b",
            "\"",
            "=1+1",
            "\u0000",
            "\ud800",
            "\u00e4\u0308",
            "public",
            "null",
            "a/b",
            "\n",
            "x".repeat(201),
            "x".repeat(10_001));

    private static final List<BigDecimal> NUMBERS = List.of(
            BigDecimal.ONE,
            BigDecimal.ZERO,
            new BigDecimal("0.5"),
            new BigDecimal("10000"),
            new BigDecimal("0.9"),
            new BigDecimal("2"),
            new BigDecimal("-1"),
            new BigDecimal("1e30"),
            new BigDecimal("1e-30"),
            new BigDecimal("1e31"),
            new BigDecimal("1e-31"),
            new BigDecimal("1E+2000000000"),
            new BigDecimal("1E-2000000000"),
            new BigDecimal("0E+2000000000"),
            new BigDecimal("0E-2000000000"),
            new BigDecimal("0.333333333333333333333333333333"),
            new BigDecimal("9".repeat(61)));

    private final byte[] bytes;
    private int at;

    AnyBudget(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A value that its own type refused, with a sentence. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Budget build() {
        Budget.Builder budget = Budget.builder("any");
        some(String.class, budget::title);
        some(CurrencyUnit.class, budget::currency);
        many(Service.class, budget::service);
        many(Group.class, budget::group);
        many(Locality.class, budget::locality);
        many(Need.class, budget::need);
        many(Fund.class, budget::fund);
        many(PastGrant.class, budget::lastYear);
        many(DeliveryMode.class, budget::deliveryMode);
        some(GeneralMoney.class, budget::generalMoney);
        many(Rule.class, budget::rule);
        some(Objective.class, budget::objective);
        many(Scenario.class, budget::scenario);
        many(Source.class, budget::source);
        return budget.build();
    }

    private <T> void many(Class<T> type, Consumer<T> budget) {
        for (int count = next() % 6; count > 0; count--) {
            some(type, budget);
        }
    }

    private <T> void some(Class<T> type, Consumer<T> budget) {
        try {
            budget.accept(type.cast(any(type)));
        } catch (Refused refused) {
            // There is one less.
        } catch (IllegalArgumentException refused) {
            isSentence(refused);
        }
    }

    private int next() {
        return at < bytes.length ? bytes[at++] & 0xff : 0;
    }

    private Object any(Type type) {
        if (type instanceof ParameterizedType of) {
            return anyOf((Class<?>) of.getRawType(), of.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return NAMES.get(usually(8, NAMES.size()));
        } else if (plain == BigDecimal.class) {
            return NUMBERS.get(usually(6, NUMBERS.size()));
        } else if (plain == boolean.class) {
            return next() % 2 == 0;
        } else if (plain == int.class || plain == Integer.class) {
            return List.of(1, 2026, 2, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE)
                    .get(next() % 7);
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[next() % plain.getEnumConstants().length];
        } else if (plain.isSealed()) {
            Class<?>[] permitted = plain.getPermittedSubclasses();
            return any(permitted[next() % permitted.length]);
        } else if (plain.isRecord()) {
            return anyRecord(plain);
        }
        throw new IllegalStateException("A budget must be made of records, found " + plain);
    }

    /** Mostly one of the first, which make sense; now and then any. */
    private int usually(int first, int all) {
        int drawn = next();
        return drawn < 230 ? drawn % first : (drawn - 230) % all;
    }

    private Object anyOf(Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            return next() % 3 > 0 ? Optional.of(any(of[0])) : Optional.empty();
        }
        if (raw == SortedMap.class || raw == Map.class) {
            SortedMap<Object, Object> map = new TreeMap<>();
            for (int count = next() % 3; count > 0; count--) {
                map.put(any(of[0]), any(of[1]));
            }
            return map;
        }
        List<Object> all = new ArrayList<>();
        for (int count = next() % 4; count > 0; count--) {
            all.add(any(of[0]));
        }
        if (raw == List.class) {
            return all;
        } else if (raw == SortedSet.class) {
            return new TreeSet<>(all);
        } else if (raw == Set.class) {
            return Set.copyOf(all);
        }
        throw new IllegalStateException("A budget must be made of lists, sets and maps, found " + raw);
    }

    private Object anyRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = any(components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                isSentence(refused);
                throw new Refused();
            }
            throw new AssertionError(type.getSimpleName() + " must be made or refused", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void isSentence(IllegalArgumentException refused) {
        if (!String.valueOf(refused.getMessage()).contains(" must ")) {
            throw new AssertionError("a refusal must say what must be", refused);
        }
    }
}
