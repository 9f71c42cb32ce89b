package io.github.evenhand.benchmarks;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Budgets of any size and one structure, from a seed: 31 provinces, two areas and eight services, general money and
 * eight programmes for the countryside with matching, hold harmless, growth caps, a general share and an envelope for
 * every province. The same size, objective and seed give the same budget everywhere.
 */
public final class GeneratedBudget {

    /** What is minimised. */
    public enum Aim {
        /** Mean gap and mean shortfall. */
        A,
        /** The worst gap, and a little of A beside it: the column that meets every gap. */
        B,
        /** The mean gap of the worst tenth, and a little of A: one more column for every gap. */
        C,
        /** The Gini of rural levels, and a little of A: as many more as its polygons have corners. */
        D;

        private Objective objective() {
            BigDecimal weight = this == A ? BigDecimal.ONE : new BigDecimal("0.01");
            Goal gap = new Goal.Gap(Aggregate.mean(), Reference.NATIONAL_URBAN, weight);
            Goal shortfall = new Goal.Shortfall(Aggregate.mean(), weight);
            Aggregate aggregate =
                    switch (this) {
                        case A -> Aggregate.mean();
                        case B -> Aggregate.worst();
                        case C -> Aggregate.tail("0.1");
                        case D -> Aggregate.gini();
                    };
            return this == A
                    ? Objective.minimise(gap, shortfall)
                    : Objective.minimise(Goal.gap(aggregate, Reference.NATIONAL_URBAN), gap, shortfall);
        }
    }

    private static final int PROVINCES = 31;

    private static final List<String> SERVICES = List.of(
            "culture", "education", "elderly", "employment", "health", "housing", "infrastructure", "social-security");

    /** Own money asked for per unit of special money, by tier: shares of the centre of 100, 80, 60, 50 and 30 %. */
    private static final List<String> MATCHING = List.of("0", "0.25", "0.666667", "1", "2.333333");

    private final SplittableRandom random;
    private final Budget.Builder budget;
    private final double[] general = new double[PROVINCES];
    private double allGeneral;
    private double ruralCost;

    private GeneratedBudget(int localities, Aim aim, long seed) {
        this.random = new SplittableRandom(seed);
        this.budget = Budget.builder("generated-" + localities + "-" + aim)
                .currency("CNY", "0.01")
                .objective(aim.objective());
        SERVICES.forEach(id -> budget.service(Service.of(id, id)));
        for (int province = 0; province < PROVINCES; province++) {
            budget.group(new Group(province(province), province(province), Optional.empty()));
        }
        for (int at = 0; at < localities; at++) {
            addLocality(at, at % PROVINCES);
        }
        addFundsAndRules();
    }

    /** A budget of so many localities. */
    public static Budget of(int localities, Aim aim, long seed) {
        return new GeneratedBudget(localities, aim, seed).budget.build();
    }

    private static String province(int province) {
        return String.format(Locale.ROOT, "p%02d", province);
    }

    private static BigDecimal rounded(double value, int scale) {
        return new BigDecimal(value, MathContext.DECIMAL64).setScale(scale, RoundingMode.HALF_EVEN);
    }

    /** Sizes of localities spread over two orders of magnitude, as they do in a country. */
    private double size() {
        double bell = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        return 300_000 * StrictMath.exp(1.4 * bell);
    }

    private void addLocality(int at, int province) {
        String id = String.format(Locale.ROOT, "c%05d", at);
        double people = size();
        double urban = 0.2 + 0.6 * random.nextDouble();
        double poverty = random.nextDouble();
        double disparity = 0.8 + 0.6 * poverty;
        double cost = 0;
        for (String service : SERVICES) {
            double share = 0.1 + 0.3 * random.nextDouble();
            double unit = (800 + 2_400 * random.nextDouble()) * disparity;
            double town = 0.75 + 0.3 * random.nextDouble() - 0.2 * poverty;
            double countryside = town - 0.35 * random.nextDouble() - 0.05;
            budget.need(need(id, Area.URBAN, service, people * urban * share, unit, town));
            budget.need(need(id, Area.RURAL, service, people * (1 - urban) * share, unit * 1.2, countryside));
            cost += people * (1 - urban) * share * unit * 1.2;
        }
        ruralCost += cost;
        double past = 0.09 * cost * (0.6 + 0.8 * poverty);
        general[province] += past;
        allGeneral += past;
        budget.locality(Locality.of(id, id, rounded(people * urban, 0), rounded(people * (1 - urban), 0))
                        .withParent(province(province))
                        .withMatchingCapacity(rounded(0.02 * cost, 2))
                        .with("matching_rate", MATCHING.get(random.nextInt(MATCHING.size()))))
                .lastYear(id, "general", rounded(past, 2));
    }

    private static Need need(String id, Area area, String service, double clients, double unit, double level) {
        return Need.of(id, area, service, rounded(clients, 0), rounded(unit, 2), rounded(level, 4))
                .withHighestLevel(new BigDecimal("1.1"));
    }

    private void addFundsAndRules() {
        double sum = 1.05 * allGeneral;
        budget.fund(Fund.general("general", rounded(sum, 2)));
        for (String service : SERVICES) {
            budget.fund(new Fund.Special(
                    "rural-" + service,
                    rounded(0.005 * ruralCost, 2),
                    Fund.Spend.EXACTLY,
                    Where.EVERYWHERE,
                    new TreeSet<>(Set.of(service)),
                    Set.of(Area.RURAL),
                    Quantity.column("matching_rate"),
                    Quantity.of("0.2")));
        }
        Optional<String> onGeneral = Optional.of("general");
        budget.rule(new Rule.HoldHarmless(
                        Rule.Terms.hard("harmless"), Where.EVERYWHERE, onGeneral, new BigDecimal("0.9")))
                .rule(new Rule.GrowthCap(Rule.Terms.hard("growth"), Where.EVERYWHERE, onGeneral, new BigDecimal("0.4")))
                .rule(new Rule.GeneralShare(Rule.Terms.hard("mostly-general"), new BigDecimal("0.55")));
        for (int province = 0; province < PROVINCES; province++) {
            if (general[province] > 0) {
                budget.rule(new Rule.Envelope(
                        Rule.Terms.hard("envelope-" + province(province)),
                        province(province),
                        onGeneral,
                        Optional.of(rounded(0.95 * general[province], 2)),
                        Optional.of(rounded(1.2 * general[province], 2))));
            }
        }
    }
}
