package io.github.evenhand.allocation;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * No allocation keeps every hard rule, with proof.
 *
 * @param budget what was asked
 * @param rules ids of the rules that cannot hold together with the background; none if the background cannot hold alone
 * @param needed those of them without which the others can be kept, shown by amounts in whole smallest units that can be
 *     paid; of the rest this is not shown
 * @param background what carries weight in the proof beside them: funds and equations, such as {@code R1[general]}
 * @param relief the least changes that would help, all of them together
 * @param alone what would help if only one of the rules changed, one such change for each rule where that was found;
 *     none where the only rule is the only change anyway, and none for more than a dozen rules
 * @param proof prices whose combination of the rows contradicts itself, in the order of the programme's rows
 */
public record Infeasible(
        Budget budget,
        List<String> rules,
        List<String> needed,
        List<String> background,
        List<Relief> relief,
        List<Relief> alone,
        Evidence proof)
        implements Outcome {

    private static final int MOST_NAMED = 6;

    /**
     * One change that would help.
     *
     * @param source the rule or fund to relax
     * @param amount by how much, added over the rows of the rule: of the currency, up to a whole smallest unit, or of a
     *     standard, up to a thousandth
     * @param per what one unit of the amount is
     * @param isVerified whether amounts in whole smallest units are known that can be paid, keep every other hard rule and
     *     need no more of this
     * @param words the same for people
     */
    public record Relief(String source, Rational amount, Price.Per per, boolean isVerified, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A conflict with its proof.
     *
     * @throws IllegalArgumentException if a rule is needed that is not in conflict
     */
    public Infeasible {
        rules = List.copyOf(rules);
        needed = List.copyOf(needed);
        background = List.copyOf(background);
        relief = List.copyOf(relief);
        alone = List.copyOf(alone);
        if (!rules.containsAll(needed)) {
            throw new IllegalArgumentException("Needed rules must be rules in conflict, found " + needed);
        }
    }

    /** {@return whether every rule of the conflict is shown to be needed for it} */
    public boolean isIrreducible() {
        return needed.size() == rules.size();
    }

    /** {@return the rules in conflict of which it is not shown that the others can be kept without them} */
    public List<String> perhapsNotNeeded() {
        return rules.stream().filter(rule -> !needed.contains(rule)).toList();
    }

    @Override
    public Allocation orElseThrow() {
        throw new NoAllocationException(toString());
    }

    @Override
    public String toString() {
        String named = budget.rules().stream()
                .filter(rule -> rules.contains(rule.id()))
                .map(Infeasible::named)
                .collect(Collectors.joining(", "));
        String conflict =
                switch (rules.size()) {
                    case 0 -> "The funds cannot be paid out as they are, whatever the rules";
                    case 1 -> "Rule " + named + " asks for what the funds and limits do not allow";
                    default -> "These rules cannot hold together: " + named;
                };
        String weight = background.isEmpty() ? "" : " (in the proof with " + weight() + ")";
        String doubt = isIrreducible()
                ? ""
                : " Whether it takes all of them is not shown of '" + String.join("', '", perhapsNotNeeded()) + "'.";
        String together = relief.size() > 1 ? "\nIt would help, all of it together: " : "\nIt would help: ";
        return "No allocation exists. " + conflict + weight + "." + doubt + help(together, relief, "; ")
                + help("\nAny of these alone would help: ", alone, "; or ");
    }

    /** The first of what carries weight in the proof: of a nation it can be thousands of rows. */
    private String weight() {
        String first =
                background.stream().limit(MOST_NAMED).map(Infeasible::inWords).collect(Collectors.joining(", "));
        int more = background.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private static String inWords(String row) {
        return Price.isOfFund(row) ? "fund '" + row.substring(row.indexOf('[') + 1, row.length() - 1) + "'" : row;
    }

    private static String help(String before, List<Relief> relief, String between) {
        return relief.isEmpty()
                ? ""
                : before
                        + relief.stream()
                                .map(one -> one.words() + (one.isVerified() ? "" : " (not verified)"))
                                .collect(Collectors.joining(between))
                        + ".";
    }

    private static String named(Rule rule) {
        String basis = rule.terms().basis();
        return "'" + rule.id() + "'" + (basis.isEmpty() ? "" : " (" + basis + ")");
    }
}
