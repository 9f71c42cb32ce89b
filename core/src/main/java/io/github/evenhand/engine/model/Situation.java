package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A budget as the clauses see it: the tree of nodes, the needs that have clients, and the columns of money. Money is in
 * smallest units throughout, so that nothing depends on how a budget was written.
 */
public final class Situation {

    private final Budget budget;
    private final List<String> nodes = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<String, Integer> nodeOf = new HashMap<>();
    private final List<Home> homes = new ArrayList<>();
    private final Map<String, Home> homeOf = new HashMap<>();
    private final List<Fund.Open> funds;
    private final List<List<Locality>> eligible = new ArrayList<>();
    private final List<Rational> amounts = new ArrayList<>();
    private final Rational total;
    private final Rational unit;
    private final List<Coefficient> coefficients;
    private final List<Contribution> contributions;
    private final Map<String, List<Contribution>> contributionsOf = new HashMap<>();
    private final Map<String, Set<String>> publicShares = new HashMap<>();
    private final List<Budget> futures;
    private final Patience patience;

    Situation(Budget budget, Draft draft, Patience patience) {
        this.budget = budget;
        this.patience = patience;
        this.futures = budget.scenarios().stream().map(budget::in).toList();
        this.unit = budget.currency().unit();
        this.funds = budget.openFunds();
        for (Fund.Open fund : funds) {
            amounts.add(NobodyContributesMoreThanItsShare.most(this, fund));
            eligible.add(budget.select(fund.eligible()));
        }
        this.total = amounts.stream().reduce(Rational.ZERO, Rational::plus);
        plantTree();
        for (Locality locality : budget.localities()) {
            Home home = layOut(locality, draft);
            homes.add(home);
            homeOf.put(locality.id(), home);
        }
        this.coefficients = FundsFollowTheirFormula.coefficients(this, draft);
        this.contributions = NobodyContributesMoreThanItsShare.contributions(this, draft);
        contributions.forEach(contribution -> contributionsOf
                .computeIfAbsent(contribution.locality().id(), key -> new ArrayList<>())
                .add(contribution));
    }

    /** The same columns of money, where needs are as they are in a future: all that is measured there. */
    private Situation(Situation now, Budget future) {
        this.budget = future;
        this.patience = now.patience;
        this.futures = List.of();
        this.unit = now.unit;
        this.funds = now.funds;
        this.total = now.total;
        this.coefficients = now.coefficients;
        this.contributions = now.contributions;
        nodes.addAll(now.nodes);
        parents.addAll(now.parents);
        nodeOf.putAll(now.nodeOf);
        for (Home home : now.homes) {
            patience.ask();
            Map<String, Need> then = new HashMap<>();
            future.needs(home.locality().id()).forEach(need -> then.put(need.id(), need));
            Home there = home.withPlaces(home.places().stream()
                    .map(place -> in(then.getOrDefault(place.need().id(), place.need()), place))
                    .toList());
            homes.add(there);
            homeOf.put(home.locality().id(), there);
        }
    }

    private Place in(Need need, Place now) {
        return now.in(need, Rational.of(budget.clients(need)), costOf(need), Rational.of(budget.level(need)));
    }

    /** This situation in each of the futures of the budget, in their order. */
    List<Situation> futures() {
        return futures.stream().map(future -> new Situation(this, future)).toList();
    }

    private void plantTree() {
        addNode("", -1);
        List<Group> waiting = new ArrayList<>(budget.groups());
        while (!waiting.isEmpty()) {
            List<Group> later = new ArrayList<>();
            for (Group group : waiting) {
                Integer parent =
                        group.parent().map(nodeOf::get).orElse(group.parent().isEmpty() ? Programme.NATION : null);
                if (parent == null) {
                    later.add(group);
                } else {
                    addNode(group.id(), parent);
                }
            }
            waiting = later;
        }
        for (Locality locality : budget.localities()) {
            addNode(locality.id(), locality.parent().map(this::node).orElse(Programme.NATION));
        }
    }

    private void addNode(String id, int parent) {
        nodeOf.put(id, nodes.size());
        nodes.add(id);
        parents.add(parent);
    }

    private Home layOut(Locality locality, Draft draft) {
        int node = node(locality.id());
        List<Need> needs = budget.needs(locality.id());
        Rational[] costs = new Rational[needs.size()];
        Rational cost = Rational.ZERO;
        for (int need = 0; need < costs.length; need++) {
            costs[need] = costOf(needs.get(need));
            cost = cost.plus(costs[need]);
        }
        Rational scale = cost.signum() > 0 ? cost : Rational.ONE.max(total);
        List<Home.Grant> grants = new ArrayList<>();
        Rational mostGeneral = Rational.ZERO;
        for (int fund = 0; fund < funds.size(); fund++) {
            if (reaches(fund, locality, needs)) {
                Fund.Open open = funds.get(fund);
                String name = symbol(open) + "[" + locality.id() + "," + open.id() + "]";
                int column = draft.column(name, node, Rational.ZERO, amounts.get(fund), scale);
                Home.Grant grant = grant(fund, column, locality);
                mostGeneral = mostGeneral.plus(grant.freed().times(grant.most()));
                grants.add(grant);
            }
        }
        List<Place> mine = new ArrayList<>();
        for (int need = 0; need < costs.length; need++) {
            if (costs[need].signum() > 0) {
                mine.add(place(
                        needs.get(need), room(locality.id(), need), node, costs[need], grants, mostGeneral, draft));
            }
        }
        int otherUses = draft.column("o[" + locality.id() + "]", node, Rational.ZERO, mostGeneral, scale);
        return new Home(locality, node, cost, mostGeneral, List.copyOf(grants), List.copyOf(mine), otherUses);
    }

    private Home.Grant grant(int place, int column, Locality locality) {
        Fund.Open fund = funds.get(place);
        Rational most = amounts.get(place);
        if (fund instanceof Fund.Special special) {
            Rational freed = Rational.of(special.crowdOut().of(locality));
            Rational matching = special.matching().of(locality);
            Rational effect = Rational.ONE.minus(freed).plus(matching);
            return new Home.Grant(fund, place, column, most, freed, matching, effect);
        }
        return new Home.Grant(fund, place, column, most, Rational.ONE, Rational.ZERO, Rational.ZERO);
    }

    private static String symbol(Fund fund) {
        return fund instanceof Fund.General ? "G" : "E";
    }

    private Place place(
            Need need,
            Optional<Rational> room,
            int node,
            Rational cost,
            List<Home.Grant> grants,
            Rational mostGeneral,
            Draft draft) {
        Rational level = Rational.of(budget.level(need));
        Optional<Rational> ceiling = room.map(money -> level.plus(money.dividedBy(cost)));
        String area = need.area().word();
        int general = draft.column(
                "x[" + need.locality() + "," + area + "," + need.service() + "]",
                node,
                Rational.ZERO,
                room.map(mostGeneral::min).orElse(mostGeneral),
                cost);
        Rational per = Rational.ONE.dividedBy(cost);
        List<Term> rise = new ArrayList<>(2);
        rise.add(new Term(general, per));
        List<Place.Special> special = new ArrayList<>(1);
        for (Home.Grant grant : grants) {
            if (grant.fund() instanceof Fund.Special fund && fund.isFor(need)) {
                String name = "y[" + need.locality() + "," + fund.id() + "," + area + "," + need.service() + "]";
                int column = draft.column(name, node, Rational.ZERO, most(room, grant), cost);
                special.add(new Place.Special(column, grant));
                if (grant.effect().signum() != 0) {
                    rise.add(new Term(column, per.times(grant.effect())));
                }
            }
        }
        List<Place.Mode> modes = modes(need, node, cost, room, mostGeneral, special, draft);
        modes.forEach(mode -> rise.add(new Term(mode.column(), per.times(mode.more()))));
        return new Place(
                need,
                node,
                Rational.of(budget.clients(need)),
                cost,
                level,
                ceiling,
                room,
                general,
                List.copyOf(special),
                modes,
                modes.isEmpty() ? Rational.ZERO : publicShare(need),
                List.copyOf(rise));
    }

    /**
     * What a need can take in every future: (max(u, b) - b)·c·n, the least of all.
     *
     * @param at its place among the needs of the locality
     */
    private Optional<Rational> room(String locality, int at) {
        Optional<Rational> least = room(budget, locality, at);
        for (Budget future : futures) {
            least = least.flatMap(now -> room(future, locality, at).map(now::min));
        }
        return least;
    }

    private Optional<Rational> room(Budget then, String locality, int at) {
        Need need = then.needs(locality).get(at);
        Rational level = Rational.of(then.level(need));
        return then.highestLevel(need)
                .map(u -> Rational.of(u).max(level).minus(level).times(units(then.standardCost(need))));
    }

    /** All the money that could reach a need, matching included. */
    private static Rational reaching(Rational mostGeneral, List<Place.Special> special) {
        Rational money = mostGeneral;
        for (Place.Special one : special) {
            money = money.plus(one.effect().times(one.grant().most()));
        }
        return money;
    }

    /** The columns z of a need: at most what there is, what has room below the highest level, and what the mode can take. */
    private List<Place.Mode> modes(
            Need need,
            int node,
            Rational cost,
            Optional<Rational> room,
            Rational mostGeneral,
            List<Place.Special> special,
            Draft draft) {
        List<DeliveryMode> ways = budget.deliveryModes(need);
        if (ways.isEmpty()) {
            return List.of();
        }
        Rational reaching = reaching(mostGeneral, special);
        List<Place.Mode> modes = new ArrayList<>();
        for (DeliveryMode mode : ways) {
            Rational effect = mode.effect();
            Rational most = room.map(all -> all.dividedBy(effect).min(reaching)).orElse(reaching);
            Optional<Rational> capacity = mode.capacity()
                    .map(quantity -> units(Rational.of(quantity.of(budget.locality(need.locality())))))
                    .filter(limit -> limit.compareTo(most) < 0);
            Rational upper = capacity.orElse(most);
            String place = need.locality() + "," + need.area().word() + "," + need.service();
            int column = draft.column("z[" + place + "," + mode.id() + "]", node, Rational.ZERO, upper, cost);
            modes.add(new Place.Mode(mode.id(), column, effect.minus(Rational.ONE), upper, capacity.isPresent()));
        }
        return List.copyOf(modes);
    }

    private static Set<String> ids(List<Locality> localities) {
        return localities.stream().map(Locality::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The largest share of what reaches a need that hard rules want delivered publicly (R14). */
    private Rational publicShare(Need need) {
        Rational share = Rational.ZERO;
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.PublicShare demanded
                    && rule.terms().isHard()
                    && demanded.isOn(need)
                    && publicShares
                            .computeIfAbsent(rule.id(), id -> ids(budget.select(rule.where())))
                            .contains(need.locality())) {
                share = share.max(Rational.of(demanded.atLeast()));
            }
        }
        return share;
    }

    private static Rational most(Optional<Rational> room, Home.Grant grant) {
        return room.isEmpty() || grant.effect().signum() == 0
                ? grant.most()
                : grant.most().min(room.get().dividedBy(grant.effect()));
    }

    private Rational costOf(Need need) {
        return units(budget.standardCost(need));
    }

    /** The rows that the upper bounds of columns of money stand for: a fund's amount, or a need's highest level. */
    public Map<Integer, String> limits() {
        Map<Integer, String> limits = new HashMap<>();
        for (Home home : homes) {
            home.grants()
                    .forEach(grant ->
                            limits.put(grant.column(), "R1[" + grant.fund().id() + "]"));
            for (Place place : home.places()) {
                String ceiling = "M4[" + place.need().id() + "]";
                Optional<Rational> room = place.room();
                if (room.isPresent() && room.get().compareTo(home.mostGeneral()) < 0) {
                    limits.put(place.general(), ceiling);
                }
                for (Place.Special special : place.special()) {
                    Home.Grant grant = special.grant();
                    boolean whole = most(room, grant).equals(grant.most());
                    limits.put(special.column(), whole ? "R1[" + grant.fund().id() + "]" : ceiling);
                }
                for (Place.Mode mode : place.modes()) {
                    Rational effect = mode.more().plus(Rational.ONE);
                    boolean isRoom =
                            room.isPresent() && room.get().dividedBy(effect).equals(mode.most());
                    String demand = "R14[" + place.need().id() + (mode.isFull() ? "," + mode.id() : "") + "]";
                    limits.put(mode.column(), isRoom ? ceiling : demand);
                }
            }
        }
        return limits;
    }

    /** Whether a fund can go to a locality at all: eligible, and for special money with clients for its purposes. */
    private boolean reaches(int fund, Locality locality, List<Need> needs) {
        boolean isEligible =
                Collections.binarySearch(eligible.get(fund), locality, (a, b) -> a.id().compareTo(b.id())) >= 0;
        return isEligible
                && (!(funds.get(fund) instanceof Fund.Special special)
                        || needs.stream()
                                .anyMatch(need -> special.isFor(need)
                                        && budget.clients(need).signum() > 0));
    }

    public Budget budget() {
        return budget;
    }

    /** Of whoever waits for what is worked out of this. */
    public Patience patience() {
        return patience;
    }

    /** An amount of the currency in smallest units. */
    Rational units(Rational amount) {
        return amount.dividedBy(unit);
    }

    /** One smallest unit in the currency. */
    Rational unit() {
        return unit;
    }

    /** All funds together, with all that can be paid into them, in smallest units. */
    Rational total() {
        return total;
    }

    /** The lowest node that is two nodes or above both. */
    int common(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (a > b) {
                a = parents.get(a);
            } else {
                b = parents.get(b);
            }
        }
        return a;
    }

    List<String> nodes() {
        return nodes;
    }

    int[] parents() {
        return parents.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The node of a group or locality. */
    public int node(String id) {
        Integer node = nodeOf.get(id);
        if (node == null) {
            throw new IllegalArgumentException("Node must be one of the budget, found '" + id + "'");
        }
        return node;
    }

    /** Every locality, in the order of ids. */
    public List<Home> homes() {
        return Collections.unmodifiableList(homes);
    }

    /** The coefficients of all formulas, by rule and factor. */
    public List<Coefficient> coefficients() {
        return coefficients;
    }

    /** What localities pay into funds, by rule and locality. */
    public List<Contribution> contributions() {
        return contributions;
    }

    /** What a locality pays into funds, by rule. */
    public List<Contribution> contributions(String locality) {
        return contributionsOf.getOrDefault(locality, List.of());
    }

    /** @throws IllegalArgumentException if the budget has no such locality */
    public Home home(String locality) {
        Home home = homeOf.get(locality);
        if (home == null) {
            throw new IllegalArgumentException("Locality must be one of the budget, found '" + locality + "'");
        }
        return home;
    }

    /** The needs of a locality that have clients. */
    public List<Place> places(String locality) {
        Home home = homeOf.get(locality);
        return home == null ? List.of() : home.places();
    }

    /** All needs that have clients, by locality, area and service. */
    List<Place> places() {
        List<Place> all = new ArrayList<>();
        homes.forEach(home -> all.addAll(home.places()));
        return all;
    }

    /** What localities provide of services, by locality and service; nothing where there are no clients. */
    List<Provision> provisions() {
        List<Provision> all = new ArrayList<>();
        for (Home home : homes) {
            Map<String, List<Place>> services = new TreeMap<>();
            for (Place place : home.places()) {
                services.computeIfAbsent(place.need().service(), key -> new ArrayList<>(2))
                        .add(place);
            }
            services.forEach((service, places) -> all.add(new Provision(
                    home.locality().id(),
                    service,
                    home.node(),
                    places.stream().map(Place::clients).reduce(Rational.ZERO, Rational::plus),
                    Level.mean(places, Place::clients, this::level))));
        }
        return all;
    }

    /** The columns G and E of a locality, by fund; a fund that cannot go there has none. */
    public Map<String, Integer> grants(String locality) {
        Home home = homeOf.get(locality);
        return home == null ? Map.of() : home.columns();
    }

    /** The column o of a locality. */
    public int otherUses(String locality) {
        Home home = homeOf.get(locality);
        return home == null ? -1 : home.otherUses();
    }

    /** C[i]: what one full standard of everything costs in a locality, in smallest units. */
    Rational cost(String locality) {
        Home home = homeOf.get(locality);
        return home == null ? Rational.ZERO : home.cost();
    }

    /** A typical amount of money on a node. */
    Draft.Unit money(String locality) {
        Rational scale = cost(locality);
        return new Draft.Unit(unit, scale.signum() > 0 ? scale : Rational.ONE.max(total));
    }

    /** A typical amount of money, of a locality or of the nation, in smallest units. */
    public Rational typicalMoney(Optional<String> locality) {
        return locality.map(this::money).orElseGet(this::money).scale();
    }

    /** A typical amount of money of many localities. */
    Draft.Unit money() {
        return new Draft.Unit(unit, Rational.ONE.max(total));
    }

    /** w·n: the weight of a need in a mean. */
    Rational weight(Place place) {
        return Rational.of(budget.service(place.need().service()).fullWeight()).times(place.clients());
    }

    /** w·n, of town and countryside together. */
    Rational weight(Provision provision) {
        return Rational.of(budget.service(provision.service()).fullWeight()).times(provision.clients());
    }

    /** What is measured of a need, with its weights. */
    Measures.Measure measure(Place place, int column) {
        return new Measures.Measure(place.need().id(), place.node(), column, place.clients(), weight(place));
    }

    /** The money that lifts a level, over c·n: the level is b plus this sum. */
    Draft.Sum rise(Place place) {
        return new Draft.Sum().plus(place.rise());
    }

    /** The level of a need. */
    Level level(Place place) {
        return new Level(place.level(), rise(place), place.level(), mostLevel(place));
    }

    /** The highest level that a need could reach with all the money there is. */
    Rational mostLevel(Place place) {
        return place.ceiling()
                .orElseGet(() -> place.level().plus(mostMoney(place).dividedBy(place.cost())));
    }

    /** All that could lift a need, matching and what modes do beyond public provision included, in smallest units. */
    Rational mostMoney(Place place) {
        Rational money = reaching(home(place.need().locality()).mostGeneral(), place.special());
        for (Place.Mode mode : place.modes()) {
            money = money.plus(mode.more().times(mode.most()));
        }
        return money;
    }

    /** The urban needs that a rural need is held against; empty if it is the standard. */
    List<Place> urban(Goal.Reference reference, Place rural) {
        if (reference == Goal.Reference.STANDARD) {
            return List.of();
        }
        String set = setOf(reference, home(rural.need().locality()).locality());
        return urbanSets(reference)
                .getOrDefault(set, Map.of())
                .getOrDefault(rural.need().service(), List.of());
    }

    /** Whether there is anything to hold a rural need against. */
    boolean isReferred(Goal.Reference reference, Place rural) {
        return reference == Goal.Reference.STANDARD || !urban(reference, rural).isEmpty();
    }

    private final Map<Goal.Reference, Map<String, Map<String, List<Place>>>> urbanSets =
            new EnumMap<>(Goal.Reference.class);

    /** The urban needs of a reference by whose mean is meant and by service. */
    private Map<String, Map<String, List<Place>>> urbanSets(Goal.Reference reference) {
        return urbanSets.computeIfAbsent(reference, key -> {
            Map<String, Map<String, List<Place>>> sets = new HashMap<>();
            for (Home home : homes) {
                String set = setOf(reference, home.locality());
                Map<String, List<Place>> services = sets.computeIfAbsent(set, name -> new HashMap<>());
                for (Place place : home.places()) {
                    if (place.need().area() == Area.URBAN) {
                        services.computeIfAbsent(place.need().service(), name -> new ArrayList<>())
                                .add(place);
                    }
                }
            }
            return sets;
        });
    }

    /** Whose mean a locality is held against: its own, that of its topmost group, or that of the nation. */
    private String setOf(Goal.Reference reference, Locality locality) {
        return switch (reference) {
            case NATIONAL_URBAN, STANDARD -> "";
            case OWN_URBAN -> locality.id();
            case GROUP_URBAN -> budget.tree().topmost(locality);
        };
    }
}
