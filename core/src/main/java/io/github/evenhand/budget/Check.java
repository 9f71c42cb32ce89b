package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does the budget hold together? Every finding, not the first. */
final class Check {

    /** Nobody reads more, and a large budget that is wrong in every row would fill the memory with findings. */
    private static final int MOST = 50_000;

    /** Unknown ids beyond these are not held against every known one, which takes time where there are many. */
    private static final int MOST_GUESSES = 100;

    /** A level above this many standards can only be meant in percent. */
    private static final BigDecimal PLAUSIBLE = BigDecimal.TEN;

    private final Budget budget;
    private final Places places;
    private final Unread unread;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> services;
    private final Set<String> groups;
    private final Set<String> localities;
    private final Map<String, Fund> funds = new TreeMap<>();
    private final Set<String> columns = new TreeSet<>();
    private int guesses;

    private Check(Budget budget, Places places, Unread unread) {
        this.budget = budget;
        this.places = places;
        this.unread = unread;
        this.services = ids(budget.services(), Service::id);
        this.groups = ids(budget.groups(), Group::id);
        this.localities = ids(budget.localities(), Locality::id);
        budget.funds().forEach(fund -> funds.putIfAbsent(fund.id(), fund));
        columns.addAll(Locality.COLUMNS);
        budget.localities().forEach(l -> columns.addAll(l.attributes().keySet()));
    }

    static List<Finding> findings(Budget budget, Places places, Unread unread) {
        Check check = new Check(budget, places, unread);
        check.somethingIsThere();
        check.idsAreUnique();
        check.treeHangsTogether();
        check.needsAreComplete();
        check.levelsAreShares();
        new CountingCheck(budget, check).areKnown();
        check.pastGrantsAreKnown();
        check.fundsCanBePaid();
        new DeliveryCheck(budget, check).modesCanBeUsed();
        RuleCheck rules = new RuleCheck(budget, check);
        ObjectiveCheck objective = new ObjectiveCheck(budget, check);
        ShareCheck shares = new ShareCheck(budget, check);
        rules.rulesCanBeRead();
        objective.lastYearIsKnownEverywhere();
        shares.habitsAreKnown();
        shares.boundsLeaveRoom();
        objective.fairestFirstStandsAlone();
        new ScenarioCheck(budget, check).futuresAreKnown();
        check.unreadThingsReferToWhatIsKnown();
        if (!unread.any(Part.values()) && check.findings.stream().noneMatch(Finding::isError)) {
            objective.gapsHaveReferences();
            rules.capacitiesCanBeCompared();
        }
        return List.copyOf(check.findings);
    }

    private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        // The lists of a budget are in the order of ids.
        Set<String> set = new LinkedHashSet<>();
        things.forEach(thing -> set.add(id.apply(thing)));
        return set;
    }

    void error(Object thing, String field, String problem, String remedy) {
        add(thing, field, Finding.Severity.ERROR, problem, remedy);
    }

    void warning(Object thing, String field, String problem, String remedy) {
        add(thing, field, Finding.Severity.WARNING, problem, remedy);
    }

    private void add(Object thing, String field, Finding.Severity severity, String problem, String remedy) {
        if (findings.size() < MOST) {
            findings.add(new Finding(severity, places.of(thing, field), problem, remedy));
        }
    }

    void known(Object thing, String field, Part part, String id, Collection<String> known) {
        if (!known.contains(id) && !unread.mayHold(part, id)) {
            String meant = guesses++ < MOST_GUESSES ? Texts.maybe(id, known) : "";
            error(thing, field, Names.unknown(part.one(), id, known), meant + "Use a known id, or add it.");
        }
    }

    private void somethingIsThere() {
        if (localities.isEmpty() && !unread.any(Part.LOCALITIES)) {
            error(budget, "localities", "Budget must have at least one locality, found none", "Add a locality.");
        }
        if (services.isEmpty() && !unread.any(Part.SERVICES)) {
            error(budget, "services", "Budget must have at least one service, found none", "Add a service.");
        }
        if (budget.openFunds().isEmpty() && !unread.any(Part.FUNDS)) {
            error(budget, "funds", "Budget must have at least one fund to divide, found none", "Add a fund.");
        }
    }

    private void idsAreUnique() {
        unique(budget.services(), "Service", "id", Service::id);
        unique(budget.groups(), "Group", "id", Group::id);
        unique(budget.localities(), "Locality", "id", Locality::id);
        unique(budget.funds(), "Fund", "id", Fund::id);
        unique(budget.deliveryModes(), "Delivery mode", "id", DeliveryMode::id);
        unique(budget.rules(), "Rule", "id", Rule::id);
        unique(budget.scenarios(), "Scenario", "id", Scenario::id);
        unique(budget.needs(), "Need", "", Need::id);
        unique(budget.pastGrants(), "Grant", "", p -> p.locality() + "/" + p.fund());
        for (Rule rule : budget.rules()) {
            if (funds.containsKey(rule.id())) {
                error(rule, "id", "Rule id must differ from every fund id, found '" + rule.id() + "'", "Rename it.");
            }
        }
        for (Locality locality : budget.localities()) {
            if (groups.contains(locality.id())) {
                error(
                        locality,
                        "id",
                        "Locality id must differ from every group id, found '" + locality.id() + "'",
                        "Rename one of them.");
            }
        }
    }

    private <T> void unique(List<T> things, String kind, String field, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            if (!seen.add(id.apply(thing))) {
                error(thing, field, kind + " must be given once, found '" + id.apply(thing) + "' again", "Remove one.");
            }
        }
    }

    private void unreadThingsReferToWhatIsKnown() {
        for (Unread.Reference reference : unread.references()) {
            known(reference.thing(), reference.field(), reference.part(), reference.id(), ids(reference.part()));
        }
    }

    @Nullable
    Fund fund(String id) {
        return funds.get(id);
    }

    Set<String> ids(Part part) {
        return switch (part) {
            case SERVICES -> services;
            case GROUPS -> groups;
            case LOCALITIES -> localities;
            case FUNDS -> funds.keySet();
            case NEEDS, PAST_GRANTS -> throw new IllegalArgumentException("Nothing refers to a " + part.one());
        };
    }

    private void treeHangsTogether() {
        for (Group group : budget.groups()) {
            group.parent().ifPresent(parent -> known(group, "parent", Part.GROUPS, parent, groups));
        }
        for (Locality locality : budget.localities()) {
            locality.parent().ifPresent(parent -> known(locality, "parent", Part.GROUPS, parent, groups));
        }
        for (Group group : budget.tree().tooDeep()) {
            error(
                    group,
                    "parent",
                    "Group must have at most " + Tree.DEEPEST + " groups above it, found more above '" + group.id()
                            + "'",
                    "Leave out levels of the tree.");
        }
        for (Group group : budget.tree().circles()) {
            error(
                    group,
                    "parent",
                    "Group must not be above itself, found '" + group.id() + "' above itself",
                    "Break the circle.");
        }
    }

    private void needsAreComplete() {
        for (Need need : budget.needs()) {
            known(need, "locality", Part.LOCALITIES, need.locality(), localities);
            known(need, "service", Part.SERVICES, need.service(), services);
        }
        for (Locality locality : budget.localities()) {
            for (Area area : Area.values()) {
                if (locality.population(area).signum() > 0) {
                    needsAreComplete(locality, area);
                }
            }
        }
    }

    private void needsAreComplete(Locality locality, Area area) {
        Set<String> present = new HashSet<>();
        for (Need need : budget.needs(locality.id())) {
            if (need.area() == area) {
                present.add(need.service());
            }
        }
        for (String service : services) {
            if (!present.contains(service)
                    && !unread.mayHold(Part.NEEDS, locality.id() + "/" + area.word() + "/" + service)) {
                error(
                        locality,
                        "",
                        "Locality '" + locality.id() + "' must have a need for service '" + service + "' in its "
                                + area.word() + " area, which has people; found none",
                        "Add the row; write 0 clients if the service is for nobody there.");
            }
        }
    }

    private void levelsAreShares() {
        List<Need> high = budget.needs().stream()
                .filter(need -> need.level().compareTo(PLAUSIBLE) > 0)
                .toList();
        if (!high.isEmpty()) {
            warning(
                    high.get(0),
                    "level",
                    "Need '" + high.get(0).id() + "' is " + high.get(0).level().toPlainString()
                            + " times the standard before transfers (needs above " + PLAUSIBLE + " times: "
                            + high.size() + ")",
                    "A level is a share of the standard: write 0.8 for 80 %.");
        }
    }

    private void pastGrantsAreKnown() {
        for (PastGrant past : budget.pastGrants()) {
            known(past, "locality", Part.LOCALITIES, past.locality(), localities);
            known(past, "fund", Part.FUNDS, past.fund(), funds.keySet());
            if (past.amount().signum() < 0) {
                error(
                        past,
                        "amount",
                        "Grant of last year must be at least 0, found "
                                + past.amount().toPlainString(),
                        "Write what was received; 0 is 0.");
            }
        }
    }

    private void fundsCanBePaid() {
        for (Fund.Open fund : budget.openFunds()) {
            if (!budget.currency().inUnits(fund.amount()).isWhole()) {
                error(
                        fund,
                        "amount",
                        "Fund '" + fund.id() + "' must be a whole number of smallest units of "
                                + budget.currency().smallestUnit().toPlainString() + " "
                                + budget.currency().code() + ", found "
                                + fund.amount().toPlainString(),
                        "Change the amount or the smallest unit.");
            }
            conditionIsKnown(fund, "eligible", fund.eligible());
            if (fund instanceof Fund.Special special) {
                special.services().forEach(s -> known(special, "services", Part.SERVICES, s, services));
                List<Locality> eligible = budget.select(special.eligible());
                matchingIsKnown(special, eligible);
                columnHasNumbers(special, "crowdOut", special.crowdOut(), eligible, Optional.of(BigDecimal.ONE));
                boolean usable = eligible.stream()
                        .flatMap(l -> budget.needs(l.id()).stream())
                        .anyMatch(n -> special.isFor(n) && budget.clients(n).signum() > 0);
                if (!usable && !unread.any(Part.values())) {
                    warning(
                            special,
                            "",
                            "Fund '" + special.id() + "' has no eligible locality with clients for its purposes",
                            "Check its services, areas and eligible localities.");
                }
            }
        }
    }

    private void matchingIsKnown(Fund.Special fund, List<Locality> eligible) {
        Matching matching = fund.matching();
        if (matching instanceof Matching.CentralShare central) {
            columnHasNumbers(fund, "centralShare", central.share(), eligible, Optional.of(BigDecimal.ONE));
            for (String column : central.share().columns()) {
                eligible.stream()
                        .filter(locality -> locality.column(column)
                                .flatMap(Decimals::find)
                                .filter(share -> share.signum() == 0)
                                .isPresent())
                        .forEach(locality -> error(
                                locality,
                                column,
                                "Locality '" + locality.id() + "' must have a number above 0 in column '" + column
                                        + "', the central share of fund '" + fund.id() + "', found 0",
                                "Make the locality ineligible for the fund if the treasury bears nothing."));
            }
        } else {
            columnHasNumbers(fund, "matching", matching.stated(), eligible, Optional.empty());
        }
    }

    void conditionIsKnown(Object thing, String field, Where where) {
        where.group().ifPresent(g -> known(thing, field, Part.GROUPS, g, groups));
        where.ids().forEach(id -> known(thing, field, Part.LOCALITIES, id, localities));
        if (where.column().isEmpty()) {
            return;
        }
        Where.Test test = where.column().get();
        columnIsKnown(thing, field, test.name());
        if (test.atLeast().isPresent() || test.atMost().isPresent()) {
            for (Locality locality : budget.localities()) {
                Optional<String> text = locality.column(test.name());
                if (text.isPresent() && Decimals.find(text.get()).isEmpty()) {
                    error(
                            locality,
                            test.name(),
                            "Column '" + test.name() + "' must hold numbers, found '" + Names.shortened(text.get())
                                    + "'",
                            "Write a decimal, or leave the cell empty.");
                }
            }
        }
    }

    boolean isUnread(Part... parts) {
        return unread.any(parts);
    }

    boolean columnIsKnown(Object thing, String field, String column) {
        boolean known = columns.contains(column);
        if (!known && !unread.any(Part.LOCALITIES)) {
            error(
                    thing,
                    field,
                    Names.unknown("Column", column, columns),
                    "Use a column of the localities that somebody has something in, or add it.");
        }
        return known;
    }

    /** Whether the column is known. */
    boolean columnHasNumbers(
            Object thing, String field, Quantity quantity, List<Locality> selected, Optional<BigDecimal> most) {
        boolean known = true;
        for (String column : quantity.columns()) {
            if (columnIsKnown(thing, field, column)) {
                columnHasNumbers(column, selected, most);
            } else {
                known = false;
            }
        }
        return known;
    }

    private void columnHasNumbers(String column, List<Locality> selected, Optional<BigDecimal> most) {
        for (Locality locality : selected) {
            Optional<BigDecimal> number = locality.column(column).flatMap(Decimals::find);
            boolean within = number.isPresent()
                    && number.get().signum() >= 0
                    && most.map(m -> number.get().compareTo(m) <= 0).orElse(true);
            if (!within) {
                String range = most.map(m -> "from 0 to " + m).orElse("of at least 0");
                error(
                        locality,
                        column,
                        "Locality '" + locality.id() + "' must have a number " + range + " in column '" + column
                                + "', found '"
                                + Names.shortened(locality.column(column).orElse("")) + "'",
                        "Write the number, or exclude the locality; missing is not zero.");
            }
        }
    }
}
