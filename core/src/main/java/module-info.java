/** Divides general and special transfers among localities, with proof. */
module io.github.evenhand {
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires ojalgo;
    requires org.slf4j;

    exports io.github.evenhand;
    exports io.github.evenhand.allocation;
    exports io.github.evenhand.budget;
    exports io.github.evenhand.equalisation;
    exports io.github.evenhand.geography;
    exports io.github.evenhand.io;
    exports io.github.evenhand.measure;
    exports io.github.evenhand.report;
    exports io.github.evenhand.scenario;

    uses io.github.evenhand.io.BundledBudgets;

    provides io.github.evenhand.io.BundledBudgets with
            io.github.evenhand.io.CoreBudgets;
}
