/** Divides general and special transfers among localities, with proof. */
module io.github.evenhand {
    requires static org.jspecify;
    requires ojalgo;
    requires org.slf4j;

    exports io.github.evenhand.budget;
}
