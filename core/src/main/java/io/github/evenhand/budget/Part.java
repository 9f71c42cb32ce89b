package io.github.evenhand.budget;

/** The lists of a budget that other parts of it refer to. */
public enum Part {
    SERVICES("Service"),
    GROUPS("Group"),
    LOCALITIES("Locality"),
    NEEDS("Need"),
    FUNDS("Fund"),
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
