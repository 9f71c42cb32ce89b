package io.github.evenhand.examples.command;

import picocli.CommandLine.Option;

/** What a report says beside the usual, each of which takes time. */
final class Panels {

    @Option(names = "--behaviours", description = "what earmarking is worth: solves up to six budgets more")
    private boolean behaviours;

    @Option(
            names = "--why",
            description = "what every amount is the sum of: solves the budget once for each kind of rule")
    private boolean why;

    boolean behaviours() {
        return behaviours;
    }

    boolean why() {
        return why;
    }
}
