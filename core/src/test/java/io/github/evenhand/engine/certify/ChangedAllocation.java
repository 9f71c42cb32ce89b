package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Breach;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Coefficient;
import io.github.evenhand.allocation.Contribution;
import io.github.evenhand.allocation.Delivery;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.FundUse;
import io.github.evenhand.allocation.FutureGoals;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Reason;
import io.github.evenhand.allocation.Spending;
import io.github.evenhand.budget.Budget;
import java.util.ArrayList;
import java.util.List;

/** An allocation of which a test changes a part, as somebody might who wants to be believed. */
final class ChangedAllocation {

    private final Budget budget;
    private final Certificate certificate;
    List<Grant> grants;
    List<Spending> spending;
    List<NeedLevel> levels;
    List<GoalValue> goals;
    List<FundUse> funds;
    List<Price> prices;
    List<Breach> breaches;
    List<Reason> reasons;
    List<Coefficient> coefficients;
    List<Contribution> contributions;
    List<Delivery> delivery;
    List<FutureGoals> futures;
    List<StageProof> stages;
    String worstRow;
    Evidence evidence;

    ChangedAllocation(Allocation proved) {
        budget = proved.budget();
        certificate = proved.certificate();
        grants = new ArrayList<>(proved.grants());
        spending = new ArrayList<>(proved.spending());
        levels = new ArrayList<>(proved.levels());
        goals = new ArrayList<>(proved.goals());
        funds = new ArrayList<>(proved.funds());
        prices = new ArrayList<>(proved.prices());
        breaches = new ArrayList<>(proved.breaches());
        reasons = new ArrayList<>(proved.reasons());
        coefficients = new ArrayList<>(proved.coefficients());
        contributions = new ArrayList<>(proved.contributions());
        delivery = new ArrayList<>(proved.delivery());
        futures = new ArrayList<>(proved.futures());
        stages = new ArrayList<>(certificate.stages());
        worstRow = certificate.largestBreachRow();
        evidence = certificate.evidence();
    }

    Allocation allocation() {
        return new Allocation(
                budget,
                grants,
                spending,
                levels,
                goals,
                funds,
                prices,
                breaches,
                reasons,
                coefficients,
                contributions,
                delivery,
                futures,
                new Certificate(stages, certificate.largestBreach(), worstRow, evidence));
    }
}
