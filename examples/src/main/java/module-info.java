/** The command, and the larger bundled budgets. */
module io.github.evenhand.examples {
    requires static org.jspecify;
    requires info.picocli;
    requires io.github.evenhand;

    opens io.github.evenhand.examples.command to
            info.picocli;

    provides io.github.evenhand.io.BundledBudgets with
            io.github.evenhand.examples.ExampleBudgets;
}
