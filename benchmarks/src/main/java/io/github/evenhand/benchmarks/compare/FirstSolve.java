package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.Evenhand;
import io.github.evenhand.benchmarks.Instance;

/** One allocation in a new JVM: what somebody waits for who asks once. */
public final class FirstSolve {

    private FirstSolve() {}

    /** Argument: the instance. */
    public static void main(String[] arguments) {
        System.out.println(Evenhand.allocate(new Instance(arguments[0]).budget())
                .toString()
                .lines()
                .findFirst()
                .orElse(""));
    }
}
