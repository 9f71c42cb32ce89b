package io.github.evenhand.budget;

/** Who decides what a locality does with general money (M3). */
public enum GeneralMoney {
    /** The plan says which need it goes to. */
    PLAN("plan"),
    /** Every locality spends it in its habitual shares. */
    HABIT("habit"),
    /** The plan decides within bounds on the shares. */
    BOUNDS("bounds");

    private final String word;

    GeneralMoney(String word) {
        this.word = word;
    }

    /** {@return the word of the files} */
    public String word() {
        return word;
    }
}
