package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random budgets that are valid and use everything that a budget can say: trees, empty areas, all funds, rules and
 * objectives, names in any script, very large amounts. Whether there is an allocation is another question.
 */
public final class RandomBudgets {

    private static final List<String> NAMES = List.of(
            "Lushan",
            "\u5eb6\u5c71\u53bf",
            "\u041c\u043e\u0441\u043a\u0432\u0430, \u0433\u043e\u0440\u043e\u0434",
            "\"Quoted\" and, comma",
            "two\nlines",
            "win\r\ndows",
            " blanks ",
            "",
            "\ud83c\udfe0 = 1 + 1;\t\\tab",
            "=SUM(A1)");

    private static final List<String> IDS =
            List.of("a", "Zoo", "\u5eb6", "x,y", "q\"q", "it's", "\u0436", "n-1", "/p~q");

    private final Random random;
    private final Budget.Builder builder;
    private final List<String> services = new ArrayList<>();
    private final List<Service> counted = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> localities = new ArrayList<>();
    private final List<String> funds = new ArrayList<>();
    private final List<String> specialFunds = new ArrayList<>();
    private final List<String> ofKnownRevenue = new ArrayList<>();
    private final boolean habit;
    private final boolean revenuesAreKnown;

    private RandomBudgets(long seed) {
        this.random = new Random(seed);
        this.builder = Budget.builder("random-" + (seed & 0xffff));
        this.habit = random.nextInt(4) == 0;
        this.revenuesAreKnown = seed % 2 == 0;
    }

    /** For properties. */
    public static Arbitrary<Budget> any() {
        return Arbitraries.longs().map(RandomBudgets::of);
    }

    /** The same seed gives the same budget. */
    public static Budget of(long seed) {
        RandomBudgets budgets = new RandomBudgets(seed);
        budgets.header();
        budgets.services();
        budgets.groups();
        budgets.localities();
        budgets.funds();
        budgets.rules();
        budgets.objective();
        budgets.deliveryModes();
        budgets.scenarios();
        return budgets.builder.build();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean often() {
        return random.nextInt(3) > 0;
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private String id(String prefix, List<String> taken) {
        String id = prefix + one(IDS) + taken.size();
        taken.add(id);
        return id;
    }

    private BigDecimal decimal(int most, int scale) {
        return BigDecimal.valueOf(1 + random.nextInt(most), random.nextInt(scale + 1));
    }

    private BigDecimal share() {
        return BigDecimal.valueOf(random.nextInt(1001), 3);
    }

    private void header() {
        builder.title(one(NAMES))
                .year(1990 + random.nextInt(60))
                .currency(one(List.of("CNY", "INR", "\u20ac")), one(List.of("0.01", "1", "0.05", "1000")));
        builder.generalMoney(habit ? GeneralMoney.HABIT : one(List.of(GeneralMoney.PLAN, GeneralMoney.BOUNDS)));
        for (int i = random.nextInt(3); i > 0; i--) {
            builder.source(
                    new Source(one(NAMES), one(NAMES), maybe(2000 + i), maybe(one(NAMES)), random.nextBoolean()));
        }
    }

    private void services() {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Service service = new Service(id("s", services), one(NAMES), decimal(30, 2));
            if (random.nextInt(4) == 0) {
                service = service.withResidentShare(share().toPlainString());
            }
            if (random.nextInt(4) == 0) {
                service = service.withClientGroups(Weighted.of("left behind", "0.5"), Weighted.of("away, " + i, "2"));
            }
            if (random.nextInt(4) == 0) {
                service = service.withCostFactors(Weighted.of("ceiling", "0.25"));
            }
            if (random.nextInt(4) == 0) {
                service = service.withScores(Score.of("citizens", "0.75", "0.5"), Score.of("audit, " + i, "0.25", "1"));
            }
            if (random.nextInt(4) == 0) {
                service = service.withSatisfactionShare("0.125");
            }
            builder.service(service);
            counted.add(service);
        }
    }

    private void groups() {
        for (int i = random.nextInt(5); i > 0; i--) {
            Optional<String> parent = groups.isEmpty() || !often() ? Optional.empty() : Optional.of(one(groups));
            builder.group(new Group(id("g", groups), one(NAMES), parent));
        }
    }

    private void localities() {
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            String id = id("l", localities);
            BigDecimal urban = often() ? decimal(1_000_000, 2) : BigDecimal.ZERO;
            BigDecimal rural = often() ? decimal(1_000_000, 0) : BigDecimal.ZERO;
            TreeMap<String, String> attributes = new TreeMap<>();
            attributes.put("ceiling", one(List.of("5.0", "1e12", "900")));
            attributes.put("rate", share().toPlainString());
            if (often()) {
                attributes.put("tier, " + one(IDS), one(NAMES));
            }
            Optional<BigDecimal> revenue = ownRevenue();
            revenue.ifPresent(known -> ofKnownRevenue.add(id));
            builder.locality(new Locality(
                    id,
                    one(NAMES),
                    groups.isEmpty() || !often() ? Optional.empty() : Optional.of(one(groups)),
                    urban,
                    rural,
                    revenue,
                    maybe(decimal(1_000_000, 3)),
                    attributes));
            needs(id, urban, rural);
        }
    }

    /** Known of all and at least 0, or of some and anything. */
    private Optional<BigDecimal> ownRevenue() {
        int revenue = random.nextInt();
        boolean known = random.nextBoolean();
        return revenuesAreKnown
                ? Optional.of(BigDecimal.valueOf(revenue & Integer.MAX_VALUE))
                : known ? Optional.of(BigDecimal.valueOf(revenue)) : Optional.empty();
    }

    private void needs(String locality, BigDecimal urban, BigDecimal rural) {
        for (Area area : Area.values()) {
            boolean empty = (area == Area.URBAN ? urban : rural).signum() == 0;
            for (String service : services) {
                if (empty && often()) {
                    continue;
                }
                Need need = Need.of(
                        locality,
                        area,
                        service,
                        often() ? decimal(100_000, 2) : BigDecimal.ZERO,
                        decimal(10_000_000, 4),
                        BigDecimal.valueOf(random.nextInt(1500), 3));
                if (habit) {
                    need = need.withHabitShare(new BigDecimal("0.125"));
                } else if (random.nextBoolean()) {
                    need = need.withHighestLevel(BigDecimal.valueOf(random.nextInt(2000), 3));
                }
                builder.need(counted(need));
            }
        }
    }

    private Need counted(Need need) {
        Need more = need;
        for (Service service : counted) {
            boolean mine = service.id().equals(need.service());
            if (mine && (!service.isForResidents() || random.nextBoolean())) {
                more = more.withRegisteredClients(decimal(100_000, 1));
            }
            if (mine && (service.satisfactionShare().signum() > 0 || random.nextBoolean())) {
                more = more.withSatisfaction(share());
            }
            for (Weighted group : mine ? service.clientGroups() : List.<Weighted>of()) {
                more = more.withClientGroup(group.column(), decimal(1000, 1));
            }
        }
        return random.nextBoolean() ? more : more.withFixedCost(decimal(1_000_000, 2));
    }

    private BigDecimal amount() {
        return often() ? BigDecimal.valueOf(1000L * random.nextInt(1_000_000)) : BigDecimal.valueOf(1_000_000_000_000L);
    }

    private Matching matching() {
        if (random.nextInt(4) == 0) {
            return new Matching.CentralShare(Quantity.of(BigDecimal.valueOf(1 + random.nextInt(1000), 3)));
        }
        return new Matching.Rate(random.nextBoolean() ? Quantity.of(share()) : Quantity.column("rate"));
    }

    private Fund.Spend spend() {
        return random.nextBoolean() ? Fund.Spend.EXACTLY : Fund.Spend.AT_MOST;
    }

    private void funds() {
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            builder.fund(new Fund.General(id("f", funds), amount(), spend(), where()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String id = id("f", funds);
            specialFunds.add(id);
            builder.fund(new Fund.Special(
                    id,
                    amount(),
                    spend(),
                    where(),
                    someServices(),
                    random.nextBoolean() ? EnumSet.of(Area.RURAL) : EnumSet.allOf(Area.class),
                    matching(),
                    random.nextBoolean() ? Quantity.of(share()) : Quantity.column("rate")));
        }
        List<String> past = new ArrayList<>();
        if (random.nextBoolean()) {
            builder.fund(new Fund.Past(id("past", past)));
        }
        for (String locality : localities) {
            for (String fund : funds) {
                builder.lastYear(locality, fund, often() ? amount() : BigDecimal.ZERO);
            }
            past.forEach(fund -> builder.lastYear(locality, fund, decimal(1000, 5)));
        }
    }

    private SortedSet<String> someServices() {
        SortedSet<String> some = new TreeSet<>(Collections.singleton(one(services)));
        some.add(one(services));
        return some;
    }

    private Where where() {
        return switch (random.nextInt(6)) {
            case 0 -> groups.isEmpty() ? Where.EVERYWHERE : Where.group(one(groups));
            case 1 -> Where.ids(Set.of(one(localities)));
            case 2 ->
                new Where(
                        Optional.empty(),
                        new TreeSet<>(),
                        Optional.of(new Where.Test(
                                "rate", Optional.empty(), maybe(new BigDecimal("0.1")), Optional.of(share()))));
            case 3 ->
                new Where(
                        groups.isEmpty() ? Optional.empty() : maybe(one(groups)),
                        new TreeSet<>(Set.of(one(localities))),
                        Optional.of(
                                new Where.Test("name", Optional.of(one(NAMES)), Optional.empty(), Optional.empty())));
            default -> Where.EVERYWHERE;
        };
    }

    /** Drawn last, so that a seed has the same budget beside them. */
    private void deliveryModes() {
        List<String> taken = new ArrayList<>();
        for (int i = Math.max(0, random.nextInt(5) - 2); i > 0; i--) {
            builder.deliveryMode(new DeliveryMode(
                    id("m", taken),
                    one(NAMES),
                    random.nextBoolean() ? someServices() : new TreeSet<>(),
                    random.nextBoolean() ? EnumSet.of(one(List.of(Area.values()))) : EnumSet.noneOf(Area.class),
                    where(),
                    decimal(20, 3),
                    decimal(20, 3),
                    share(),
                    maybe(random.nextBoolean() ? Quantity.of(amount()) : Quantity.column("ceiling"))));
        }
        if (random.nextInt(3) == 0) {
            builder.rule(new Rule.PublicShare(
                    new Rule.Terms("public share", one(NAMES), maybe(decimal(100, 9))),
                    where(),
                    random.nextBoolean() ? someServices() : new TreeSet<>(),
                    random.nextBoolean() ? EnumSet.of(one(List.of(Area.values()))) : EnumSet.noneOf(Area.class),
                    share()));
        }
    }

    /** Drawn last as well. */
    private void scenarios() {
        boolean fits = builder.checked(Places.NAMES, new Unread()).orElseThrow().objective().stages().stream()
                .flatMap(stage -> stage.goals().stream())
                .noneMatch(goal -> goal.aggregate() instanceof Goal.Aggregate.Gini
                        || goal.aggregate() instanceof Goal.Aggregate.FairestFirst);
        List<String> taken = new ArrayList<>();
        for (int i = fits ? Math.max(0, random.nextInt(5) - 2) : 0; i > 0; i--) {
            List<Scenario.Change> changes = new ArrayList<>();
            for (int c = 1 + random.nextInt(2); c > 0; c--) {
                changes.add(new Scenario.Change(
                        where(),
                        random.nextBoolean() ? someServices() : new TreeSet<>(),
                        random.nextBoolean() ? EnumSet.of(one(List.of(Area.values()))) : EnumSet.noneOf(Area.class),
                        maybe(shift()),
                        maybe(shift()),
                        Optional.of(shift())));
            }
            builder.scenario(new Scenario(id("f", taken), one(NAMES), changes));
        }
    }

    private Scenario.Shift shift() {
        return random.nextBoolean() ? new Scenario.Shift.Times(decimal(3, 2)) : new Scenario.Shift.Is(decimal(3, 2));
    }

    private void rules() {
        List<String> taken = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            Rule.Terms terms = new Rule.Terms(id("r", taken), one(NAMES), maybe(decimal(100, 9)));
            builder.rule(rule(terms, random.nextInt(13)));
        }
        if (random.nextInt(4) == 0 && revenuesAreKnown) {
            BigDecimal share = share();
            builder.rule(new Rule.Contribution(
                    new Rule.Terms(id("r", taken), one(NAMES), maybe(decimal(100, 9))),
                    where(),
                    Optional.of(funds.get(0)),
                    share,
                    maybe(share.multiply(share()))));
        }
        if (random.nextInt(4) == 0) {
            builder.rule(formula(new Rule.Terms(id("r", taken), one(NAMES), maybe(decimal(100, 9)))));
        }
    }

    private Rule formula(Rule.Terms terms) {
        List<Factor> factors = new ArrayList<>(List.of(Factor.chosen("rate")));
        if (random.nextBoolean()) {
            factors.add(Factor.fixed(Factor.POPULATION, decimal(1000, 4).negate()));
        }
        if (random.nextBoolean()) {
            factors.add(new Factor("ceiling", maybe(share().negate()), maybe(share())));
        }
        return new Rule.Formula(terms, where(), Optional.of(funds.get(0)), factors);
    }

    private Rule rule(Rule.Terms terms, int kind) {
        Optional<String> fund = maybe(one(funds));
        Quantity amount = random.nextBoolean() ? Quantity.of(amount()) : Quantity.column("ceiling");
        Rule.Per per = random.nextBoolean() ? Rule.Per.LOCALITY : Rule.Per.HEAD;
        return switch (kind) {
            case 0 -> new Rule.GeneralShare(terms, share());
            case 1 -> new Rule.Floor(terms, where(), fund, amount, per);
            case 2 -> new Rule.HoldHarmless(terms, where(), fund, share());
            case 3 -> new Rule.Cap(terms, where(), fund, amount, per);
            case 4 -> new Rule.GrowthCap(terms, where(), fund, share().negate());
            case 5 ->
                new Rule.GuaranteedLevel(
                        terms,
                        where(),
                        random.nextBoolean() ? someServices() : new TreeSet<>(),
                        random.nextBoolean() ? EnumSet.of(one(List.of(Area.values()))) : EnumSet.noneOf(Area.class),
                        share());
            case 6 ->
                groups.isEmpty()
                        ? new Rule.GeneralShare(terms, share())
                        : new Rule.Envelope(terms, one(groups), fund, maybe(amount()), Optional.of(amount()));
            case 11 ->
                ofKnownRevenue.isEmpty()
                        ? new Rule.GeneralShare(terms, share())
                        : new Rule.Progressivity(
                                terms,
                                someOfKnownRevenue(),
                                one(List.of(Rule.Among.values())),
                                maybe(2 + random.nextInt(49)));
            case 10 ->
                ofKnownRevenue.isEmpty()
                        ? new Rule.GeneralShare(terms, share())
                        : new Rule.BasicSecurity(terms, someOfKnownRevenue(), amounts(), per);
            case 9 ->
                groups.isEmpty()
                        ? new Rule.GeneralShare(terms, share())
                        : new Rule.PassThrough(terms, one(groups), Where.ids(List.of(one(localities))), fund, share());
            case 8 -> new Rule.Tilt(terms, Where.ids(List.of(one(localities))), fund, share());
            case 7 ->
                new Rule.RuralShare(terms, where(), random.nextBoolean() ? someServices() : new TreeSet<>(), share());
            default ->
                specialFunds.isEmpty()
                        ? new Rule.Floor(terms, where(), fund, amount, per)
                        : new Rule.Absorption(
                                terms,
                                where(),
                                Optional.of(one(specialFunds)),
                                amount,
                                random.nextBoolean() ? Rule.Per.LOCALITY : Rule.Per.CLIENT);
        };
    }

    private Where someOfKnownRevenue() {
        return Where.ids(List.of(one(ofKnownRevenue), one(ofKnownRevenue)));
    }

    private Quantity amounts() {
        return random.nextBoolean() ? Quantity.columns("ceiling") : Quantity.of(amount());
    }

    private void objective() {
        List<Objective.Stage> stages = new ArrayList<>();
        boolean ranked = false;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            List<Goal> goals = new ArrayList<>();
            Goal first = goal();
            boolean alone = first.aggregate() instanceof Goal.Aggregate.FairestFirst;
            goals.add(first);
            if (!alone && random.nextBoolean()) {
                goals.add(goal(summed()));
            }
            stages.add(new Objective.Stage(goals, stages.isEmpty() || ranked ? BigDecimal.ZERO : share()));
            ranked |= alone;
        }
        builder.objective(new Objective(stages, random.nextBoolean()));
    }

    private Goal goal() {
        return goal(random.nextInt(5) == 0 ? Goal.Aggregate.fairestFirst() : summed());
    }

    private Goal.Aggregate summed() {
        return one(List.of(
                Goal.Aggregate.mean(),
                Goal.Aggregate.worst(),
                new Goal.Aggregate.Tail(new BigDecimal("0.1")),
                new Goal.Aggregate.Gini()));
    }

    private Goal goal(Goal.Aggregate aggregate) {
        return switch (random.nextInt(3)) {
            case 0 -> new Goal.Gap(aggregate, one(List.of(Goal.Reference.values())), decimal(10, 1));
            case 1 -> new Goal.Shortfall(aggregate, decimal(10, 1));
            default -> new Goal.Disparity(aggregate, decimal(10, 1));
        };
    }
}
