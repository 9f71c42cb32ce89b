/** The command, workbooks, data packages, and the larger bundled budgets. */
module io.github.evenhand.examples {
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires io.github.evenhand;
    requires java.xml;
    requires org.dhatim.fastexcel;

    exports io.github.evenhand.examples.opendata;
    exports io.github.evenhand.examples.workbook;

    opens io.github.evenhand.examples.command to
            info.picocli;

    provides io.github.evenhand.io.BundledBudgets with
            io.github.evenhand.examples.ExampleBudgets;
}
