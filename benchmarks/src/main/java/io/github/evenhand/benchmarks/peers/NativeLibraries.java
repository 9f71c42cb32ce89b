package io.github.evenhand.benchmarks.peers;

import com.google.ortools.Loader;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The libraries that OR-Tools unpacks and loads. On Linux the complete CLP and HiGHS are among them, with more than
 * OR-Tools' own interface offers; their C functions are called through JNA, which OR-Tools itself depends on.
 */
final class NativeLibraries {

    private static final Path MAPPED = Path.of("/proc/self/maps");

    private static final boolean LOADED = load();

    private NativeLibraries() {}

    private static boolean load() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            System.err.println("OR-Tools does not load here: " + e);
            return false;
        }
    }

    /** Whether OR-Tools runs on this machine. */
    static boolean areLoaded() {
        return LOADED;
    }

    /** A library among those that OR-Tools loaded; empty on machines where they are not apart. */
    static Optional<NativeFunctions> find(String file) {
        if (!LOADED || !Files.isReadable(MAPPED)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(MAPPED)) {
            return lines.filter(line -> line.endsWith("/" + file))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf('/')))
                    .map(path -> new NativeFunctions(NativeLibrary.getInstance(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The C functions of a library, by name. */
    record NativeFunctions(NativeLibrary library) {

        private Function function(String name) {
            return library.getFunction(name);
        }

        int number(String name, Object... arguments) {
            return function(name).invokeInt(arguments);
        }

        Pointer pointer(String name, Object... arguments) {
            return function(name).invokePointer(arguments);
        }

        String text(String name, Object... arguments) {
            return function(name).invokeString(arguments, false);
        }

        void run(String name, Object... arguments) {
            function(name).invokeVoid(arguments);
        }
    }
}
