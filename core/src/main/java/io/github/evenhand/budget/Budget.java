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

    /**
     * {@return a builder that holds nothing yet but the id}
     *
     * @param id of the budget, at most 200 characters
     * @throws IllegalArgumentException if it is not an id that a budget may hold
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** {@return a builder that holds all that this budget holds, to make a budget like it} */
    public Builder toBuilder() {
        return toBuilder(id);
    }

    /**
     * {@return a builder that holds all that this budget holds, to make one like it of another id}
     *
     * @param other 1 to 200 characters without blanks at its ends and without control characters
     * @throws IllegalArgumentException if it is no id
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

    /** {@return what files and results call it} */
    public String id() {
        return id;
    }

    /** {@return what people call it; its id if nothing else was said} */
    public String title() {
        return title;
    }

    /** {@return the budget year} */
    public int year() {
        return year;
    }

    /** {@return what all money of the budget is in, and its smallest unit} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the services, by id} */
    public List<Service> services() {
        return services;
    }

    /** {@return the groups above the localities, by id} */
    public List<Group> groups() {
        return groups;
    }

    /** {@return the localities, by id} */
    public List<Locality> localities() {
        return localities;
    }

    /** {@return the needs, by locality, area and service} */
    public List<Need> needs() {
        return needs;
    }

    /** {@return the funds, by id, those of last year that are divided no more included} */
    public List<Fund> funds() {
        return funds;
    }

    /** {@return the funds that are divided this year, by id} */
    public List<Fund.Open> openFunds() {
        return openFunds;
    }

    /** {@return what localities received last year, by locality and fund} */
    public List<PastGrant> pastGrants() {
        return pastGrants;
    }

    /** {@return the ways to deliver services beside public provision, by id} */
    public List<DeliveryMode> deliveryModes() {
        return deliveryModes;
    }

    /**
     * {@return the ways to deliver a need that do more with a unit of money than public provision, by id: the
     * others are of no use}
     *
     * @param need one of this budget
     */
    public List<DeliveryMode> deliveryModes(Need need) {
        List<DeliveryMode> here = modesByLocality.getOrDefault(need.locality(), List.of());
        return here.isEmpty()
                ? here
                : here.stream().filter(mode -> mode.isOn(need)).toList();
    }

    /** {@return who decides what a locality does with general money} */
    public GeneralMoney generalMoney() {
        return generalMoney;
    }

    /** {@return what the law says, by id} */
    public List<Rule> rules() {
        return rules;
    }

    /** {@return what is to be small} */
    public Objective objective() {
        return objective;
    }

    /** {@return the futures that the objective is held against beside the budget as it is, by id} */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /**
     * {@return this budget as it would be if a future came for certain: with the needs that there are then, and no scenarios}
     *
     * @param scenario a future, of this budget or any other
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

    /** {@return where its figures come from, in the order in which they were stated} */
    public List<Source> sources() {
        return sources;
    }

    /** {@return the groups above the localities, as a tree} */
    public Tree tree() {
        return tree;
    }

    /**
     * {@return the locality of an id}
     *
     * @param id of the locality
     * @throws IllegalArgumentException if there is none of this id
     */
    public Locality locality(String id) {
        return findLocality(id)
                .orElseThrow(() -> new IllegalArgumentException(Names.unknown(
                        "Locality", id, localities.stream().map(Locality::id).toList())));
    }

    /**
     * {@return the locality of an id; empty if there is none of this id}
     *
     * @param id of the locality
     */
    public Optional<Locality> findLocality(String id) {
        return directory.locality(id);
    }

    Optional<Service> findService(String id) {
        return directory.service(id);
    }

    /**
     * {@return the service of an id}
     *
     * @param id of the service
     * @throws IllegalArgumentException if there is none of this id
     */
    public Service service(String id) {
        return findService(id)
                .orElseThrow(() -> new IllegalArgumentException(Names.unknown(
                        "Service", id, services.stream().map(Service::id).toList())));
    }

    /**
     * {@return the fund of an id, of this year or a past one}
     *
     * @param id of the fund
     * @throws IllegalArgumentException if there is none of this id
     */
    public Fund fund(String id) {
        return directory
                .fund(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        Names.unknown("Fund", id, funds.stream().map(Fund::id).toList())));
    }

    /**
     * {@return the needs of a locality, by area and service; none if the budget has no such locality}
     *
     * @param locality id of the locality
     */
    public List<Need> needs(String locality) {
        return directory.needs(locality);
    }

    /**
     * {@return n of the model: how many clients a need has, as its service counts them}
     *
     * @param need of a service of this budget
     * @see Service#residentShare()
     * @see Service#clientGroups()
     */
    public BigDecimal clients(Need need) {
        return findService(need.service()).map(service -> service.clients(need)).orElse(need.clients());
    }

    /**
     * {@return c n of the model: what a year of the full standard costs for all clients of a need, in the currency;
     * 0 where there are none} Unit and fixed costs both differ from place to place by the cost factors of the
     * service, and where people are not satisfied more has to be done until a standard is felt to be one.
     *
     * @param need of a service and a locality of this budget
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

    /**
     * {@return b of the model: the level before transfers, as far as it is felt, as a share of the standard}
     *
     * @param need of a service of this budget
     */
    public BigDecimal level(Need need) {
        return need.level().multiply(felt(need));
    }

    /**
     * {@return u of the model: the highest level that money can reach, as far as it is felt, as a share of the
     * standard; empty is no limit}
     *
     * @param need of a service of this budget
     */
    public Optional<BigDecimal> highestLevel(Need need) {
        return need.highestLevel().map(highest -> highest.multiply(felt(need)));
    }

    /**
     * {@return how much of a level counts: 1 - d (1 - satisfaction), with d the share that counts only as far as people are
     * satisfied}
     *
     * @param need of a service of this budget
     * @see Service#satisfactionShare()
     */
    public BigDecimal felt(Need need) {
        return findService(need.service()).map(service -> service.felt(need)).orElse(BigDecimal.ONE);
    }

    /**
     * {@return by how much the service of a need costs more there than on average, which is 1}
     *
     * @param need of a service and a locality of this budget
     */
    public BigDecimal costDisparity(Need need) {
        return findService(need.service())
                .flatMap(service -> directory.locality(need.locality()).map(service::disparity))
                .orElse(BigDecimal.ONE);
    }

    /**
     * {@return the localities that a condition selects, by id}
     *
     * @param where the condition
     */
    public List<Locality> select(Where where) {
        return directory.select(where);
    }

    /**
     * What a locality received last year from a fund, or in all.
     *
     * @param locality id of the locality
     * @param fund empty is the sum over all its rows, those of past funds included
     * @return in the currency; empty if there is no row
     */
    public Optional<BigDecimal> lastYear(String locality, Optional<String> fund) {
        Map<String, BigDecimal> rows = directory.past(locality);
        if (fund.isPresent()) {
            return Optional.ofNullable(rows.get(fund.get()));
        }
        return rows.values().stream().reduce(BigDecimal::add);
    }

    /** {@return what the author should look at; none of it keeps the budget from being used} */
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

        /**
         * {@return this, with what people call the budget}
         *
         * @param title at most 10,000 characters; the id if nothing is said
         * @throws IllegalArgumentException if it is not a text that a budget may hold
         */
        public Builder title(String title) {
            this.title = Names.requireText("Budget", id, "title", title);
            return this;
        }

        /**
         * {@return this, with the budget year}
         *
         * @param year such as 2026
         */
        public Builder year(int year) {
            this.year = year;
            return this;
        }

        /**
         * {@return this, with the currency that all money is in}
         *
         * @param code what is printed before an amount, such as {@code INR}
         * @param smallestUnit the smallest amount that can be paid, such as {@code 0.01}; above 0
         * @throws IllegalArgumentException if the code is not an id, or the unit is not above 0
         */
        public Builder currency(String code, String smallestUnit) {
            return currency(new CurrencyUnit(code, Decimals.of(smallestUnit)));
        }

        /**
         * {@return this, with the currency that all money is in}
         *
         * @param currency with its smallest payable unit
         */
        public Builder currency(CurrencyUnit currency) {
            this.currency = Objects.requireNonNull(currency, "currency");
            return this;
        }

        /**
         * {@return this, with one more service}
         *
         * @param service whose id no other one has
         */
        public Builder service(Service service) {
            services.add(Objects.requireNonNull(service, "service"));
            return this;
        }

        /**
         * {@return this, without the service of this id, if there is one}
         *
         * @param id of the service
         */
        public Builder withoutService(String id) {
            services.removeIf(service -> service.id().equals(id));
            return this;
        }

        /**
         * {@return this, with one more group above localities}
         *
         * @param group whose id no other one has
         */
        public Builder group(Group group) {
            groups.add(Objects.requireNonNull(group, "group"));
            return this;
        }

        /**
         * {@return this, with one more locality}
         *
         * @param locality whose id no other one has
         */
        public Builder locality(Locality locality) {
            localities.add(Objects.requireNonNull(locality, "locality"));
            return this;
        }

        /**
         * {@return this, with texts in an attribute of the localities so far} Those that are not named keep what
         * they have.
         *
         * @param attribute name of the column
         * @param texts by id of the locality
         */
        public Builder column(String attribute, Map<String, String> texts) {
            localities.replaceAll(locality ->
                    texts.containsKey(locality.id()) ? locality.with(attribute, texts.get(locality.id())) : locality);
            return this;
        }

        /**
         * {@return this, without the locality of this id, if there is one, to give another in its place}
         *
         * @param id of the locality
         */
        public Builder withoutLocality(String id) {
            localities.removeIf(locality -> locality.id().equals(id));
            return this;
        }

        /** {@return this, without any need, to give others in their place} */
        public Builder withoutNeeds() {
            needs.clear();
            return this;
        }

        /**
         * {@return this, with one more need}
         *
         * @param need the only one of its locality, area and service
         */
        public Builder need(Need need) {
            needs.add(Objects.requireNonNull(need, "need"));
            return this;
        }

        /**
         * {@return this, with one more fund}
         *
         * @param fund whose id no other one has
         */
        public Builder fund(Fund fund) {
            funds.add(Objects.requireNonNull(fund, "fund"));
            return this;
        }

        /**
         * {@return this, without the fund of this id, if there is one}
         *
         * @param id of the fund
         */
        public Builder withoutFund(String id) {
            funds.removeIf(fund -> fund.id().equals(id));
            return this;
        }

        /**
         * {@return this, with what a locality received last year}
         *
         * @param locality id of the locality
         * @param fund id of the fund
         * @param amount in the currency; 0 is 0 and not unknown
         */
        public Builder lastYear(String locality, String fund, BigDecimal amount) {
            return lastYear(new PastGrant(locality, fund, amount));
        }

        /**
         * {@return this, with what a locality received last year}
         *
         * @param grant the only one of its locality and fund
         */
        public Builder lastYear(PastGrant grant) {
            pastGrants.add(Objects.requireNonNull(grant, "grant"));
            return this;
        }

        /**
         * {@return this, with one more way to deliver services}
         *
         * @param mode whose id no other one has
         */
        public Builder deliveryMode(DeliveryMode mode) {
            deliveryModes.add(Objects.requireNonNull(mode, "mode"));
            return this;
        }

        /**
         * {@return this, with who decides on general money; the plan if nothing is said}
         *
         * @param decidedBy who decides
         */
        public Builder generalMoney(GeneralMoney decidedBy) {
            this.generalMoney = Objects.requireNonNull(decidedBy, "decidedBy");
            return this;
        }

        /**
         * {@return this, with one more rule}
         *
         * @param rule whose id no other one has
         */
        public Builder rule(Rule rule) {
            rules.add(Objects.requireNonNull(rule, "rule"));
            return this;
        }

        /**
         * {@return this, without the rule of this id, if there is one}
         *
         * @param id of the rule
         */
        public Builder withoutRule(String id) {
            rules.removeIf(rule -> rule.id().equals(id));
            return this;
        }

        /**
         * {@return this, with what is to be small} If nothing is said it is the mean gap to the towns of the nation
         * and the mean shortfall.
         *
         * @param objective all stages
         */
        public Builder objective(Objective objective) {
            this.objective = Objects.requireNonNull(objective, "objective");
            return this;
        }

        /**
         * {@return this, with one more future that the objective is held against}
         *
         * @param scenario whose id no other one has
         */
        public Builder scenario(Scenario scenario) {
            scenarios.add(Objects.requireNonNull(scenario, "scenario"));
            return this;
        }

        /** {@return this, without any scenario} */
        public Builder withoutScenarios() {
            scenarios.clear();
            return this;
        }

        /**
         * {@return this, with one more word on where figures come from}
         *
         * @param source of some figures
         */
        public Builder source(Source source) {
            sources.add(Objects.requireNonNull(source, "source"));
            return this;
        }

        /**
         * {@return all that is wrong with what was collected, and all that its author should look at}
         *
         * @param places where findings say that things were written
         */
        public List<Finding> findings(Places places) {
            return checked(places, new Unread()).findings();
        }

        /**
         * The budget, if nothing is wrong with it, and all findings.
         *
         * @param places where findings say that things were written
         * @param unread what could not be read: what refers to it is not called unknown
         * @return the budget with its findings, errors included
         */
        public Checked checked(Places places, Unread unread) {
            Budget budget = new Budget(this);
            return new Checked(budget, Check.findings(budget, places, unread));
        }

        /**
         * {@return the budget, checked}
         *
         * @throws InvalidBudgetException if anything is wrong, with all findings
         */
        public Budget build() {
            return checked(Places.NAMES, new Unread()).orElseThrow();
        }
    }
}
