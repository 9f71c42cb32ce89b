package io.github.evenhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dependencies run one way, and outside libraries stay behind one package each. */
class ArchitectureTest {

    private static final String ROOT = "io.github.evenhand";

    /** What each package may name beside itself and the JDK. */
    private static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("budget", Set.of()),
            Map.entry("equalisation", Set.of("budget")),
            Map.entry("measure", Set.of()),
            Map.entry("allocation", Set.of("budget", "geography", "measure")),
            Map.entry("geography", Set.of()),
            Map.entry("report", Set.of("budget", "allocation", "geography", "measure")),
            Map.entry("io", Set.of("budget", "allocation", "geography", "com.fasterxml.jackson", "de.siegmar.fastcsv")),
            Map.entry("engine.model", Set.of("budget")),
            Map.entry("engine.solve", Set.of("budget", "allocation", "engine.model", "org.ojalgo", "org.slf4j")),
            Map.entry("engine.certify", Set.of("budget", "allocation", "engine.model")),
            Map.entry("engine.settle", Set.of("budget", "engine.model")),
            Map.entry(
                    "engine.explain",
                    Set.of("budget", "allocation", "engine.model", "engine.certify", "engine.settle", "engine.solve")),
            Map.entry(
                    "engine",
                    Set.of(
                            "budget",
                            "allocation",
                            "engine.model",
                            "engine.solve",
                            "engine.certify",
                            "engine.settle",
                            "engine.explain",
                            "org.slf4j")),
            Map.entry("scenario", Set.of("budget", "allocation", "equalisation", "measure", "engine", "engine.settle")),
            Map.entry(
                    "",
                    Set.of(
                            "budget",
                            "allocation",
                            "geography",
                            "measure",
                            "report",
                            "io",
                            "scenario",
                            "engine",
                            "engine.certify"))));

    private static final Pattern DEPENDENCY = Pattern.compile("\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*");

    private static final Pattern OUTSIDE =
            Pattern.compile("org\\.ojalgo|com\\.fasterxml|de\\.siegmar|org\\.slf4j|io\\.github\\.evenhand\\.engine");

    private static final Pattern MAKES_ALLOCATION = Pattern.compile("new\\s+Allocation\\s*\\(|Allocation::new");

    private static Path classes() {
        return Path.of("target", "classes");
    }

    /** Class by class, as jdeps sees the compiled code. */
    private static Map<String, Set<String>> dependencies() {
        StringWriter text = new StringWriter();
        int exit = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(text),
                        new PrintWriter(text),
                        "-filter:none",
                        "-verbose:class",
                        classes().resolve("io").toString());
        assertEquals(0, exit, text.toString());
        Map<String, Set<String>> dependencies = new TreeMap<>();
        text.toString()
                .lines()
                .map(DEPENDENCY::matcher)
                .filter(Matcher::matches)
                .forEach(found -> dependencies
                        .computeIfAbsent(found.group(1), key -> new TreeSet<>())
                        .add(found.group(2)));
        return dependencies;
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    /** The package below the root: {@code engine.model}, empty for the root itself. */
    private static String place(String type) {
        String name = packageOf(type);
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    private static boolean isOurs(String type) {
        return type.startsWith(ROOT + ".");
    }

    private static boolean isOfTheJdk(String type) {
        return type.startsWith("java.") || type.startsWith("javax.") || type.startsWith("jdk.");
    }

    private static boolean isAllowed(String from, String to) {
        Set<String> allowed = ALLOWED.getOrDefault(place(from), Set.of());
        if (isOurs(to)) {
            return place(to).equals(place(from)) || allowed.contains(place(to));
        }
        return isOfTheJdk(to)
                || to.startsWith("org.jspecify.")
                || allowed.stream().anyMatch(library -> to.startsWith(library + "."));
    }

    @Test
    void dependenciesRunOneWay() {
        List<String> wrong = new ArrayList<>();
        dependencies()
                .forEach((from, all) ->
                        all.stream().filter(to -> !isAllowed(from, to)).forEach(to -> wrong.add(from + " -> " + to)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> places = dependencies().keySet().stream()
                .map(ArchitectureTest::place)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(places.containsAll(Set.of("budget", "allocation", "engine", "engine.certify")));
        places.removeAll(ALLOWED.keySet());
        assertEquals(Set.of(), places);
    }

    @Test
    void noPackageIsADrawerForAnything() {
        Set<String> drawers = Set.of("util", "utils", "common", "helper", "helpers", "core", "impl", "misc");
        for (String type : dependencies().keySet()) {
            for (String part : place(type).split("\\.", -1)) {
                assertFalse(drawers.contains(part), type);
            }
        }
    }

    @Test
    void onlyTheCertifierMakesAnAllocation() throws IOException {
        Set<String> makers = new TreeSet<>();
        Path sources = Path.of("src", "main", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (MAKES_ALLOCATION.matcher(Files.readString(file)).find()) {
                    makers.add(sources.relativize(file.getParent()).toString().replace('\\', '/'));
                }
            }
        }
        assertEquals(Set.of("io/github/evenhand/engine/certify"), makers);
    }

    @Test
    void anAllocationHasOneConstructor() {
        assertEquals(1, Allocation.class.getDeclaredConstructors().length);
    }

    @Test
    void noOutsideTypeIsInAPublicSignature() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : exported()) {
            for (String signature : signatures(type)) {
                if (OUTSIDE.matcher(signature).find()) {
                    wrong.add(type.getName() + ": " + signature);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theEngineIsNotExported() throws IOException {
        assertTrue(exports().contains("io.github.evenhand.budget"));
        assertFalse(exports().stream().anyMatch(name -> name.startsWith("io.github.evenhand.engine")));
    }

    private static Set<String> exports() throws IOException {
        try (InputStream module = Files.newInputStream(classes().resolve("module-info.class"))) {
            return ModuleDescriptor.read(module).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Class<?>> exported() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        Set<String> exports = exports();
        for (String name : dependencies().keySet()) {
            if (exports.contains(packageOf(name)) && !name.endsWith(".package-info")) {
                Class<?> type = Class.forName(name, false, Budget.class.getClassLoader());
                if (isVisible(type)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static boolean isVisible(Class<?> type) {
        boolean here = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        return here && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private static List<String> signatures(Class<?> type) {
        List<String> signatures = new ArrayList<>();
        signatures.add(String.valueOf(type.getGenericSuperclass()));
        for (Type above : type.getGenericInterfaces()) {
            signatures.add(above.getTypeName());
        }
        List<Member> members = new ArrayList<>();
        members.addAll(Arrays.asList(type.getDeclaredMethods()));
        members.addAll(Arrays.asList(type.getDeclaredConstructors()));
        members.addAll(Arrays.asList(type.getDeclaredFields()));
        for (Member member : members) {
            if (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers())) {
                signatures.add(signature(member));
            }
        }
        return signatures;
    }

    private static String signature(Member member) {
        if (member instanceof Executable executable) {
            return executable instanceof Method method
                    ? method.toGenericString()
                    : ((Constructor<?>) executable).toGenericString();
        }
        return ((Field) member).toGenericString();
    }
}
