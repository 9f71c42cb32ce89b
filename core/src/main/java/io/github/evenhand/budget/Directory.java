package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is asked of a budget by id, found without looking through its lists: a large budget is asked for every locality.
 * Ids that a broken budget gives twice are found twice where a list is asked for, and once, the first, elsewhere.
 */
final class Directory {

    private final List<Locality> localities;
    private final Map<String, Integer> firstOf = new HashMap<>();
    private final Map<String, List<Integer>> membersOf = new HashMap<>();
    private final Map<String, Service> services = new HashMap<>();
    private final Map<String, Fund> funds = new HashMap<>();
    private final Map<String, List<Need>> needs = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> past = new HashMap<>();
    private final Tree tree;

    /** All lists in the order of ids. */
    Directory(
            List<Locality> localities,
            List<Service> services,
            List<Fund> funds,
            List<Need> needs,
            List<PastGrant> pastGrants,
            Tree tree) {
        this.localities = localities;
        this.tree = tree;
        for (int at = 0; at < localities.size(); at++) {
            int index = at;
            firstOf.putIfAbsent(localities.get(at).id(), at);
            localities
                    .get(at)
                    .parent()
                    .ifPresent(group -> membersOf
                            .computeIfAbsent(group, key -> new ArrayList<>())
                            .add(index));
        }
        services.forEach(service -> this.services.putIfAbsent(service.id(), service));
        funds.forEach(fund -> this.funds.putIfAbsent(fund.id(), fund));
        for (Need need : needs) {
            this.needs
                    .computeIfAbsent(need.locality(), key -> new ArrayList<>())
                    .add(need);
        }
        for (PastGrant grant : pastGrants) {
            past.computeIfAbsent(grant.locality(), key -> new LinkedHashMap<>())
                    .putIfAbsent(grant.fund(), grant.amount());
        }
    }

    Optional<Locality> locality(String id) {
        Integer at = firstOf.get(id);
        return at == null ? Optional.empty() : Optional.of(localities.get(at));
    }

    Optional<Service> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    Optional<Fund> fund(String id) {
        return Optional.ofNullable(funds.get(id));
    }

    /** The needs of a locality, by area and service. */
    List<Need> needs(String locality) {
        return Collections.unmodifiableList(needs.getOrDefault(locality, List.of()));
    }

    /** What a locality received last year, by fund. */
    Map<String, BigDecimal> past(String locality) {
        return Collections.unmodifiableMap(past.getOrDefault(locality, Map.of()));
    }

    /** The localities that a condition selects, by id. */
    List<Locality> select(Where where) {
        return candidates(where).stream()
                .filter(locality -> where.selects(locality, tree))
                .toList();
    }

    /** Few where ids or a group are named; {@link Where#selects} has the last word. */
    private List<Locality> candidates(Where where) {
        if (!where.ids().isEmpty()) {
            return named(where.ids());
        }
        return where.group().map(this::below).orElse(localities);
    }

    private List<Locality> named(Collection<String> ids) {
        List<Locality> found = new ArrayList<>();
        for (String id : new TreeSet<>(ids)) {
            int at = firstOf.getOrDefault(id, localities.size());
            while (at < localities.size() && localities.get(at).id().equals(id)) {
                found.add(localities.get(at));
                at++;
            }
        }
        return found;
    }

    private List<Locality> below(String group) {
        List<Integer> members = new ArrayList<>();
        tree.withAllBelow(group).forEach(id -> members.addAll(membersOf.getOrDefault(id, List.of())));
        Collections.sort(members);
        return members.stream().map(localities::get).toList();
    }
}
