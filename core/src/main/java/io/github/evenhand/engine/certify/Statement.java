package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.Breach;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Coefficient;
import io.github.evenhand.allocation.Contribution;
import io.github.evenhand.allocation.Delivery;
import io.github.evenhand.allocation.FundUse;
import io.github.evenhand.allocation.FutureGoals;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.allocation.Spending;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Place;
import io.github.evenhand.engine.model.Programme.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Writes down what was proved, as the allocation that users see. */
final class Statement {

    private final Model model;
    private final Budget budget;
    private final Valuation paid;
    private final Payments settled;
    private final Ledger ledger;
    private final List<Line> lines;

    Statement(Model model, Valuation paid) {
        this.model = model;
        this.budget = model.situation().budget();
        this.paid = paid;
        this.settled = paid.payments();
        this.ledger = paid.ledger();
        this.lines = paid.lines();
    }

    Allocation allocation(Certificate certificate) {
        return new Allocation(
                budget,
                grants(),
                spending(),
                ledger.levels(reference()),
                goals(),
                funds(),
                new Prices(model, budget).of(certificate.evidence().prices(0)),
                breaches(line -> !line.isHard()),
                new Causes(budget, settled).of(lines),
                coefficients(),
                contributions(),
                delivery(),
                futures(certificate.evidence().prices(0)),
                certificate);
    }

    /** The same of payments that no rule binds. */
    Appraisal appraisal(String name, List<Grant> unabsorbed) {
        return new Appraisal(
                name,
                grants(),
                ledger.levels(reference()),
                goals(),
                breaches(line -> line.rule().isPresent()
                        && (!line.isHard() || line.miss().compareTo(line.slip()) > 0)),
                unabsorbed);
    }

    /** The reference of the first gap goal, or the default where no gap is a goal. */
    private Goal.Reference reference() {
        return budget.objective().stages().stream()
                .flatMap(stage -> stage.goals().stream())
                .filter(Goal.Gap.class::isInstance)
                .map(goal -> ((Goal.Gap) goal).reference())
                .findFirst()
                .orElse(Goal.Reference.NATIONAL_URBAN);
    }

    private List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        List<Fund.Open> funds = budget.openFunds();
        for (Locality locality : budget.localities()) {
            model.patience().ask();
            for (Fund.Open fund : funds) {
                Rational units = settled.grant(locality.id(), fund.id());
                grants.add(new Grant(locality.id(), fund.id(), budget.currency().money(units.floor())));
            }
        }
        return grants;
    }

    private List<Contribution> contributions() {
        List<Contribution> contributions = new ArrayList<>();
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Contribution) {
                for (Locality locality : budget.select(rule.where())) {
                    Rational units = settled.contribution(rule.id(), locality.id());
                    contributions.add(new Contribution(
                            rule.id(),
                            locality.id(),
                            rule.fund().orElseThrow(),
                            budget.currency().money(units.floor())));
                }
            }
        }
        return contributions;
    }

    private List<Coefficient> coefficients() {
        Rational unit = budget.currency().unit();
        List<Coefficient> coefficients = new ArrayList<>();
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Formula formula) {
                for (Factor factor : formula.factors()) {
                    Rational value = settled.findCoefficient(rule.id(), factor.name())
                            .orElseThrow()
                            .times(unit);
                    coefficients.add(new Coefficient(rule.id(), formula.fund().orElseThrow(), factor.name(), value));
                }
            }
        }
        return coefficients;
    }

    private List<Spending> spending() {
        Rational unit = budget.currency().unit();
        List<Spending> spending = new ArrayList<>();
        for (Home home : settled.situation().homes()) {
            model.patience().ask();
            for (Place place : home.places()) {
                note(
                        spending,
                        place.need(),
                        Optional.empty(),
                        settled.of(place.general()).times(unit));
                for (Place.Special special : place.special()) {
                    Optional<String> fund = Optional.of(special.grant().fund().id());
                    note(
                            spending,
                            place.need(),
                            fund,
                            settled.of(special.column()).times(unit));
                }
            }
        }
        return spending;
    }

    private List<Delivery> delivery() {
        Rational unit = budget.currency().unit();
        Delivered delivered = new Delivered(ledger.facts(), settled);
        List<Delivery> delivery = new ArrayList<>();
        for (Home home : settled.situation().homes()) {
            for (Place place : home.places()) {
                List<DeliveryMode> modes = budget.deliveryModes(place.need());
                if (!modes.isEmpty()) {
                    deliver(
                            delivery,
                            place.need(),
                            Optional.empty(),
                            delivered.publicly(place).times(unit));
                }
                for (DeliveryMode mode : modes) {
                    Rational amount = settled.delivered(place, mode.id()).times(unit);
                    deliver(delivery, place.need(), Optional.of(mode.id()), amount);
                }
            }
        }
        return delivery;
    }

    private static void deliver(List<Delivery> delivery, Need need, Optional<String> mode, Rational amount) {
        if (amount.signum() > 0) {
            delivery.add(new Delivery(need.locality(), need.area(), need.service(), mode, amount));
        }
    }

    private static void note(List<Spending> spending, Need need, Optional<String> fund, Rational amount) {
        if (amount.signum() > 0) {
            spending.add(new Spending(need.locality(), need.area(), need.service(), fund, amount));
        }
    }

    /** Each in the future that is worst for the first stage that has it. */
    private List<GoalValue> goals() {
        return goals(paid::worst);
    }

    private List<GoalValue> goals(Function<Objective.Stage, Ledger> ledgerOf) {
        Map<String, GoalValue> goals = new LinkedHashMap<>();
        for (Objective.Stage stage : budget.objective().stages()) {
            for (Goal goal : stage.goals()) {
                goals.computeIfAbsent(goal.name(), name -> ledgerOf.apply(stage).goal(goal));
            }
        }
        return List.copyOf(goals.values());
    }

    /** The goals in every future, and what the price of its row in the first stage says; nothing where there is but one. */
    private List<FutureGoals> futures(RowPrices prices) {
        List<FutureGoals> futures = new ArrayList<>();
        List<Ledger> ledgers = paid.futures();
        List<Row> rows = model.rows().rows();
        int[] compared = IntStream.range(0, rows.size()) // the rows of the first stage are written first
                .filter(r -> rows.get(r).equation().equals("M11"))
                .toArray();
        for (int at = 0; at < ledgers.size() && ledgers.size() > 1; at++) {
            Ledger there = ledgers.get(at);
            Optional<Scenario> scenario =
                    at == 0 ? Optional.empty() : Optional.of(budget.scenarios().get(at - 1));
            Rational weight = Rational.of(Math.max(0, prices.of(compared[at])));
            futures.add(new FutureGoals(scenario.map(Scenario::id), goals(stage -> there), weight));
        }
        return futures;
    }

    private List<Breach> breaches(Predicate<Line> counts) {
        Map<String, Breach> breaches = new TreeMap<>();
        Rational unit = budget.currency().unit();
        for (Line line : lines) {
            if (counts.test(line) && line.miss().signum() > 0) {
                String rule = line.rule().orElseThrow().id();
                Rational amount = line.isLevel() ? line.miss() : line.miss().times(unit);
                Price.Per per = line.isLevel() ? Price.Per.LEVEL : Price.Per.CURRENCY;
                breaches.merge(
                        rule,
                        new Breach(rule, amount, per),
                        (a, b) -> new Breach(rule, a.amount().plus(b.amount()), per));
            }
        }
        return List.copyOf(breaches.values());
    }

    private List<FundUse> funds() {
        List<FundUse> uses = new ArrayList<>();
        for (Fund.Open fund : budget.openFunds()) {
            Rational units = Rational.ZERO;
            for (Locality locality : budget.localities()) {
                units = units.plus(settled.grant(locality.id(), fund.id()));
            }
            Rational all = budget.currency().inUnits(fund.amount());
            for (Contribution contribution : contributions()) {
                if (contribution.fund().equals(fund.id())) {
                    all = all.plus(
                            budget.currency().inUnits(contribution.amount().amount()));
                }
            }
            uses.add(new FundUse(
                    fund.id(),
                    budget.currency().money(all.floor()),
                    budget.currency().money(units.floor()),
                    budget.currency().money(all.minus(units).floor())));
        }
        return uses;
    }
}
