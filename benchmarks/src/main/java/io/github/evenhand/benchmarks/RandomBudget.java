package io.github.evenhand.benchmarks;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A budget of 3 to 60 localities that nobody would write, from a seed: empty groups and areas, needs for nobody,
 * localities that are all alike or a million times as large as others, funds of nothing and of far too much, every kind
 * of rule. The same seed gives the same budget everywhere.
 */
public final class RandomBudget {

    private final long seed;
    private final SplittableRandom random;
    private final Budget.Builder budget;
    private final BigDecimal unit;
    private final int digits;
    private final boolean uneven;
    private final boolean habit;
    private final boolean bounds;
    private final boolean clones;
    private final boolean townsOnly;
    private final List<String> services = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> localities = new ArrayList<>();
    private final List<String> funds = new ArrayList<>();
    private BigInteger cost = BigInteger.ZERO;
    private BigInteger pool = BigInteger.ZERO;

    private RandomBudget(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.unit = new BigDecimal(pick("0.001", "0.01", "0.01", "1", "0.05", "1000"));
        this.digits = pick(1, 2, 2, 3, 4, 4, 6, 9);
        this.uneven = chance(25);
        this.habit = chance(12);
        this.bounds = !habit && Math.floorMod(seed, 7) == 0; // not drawn: everything else of a seed stays as it was
        this.clones = chance(20);
        this.townsOnly = chance(4);
        this.budget = Budget.builder("random-" + seed).currency("XXX", unit.toPlainString());
    }

    /** The budget of a seed. */
    public static Budget of(long seed) {
        RandomBudget drawing = new RandomBudget(seed);
        drawing.addPlaces();
        drawing.addFunds();
        new RandomRules(drawing).write();
        return drawing.budget.build();
    }

    private void addPlaces() {
        for (int k = 1 + below(4); k > 0; k--) {
            services.add("s" + k);
            budget.service(new Service("s" + k, "S", new BigDecimal(pick("1", "1", "1", "2.5", "0.01"))));
        }
        addGroups();
        if (habit) {
            budget.generalMoney(GeneralMoney.HABIT);
        }
        if (bounds) {
            budget.generalMoney(GeneralMoney.BOUNDS);
        }
        int kinds = clones ? 1 + below(3) : 60;
        long likeness = random.nextLong();
        int count = chance(60) ? 3 + below(13) : 16 + below(45);
        for (int i = 1; i <= count; i++) {
            localities.add("l" + i);
            addLocality(
                    "l" + i, new SplittableRandom(likeness + below(kinds) * 7_919L + (clones ? 0 : 1_000_003L * i)));
        }
    }

    /** A tree of at most two levels of groups, some without a locality. */
    private void addGroups() {
        int depth = below(3);
        int provinces = depth == 0 ? 0 : 1 + below(5);
        for (int g = 1; g <= provinces; g++) {
            budget.group(new Group("p" + g, "P", Optional.empty()));
            groups.add("p" + g);
        }
        for (int g = depth < 2 ? 0 : 1 + below(8); g > 0; g--) {
            budget.group(new Group("d" + g, "D", Optional.of("p" + (1 + below(provinces)))));
            groups.add("d" + g);
        }
    }

    private void addLocality(String id, SplittableRandom drawn) {
        int urban = drawn.nextInt(6) == 0 ? 0 : 1 + drawn.nextInt(1000);
        int rural = townsOnly || drawn.nextInt(7) == 0 ? 0 : 1 + drawn.nextInt(1000);
        BigDecimal size = uneven ? BigDecimal.ONE.movePointRight(drawn.nextInt(7) - 3) : BigDecimal.ONE;
        Locality locality = Locality.of(
                        id, "L", size.multiply(new BigDecimal(urban)), size.multiply(new BigDecimal(rural)))
                .with("tier", String.valueOf(1 + drawn.nextInt(3)))
                .with("rate", List.of("0", "0.25", "1", "2.333333", "4").get(drawn.nextInt(5)))
                .with("share", List.of("0", "0.2", "0.5", "1").get(drawn.nextInt(4)));
        if (!groups.isEmpty() && chance(80)) {
            locality = locality.withParent(pick(groups));
        }
        BigInteger before = cost;
        for (Area area : Area.values()) {
            for (String service : services) {
                if ((area == Area.URBAN ? urban : rural) > 0 || drawn.nextInt(4) == 0) {
                    addNeed(id, area, service, size, drawn);
                }
            }
        }
        if (drawn.nextInt(5) < 2) {
            int percent = List.of(0, 1, 5, 30, 100).get(drawn.nextInt(5));
            locality = locality.withMatchingCapacity(money(share(cost.subtract(before), percent)));
        }
        budget.locality(locality.withOwnRevenue(ownRevenue(id, locality.population(), urban + rural)));
    }

    /** Out of what is drawn already, so that nothing else of a seed is drawn otherwise; many have the same per head. */
    private BigDecimal ownRevenue(String id, BigDecimal people, int drawn) {
        return people.multiply(unit)
                .multiply(BigDecimal.valueOf(clones ? 3 : Math.floorMod(7 * drawn + id.hashCode(), 5)));
    }

    private void addNeed(String locality, Area area, String service, BigDecimal size, SplittableRandom drawn) {
        boolean nobody = drawn.nextInt(12) == 0 || (townsOnly && area == Area.RURAL);
        BigDecimal clients = nobody
                ? BigDecimal.ZERO
                : size.multiply(BigDecimal.valueOf((1 + drawn.nextInt(300)) * 2L + (drawn.nextInt(4) == 0 ? 1 : 0)))
                        .multiply(new BigDecimal("0.5"));
        int stretch = uneven ? drawn.nextInt(5) - 2 : 0;
        BigDecimal unitCost =
                unit.multiply(BigDecimal.valueOf(20 + drawn.nextInt(180))).movePointRight(digits - 2 + stretch);
        BigDecimal level = BigDecimal.valueOf(drawn.nextInt(6) == 0 ? 100 : drawn.nextInt(130), 2);
        Need need = Need.of(locality, area, service, clients, unitCost, level);
        cost = cost.add(
                clients.multiply(unitCost).divide(unit, 0, RoundingMode.UP).toBigIntegerExact());
        if (habit) {
            need = need.withHabitShare(BigDecimal.valueOf(drawn.nextInt(100 / (2 * services.size())), 2));
        } else if (drawn.nextInt(4) == 0) {
            need = need.withHighestLevel(BigDecimal.valueOf(drawn.nextInt(4) == 0 ? 100 : drawn.nextInt(200), 2));
        }
        budget.need(bounds ? bounded(need) : need);
    }

    /** Out of what is drawn already; what is spoken for stays below 1. */
    private Need bounded(Need need) {
        int clients = need.clients().movePointRight(1).intValue();
        BigDecimal least = need.highestLevel().isPresent()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(clients % 50, 2).divide(BigDecimal.valueOf(services.size()), 4, RoundingMode.DOWN);
        return need.withinShares(
                least, new BigDecimal(List.of("1", "0.7", "0.5").get(clients % 3)));
    }

    private void addFunds() {
        int general = chance(12) ? 0 : 1 + below(2);
        int special = general == 0 ? 1 + below(2) : below(3);
        for (int f = 1; f <= general; f++) {
            budget.fund(new Fund.General("general" + f, amount(1), spend(), eligible()));
            funds.add("general" + f);
        }
        for (int f = 1; f <= special; f++) {
            budget.fund(new Fund.Special(
                    "special" + f,
                    amount(4),
                    spend(),
                    eligible(),
                    new TreeSet<>(Set.of(pick(services))),
                    pick(List.of(Set.of(Area.RURAL), Set.of(Area.URBAN), EnumSet.allOf(Area.class))),
                    quantity("rate", "0.3", "4"),
                    quantity("share", "0.25", "1")));
            funds.add("special" + f);
        }
    }

    private BigDecimal amount(int part) {
        BigInteger units = share(cost, pick(0, 1, 5, 5, 10, 20, 20, 40, 70, 120))
                .divide(BigInteger.valueOf(part))
                .add(BigInteger.valueOf(below(2)));
        if (chance(2)) {
            units = new BigDecimal("1e12").divide(unit, 0, RoundingMode.UP).toBigIntegerExact();
        } else if (chance(2)) {
            units = BigInteger.ONE;
        }
        pool = pool.add(units);
        return money(units);
    }

    private Fund.Spend spend() {
        return chance(50) ? Fund.Spend.EXACTLY : Fund.Spend.AT_MOST;
    }

    private Quantity quantity(String column, String some, String much) {
        return switch (below(10)) {
            case 0, 1 -> Quantity.column(column);
            case 2, 3 -> Quantity.of(some);
            case 4 -> Quantity.of(much);
            default -> Quantity.none();
        };
    }

    private Where eligible() {
        return chance(75) ? Where.EVERYWHERE : some();
    }

    /** Some of the localities: below a group, a few by name, or by a column. */
    Where some() {
        return switch (below(3)) {
            case 0 -> groups.isEmpty() ? Where.EVERYWHERE : Where.group(pick(groups));
            case 1 -> Where.ids(List.of(pick(localities), pick(localities), pick(localities)));
            default ->
                new Where(
                        Optional.empty(),
                        new TreeSet<>(),
                        Optional.of(new Where.Test(
                                "tier", Optional.empty(), Optional.of(BigDecimal.valueOf(2)), Optional.empty())));
        };
    }

    long seed() {
        return seed;
    }

    Budget.Builder budget() {
        return budget;
    }

    List<String> services() {
        return services;
    }

    List<String> groups() {
        return groups;
    }

    List<String> localities() {
        return localities;
    }

    List<String> funds() {
        return funds;
    }

    /** What a locality would have if all had the same, in smallest units. */
    BigInteger fairShare() {
        return pool.divide(BigInteger.valueOf(localities.size()));
    }

    /** So many smallest units. */
    BigDecimal money(BigInteger units) {
        return unit.multiply(new BigDecimal(units));
    }

    /** Some tenths of a smallest unit, which nobody can pay. */
    BigDecimal tenths(int tenths) {
        return unit.movePointLeft(1).multiply(BigDecimal.valueOf(tenths));
    }

    /** So many per cent of smallest units, whole ones. */
    static BigInteger share(BigInteger units, int percent) {
        return units.multiply(BigInteger.valueOf(percent)).divide(BigInteger.valueOf(100));
    }

    /** A price for a unit of the currency, at which so many times the cost of everything is as much as one objective. */
    BigDecimal priceOfMoney(int times) {
        BigDecimal everything = money(cost.max(BigInteger.ONE));
        int exponent = everything.precision() - everything.scale();
        return BigDecimal.valueOf(times).movePointLeft(exponent);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
