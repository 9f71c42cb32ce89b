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

/** Does the budget hold together? Every finding, not the first. */
final class Check {

    /** Nobody reads more, and a large budget that is wrong in every row would fill the memory with findings. */
    private static final int MOST = 50_000;

    private final Budget budget;
    private final Places places;
    private final Unread unread;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> services;
    private final Set<String> groups;
    private final Set<String> localities;
    private final Map<String, Fund> funds = new TreeMap<>();
    private final Set<String> columns = new TreeSet<>();

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
        new Countings(budget, check).areKnown();
        check.pastGrantsAreKnown();
        check.fundsCanBePaid();
        check.rulesCanBeRead();
        check.lastYearIsKnownEverywhere();
        check.habitsAreKnown();
        check.boundsLeaveRoom();
        check.fairestFirstStandsAlone();
        check.unreadThingsReferToWhatIsKnown();
        if (!unread.any(Part.values()) && check.findings.stream().noneMatch(Finding::isError)) {
            check.gapsHaveReferences();
            check.capacitiesCanBeCompared();
        }
        return List.copyOf(check.findings);
    }

    /** Needs in an order are no number that could be added to another, nor one that could be worsened by so much. */
    private void fairestFirstStandsAlone() {
        String ranked = "";
        for (Objective.Stage stage : budget.objective().stages()) {
            if (!ranked.isEmpty() && stage.tolerance().signum() > 0) {
                error(
                        budget,
                        "objective",
                        "Stages after the goal '" + ranked + "' must have a tolerance of 0, found "
                                + stage.tolerance().toPlainString(),
                        "Leave the tolerance out, or make the worst small instead.");
            }
            for (Goal goal : stage.goals()) {
                if (goal.aggregate() instanceof Goal.Aggregate.FairestFirst) {
                    ranked = goal.name();
                    if (stage.goals().size() > 1) {
                        error(
                                budget,
                                "objective",
                                "Goal '" + goal.name() + "' must be alone in its stage, found "
                                        + stage.goals().size() + " goals",
                                "Give it a stage of its own: write the others before or after it, in 'then'.");
                    }
                }
            }
        }
    }

    private void gapsHaveReferences() {
        for (Objective.Stage stage : budget.objective().stages()) {
            for (Goal goal : stage.goals()) {
                List<Need> missing = goal instanceof Goal.Gap gap ? new References(budget).missing(gap) : List.of();
                if (!missing.isEmpty()) {
                    warning(
                            missing.get(0),
                            "",
                            "Goal '" + goal.name() + "' leaves out " + missing.size()
                                    + " rural needs whose reference has no urban clients, the first is '"
                                    + missing.get(0).id() + "'",
                            "Use another reference if they are to count.");
                }
            }
        }
    }

    private void capacitiesCanBeCompared() {
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Progressivity progressivity) {
                List<CapacityLadder> ladders = CapacityLadder.of(budget, progressivity);
                ladders.forEach(ladder -> isShort(progressivity, ladder));
                List<Locality> selected = budget.select(rule.where());
                if (!selected.isEmpty()
                        && ladders.stream().allMatch(ladder -> ladder.rungs().size() == 1)) {
                    warning(
                            rule,
                            "",
                            "Rule '" + rule.id() + "' compares nobody, since all have the same capacity",
                            "Check its condition and whom it compares within.");
                }
                List<Locality> empty = selected.stream()
                        .filter(locality -> locality.population().signum() == 0)
                        .toList();
                if (!empty.isEmpty()) {
                    warning(
                            rule,
                            "",
                            "Rule '" + rule.id() + "' leaves out " + empty.size()
                                    + " localities without people, the first is '"
                                    + empty.get(0).id() + "'",
                            "Enter the population if somebody lives there.");
                }
            }
        }
    }

    private void isShort(Rule.Progressivity rule, CapacityLadder ladder) {
        if (ladder.rungs().size() > CapacityLadder.MOST_RUNGS) {
            error(
                    rule,
                    "",
                    "Rule '" + rule.id() + "' must compare at most " + CapacityLadder.MOST_RUNGS
                            + " different capacities with each other, found "
                            + ladder.rungs().size()
                            + ladder.group()
                                    .map(group -> " in group '" + group + "'")
                                    .orElse(""),
                    "Compare bands of capacity, or within groups.");
        }
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

    private void warning(Object thing, String field, String problem, String remedy) {
        add(thing, field, Finding.Severity.WARNING, problem, remedy);
    }

    private void add(Object thing, String field, Finding.Severity severity, String problem, String remedy) {
        if (findings.size() < MOST) {
            findings.add(new Finding(severity, places.of(thing, field), problem, remedy));
        }
    }

    private void known(Object thing, String field, Part part, String id, Collection<String> known) {
        if (!known.contains(id) && !unread.mayHold(part, id)) {
            error(thing, field, Names.unknown(part.one(), id, known), "Use a known id, or add it.");
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
        unique(budget.rules(), "Rule", "id", Rule::id);
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

    private Set<String> ids(Part part) {
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

    private void conditionIsKnown(Object thing, String field, Where where) {
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

    boolean isUnread(Part part) {
        return unread.any(part);
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

    private void columnHasNumbers(
            Object thing, String field, Quantity quantity, List<Locality> selected, Optional<BigDecimal> most) {
        for (String column : quantity.columns()) {
            if (columnIsKnown(thing, field, column)) {
                columnHasNumbers(column, selected, most);
            }
        }
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

    private void rulesCanBeRead() {
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.PassThrough passed) {
                known(rule, "group", Part.GROUPS, passed.group(), groups);
                conditionIsKnown(rule, "where", passed.to());
            } else {
                conditionIsKnown(rule, rule instanceof Rule.Envelope ? "group" : "where", rule.where());
            }
            boolean onLastYear = rule instanceof Rule.HoldHarmless || rule instanceof Rule.GrowthCap;
            rule.fund().ifPresent(fund -> {
                known(rule, "fund", Part.FUNDS, fund, funds.keySet());
                if (funds.get(fund) instanceof Fund.Past) {
                    error(
                            rule,
                            "fund",
                            "Rule '" + rule.id() + "' must be on a fund that is divided this year, found '" + fund
                                    + "', which is past",
                            "Name another fund, or none for the sum over all.");
                }
            });
            List<Locality> selected = budget.select(rule.where());
            boolean known = !unread.any(Part.LOCALITIES, Part.GROUPS)
                    && rule.where().group().map(groups::contains).orElse(true);
            if (selected.isEmpty() && known) {
                warning(rule, "where", "Rule '" + rule.id() + "' selects nobody", "Check its condition.");
            }
            if (onLastYear) {
                lastYearIsKnown(rule, selected);
            }
            if (rule instanceof Rule.Floor floor) {
                columnHasNumbers(rule, "amount", floor.amount(), selected, Optional.empty());
            } else if (rule instanceof Rule.Cap cap) {
                columnHasNumbers(rule, "amount", cap.amount(), selected, Optional.empty());
            } else if (rule instanceof Rule.Absorption absorption) {
                columnHasNumbers(rule, "amount", absorption.amount(), selected, Optional.empty());
                if (absorption.fund().map(funds::get).orElse(null) instanceof Fund.General) {
                    error(
                            rule,
                            "fund",
                            "Rule '" + rule.id() + "' must be on a special fund, found the general fund '"
                                    + absorption.fund().orElse("") + "'",
                            "Use a cap for general money.");
                }
            } else if (rule instanceof Rule.BasicSecurity basic) {
                columnHasNumbers(rule, "amount", basic.amount(), selected, Optional.empty());
                ownRevenueIsKnown(rule, selected);
            } else if (rule instanceof Rule.Progressivity) {
                List<Locality> compared = new ArrayList<>(selected);
                compared.removeIf(locality -> locality.population().signum() == 0);
                ownRevenueIsKnown(rule, compared);
            } else if (rule instanceof Rule.GuaranteedLevel guaranteed) {
                guaranteed.services().forEach(s -> known(rule, "services", Part.SERVICES, s, services));
            } else if (rule instanceof Rule.PassThrough passed) {
                somebodyIsLeftOut(rule, selected, budget.select(Where.group(passed.group())));
            } else if (rule instanceof Rule.Tilt) {
                somebodyIsLeftOut(rule, selected, budget.localities());
            } else if (rule instanceof Rule.RuralShare rural) {
                rural.services().forEach(s -> known(rule, "services", Part.SERVICES, s, services));
                ruralNeedsAreThere(rural, selected);
            }
        }
    }

    private void ruralNeedsAreThere(Rule.RuralShare rule, List<Locality> selected) {
        boolean hasRural = selected.stream()
                .flatMap(l -> budget.needs(l.id()).stream())
                .anyMatch(n -> rule.isOn(n)
                        && n.area() == Area.RURAL
                        && budget.clients(n).signum() > 0);
        if (!selected.isEmpty() && !hasRural && !unread.any(Part.values())) {
            warning(
                    rule,
                    "",
                    "Rule '" + rule.id() + "' is on no rural need with clients, so that no money may reach the urban"
                            + " ones",
                    "Check its condition and its services.");
        }
    }

    private void ownRevenueIsKnown(Rule rule, List<Locality> selected) {
        for (Locality locality : selected) {
            if (locality.ownRevenue().isEmpty()) {
                error(
                        locality,
                        "own_revenue",
                        "Locality '" + locality.id() + "' must have an own revenue, which rule '" + rule.id()
                                + "' is on; found none",
                        "Write the amount, 0 if there is none, or exclude the locality; missing is not zero.");
            }
        }
    }

    private void somebodyIsLeftOut(Rule rule, List<Locality> selected, List<Locality> all) {
        if (!selected.isEmpty() && selected.size() == all.size() && !unread.any(Part.LOCALITIES, Part.GROUPS)) {
            warning(
                    rule,
                    "where",
                    "Rule '" + rule.id() + "' selects everybody whose sum it is a share of, so that it demands nothing",
                    "Check its condition.");
        }
    }

    private void lastYearIsKnown(Rule rule, List<Locality> selected) {
        if (unread.any(Part.PAST_GRANTS)) {
            return;
        }
        for (Locality locality : selected) {
            if (budget.lastYear(locality.id(), rule.fund()).isEmpty()) {
                error(
                        rule,
                        "",
                        "Rule '" + rule.id() + "' needs what locality '" + locality.id() + "' received last year"
                                + rule.fund().map(f -> " from fund '" + f + "'").orElse("") + ", found no row",
                        "Write 0 if it received nothing, or exclude the locality.");
            }
        }
    }

    private void lastYearIsKnownEverywhere() {
        if (budget.objective().closestTo() != Objective.Likeness.LAST_YEAR || unread.any(Part.PAST_GRANTS)) {
            return;
        }
        for (Fund.Open fund : budget.openFunds()) {
            for (Locality locality : budget.select(fund.eligible())) {
                if (budget.lastYear(locality.id(), Optional.of(fund.id())).isEmpty()) {
                    error(
                            budget.objective(),
                            "closestTo",
                            "The answer closest to last year needs what locality '" + locality.id()
                                    + "' received from fund '" + fund.id() + "', found no row",
                            "Write 0 if it received nothing, or choose evenSpread.");
                }
            }
        }
    }

    private void habitsAreKnown() {
        if (budget.generalMoney() != GeneralMoney.HABIT) {
            return;
        }
        for (Locality locality : budget.localities()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Need need : budget.needs(locality.id())) {
                sum = sum.add(need.habitShare().orElse(BigDecimal.ZERO));
                if (budget.clients(need).signum() == 0) {
                    continue;
                }
                if (need.habitShare().isEmpty()) {
                    error(
                            need,
                            "habit_share",
                            "Need '" + need.id() + "' must have a habit share, since habit decides; found none",
                            "Write 0 if nothing is spent on it.");
                }
                if (need.highestLevel().isPresent()) {
                    error(
                            need,
                            "highest_level",
                            "Need '" + need.id() + "' must have no highest level, since habit decides; found "
                                    + need.highestLevel().get().toPlainString(),
                            "Remove it: a fixed share into a need that is full is not linear.");
                }
            }
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                error(
                        locality,
                        "",
                        "Habit shares of locality '" + locality.id() + "' must add to at most 1, found "
                                + sum.toPlainString(),
                        "Lower them.");
            }
        }
    }

    private void boundsLeaveRoom() {
        if (budget.generalMoney() != GeneralMoney.BOUNDS) {
            return;
        }
        for (Locality locality : budget.localities()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Need need : budget.needs(locality.id())) {
                BigDecimal least = need.leastShare().orElse(BigDecimal.ZERO);
                sum = budget.clients(need).signum() > 0 ? sum.add(least) : sum;
                BigDecimal most = need.mostShare().orElse(BigDecimal.ONE);
                if (least.compareTo(most) > 0) {
                    error(
                            need,
                            "least_share",
                            "Need '" + need.id() + "' must have a least share of at most its largest of "
                                    + most.toPlainString() + ", found " + least.toPlainString(),
                            "Lower the least share or raise the largest.");
                }
                if (least.signum() > 0
                        && budget.clients(need).signum() > 0
                        && need.highestLevel().isPresent()) {
                    error(
                            need,
                            "highest_level",
                            "Need '" + need.id() + "' must have no highest level, since it has a least share; found "
                                    + need.highestLevel().get().toPlainString(),
                            "Remove one of them: a fixed share into a need that is full is not linear.");
                }
            }
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                error(
                        locality,
                        "",
                        "Least shares of locality '" + locality.id() + "' must add to at most 1, found "
                                + sum.toPlainString(),
                        "Lower them.");
            }
        }
    }
}
