package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Matching;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The needs of a budget in exact numbers, each by its place in the order of the budget: read once, since every valuation
 * asks for the same ones.
 */
final class Facts {

    /** No place: a rural need whose reference has no urban client. */
    static final int NONE = -1;

    private final Budget budget;
    private final Patience patience;
    private final List<Need> needs;
    private final Map<String, Integer> firstNeed = new HashMap<>();
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final @Nullable Rates[] lastRates;
    private final Rational[] clients;
    private final Rational[] weights;
    private final Rational[] costs;
    private final Rational[] before;
    private final @Nullable Rational[] ceilings;
    private final List<Facts> futures;
    private final Map<String, Rational> effects = new HashMap<>();
    private final Map<Goal.Reference, Sets> sets = new EnumMap<>(Goal.Reference.class);

    /**
     * The sets of urban needs that a reference holds rural ones against.
     *
     * @param size how many there are
     * @param of the set that each need is in if it is urban, and held against if it is rural
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to the ledger, never compared
    record Sets(int size, int[] of) {}

    /**
     * Localities in services, town and countryside together; what has no clients is in none.
     *
     * @param of the provision that each need is part of, or NONE
     * @param clients Σₐ n
     * @param weights w Σₐ n
     * @param service the number of the service of each provision
     * @param services their ids
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to the ledger, never compared
    record Provisions(int[] of, Rational[] clients, Rational[] weights, int[] service, List<String> services) {}

    private @Nullable Provisions provisions;

    Facts(Budget budget, Patience patience) {
        this.budget = budget;
        this.patience = patience;
        this.needs = budget.needs();
        for (Locality locality : budget.localities()) {
            placeOf.put(locality.id(), placeOf.size());
        }
        lastRates = new Rates[placeOf.size()];
        clients = new Rational[needs.size()];
        weights = new Rational[clients.length];
        costs = new Rational[clients.length];
        before = new Rational[clients.length];
        ceilings = new Rational[clients.length];
        Rational unit = budget.currency().unit();
        Map<String, Rational> weightOf = new HashMap<>();
        budget.services().forEach(service -> weightOf.put(service.id(), Rational.of(service.fullWeight())));
        for (int at = 0; at < clients.length; at++) {
            patience.ask();
            Need need = needs.get(at);
            firstNeed.putIfAbsent(need.locality(), at);
            clients[at] = Rational.of(budget.clients(need));
            weights[at] = weightOf.getOrDefault(need.service(), Rational.ONE).times(clients[at]);
            costs[at] = budget.standardCost(need).dividedBy(unit);
            before[at] = Rational.of(budget.level(need));
            Optional<BigDecimal> highest = budget.highestLevel(need);
            if (highest.isPresent() && clients[at].signum() > 0) {
                ceilings[at] = Rational.of(highest.get()).max(before[at]);
            }
        }
        futures = budget.scenarios().stream()
                .map(scenario -> new Facts(budget.in(scenario), patience))
                .toList();
        futures.forEach(this::lowerCeilings);
    }

    /** Money is given before the future is known: a need takes no more than it has room for in each. */
    private void lowerCeilings(Facts future) {
        for (int at = 0; at < ceilings.length; at++) {
            Rational here = ceilings[at];
            Rational there = future.ceilings[at];
            if (here != null && there != null) {
                Rational money = there.minus(future.before[at]).times(future.costs[at]);
                ceilings[at] = here.min(before[at].plus(money.dividedBy(costs[at])));
            }
        }
    }

    /** The needs of the futures of the budget, in their order. */
    List<Facts> futures() {
        return futures;
    }

    /** The place of a locality in the budget. */
    int place(Locality locality) {
        return placeOf.getOrDefault(locality.id(), 0);
    }

    /** 1 - q and m of special money in a locality that it can go to; where it cannot, they need not be known. */
    Rates rates(int locality, Fund.Special fund) {
        Rates before = lastRates[locality];
        if (before == null
                || !before.crowdOut().equals(fund.crowdOut())
                || !before.matching().equals(fund.matching())) {
            Locality where = budget.localities().get(locality);
            before = new Rates(
                    fund.crowdOut(),
                    fund.matching(),
                    Rational.of(fund.crowdOut().of(where)),
                    fund.matching().of(where));
            lastRates[locality] = before;
        }
        return before;
    }

    /** What a budget says of the rates of funds, and what they are in a locality. */
    record Rates(Quantity crowdOut, Matching matching, Rational freed, Rational matched) {}

    /** What one unit of money does in a mode, where it does 1 in public provision. */
    Rational effect(DeliveryMode mode) {
        return effects.computeIfAbsent(mode.id(), id -> mode.effect());
    }

    /** The most that one unit of money can do in a need. */
    Rational mostEffect(int need) {
        Rational most = Rational.ONE;
        for (DeliveryMode mode : budget.deliveryModes(needs.get(need))) {
            most = most.max(effect(mode));
        }
        return most;
    }

    Budget budget() {
        return budget;
    }

    /** Of whoever waits for what is worked out of these. */
    Patience patience() {
        return patience;
    }

    List<Need> needs() {
        return needs;
    }

    int size() {
        return clients.length;
    }

    /** The place of the first need of a locality; the others follow. */
    int first(Locality locality) {
        return firstNeed.getOrDefault(locality.id(), 0);
    }

    /** The place after the last need of a locality. */
    int end(Locality locality) {
        return first(locality) + budget.needs(locality.id()).size();
    }

    /** n */
    Rational clients(int need) {
        return clients[need];
    }

    boolean hasClients(int need) {
        return clients[need].signum() > 0;
    }

    /** w·n */
    Rational weight(int need) {
        return weights[need];
    }

    /** c·n in smallest units: what a whole standard costs. */
    Rational cost(int need) {
        return costs[need];
    }

    /** b */
    Rational before(int need) {
        return before[need];
    }

    /** max(u, b), or the level that all the money lifts to that every future has room for, where it matters. */
    Optional<Rational> ceiling(int need) {
        return Optional.ofNullable(ceilings[need]);
    }

    boolean isRural(int need) {
        return needs.get(need).area() == Area.RURAL;
    }

    /** What localities provide of services. */
    Provisions provisions() {
        if (provisions == null) {
            provisions = gatherProvisions();
        }
        return provisions;
    }

    private Provisions gatherProvisions() {
        List<String> services = new ArrayList<>();
        Map<String, Integer> numberOf = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> service = new ArrayList<>();
        List<Rational> sums = new ArrayList<>();
        List<Rational> weighted = new ArrayList<>();
        int[] of = new int[clients.length];
        for (int at = 0; at < of.length; at++) {
            Need need = needs.get(at);
            of[at] = NONE;
            if (hasClients(at)) {
                Integer known = numbers.putIfAbsent(need.locality() + "/" + need.service(), sums.size());
                of[at] = known == null ? sums.size() : known;
                if (known == null) {
                    Integer number = numberOf.putIfAbsent(need.service(), services.size());
                    service.add(number == null ? services.size() : number);
                    if (number == null) {
                        services.add(need.service());
                    }
                    sums.add(Rational.ZERO);
                    weighted.add(Rational.ZERO);
                }
                sums.set(of[at], sums.get(of[at]).plus(clients[at]));
                weighted.set(of[at], weighted.get(of[at]).plus(weights[at]));
            }
        }
        return new Provisions(
                of,
                sums.toArray(Rational[]::new),
                weighted.toArray(Rational[]::new),
                service.stream().mapToInt(Integer::intValue).toArray(),
                services);
    }

    /** Who is held against whom by a reference other than the standard. */
    Sets sets(Goal.Reference reference) {
        return sets.computeIfAbsent(reference, this::gather);
    }

    private Sets gather(Goal.Reference reference) {
        Map<String, Map<String, Integer>> numbers = new HashMap<>();
        int[] of = new int[clients.length];
        List<Boolean> hasUrban = new ArrayList<>();
        String locality = "";
        Map<String, Integer> services = Map.of();
        for (int at = 0; at < of.length; at++) {
            Need need = needs.get(at);
            if (!need.locality().equals(locality)) {
                locality = need.locality();
                services = numbers.computeIfAbsent(whose(reference, locality), key -> new HashMap<>());
            }
            Integer number = services.get(need.service());
            if (number == null) {
                number = hasUrban.size();
                services.put(need.service(), number);
                hasUrban.add(false);
            }
            of[at] = number;
            if (!isRural(at) && hasClients(at)) {
                hasUrban.set(number, true);
            }
        }
        for (int at = 0; at < of.length; at++) {
            of[at] = hasUrban.get(of[at]) ? of[at] : NONE;
        }
        return new Sets(hasUrban.size(), of);
    }

    private String whose(Goal.Reference reference, String locality) {
        return switch (reference) {
            case NATIONAL_URBAN, STANDARD -> "";
            case GROUP_URBAN -> budget.tree().topmost(budget.locality(locality));
            case OWN_URBAN -> locality;
        };
    }
}
