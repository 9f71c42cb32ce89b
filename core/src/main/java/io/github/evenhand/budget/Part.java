package io.github.evenhand.budget;

/** The lists of a budget that other parts of it refer to. */
public enum Part {
    /** What localities provide. */
    SERVICES("Service"),
    /** The tree above the localities. */
    GROUPS("Group"),
    /** Who receives. */
    LOCALITIES("Locality"),
    /** What their people need, by locality, area and service. */
    NEEDS("Need"),
    /** What is divided, or was. */
    FUNDS("Fund"),
    /** What localities received last year. */
    PAST_GRANTS("Grant");

    private final String one;

    Part(String one) {
        this.one = one;
    }

    /** What one of them is called in findings. */
    String one() {
        return one;
    }
}
