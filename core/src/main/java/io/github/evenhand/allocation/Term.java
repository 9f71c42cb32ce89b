package io.github.evenhand.allocation;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Money;
import java.util.List;

/**
 * A named part of what a locality receives from a fund, in whole smallest units. The terms of a grant add up to it
 * exactly; one below 0 takes away.
 */
public sealed interface Term extends Reason {

    /** {@return the id of the fund that it is a part of} */
    String fund();

    /** {@return how much it gives or, below 0, takes} */
    Money amount();

    /** {@return the word of files for what it is} */
    String word();

    /**
     * Its even share: what it would receive if every plan were as good as any other, which is the fund in proportion to
     * what full standards for the purposes of the fund cost (C of M9).
     *
     * @param locality its id
     * @param fund its id
     * @param amount at least 0
     */
    record EvenShare(String locality, String fund, Money amount) implements Term {
        @Override
        public String word() {
            return "evenShare";
        }

        @Override
        public String sentence() {
            return amount + " of fund '" + fund + "' are its share by what full standards cost.";
        }
    }

    /**
     * What the goals alone, before any rule, move to a need, or away from it, beyond its part of the even share. The part of
     * a need in general money is in proportion to the general funds.
     *
     * @param locality its id
     * @param fund its id
     * @param area town or countryside there
     * @param service its id
     * @param amount below 0 if it is moved away
     */
    record ForNeed(String locality, String fund, Area area, String service, Money amount) implements Term {
        @Override
        public String word() {
            return "forNeed";
        }

        @Override
        public String sentence() {
            return signed(amount) + " of fund '" + fund + "' for " + area.word() + " " + service
                    + ", as the goals ask.";
        }
    }

    /**
     * General money that no need here can take, or that needs do not take.
     *
     * @param locality its id
     * @param fund its id
     * @param amount at least 0
     */
    record ForOtherUses(String locality, String fund, Money amount) implements Term {
        @Override
        public String word() {
            return "forOtherUses";
        }

        @Override
        public String sentence() {
            return signed(amount) + " of fund '" + fund + "' for other uses.";
        }
    }

    /**
     * What conditions change that were added to those before: the own money that funds ask for, or all rules of one kind,
     * whether here or through other localities.
     *
     * @param locality its id
     * @param fund its id
     * @param matching whether the matching of funds is among them
     * @param rules the ids of those that are on this locality, or of all of them where none is
     * @param isHere whether one of them is on this locality
     * @param amount below 0 if the conditions take it away
     */
    record ByConditions(
            String locality, String fund, boolean matching, List<String> rules, boolean isHere, Money amount)
            implements Term {
        /** What conditions change. */
        public ByConditions {
            rules = List.copyOf(rules);
        }

        @Override
        public String word() {
            if (matching) {
                return "matching";
            }
            return isHere ? "rules" : "rulesElsewhere";
        }

        @Override
        public String sentence() {
            String names = rules.isEmpty()
                    ? ""
                    : (matching ? " and" : "") + " rule" + (rules.size() == 1 ? " " : "s ") + "'"
                            + String.join("', '", rules) + "'";
            return signed(amount) + " of fund '" + fund + "' by" + (matching ? " own money for matching" : "") + names
                    + (isHere || rules.isEmpty()
                            ? ""
                            : rules.size() == 1 ? ", which holds elsewhere" : ", which hold elsewhere")
                    + ".";
        }
    }

    /**
     * What paying in whole smallest units changes, and the last digits of the plans.
     *
     * @param locality its id
     * @param fund its id
     * @param amount below 0 if it is lost
     */
    record WholeUnits(String locality, String fund, Money amount) implements Term {
        @Override
        public String word() {
            return "wholeUnits";
        }

        @Override
        public String sentence() {
            return signed(amount) + " of fund '" + fund + "' by paying in whole units.";
        }
    }

    private static String signed(Money amount) {
        return amount.amount().signum() < 0 ? amount.toString() : "+" + amount;
    }
}
