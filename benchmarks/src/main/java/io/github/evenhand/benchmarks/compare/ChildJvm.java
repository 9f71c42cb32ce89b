package io.github.evenhand.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;

/** How a class of this module is started in a new process, with the same JDK and class path. */
public final class ChildJvm {

    /** From here on the JDK warns of native libraries that are not announced. */
    private static final int ASKS_FOR_NATIVE_ACCESS = 22;

    /** From here on it warns of what the protocol buffers of OR-Tools do with memory. */
    private static final int WARNS_OF_UNSAFE = 24;

    private ChildJvm() {}

    public static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    public static List<String> command(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        if (Runtime.version().feature() >= ASKS_FOR_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
