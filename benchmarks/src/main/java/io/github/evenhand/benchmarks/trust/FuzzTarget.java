package io.github.evenhand.benchmarks.trust;

/** What Jazzer calls, without a dependency on it: the one reader that its target argument names. */
public final class FuzzTarget {

    private static AnyBytes reader = AnyBytes.FOLDER;

    private FuzzTarget() {}

    /** Argument: which of {@link AnyBytes}. */
    public static void fuzzerInitialize(String[] arguments) {
        reader = AnyBytes.valueOf(arguments[0]);
        reader.seeds(); // what they are made with, such as the right result, is no work of the first input
    }

    /** Throws if the library does not keep its promise. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        reader.read(bytes);
    }
}
