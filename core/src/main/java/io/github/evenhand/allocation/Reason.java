package io.github.evenhand.allocation;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Money;

/** One cause of what a locality receives. The sentence is derived from it. */
public sealed interface Reason
        permits Reason.Binding, Reason.Broken, Reason.Full, Reason.MatchingUsedUp, Reason.OtherUses, Term {

    /** {@return the id of the locality that it is about} */
    String locality();

    /** {@return the reason for people, in English} */
    String sentence();

    /**
     * A rule holds with nothing to spare.
     *
     * @param locality its id
     * @param rule its id
     * @param basis the legal basis; may be empty
     * @param equation R2 to R9 of the model
     * @param row the row that binds
     * @param words what it demands here
     */
    record Binding(String locality, String rule, String basis, String equation, String row, String words)
            implements Reason {
        @Override
        public String sentence() {
            return "Rule '" + rule + "'" + (basis.isEmpty() ? "" : " (" + basis + ")") + " binds: " + words + ".";
        }
    }

    /**
     * A priced rule is broken because keeping it would cost more than its price.
     *
     * @param locality its id
     * @param rule its id
     * @param basis the legal basis; may be empty
     * @param row the row that is missed
     * @param words what it demands here, and by how much it is missed
     */
    record Broken(String locality, String rule, String basis, String row, String words) implements Reason {
        @Override
        public String sentence() {
            return "Rule '" + rule + "'" + (basis.isEmpty() ? "" : " (" + basis + ")") + " is broken at its price: "
                    + words + ".";
        }
    }

    /**
     * A need has reached the highest level that money can reach this year.
     *
     * @param locality its id
     * @param area town or countryside there
     * @param service its id
     */
    record Full(String locality, Area area, String service) implements Reason {
        @Override
        public String sentence() {
            return "The " + area.word() + " " + service + " level is as high as money can make it this year.";
        }
    }

    /**
     * The own money for matching is used up.
     *
     * @param locality its id
     * @param capacity the own money that it can put up
     */
    record MatchingUsedUp(String locality, Money capacity) implements Reason {
        @Override
        public String sentence() {
            return "Its matching capacity of " + capacity + " is used up.";
        }
    }

    /**
     * Money is kept for other uses, since no need here can take it.
     *
     * @param locality its id
     * @param amount of general money, whatever fund it comes from
     */
    record OtherUses(String locality, Money amount) implements Reason {
        @Override
        public String sentence() {
            return amount + " of general money go to other uses.";
        }
    }
}
