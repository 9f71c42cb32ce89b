package io.github.evenhand.benchmarks;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Per;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The amounts of last year, the rules and the objective of a random budget. */
final class RandomRules {

    /** Of so few, a Gini is every pair whatever their needs (M8e), so that others are asked the same, and soon decided. */
    private static final int MOST_OF_A_GINI = 5;

    /** Seeds before are named where their campaigns are told, and stay the budgets that they were. */
    private static final long FIRST_WITH_MODES = 40_001;

    private final RandomBudget drawing;

    RandomRules(RandomBudget drawing) {
        this.drawing = drawing;
    }

    void write() {
        addLastYear();
        int rules = drawing.pick(0, 0, 1, 1, 2, 2, 3, 5);
        for (int r = rules; r > 0; r--) {
            drawing.budget().rule(rule("rule" + r));
        }
        if (drawing.chance(15)) {
            addFloorAndCap();
        }
        drawing.budget().objective(objective());
        if (rules > 0 && drawing.chance(50)) {
            drawing.budget().rule(further("further"));
        }
        // Drawn last, so that everything before is as it was without it.
        if (drawing.funds().contains("general1") && drawing.chance(12)) {
            drawing.budget().rule(formula("formula"));
        }
        if (drawing.funds().contains("general1") && drawing.chance(12)) {
            drawing.budget().rule(contribution("contribution"));
        }
        if (drawing.seed() >= FIRST_WITH_MODES && drawing.chance(30)) {
            addDeliveryModes();
        }
    }

    /** Drawn last, so that a seed has the same budget beside it as before there were such rules. */
    private Rule further(String id) {
        Where where = drawing.chance(60) ? Where.EVERYWHERE : drawing.some();
        return switch (drawing.below(5)) {
            case 0 -> ruralShare(id, where);
            case 3 ->
                new Rule.Progressivity(
                        terms(id),
                        where,
                        drawing.chance(60) ? Rule.Among.NATION : Rule.Among.GROUP,
                        drawing.chance(50) ? Optional.empty() : Optional.of(2 + drawing.below(3)));
            case 2 ->
                drawing.chance(50)
                        ? new Rule.BasicSecurity(terms(id), where, amount(0, 20, 50, 90, 110), Per.LOCALITY)
                        : new Rule.BasicSecurity(terms(id), where, perHead(), Per.HEAD);
            case 1 ->
                drawing.groups().isEmpty()
                        ? ruralShare(id, where)
                        : new Rule.PassThrough(
                                terms(id),
                                drawing.pick(drawing.groups()),
                                these(),
                                fund(),
                                BigDecimal.valueOf(drawing.below(9), 1));
            default -> new Rule.Tilt(terms(id), these(), fund(), BigDecimal.valueOf(drawing.below(9), 1));
        };
    }

    private Where these() {
        return Where.ids(List.of(drawing.pick(drawing.localities()), drawing.pick(drawing.localities())));
    }

    private Rule ruralShare(String id, Where where) {
        Set<String> services = drawing.chance(50) ? Set.of() : Set.of(drawing.pick(drawing.services()));
        return new Rule.RuralShare(terms(id), where, new TreeSet<>(services), BigDecimal.valueOf(drawing.below(11), 1));
    }

    /** Ways that do more than public provision, as much, or less, and a share that must be public. */
    private void addDeliveryModes() {
        List<String> modes = drawing.chance(40) ? List.of("contract", "partnership") : List.of("contract");
        for (String id : modes) {
            DeliveryMode mode = DeliveryMode.of(id)
                    .withServices(drawing.chance(50) ? Set.of() : Set.of(drawing.pick(drawing.services())))
                    .withAreas(drawing.chance(70) ? Set.of() : Set.of(drawing.pick(Area.values())))
                    .withWhere(drawing.chance(60) ? Where.EVERYWHERE : drawing.some())
                    .withTerms(
                            new BigDecimal(drawing.pick("1", "0.9", "0.7", "0.001")),
                            new BigDecimal(drawing.pick("1", "0.95", "1.2", "1.000001")),
                            new BigDecimal(drawing.pick("0", "0.1", "0.5", "30")));
            drawing.budget().deliveryMode(drawing.chance(50) ? mode : mode.withCapacity(capacity()));
        }
        if (drawing.chance(60)) {
            Set<Area> areas = drawing.chance(70) ? Set.of() : Set.of(drawing.pick(Area.values()));
            Where where = drawing.chance(60) ? Where.EVERYWHERE : drawing.some();
            BigDecimal share = BigDecimal.valueOf(drawing.below(11), 1);
            drawing.budget().rule(new Rule.PublicShare(terms("public"), where, new TreeSet<>(), areas, share));
        }
    }

    /** What a mode can take of a need, which is seldom much of what a locality receives. */
    private Quantity capacity() {
        BigInteger units = RandomBudget.share(drawing.fairShare(), drawing.pick(0, 2, 10, 50));
        return Quantity.of(drawing.money(units).add(drawing.tenths(drawing.below(10))));
    }

    private Rule contribution(String id) {
        Optional<BigDecimal> least =
                drawing.chance(30) ? Optional.of(BigDecimal.valueOf(drawing.below(3), 2)) : Optional.empty();
        return new Rule.Contribution(
                terms(id),
                drawing.some(),
                Optional.of("general1"),
                BigDecimal.valueOf(2 + drawing.below(40), 2),
                least);
    }

    private Rule formula(String id) {
        List<Factor> factors = new ArrayList<>();
        for (String name : List.of(Factor.CONSTANT, Factor.POPULATION, "rural_population", "tier")) {
            if (drawing.chance(45)) {
                factors.add(factor(name, name.endsWith("population") ? 500 : 3));
            }
        }
        if (factors.isEmpty()) {
            factors.add(Factor.chosen(Factor.POPULATION));
        }
        Where where = drawing.chance(70) ? Where.EVERYWHERE : drawing.some();
        return new Rule.Formula(terms(id), where, Optional.of("general1"), factors);
    }

    /** Mostly chosen: what is given can seldom be paid. */
    private Factor factor(String name, int typical) {
        BigDecimal each = drawing.money(drawing.fairShare().divide(BigInteger.valueOf(typical)));
        return switch (drawing.below(8)) {
            case 0 -> Factor.fixed(name, each.add(drawing.tenths(drawing.below(10))));
            case 1 -> Factor.between(name, BigDecimal.ZERO, each.add(drawing.tenths(5)));
            case 2 -> Factor.between(name, each.negate(), each);
            default -> Factor.chosen(name);
        };
    }

    private void addLastYear() {
        boolean past = drawing.chance(20);
        if (past) {
            drawing.budget().fund(new Fund.Past("past"));
        }
        boolean even = drawing.chance(25);
        for (String locality : drawing.localities()) {
            for (String fund : drawing.funds()) {
                int percent = even ? 100 : drawing.below(4) == 0 ? 0 : drawing.below(140);
                BigInteger amount = RandomBudget.share(
                        drawing.fairShare(), percent / drawing.funds().size());
                drawing.budget().lastYear(locality, fund, drawing.money(amount));
            }
            if (past) {
                drawing.budget().lastYear(locality, "past", drawing.money(BigInteger.valueOf(drawing.below(5))));
            }
        }
    }

    /** A floor and a cap that leave one amount, or no amount at all. */
    private void addFloorAndCap() {
        Where where = drawing.some();
        Optional<String> fund = fund();
        BigInteger most = RandomBudget.share(drawing.fairShare(), drawing.pick(0, 1, 50, 100));
        BigInteger least = most.add(BigInteger.valueOf(drawing.chance(30) ? 1 : 0));
        Quantity floor = Quantity.of(drawing.money(least));
        Quantity cap = Quantity.of(drawing.money(most));
        drawing.budget().rule(new Rule.Floor(Terms.hard("pinned-floor"), where, fund, floor, Per.LOCALITY));
        drawing.budget().rule(new Rule.Cap(terms("pinned-cap"), where, fund, cap, Per.LOCALITY));
    }

    private Optional<String> fund() {
        return drawing.chance(40) ? Optional.of(drawing.pick(drawing.funds())) : Optional.empty();
    }

    private Rule rule(String id) {
        Optional<String> fund = fund();
        Where where = drawing.chance(60) ? Where.EVERYWHERE : drawing.some();
        return switch (drawing.below(9)) {
            case 0 -> new Rule.GeneralShare(terms(id), BigDecimal.valueOf(drawing.below(11), 1));
            case 1 -> new Rule.Floor(terms(id), where, fund, amount(0, 0, 10, 50, 90, 100, 130), Per.LOCALITY);
            case 2 -> new Rule.HoldHarmless(terms(id), where, fund, BigDecimal.valueOf(drawing.below(12), 1));
            case 3 -> new Rule.Cap(terms(id), where, fund, amount(0, 50, 90, 100, 150, 300, 1000), Per.LOCALITY);
            case 4 -> new Rule.GrowthCap(terms(id), where, fund, BigDecimal.valueOf(drawing.below(40) - 10, 1));
            case 5 -> guaranteedLevel(id, where);
            case 6 ->
                drawing.groups().isEmpty()
                        ? new Rule.Floor(terms(id), where, fund, perHead(), Per.HEAD)
                        : envelope(id, fund);
            case 7 ->
                drawing.funds().contains("special1")
                        ? absorption(id, where)
                        : new Rule.Cap(terms(id), where, fund, perHead(), Per.HEAD);
            default -> new Rule.Floor(terms(id), where, fund, perHead(), drawing.pick(Per.HEAD, Per.LOCALITY));
        };
    }

    private Rule guaranteedLevel(String id, Where where) {
        Set<String> services = drawing.chance(50) ? Set.of() : Set.of(drawing.pick(drawing.services()));
        Terms terms = drawing.chance(40) ? Terms.priced(id, drawing.pick("0.01", "0.3", "5")) : Terms.hard(id);
        return new Rule.GuaranteedLevel(
                terms,
                where,
                new TreeSet<>(services),
                drawing.pick(List.of(Set.of(), Set.of(Area.RURAL), Set.of(Area.URBAN))),
                BigDecimal.valueOf(drawing.below(90), 2));
    }

    private Rule absorption(String id, Where where) {
        Quantity amount = drawing.chance(50) ? amount(0, 5, 20, 50, 100) : perHead();
        return new Rule.Absorption(terms(id), where, Optional.of("special1"), amount, drawing.pick(Per.values()));
    }

    private Rule envelope(String id, Optional<String> fund) {
        BigInteger least = RandomBudget.share(drawing.fairShare(), 10 * drawing.below(20));
        BigInteger more = RandomBudget.share(drawing.fairShare(), 10 * drawing.below(40));
        Optional<BigDecimal> atLeast = drawing.chance(60)
                ? Optional.of(drawing.money(least).add(drawing.tenths(drawing.below(10))))
                : Optional.empty();
        Optional<BigDecimal> atMost = atLeast.isEmpty() || drawing.chance(40)
                ? Optional.of(drawing.money(least.add(more)).add(drawing.tenths(9)))
                : Optional.empty();
        return new Rule.Envelope(terms(id), drawing.pick(drawing.groups()), fund, atLeast, atMost);
    }

    private Quantity amount(Integer... percents) {
        BigInteger units = RandomBudget.share(drawing.fairShare(), drawing.pick(percents));
        return Quantity.of(drawing.money(units).add(drawing.tenths(drawing.chance(70) ? 0 : drawing.below(10))));
    }

    /** For each head or client, a part of what would be even. */
    private Quantity perHead() {
        BigInteger units = drawing.fairShare().divide(BigInteger.valueOf(300L * (1 + drawing.below(8))));
        return Quantity.of(drawing.money(units).add(drawing.tenths(drawing.below(10))));
    }

    private Terms terms(String id) {
        return drawing.chance(35)
                ? new Terms(id, "", Optional.of(drawing.priceOfMoney(1 + drawing.below(30))))
                : Terms.hard(id);
    }

    private Objective objective() {
        List<Objective.Stage> stages = new ArrayList<>();
        for (int s = drawing.pick(1, 1, 1, 2, 2, 3); s > 0; s--) {
            List<Goal> goals = new ArrayList<>();
            for (int g = drawing.pick(1, 1, 2, 2, 3); g > 0; g--) {
                goals.add(goal());
            }
            BigDecimal tolerance = stages.isEmpty() || drawing.chance(70) ? BigDecimal.ZERO : new BigDecimal("0.01");
            stages.add(new Objective.Stage(goals, tolerance));
        }
        return new Objective(stages, drawing.chance(70));
    }

    private Goal goal() {
        Aggregate aggregate = drawing.chance(45) ? Aggregate.mean() : aggregate();
        BigDecimal weight = new BigDecimal(drawing.pick("1", "1", "0.1", "7"));
        if (drawing.chance(50)) {
            return new Goal.Gap(aggregate, drawing.pick(Reference.values()), weight);
        }
        return drawing.chance(60) ? new Goal.Shortfall(aggregate, weight) : new Goal.Disparity(aggregate, weight);
    }

    private Aggregate aggregate() {
        if (drawing.localities().size() <= MOST_OF_A_GINI && drawing.chance(33)) {
            return Aggregate.gini();
        }
        return drawing.chance(50)
                ? Aggregate.worst()
                : Aggregate.tail(drawing.pick("0.000001", "0.05", "0.1", "0.5", "0.9", "1"));
    }
}
