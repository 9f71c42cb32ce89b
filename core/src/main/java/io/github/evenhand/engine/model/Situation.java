package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A budget as the clauses see it: the tree of nodes, the needs that have clients, and the columns of money. Money is in
 * smallest units throughout, so that nothing depends on how a budget was written.
 */
public final class Situation {

    /**
     * A need with clients, and the columns of the money that reaches it.
     *
     * @param cost c·n: what one full standard costs for all clients, in smallest units
     * @param level b
     * @param ceiling max(u, b); empty if there is none
     * @param general the column x
     * @param special the columns y, by fund
     */
    public record Place(
            Need need,
            int node,
            Rational cost,
            Rational level,
            Optional<Rational> ceiling,
            int general,
            Map<String, Integer> special) {

        Rational clients() {
            return Rational.of(need.clients());
        }

        /** The column y of a fund; empty if the need is none of its purposes. */
        public OptionalInt special(String fund) {
            Integer column = special.get(fund);
            return column == null ? OptionalInt.empty() : OptionalInt.of(column);
        }
    }

    private final Budget budget;
    private final List<String> nodes = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<String, Integer> nodeOf = new HashMap<>();
    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> grants = new LinkedHashMap<>();
    private final Map<String, Integer> otherUses = new LinkedHashMap<>();
    private final Map<String, Rational> costs = new HashMap<>();
    private final Map<Integer, String> limits = new HashMap<>();
    private final Map<String, Rational> mostGeneral = new HashMap<>();
    private final Map<String, Map<String, Rates>> rates = new HashMap<>();
    private final Rational total;
    private final Rational unit;

    Situation(Budget budget, Draft draft) {
        this.budget = budget;
        this.unit = Rational.of(budget.currency().smallestUnit());
        this.total = budget.openFunds().stream()
                .map(fund -> units(Rational.of(fund.amount())))
                .reduce(Rational.ZERO, Rational::plus);
        plantTree();
        for (Locality locality : budget.localities()) {
            layOut(locality, draft);
        }
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

    private void layOut(Locality locality, Draft draft) {
        int node = node(locality.id());
        Rational cost = Rational.ZERO;
        for (Need need : budget.needs(locality.id())) {
            cost = cost.plus(costOf(need));
        }
        costs.put(locality.id(), cost);
        Rational scale = cost.signum() > 0 ? cost : Rational.ONE.max(total);
        Map<String, Integer> own = new LinkedHashMap<>();
        grants.put(locality.id(), own);
        for (Fund.Open fund : budget.openFunds()) {
            if (reaches(fund, locality)) {
                Rational most = units(Rational.of(fund.amount()));
                String name = symbol(fund) + "[" + locality.id() + "," + fund.id() + "]";
                int column = draft.column(name, node, Rational.ZERO, most, scale);
                own.put(fund.id(), column);
                limits.put(column, "R1[" + fund.id() + "]");
            }
        }
        List<Place> mine = new ArrayList<>();
        for (Need need : budget.needs(locality.id())) {
            if (need.clients().signum() > 0) {
                mine.add(place(need, locality, node, own, draft));
            }
        }
        places.put(locality.id(), Collections.unmodifiableList(mine));
        otherUses.put(
                locality.id(),
                draft.column("o[" + locality.id() + "]", node, Rational.ZERO, mostGeneral(locality), scale));
    }

    private static String symbol(Fund fund) {
        return fund instanceof Fund.General ? "G" : "E";
    }

    private Place place(Need need, Locality locality, int node, Map<String, Integer> own, Draft draft) {
        Rational cost = costOf(need);
        Rational level = Rational.of(need.level());
        Optional<Rational> ceiling = need.highestLevel().map(u -> Rational.of(u).max(level));
        Rational room = ceiling.map(u -> u.minus(level).times(cost)).orElse(null);
        String where = need.locality() + "," + need.area().word() + "," + need.service();
        Rational most = mostGeneral(locality);
        int general = draft.column("x[" + where + "]", node, Rational.ZERO, room == null ? most : most.min(room), cost);
        if (room != null && room.compareTo(most) < 0) {
            limits.put(general, "M4[" + need.id() + "]");
        }
        Map<String, Integer> special = new LinkedHashMap<>();
        for (Fund.Open fund : budget.openFunds()) {
            if (fund instanceof Fund.Special s && own.containsKey(s.id()) && s.isFor(need)) {
                Rational effect = effect(s, locality);
                Rational sum = units(Rational.of(s.amount()));
                Rational bound = room == null || effect.signum() == 0 ? sum : sum.min(room.dividedBy(effect));
                String name = "y[" + need.locality() + "," + s.id() + ","
                        + need.area().word() + "," + need.service() + "]";
                int column = draft.column(name, node, Rational.ZERO, bound, cost);
                special.put(s.id(), column);
                limits.put(column, bound.equals(sum) ? "R1[" + s.id() + "]" : "M4[" + need.id() + "]");
            }
        }
        return new Place(need, node, cost, level, ceiling, general, special);
    }

    private Rational costOf(Need need) {
        return units(Rational.of(need.unitCost()).times(Rational.of(need.clients())));
    }

    /** The row that the upper bound of a column of money stands for: a fund's amount, or a need's highest level. */
    public Optional<String> limit(int column) {
        return Optional.ofNullable(limits.get(column));
    }

    /** Whether a fund can go to a locality at all: eligible, and for special money with clients for its purposes. */
    private boolean reaches(Fund.Open fund, Locality locality) {
        return eligible(fund, locality)
                && (!(fund instanceof Fund.Special special)
                        || budget.needs(locality.id()).stream()
                                .anyMatch(need ->
                                        special.isFor(need) && need.clients().signum() > 0));
    }

    private final Map<String, List<Locality>> eligible = new HashMap<>();

    private boolean eligible(Fund.Open fund, Locality locality) {
        List<Locality> selected = eligible.computeIfAbsent(fund.id(), id -> budget.select(fund.eligible()));
        return Collections.binarySearch(selected, locality, (a, b) -> a.id().compareTo(b.id())) >= 0;
    }

    /** All general money that a locality could have: its general grants and what special money frees. */
    private Rational mostGeneral(Locality locality) {
        return mostGeneral.computeIfAbsent(locality.id(), id -> sumOfGeneral(locality));
    }

    private Rational sumOfGeneral(Locality locality) {
        Rational most = Rational.ZERO;
        for (Fund.Open fund : budget.openFunds()) {
            if (grants(locality.id()).containsKey(fund.id())) {
                Rational amount = units(Rational.of(fund.amount()));
                most = most.plus(
                        fund instanceof Fund.Special s ? freed(s, locality).times(amount) : amount);
            }
        }
        return most;
    }

    public Budget budget() {
        return budget;
    }

    /** An amount of the currency in smallest units. */
    Rational units(Rational amount) {
        return amount.dividedBy(unit);
    }

    /** One smallest unit in the currency. */
    Rational unit() {
        return unit;
    }

    /** All funds together, in smallest units. */
    Rational total() {
        return total;
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

    /** The needs of a locality that have clients. */
    public List<Place> places(String locality) {
        return places.getOrDefault(locality, List.of());
    }

    /** All needs that have clients, by locality, area and service. */
    List<Place> places() {
        List<Place> all = new ArrayList<>();
        places.values().forEach(all::addAll);
        return all;
    }

    /** The columns G and E of a locality, by fund; a fund that cannot go there has none. */
    public Map<String, Integer> grants(String locality) {
        return Collections.unmodifiableMap(grants.getOrDefault(locality, Map.of()));
    }

    /** The column o of a locality. */
    public int otherUses(String locality) {
        return otherUses.getOrDefault(locality, -1);
    }

    /** 1 - q, m and q + m of a special fund in a locality. */
    private record Rates(Rational freed, Rational matching, Rational effect) {}

    private Rates rates(Fund.Special fund, Locality locality) {
        return rates.computeIfAbsent(locality.id(), id -> new HashMap<>()).computeIfAbsent(fund.id(), id -> {
            Rational freed = Rational.of(fund.crowdOut().of(locality));
            Rational matching = Rational.of(fund.matching().of(locality));
            return new Rates(freed, matching, Rational.ONE.minus(freed).plus(matching));
        });
    }

    /** q + m: what one unit of special money adds to its purpose, with matching. */
    public Rational effect(Fund.Special fund, Locality locality) {
        return rates(fund, locality).effect();
    }

    /** 1 - q: what one unit of special money frees. */
    public Rational freed(Fund.Special fund, Locality locality) {
        return rates(fund, locality).freed();
    }

    /** m: own money that one unit of special money asks for. */
    Rational matching(Fund.Special fund, Locality locality) {
        return rates(fund, locality).matching();
    }

    /** C[i]: what one full standard of everything costs in a locality, in smallest units. */
    Rational cost(String locality) {
        return costs.getOrDefault(locality, Rational.ZERO);
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
        return Rational.of(budget.service(place.need().service()).weight()).times(place.clients());
    }

    /** The money that lifts a level, over c·n: the level is b plus this sum. */
    Draft.Sum rise(Place place) {
        Rational per = Rational.ONE.dividedBy(place.cost());
        Draft.Sum sum = new Draft.Sum().plus(per, place.general());
        Locality locality = budget.locality(place.need().locality());
        place.special().forEach((fund, column) -> {
            Rational effect = effect((Fund.Special) budget.fund(fund), locality);
            sum.plus(per.times(effect), column);
        });
        return sum;
    }

    /** The highest level that a need could reach with all the money there is. */
    Rational mostLevel(Place place) {
        return place.ceiling()
                .orElseGet(() -> place.level().plus(mostMoney(place).dividedBy(place.cost())));
    }

    /** All the money that could reach a need, matching included, in smallest units. */
    Rational mostMoney(Place place) {
        Locality locality = budget.locality(place.need().locality());
        Rational money = mostGeneral(locality);
        for (String fund : place.special().keySet()) {
            Fund.Special special = (Fund.Special) budget.fund(fund);
            money = money.plus(effect(special, locality).times(units(Rational.of(special.amount()))));
        }
        return money;
    }

    /** The urban needs that a rural need is held against; empty if it is the standard. */
    List<Place> urban(Goal.Reference reference, Place rural) {
        return switch (reference) {
            case STANDARD -> List.of();
            case OWN_URBAN ->
                urban(rural.need().service(), "own " + rural.need().locality());
            case GROUP_URBAN ->
                urban(
                        rural.need().service(),
                        "top "
                                + budget.tree()
                                        .topmost(budget.locality(rural.need().locality())));
            case NATIONAL_URBAN -> urban(rural.need().service(), "nation");
        };
    }

    private final Map<String, List<Place>> urbanSets = new HashMap<>();

    private List<Place> urban(String service, String set) {
        if (urbanSets.isEmpty()) {
            for (Place place : places()) {
                Need need = place.need();
                if (need.area() == Area.URBAN) {
                    Locality locality = budget.locality(need.locality());
                    for (String name : Arrays.asList(
                            "nation",
                            "own " + need.locality(),
                            "top " + budget.tree().topmost(locality))) {
                        urbanSets
                                .computeIfAbsent(name + "/" + need.service(), key -> new ArrayList<>())
                                .add(place);
                    }
                }
            }
        }
        return urbanSets.getOrDefault(set + "/" + service, List.of());
    }
}
