/** Divides general and special transfers among localities, with proof. */
module io.github.evenhand {
    requires static org.jspecify;
    requires org.slf4j;

    exports io.github.evenhand.allocation;
    exports io.github.evenhand.budget;
    exports io.github.evenhand.report;
}
