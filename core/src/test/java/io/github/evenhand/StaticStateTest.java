package io.github.evenhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Nothing that one call does can change another: what classes share cannot change. */
class StaticStateTest {

    /** Private tables of constants, which are filled where they are declared and only read; no method gives them out. */
    private static final Set<String> CONSTANTS = Set.of(
            "budget.Rational.TENS holds [J",
            "engine.Least.BACK holds [D",
            "io.HeaderReader.DECIDED_BY holds java.util.TreeMap",
            "io.ObjectiveReader.AGGREGATES holds java.util.TreeMap",
            "io.ObjectiveReader.LIKENESSES holds java.util.TreeMap",
            "io.ObjectiveReader.REFERENCES holds java.util.TreeMap",
            "io.RuleReader.KEYS holds java.util.TreeMap",
            "report.DisplayWidth.WIDE holds [[I",
            "report.Scale.ROUND holds [I",
            "report.TextTable.WIDEST_CELL holds [I",
            "report.Words.ENGLISH holds java.util.Properties");

    /** A factory of parsers, which is configured where it is declared and may be used by any number of threads. */
    private static final String PARSERS = "io.JsonFile.FACTORY holds com.fasterxml.jackson.core.JsonFactory";

    /** Types of others whose values do not change. */
    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            Boolean.class,
            Byte.class,
            Character.class,
            Integer.class,
            Long.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            MathContext.class,
            Duration.class,
            Pattern.class,
            Locale.class);

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> changeable = new TreeSet<>();
    private int fields;

    @Test
    void whatClassesShareCannotChange() throws ReflectiveOperationException, IOException, URISyntaxException {
        for (Class<?> type : classes()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    fields++;
                    String name = type.getName().substring("io.github.evenhand.".length()) + "." + field.getName();
                    if (!Modifier.isFinal(field.getModifiers())) {
                        changeable.add(name + " is not final");
                    }
                    field.setAccessible(true);
                    look(name, field.get(null));
                }
            }
        }
        assertTrue(fields > 300, fields + " fields");
        Set<String> known = new TreeSet<>(CONSTANTS);
        known.add(PARSERS);
        assertEquals(known, changeable);
    }

    private static List<Class<?>> classes() throws URISyntaxException, IOException, ClassNotFoundException {
        Path root = Path.of(Evenhand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    String type = name.substring(0, name.length() - ".class".length());
                    classes.add(Class.forName(type.replace(file.getFileSystem().getSeparator(), ".")));
                }
            }
        }
        return classes;
    }

    /** Looks at a value and all that it holds. */
    private void look(String name, Object value) throws IllegalAccessException {
        if (value == null || isValue(value) || !seen.add(value)) {
            return;
        }
        Class<?> type = value.getClass();
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                look(name, optional.get());
            }
        } else if (value instanceof Map<?, ?> map && isUnmodifiable(type)) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                look(name, entry.getKey());
                look(name, entry.getValue());
            }
        } else if (value instanceof Collection<?> collection && isUnmodifiable(type)) {
            for (Object element : collection) {
                look(name, element);
            }
        } else if (type.getName().startsWith("io.github.evenhand.")) {
            lookInto(name, value, type);
        } else {
            changeable.add(name + " holds " + type.getName());
        }
    }

    /** Orders are functions; loggers are for many threads, and no answer depends on them. */
    private static boolean isValue(Object value) {
        return VALUES.contains(value.getClass())
                || value instanceof Comparator
                || value instanceof Logger
                || value instanceof ProcessHandle;
    }

    private static boolean isUnmodifiable(Class<?> type) {
        return type.getName().startsWith("java.util.ImmutableCollections$")
                || type.getName().startsWith("java.util.Collections$Unmodifiable")
                || type.getName().startsWith("java.util.Collections$Empty");
    }

    private void lookInto(String name, Object value, Class<?> type) throws IllegalAccessException {
        for (Class<?> part = type;
                part != null && part != Object.class && part != Enum.class && part != Record.class;
                part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    if (!Modifier.isFinal(field.getModifiers())) {
                        changeable.add(
                                name + " holds " + part.getName() + "." + field.getName() + ", which is not final");
                    }
                    field.setAccessible(true);
                    look(name, field.get(value));
                }
            }
        }
    }
}
