package io.github.evenhand.allocation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a division of the funds by a rule of thumb would do. Every fund is paid to the last smallest unit, and what each
 * locality receives is spent as well as can be for the goals, so that all that sets it apart from an {@link Allocation}
 * is who receives how much. Rules of the budget do not bind it: those that it breaks are named.
 *
 * @param name the word of the files, such as {@code equalPerHead}
 * @param grants one for every locality and fund, by locality and fund
 * @param levels one for every need, by locality, area and service
 * @param goals the goals of the objective, each once, in the order of its stages
 * @param breaches the rules that it breaks, hard or priced, by id
 * @param unabsorbed the parts of special grants that reach no need, since the locality cannot match them or all their
 *     purposes are as high as money can lift them; by locality and fund, above 0
 */
public record Appraisal(
        String name,
        List<Grant> grants,
        List<NeedLevel> levels,
        List<GoalValue> goals,
        List<Breach> breaches,
        List<Grant> unabsorbed)
        implements Alternative {

    /** What a division would do, as the appraiser worked it out. */
    public Appraisal {
        Objects.requireNonNull(name, "name");
        grants = List.copyOf(grants);
        levels = List.copyOf(levels);
        goals = List.copyOf(goals);
        breaches = List.copyOf(breaches);
        unabsorbed = List.copyOf(unabsorbed);
    }

    @Override
    public String toString() {
        String reached = goals.stream().map(GoalValue::toString).collect(Collectors.joining(", "));
        int broken = breaches.size();
        return name + ": " + reached + (broken == 0 ? "" : ", breaks " + broken + (broken == 1 ? " rule" : " rules"));
    }
}
