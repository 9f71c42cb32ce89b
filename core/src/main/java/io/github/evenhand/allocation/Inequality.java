package io.github.evenhand.allocation;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.measure.Decomposition;
import io.github.evenhand.measure.Distribution;
import io.github.evenhand.measure.Groups;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How unequal the levels of a service are among its clients, before and after transfers. Everybody counted has the level
 * of the area where they are.
 *
 * @param service its id
 * @param before measures of the levels before transfers
 * @param after measures of the levels with the settled money
 */
public record Inequality(String service, Spread before, Spread after) {

    /**
     * Measures of the levels; each empty where it is not defined, as all are for a service without clients.
     *
     * @param gini the Gini coefficient
     * @param theilT Theil's T
     * @param betweenAreas the part of Theil's T between town and countryside; the rest is within them
     * @param betweenGroups the part of Theil's T between the topmost groups, a locality without a group being one of its
     *     own; the rest is within them
     * @param urbanRuralRatio the mean urban level over the mean rural one
     */
    public record Spread(
            OptionalDouble gini,
            OptionalDouble theilT,
            OptionalDouble betweenAreas,
            OptionalDouble betweenGroups,
            OptionalDouble urbanRuralRatio) {

        private static Spread of(Groups byArea, Groups byGroup) {
            Optional<Decomposition> areas = byArea.theilT();
            Optional<Decomposition> groups = byGroup.theilT();
            return new Spread(
                    byArea.all().gini(),
                    number(areas.map(Decomposition::total)),
                    number(areas.map(Decomposition::between)),
                    number(groups.map(Decomposition::between)),
                    of(byArea, Area.URBAN).ratioTo(of(byArea, Area.RURAL)));
        }

        private static Distribution of(Groups byArea, Area area) {
            return byArea.byName().getOrDefault(area.word(), Distribution.of());
        }

        private static OptionalDouble number(Optional<Double> value) {
            return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
        }

        /** {@return the part of Theil's T between town and countryside, 0 to 1; empty where there is no inequality} */
        public OptionalDouble shareBetweenAreas() {
            return share(betweenAreas);
        }

        /** {@return the part of Theil's T between the topmost groups, 0 to 1; empty where there is no inequality} */
        public OptionalDouble shareBetweenGroups() {
            return share(betweenGroups);
        }

        private OptionalDouble share(OptionalDouble part) {
            return part.isPresent() && theilT.isPresent()
                    ? new Decomposition(theilT.getAsDouble(), 0, part.getAsDouble()).betweenShare()
                    : OptionalDouble.empty();
        }
    }

    /**
     * {@return the inequality of every service, in the order of the budget}
     *
     * @param budget whose services and clients these are
     * @param levels of the needs of the budget, in an allocation or an appraisal
     */
    public static List<Inequality> of(Budget budget, List<NeedLevel> levels) {
        Map<String, List<NeedLevel>> byService = levels.stream().collect(Collectors.groupingBy(NeedLevel::service));
        return budget.services().stream()
                .map(service -> of(budget, service.id(), byService.getOrDefault(service.id(), List.of())))
                .toList();
    }

    private static Inequality of(Budget budget, String service, List<NeedLevel> needs) {
        List<String> areas = needs.stream().map(need -> need.area().word()).toList();
        List<String> groups = needs.stream()
                .map(need -> budget.tree().topmost(budget.locality(need.locality())))
                .toList();
        double[] clients =
                needs.stream().mapToDouble(need -> need.clients().doubleValue()).toArray();
        double[] before =
                needs.stream().mapToDouble(need -> need.before().toDouble()).toArray();
        double[] after =
                needs.stream().mapToDouble(need -> need.after().toDouble()).toArray();
        return new Inequality(
                service,
                Spread.of(Groups.of(areas, before, clients), Groups.of(groups, before, clients)),
                Spread.of(Groups.of(areas, after, clients), Groups.of(groups, after, clients)));
    }
}
