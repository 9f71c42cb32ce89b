package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that is known before money is divided: who there is, what they need, which funds there are, what the law
 * says and what is to be small. Immutable and checked; all money is in the currency.
 *
 * <p>Everything is kept in the order of ids, so that budgets that say the same are equal, in whatever order and units
 * they were written.
 */
public final class Budget {

    private final String id;
    private final String title;
    private final int year;
    private final CurrencyUnit currency;
    private final List<Service> services;
    private final List<Group> groups;
    private final List<Locality> localities;
    private final List<Need> needs;
    private final List<Fund> funds;
    private final List<PastGrant> pastGrants;
    private final List<DeliveryMode> deliveryModes;
    private final GeneralMoney generalMoney;
    private final List<Rule> rules;
    private final Objective objective;
    private final List<Scenario> scenarios;
    private final List<Source> sources;

    private final Tree tree;
    private final Directory directory;
    private final List<Fund.Open> openFunds;
    private final Map<String, List<DeliveryMode>> modesByLocality = new HashMap<>();

    private Budget(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.year = builder.year;
        this.currency = builder.currency;
        this.services = sorted(builder.services, Comparator.comparing(Service::id));
        this.groups = sorted(builder.groups, Comparator.comparing(Group::id));
        this.localities = sorted(builder.localities, Comparator.comparing(Locality::id));
        this.needs = sorted(builder.needs, Budget::inOrder);
        this.funds = sorted(builder.funds, Comparator.comparing(Fund::id));
        this.pastGrants = sorted(
                builder.pastGrants, Comparator.comparing(PastGrant::locality).thenComparing(PastGrant::fund));
        this.deliveryModes = sorted(builder.deliveryModes, Comparator.comparing(DeliveryMode::id));
        this.generalMoney = builder.generalMoney;
        this.rules = sorted(builder.rules, Comparator.comparing(Rule::id));
        this.objective = builder.objective;
        this.scenarios = sorted(builder.scenarios, Comparator.comparing(Scenario::id));
        this.sources = List.copyOf(builder.sources);
        this.tree = new Tree(groups);
        this.directory = new Directory(localities, services, funds, needs, pastGrants, tree);
        this.openFunds = funds.stream()
                .filter(Fund.Open.class::isInstance)
                .map(Fund.Open.class::cast)
                .toList();
        for (DeliveryMode mode : deliveryModes) {
            if (mode.doesMore()) {
                select(mode.where())
                        .forEach(locality -> modesByLocality
                                .computeIfAbsent(locality.id(), key -> new ArrayList<>())
                                .add(mode));
            }
        }
    }

    /** Plain steps, since half a million needs are put in order before anything is compiled. */
    private static int inOrder(Need left, Need right) {
        int order = left.locality().compareTo(right.locality());
        if (order == 0) {
            order = left.area().compareTo(right.area());
        }
        return order == 0 ? left.service().compareTo(right.service()) : order;
    }

    private static <T> List<T> sorted(List<T> things, Comparator<T> order) {
        List<T> copy = new ArrayList<>(things);
        copy.sort(order);
        return Collections.unmodifiableList(copy);
    }

    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** A builder that holds all that this budget holds, to make a budget like it. */
    public Builder toBuilder() {
        return toBuilder(id);
    }

    /**
     * The same for a budget of another id.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Builder toBuilder(String other) {
        Builder copy = new Builder(other);
        copy.title = title;
        copy.year = year;
        copy.currency = currency;
        copy.services.addAll(services);
        copy.groups.addAll(groups);
        copy.localities.addAll(localities);
        copy.needs.addAll(needs);
        copy.funds.addAll(funds);
        copy.pastGrants.addAll(pastGrants);
        copy.deliveryModes.addAll(deliveryModes);
        copy.generalMoney = generalMoney;
        copy.rules.addAll(rules);
        copy.objective = objective;
        copy.scenarios.addAll(scenarios);
        copy.sources.addAll(sources);
        return copy;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public int year() {
        return year;
    }

    public CurrencyUnit currency() {
        return currency;
    }

    public List<Service> services() {
        return services;
    }

    public List<Group> groups() {
        return groups;
    }

    public List<Locality> localities() {
        return localities;
    }

    /** By locality, area and service. */
    public List<Need> needs() {
        return needs;
    }

    public List<Fund> funds() {
        return funds;
    }

    /** The funds that are divided this year. */
    public List<Fund.Open> openFunds() {
        return openFunds;
    }

    public List<PastGrant> pastGrants() {
        return pastGrants;
    }

    /** The ways to deliver services beside public provision, by id. */
    public List<DeliveryMode> deliveryModes() {
        return deliveryModes;
    }

    /** The ways to deliver a need that do more with a unit of money than public provision, by id: the others are of no use. */
    public List<DeliveryMode> deliveryModes(Need need) {
        List<DeliveryMode> here = modesByLocality.getOrDefault(need.locality(), List.of());
        return here.isEmpty()
                ? here
                : here.stream().filter(mode -> mode.isOn(need)).toList();
    }

    public GeneralMoney generalMoney() {
        return generalMoney;
    }

    public List<Rule> rules() {
        return rules;
    }

    public Objective objective() {
        return objective;
    }

    /** The futures that the objective is held against beside the budget as it is, by id. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /**
     * This budget as it would be if a future came for certain: with the needs that there are then, and no scenarios.
     *
     * @throws IllegalArgumentException if a figure becomes no number that a budget may hold
     */
    public Budget in(Scenario scenario) {
        Builder then = toBuilder();
        then.scenarios.clear();
        for (Scenario.Change change : scenario.changes()) {
            Set<String> there =
                    select(change.where()).stream().map(Locality::id).collect(Collectors.toSet());
            then.needs.replaceAll(need -> there.contains(need.locality())
                            && change.isOn(need)
                            && clients(need).signum() > 0
                    ? change.of(need)
                    : need);
        }
        return new Budget(then);
    }

    public List<Source> sources() {
        return sources;
    }

    public Tree tree() {
        return tree;
    }

    /** @throws IllegalArgumentException if there is none of this id */
    public Locality locality(String id) {
        return findLocality(id)
                .orElseThrow(() -> new IllegalArgumentException(Names.unknown(
                        "Locality", id, localities.stream().map(Locality::id).toList())));
    }

    public Optional<Locality> findLocality(String id) {
        return directory.locality(id);
    }

    Optional<Service> findService(String id) {
        return directory.service(id);
    }

    /** @throws IllegalArgumentException if there is none of this id */
    public Service service(String id) {
        return findService(id)
                .orElseThrow(() -> new IllegalArgumentException(Names.unknown(
                        "Service", id, services.stream().map(Service::id).toList())));
    }

    /** @throws IllegalArgumentException if there is none of this id */
    public Fund fund(String id) {
        return directory
                .fund(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        Names.unknown("Fund", id, funds.stream().map(Fund::id).toList())));
    }

    /** The needs of a locality, by area and service. */
    public List<Need> needs(String locality) {
        return directory.needs(locality);
    }

    /**
     * n of the model: how many clients a need has, as its service counts them.
     *
     * @see Service#residentShare()
     * @see Service#clientGroups()
     */
    public BigDecimal clients(Need need) {
        return findService(need.service()).map(service -> service.clients(need)).orElse(need.clients());
    }

    /**
     * c n of the model: what a year of the full standard costs for all clients of a need, in the currency; nothing where
     * there are none. Unit and fixed costs both differ from place to place by the cost factors of the service, and where
     * people are not satisfied more has to be done until a standard is felt to be one.
     *
     * @see Need#unitCost()
     * @see Need#fixedCost()
     * @see Service#costFactors()
     */
    public Rational standardCost(Need need) {
        BigDecimal clients = clients(need);
        return clients.signum() == 0
                ? Rational.ZERO
                : Rational.of(need.unitCost()
                                .multiply(clients)
                                .add(need.fixedCost())
                                .multiply(costDisparity(need)))
                        .dividedBy(Rational.of(felt(need)));
    }

    /** b of the model: the level before transfers, as far as it is felt. */
    public BigDecimal level(Need need) {
        return need.level().multiply(felt(need));
    }

    /** u of the model: the highest level that money can reach, as far as it is felt; empty is no limit. */
    public Optional<BigDecimal> highestLevel(Need need) {
        return need.highestLevel().map(highest -> highest.multiply(felt(need)));
    }

    /**
     * How much of a level counts: 1 - d (1 - satisfaction), with d the share that counts only as far as people are
     * satisfied.
     *
     * @see Service#satisfactionShare()
     */
    public BigDecimal felt(Need need) {
        return findService(need.service()).map(service -> service.felt(need)).orElse(BigDecimal.ONE);
    }

    /** By how much the service of a need costs more there than on average, which is 1. */
    public BigDecimal costDisparity(Need need) {
        return findService(need.service())
                .flatMap(service -> directory.locality(need.locality()).map(service::disparity))
                .orElse(BigDecimal.ONE);
    }

    /** The localities that a condition selects, by id. */
    public List<Locality> select(Where where) {
        return directory.select(where);
    }

    /**
     * What a locality received last year from a fund, or in all.
     *
     * @param fund empty is the sum over all its rows, those of past funds included
     * @return empty if there is no row
     */
    public Optional<BigDecimal> lastYear(String locality, Optional<String> fund) {
        Map<String, BigDecimal> rows = directory.past(locality);
        if (fund.isPresent()) {
            return Optional.ofNullable(rows.get(fund.get()));
        }
        return rows.values().stream().reduce(BigDecimal::add);
    }

    /** What the author should look at; none of it keeps the budget from being used. */
    public List<Finding> warnings() {
        return Check.findings(this, Places.NAMES, new Unread()).stream()
                .filter(f -> !f.isError())
                .toList();
    }

    private List<Object> parts() {
        return List.of(
                id,
                title,
                year,
                currency,
                services,
                groups,
                localities,
                needs,
                funds,
                pastGrants,
                deliveryModes,
                generalMoney,
                rules,
                objective,
                scenarios,
                sources);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Budget that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Budget '" + id + "' " + year + ": " + localities.size() + " localities, " + services.size()
                + " services, " + openFunds().size() + " funds, " + rules.size() + " rules";
    }

    /** Collects what a budget holds, in any order. */
    public static final class Builder {

        private final String id;
        private String title = "";
        private int year;
        private CurrencyUnit currency = new CurrencyUnit("XXX", BigDecimal.ONE);
        private final List<Service> services = new ArrayList<>();
        private final List<Group> groups = new ArrayList<>();
        private final List<Locality> localities = new ArrayList<>();
        private final List<Need> needs = new ArrayList<>();
        private final List<Fund> funds = new ArrayList<>();
        private final List<PastGrant> pastGrants = new ArrayList<>();
        private final List<DeliveryMode> deliveryModes = new ArrayList<>();
        private GeneralMoney generalMoney = GeneralMoney.PLAN;
        private final List<Rule> rules = new ArrayList<>();
        private Objective objective = Objective.minimise(
                Goal.gap(Goal.Aggregate.mean(), Goal.Reference.NATIONAL_URBAN), Goal.shortfall(Goal.Aggregate.mean()));
        private final List<Scenario> scenarios = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();

        private Builder(String id) {
            this.id = Names.requireId("Budget", id);
            this.title = id;
        }

        public Builder title(String title) {
            this.title = Names.requireText("Budget", id, "title", title);
            return this;
        }

        public Builder year(int year) {
            this.year = year;
            return this;
        }

        /** The currency and its smallest payable unit, such as {@code "INR", "0.01"}. */
        public Builder currency(String code, String smallestUnit) {
            return currency(new CurrencyUnit(code, new BigDecimal(smallestUnit)));
        }

        public Builder currency(CurrencyUnit currency) {
            this.currency = Objects.requireNonNull(currency, "currency");
            return this;
        }

        public Builder service(Service service) {
            services.add(Objects.requireNonNull(service, "service"));
            return this;
        }

        /** Takes back the service of this id, if there is one. */
        public Builder withoutService(String id) {
            services.removeIf(service -> service.id().equals(id));
            return this;
        }

        public Builder group(Group group) {
            groups.add(Objects.requireNonNull(group, "group"));
            return this;
        }

        public Builder locality(Locality locality) {
            localities.add(Objects.requireNonNull(locality, "locality"));
            return this;
        }

        /** Writes into a column of the localities so far, an attribute, by id; those that are not named keep what they have. */
        public Builder column(String attribute, Map<String, String> texts) {
            localities.replaceAll(locality ->
                    texts.containsKey(locality.id()) ? locality.with(attribute, texts.get(locality.id())) : locality);
            return this;
        }

        /** Takes back the locality of this id, if there is one, to give another in its place. */
        public Builder withoutLocality(String id) {
            localities.removeIf(locality -> locality.id().equals(id));
            return this;
        }

        /** Takes back all needs, to give others in their place. */
        public Builder withoutNeeds() {
            needs.clear();
            return this;
        }

        public Builder need(Need need) {
            needs.add(Objects.requireNonNull(need, "need"));
            return this;
        }

        public Builder fund(Fund fund) {
            funds.add(Objects.requireNonNull(fund, "fund"));
            return this;
        }

        /** Takes back the fund of this id, if there is one. */
        public Builder withoutFund(String id) {
            funds.removeIf(fund -> fund.id().equals(id));
            return this;
        }

        public Builder lastYear(String locality, String fund, BigDecimal amount) {
            return lastYear(new PastGrant(locality, fund, amount));
        }

        public Builder lastYear(PastGrant grant) {
            pastGrants.add(Objects.requireNonNull(grant, "grant"));
            return this;
        }

        public Builder deliveryMode(DeliveryMode mode) {
            deliveryModes.add(Objects.requireNonNull(mode, "mode"));
            return this;
        }

        public Builder generalMoney(GeneralMoney decidedBy) {
            this.generalMoney = Objects.requireNonNull(decidedBy, "decidedBy");
            return this;
        }

        public Builder rule(Rule rule) {
            rules.add(Objects.requireNonNull(rule, "rule"));
            return this;
        }

        /** Takes back the rule of this id, if there is one. */
        public Builder withoutRule(String id) {
            rules.removeIf(rule -> rule.id().equals(id));
            return this;
        }

        public Builder objective(Objective objective) {
            this.objective = Objects.requireNonNull(objective, "objective");
            return this;
        }

        /** A future that the objective is held against. */
        public Builder scenario(Scenario scenario) {
            scenarios.add(Objects.requireNonNull(scenario, "scenario"));
            return this;
        }

        /** Takes back all scenarios. */
        public Builder withoutScenarios() {
            scenarios.clear();
            return this;
        }

        public Builder source(Source source) {
            sources.add(Objects.requireNonNull(source, "source"));
            return this;
        }

        /** All that is wrong with what was collected, and all that its author should look at. */
        public List<Finding> findings(Places places) {
            return checked(places, new Unread()).findings();
        }

        /**
         * The budget, if nothing is wrong with it, and all findings.
         *
         * @param unread what could not be read: what refers to it is not called unknown
         */
        public Checked checked(Places places, Unread unread) {
            Budget budget = new Budget(this);
            return new Checked(budget, Check.findings(budget, places, unread));
        }

        /** @throws InvalidBudgetException if anything is wrong, with all findings */
        public Budget build() {
            return checked(Places.NAMES, new Unread()).orElseThrow();
        }
    }
}
