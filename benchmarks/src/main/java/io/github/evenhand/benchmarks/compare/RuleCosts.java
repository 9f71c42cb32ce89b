package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.benchmarks.GeneratedBudget;
import io.github.evenhand.benchmarks.Stations;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Per;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.model.Programme;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What each rule costs: a solve of a generated budget with it, beside the same without, as a table. */
@Command(name = "RuleCosts", mixinStandardHelpOptions = true, description = "Times a solve with each rule.")
public final class RuleCosts implements Callable<Integer> {

    /** A breach of rules that could not be kept together with the others, in objective per currency unit. */
    private static final String PRICE = "0.00000000001";

    private static final String NONE = "none";

    @Option(names = "--size", defaultValue = "2850", description = "localities; default: ${DEFAULT-VALUE}")
    private int size = 2850;

    @Option(names = "--repetitions", defaultValue = "7", description = "solves of each; default: ${DEFAULT-VALUE}")
    private int repetitions = 7;

    private final PrintWriter out;

    RuleCosts(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(CommandLines.of(new RuleCosts(out), out).execute(arguments));
    }

    @Override
    public Integer call() {
        Budget plain = budget();
        out.println("| rule | seconds | x without | iterations |");
        out.println("|---|---:|---:|---:|");
        time(plain); // so that the first line is no more in half-compiled code than the others
        double without = 0;
        for (Map.Entry<String, UnaryOperator<Budget.Builder>> rule :
                rules(plain).entrySet()) {
            Timing timing = time(rule.getValue().apply(plain.toBuilder()).build());
            without = rule.getKey().equals(NONE) ? timing.seconds() : without;
            out.println(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.2f | %d |",
                    rule.getKey(),
                    timing.seconds(),
                    timing.seconds() / without,
                    timing.iterations()));
        }
        return 0;
    }

    private record Timing(double seconds, int iterations) {}

    /** The median of all solves, each of which ends at an optimum. */
    private Timing time(Budget budget) {
        Stations stations = new Stations(budget);
        Programme programme = Stations.programme(stations.build());
        AtomicInteger iterations = new AtomicInteger();
        double[] seconds = new double[repetitions];
        for (int at = 0; at < repetitions; at++) {
            long start = System.nanoTime();
            stations.solve(programme, Limits.DEFAULT.withProgress(progress -> iterations.set(progress.iteration())));
            seconds[at] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return new Timing(seconds[repetitions / 2], iterations.get());
    }

    /** A generated budget whose localities have an own revenue and belong to one of five tiers. */
    private Budget budget() {
        Budget generated = GeneratedBudget.of(size, GeneratedBudget.Aim.A, 1);
        BigDecimal perHead = perHead(generated);
        Budget.Builder budget = generated.toBuilder();
        int at = 0;
        for (Locality locality : generated.localities()) {
            int tier = 1 + at % 5;
            BigDecimal each = perHead.multiply(BigDecimal.valueOf(50 + (7919L * at) % 100, 2));
            budget.withoutLocality(locality.id());
            budget.locality(
                    locality.withOwnRevenue(locality.population().multiply(each).setScale(2, RoundingMode.DOWN))
                            .with("tier", String.valueOf(tier)));
            at++;
        }
        return budget.build();
    }

    /** General money for each head of population. */
    private static BigDecimal perHead(Budget budget) {
        BigDecimal people =
                budget.localities().stream().map(Locality::population).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal money = budget.openFunds().stream()
                .filter(Fund.General.class::isInstance)
                .map(Fund.Open::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return money.divide(people, 2, RoundingMode.DOWN);
    }

    private static Map<String, UnaryOperator<Budget.Builder>> rules(Budget budget) {
        BigDecimal perHead = perHead(budget);
        String general = fund(budget, Fund.General.class).id();
        Fund.Open special = fund(budget, Fund.Special.class);
        String province = budget.groups().get(0).id();
        Where poor = new Where(
                Optional.empty(),
                new TreeSet<>(),
                Optional.of(new Where.Test(
                        "tier", Optional.empty(), Optional.empty(), Optional.of(BigDecimal.valueOf(2)))));
        Terms hard = Terms.hard("rule");
        Terms priced = Terms.priced("rule", PRICE);
        Optional<String> all = Optional.empty();
        List<Factor> factors = List.of(
                Factor.chosen(Factor.CONSTANT), Factor.chosen("rural_population"), Factor.chosen("urban_population"));
        Map<String, UnaryOperator<Budget.Builder>> rules = new LinkedHashMap<>();
        rules.put(NONE, UnaryOperator.identity());
        put(rules, "R2 general share", new Rule.GeneralShare(hard, share("0.7")));
        put(rules, "R3 floor per head", new Rule.Floor(hard, Where.EVERYWHERE, all, part(perHead, "0.05"), Per.HEAD));
        put(rules, "R4 cap per head", new Rule.Cap(hard, Where.EVERYWHERE, all, part(perHead, "12"), Per.HEAD));
        put(
                rules,
                "R5 guaranteed level",
                new Rule.GuaranteedLevel(hard, Where.EVERYWHERE, new TreeSet<>(), Set.of(Area.RURAL), share("0.3")));
        put(rules, "R6 pass-through", new Rule.PassThrough(hard, province, poor, all, share("0.55")));
        put(rules, "R7 rural share", new Rule.RuralShare(hard, Where.EVERYWHERE, new TreeSet<>(), share("0.97")));
        put(rules, "R8 tilt", new Rule.Tilt(hard, poor, all, share("0.5")));
        put(
                rules,
                "R9 absorption",
                new Rule.Absorption(
                        hard, Where.EVERYWHERE, Optional.of(special.id()), threeTimes(special, budget), Per.LOCALITY));
        put(
                rules,
                "R10 formula, three coefficients, priced",
                new Rule.Formula(priced, Where.EVERYWHERE, Optional.of(general), factors));
        put(
                rules,
                "R11 basic security",
                new Rule.BasicSecurity(hard, Where.EVERYWHERE, part(perHead, "0.56"), Per.HEAD));
        put(
                rules,
                "R12 progressivity, 50 bands, priced",
                new Rule.Progressivity(priced, Where.EVERYWHERE, Rule.Among.NATION, Optional.of(50)));
        put(
                rules,
                "R12 progressivity within provinces, priced",
                new Rule.Progressivity(priced, Where.EVERYWHERE, Rule.Among.GROUP, Optional.empty()));
        put(
                rules,
                "R13 contribution",
                new Rule.Contribution(hard, poor, Optional.of(general), share("0.05"), Optional.empty()));
        rules.put("M3 within bounds, two fifths at most", RuleCosts::bounded);
        rules.put(
                "R14 contracts for all, half of it public",
                with -> with.deliveryMode(contracts())
                        .rule(new Rule.PublicShare(hard, Where.EVERYWHERE, new TreeSet<>(), Set.of(), share("0.5"))));
        return rules;
    }

    /** A fifth cheaper than public provision. */
    private static DeliveryMode contracts() {
        return DeliveryMode.of("contract").withTerms(share("0.8"), BigDecimal.ONE, BigDecimal.ZERO);
    }

    /** Every need without a highest level gets at most two fifths of what general money its locality has. */
    private static Budget.Builder bounded(Budget.Builder budget) {
        Budget whole = budget.build();
        Budget.Builder bounded = budget.generalMoney(GeneralMoney.BOUNDS).withoutNeeds();
        whole.needs().forEach(need -> bounded.need(need.withinShares(BigDecimal.ZERO, share("0.4"))));
        return bounded;
    }

    private static void put(Map<String, UnaryOperator<Budget.Builder>> rules, String name, Rule rule) {
        rules.put(name, budget -> budget.rule(rule));
    }

    private static BigDecimal share(String share) {
        return new BigDecimal(share);
    }

    private static Quantity part(BigDecimal amount, String share) {
        return Quantity.of(amount.multiply(new BigDecimal(share)).setScale(2, RoundingMode.DOWN));
    }

    /** Three times what each locality would get of a fund if all got the same. */
    private static Quantity threeTimes(Fund.Open fund, Budget budget) {
        BigDecimal all = BigDecimal.valueOf(budget.localities().size());
        return Quantity.of(fund.amount().multiply(BigDecimal.valueOf(3)).divide(all, 2, RoundingMode.DOWN));
    }

    private static Fund.Open fund(Budget budget, Class<? extends Fund> kind) {
        return budget.openFunds().stream().filter(kind::isInstance).findFirst().orElseThrow();
    }
}
