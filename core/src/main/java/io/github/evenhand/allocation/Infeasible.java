package io.github.evenhand.allocation;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * No allocation keeps every hard rule, with proof.
 *
 * @param rules ids of the rules that cannot hold together with the background; none if the background cannot hold alone
 * @param background what carries weight in the proof beside them: funds and equations, such as {@code R1[general]}
 * @param relief the least changes that would help, all of them together
 * @param proof prices whose combination of the rows contradicts itself, in the order of the programme's rows
 */
public record Infeasible(
        Budget budget, List<String> rules, List<String> background, List<Relief> relief, Evidence proof)
        implements Outcome {

    /**
     * One change that would help.
     *
     * @param source the rule or fund to relax
     * @param words by how much, for people
     */
    public record Relief(String source, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    public Infeasible {
        rules = List.copyOf(rules);
        background = List.copyOf(background);
        relief = List.copyOf(relief);
    }

    @Override
    public Allocation orElseThrow() {
        throw new NoAllocationException(toString());
    }

    @Override
    public String toString() {
        String conflict = rules.isEmpty()
                ? "The funds cannot be paid out as they are, whatever the rules: " + String.join(", ", background)
                : "These rules cannot hold together: "
                        + budget.rules().stream()
                                .filter(rule -> rules.contains(rule.id()))
                                .map(Infeasible::named)
                                .collect(Collectors.joining(", "))
                        + (background.isEmpty() ? "" : " (with " + String.join(", ", background) + ")");
        String help = relief.isEmpty()
                ? ""
                : "\nIt would help: " + relief.stream().map(Relief::words).collect(Collectors.joining("; ")) + ".";
        return "No allocation exists. " + conflict + "." + help;
    }

    private static String named(Rule rule) {
        String basis = rule.terms().basis();
        return "'" + rule.id() + "'" + (basis.isEmpty() ? "" : " (" + basis + ")");
    }
}
