package io.github.evenhand.io;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Alternative;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.Breach;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Coefficient;
import io.github.evenhand.allocation.Contribution;
import io.github.evenhand.allocation.Delivery;
import io.github.evenhand.allocation.FundUse;
import io.github.evenhand.allocation.FutureGoals;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Inequality;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.allocation.Undefined;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Writes {@code summary.json}. */
final class Summary {

    private final JsonText to;

    Summary(JsonText to) {
        this.to = to;
    }

    void write(Outcome outcome, List<Alternative> alternatives) {
        if (outcome instanceof Allocation allocation) {
            to.put("outcome", "allocation").list("goals", allocation.goals(), Summary::goal);
            if (!allocation.futures().isEmpty()) {
                to.list("futures", allocation.futures(), Summary::future);
            }
            to.put("certificate", fields -> certificate(fields, allocation.certificate()));
            to.list("funds", allocation.funds(), Summary::fund);
            prices(allocation.prices());
            to.list("breaches", allocation.breaches(), Summary::breach);
            if (!allocation.coefficients().isEmpty()) {
                to.list("coefficients", allocation.coefficients(), Summary::coefficient);
            }
            if (!allocation.contributions().isEmpty()) {
                contributions(allocation);
            }
            if (!allocation.delivery().isEmpty()) {
                delivery(allocation.delivery());
            }
            to.list("inequality", allocation.inequality(), Summary::inequality);
        } else if (outcome instanceof Infeasible infeasible) {
            to.put("outcome", "infeasible").put("explanation", infeasible.toString());
            to.put("conflict", fields -> conflict(fields, infeasible));
        } else if (outcome instanceof Undecided undecided) {
            to.put("outcome", "undecided")
                    .put("reason", undecided.reason().word())
                    .put("explanation", undecided.explanation());
        }
        if (!alternatives.isEmpty()) {
            to.list("baselines", alternatives, Summary::baseline);
        }
        to.put("library", LibraryVersion.current()).put("budgetFingerprint", Fingerprint.of(outcome.budget()));
    }

    private static void goal(JsonText to, GoalValue goal) {
        to.put("name", goal.name())
                .put("before", ExactNumbers.near(goal.before()))
                .put("after", ExactNumbers.near(goal.after()));
    }

    private static void future(JsonText to, FutureGoals future) {
        future.scenario().ifPresent(scenario -> to.put("scenario", scenario));
        to.put("weight", ExactNumbers.near(future.weight())).list("goals", future.goals(), Summary::goal);
    }

    private static void certificate(JsonText to, Certificate certificate) {
        stage(to, certificate.first());
        to.put("largestBreach", ExactNumbers.up(certificate.largestBreach()))
                .put("largestBreachRow", certificate.largestBreachRow())
                .put("exact", true);
        List<Certificate.StageProof> later =
                certificate.stages().subList(1, certificate.stages().size());
        to.list("stages", later, (fields, proof) -> {
            stage(fields, proof);
            fields.put("exact", true);
        });
    }

    private static void stage(JsonText to, Certificate.StageProof proof) {
        to.put("name", proof.name())
                .put("objective", ExactNumbers.up(proof.objective()))
                .put("bound", ExactNumbers.down(proof.bound()))
                .put("distance", ExactNumbers.up(proof.distance()))
                .put("planObjective", ExactNumbers.up(proof.planObjective()))
                .put("planDistance", ExactNumbers.up(proof.planDistance()))
                .put("settlementLoss", ExactNumbers.near(proof.settlementLoss()))
                .put("bracket", ExactNumbers.up(proof.bracket()));
    }

    private static void fund(JsonText to, FundUse use) {
        to.put("id", use.fund())
                .put("amount", use.amount().amount())
                .put("allocated", use.allocated().amount())
                .put("left", use.left().amount());
    }

    private static void breach(JsonText to, Breach breach) {
        to.put("rule", breach.rule())
                .put("amount", ExactNumbers.up(breach.amount()))
                .put("per", breach.per().name().toLowerCase(Locale.ROOT));
    }

    /** What each rule brings, and who pays in more than it receives. */
    private void contributions(Allocation allocation) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> netPayers = new TreeMap<>();
        for (Contribution contribution : allocation.contributions()) {
            sums.merge(contribution.rule(), contribution.amount().amount(), BigDecimal::add);
            BigDecimal net = allocation.netTo(contribution.locality()).amount();
            if (net.signum() < 0) {
                netPayers.put(contribution.locality(), net);
            }
        }
        to.put("contributions", fields -> sums.forEach(fields::put));
        to.put("netPayers", fields -> netPayers.forEach(fields::put));
    }

    /** What is delivered in which way, public provision too. */
    private void delivery(List<Delivery> delivery) {
        Map<String, Rational> sums = new TreeMap<>();
        for (Delivery one : delivery) {
            sums.merge(one.mode().orElse(DeliveryMode.PUBLIC), one.amount(), Rational::plus);
        }
        to.put("delivery", fields -> sums.forEach((mode, sum) -> fields.put(mode, ExactNumbers.near(sum))));
    }

    private static void coefficient(JsonText to, Coefficient coefficient) {
        to.put("rule", coefficient.rule())
                .put("fund", coefficient.fund())
                .put("factor", coefficient.factor())
                .put("value", ExactNumbers.near(coefficient.value()));
    }

    private static void inequality(JsonText to, Inequality inequality) {
        to.put("service", inequality.service())
                .put("before", fields -> spread(fields, inequality.before()))
                .put("after", fields -> spread(fields, inequality.after()));
    }

    private static void spread(JsonText to, Inequality.Spread spread) {
        measure(to, "gini", spread.gini());
        measure(to, "theilT", spread.theilT());
        measure(to, "theilTBetweenAreas", spread.betweenAreas());
        measure(to, "theilTBetweenGroups", spread.betweenGroups());
        measure(to, "urbanRuralRatio", spread.urbanRuralRatio());
    }

    /** What is not defined is not there. */
    private static void measure(JsonText to, String name, OptionalDouble value) {
        value.ifPresent(number -> to.put(name, ExactNumbers.near(Rational.of(number))));
    }

    private static void baseline(JsonText to, Alternative alternative) {
        to.put("name", alternative.name());
        if (alternative instanceof Undefined undefined) {
            to.put("reason", undefined.reason());
        } else if (alternative instanceof Appraisal appraisal) {
            to.list("goals", appraisal.goals(), Summary::goal);
            to.list("breaches", appraisal.breaches(), Summary::breach);
            Map<String, BigDecimal> unabsorbed = new TreeMap<>();
            appraisal
                    .unabsorbed()
                    .forEach(grant ->
                            unabsorbed.merge(grant.fund(), grant.amount().amount(), BigDecimal::add));
            to.put("unabsorbed", fields -> unabsorbed.forEach(fields::put));
        }
    }

    private void prices(List<Price> prices) {
        Map<String, Rational> bySource = new TreeMap<>();
        prices.forEach(price -> bySource.merge(price.source(), price.gain(), Rational::plus));
        to.put("prices", fields -> bySource.forEach((source, gain) -> fields.put(source, ExactNumbers.near(gain))));
        to.list("priceRows", prices, (fields, price) -> {
            fields.put("source", price.source()).put("row", price.row());
            price.locality().ifPresent(locality -> fields.put("locality", locality));
            fields.put("per", price.per().name().toLowerCase(Locale.ROOT)).put("gain", ExactNumbers.near(price.gain()));
        });
    }

    private static void conflict(JsonText to, Infeasible infeasible) {
        to.texts("rules", infeasible.rules()).texts("background", infeasible.background());
        to.list("relief", infeasible.relief(), Summary::relief);
        to.put("irreducible", infeasible.isIrreducible()).texts("needed", infeasible.needed());
        to.list("alone", infeasible.alone(), Summary::relief);
    }

    private static void relief(JsonText to, Infeasible.Relief relief) {
        to.put("source", relief.source())
                .put("words", relief.words())
                .put("amount", ExactNumbers.up(relief.amount()))
                .put("per", relief.per().name().toLowerCase(Locale.ROOT))
                .put("verified", relief.isVerified());
    }
}
