package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Coefficient;
import io.github.evenhand.allocation.Contribution;
import io.github.evenhand.allocation.Delivery;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Spending;
import io.github.evenhand.allocation.Verification;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.LorenzPolygon;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Place;
import io.github.evenhand.engine.model.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Proves an outcome again, from the budget and the evidence that the outcome carries. */
public final class Verifier {

    private Verifier() {}

    /** Holds everything that an outcome says against what the budget and its evidence say. */
    public static Verification verify(Budget budget, Outcome outcome) {
        if (outcome instanceof Infeasible infeasible) {
            return model(budget, infeasible.proof())
                    .map(model -> verify(model, infeasible))
                    .orElse(FOREIGN);
        }
        if (outcome instanceof Allocation allocation) {
            return model(budget, allocation.certificate().evidence())
                    .map(model -> verify(model, allocation))
                    .orElse(FOREIGN);
        }
        return new Verification(List.of("an undecided outcome claims nothing that could be proved"));
    }

    private static final Verification FOREIGN =
            new Verification(List.of("the evidence is not of the programme of this budget"));

    /**
     * The programme that an allocation was found by.
     *
     * @throws IllegalArgumentException if its evidence is of no programme of its budget
     */
    public static Model model(Allocation allocation) {
        return model(allocation.budget(), allocation.certificate().evidence())
                .orElseThrow(() -> new IllegalArgumentException("Allocation must carry evidence of its own budget"));
    }

    /** The model that the evidence is of; any corners give a valid one, as long as they are of its curves. */
    static Optional<Model> model(Budget budget, Evidence evidence) {
        try {
            return Optional.of(Model.of(budget).withPolygons(polygons(evidence)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<LorenzPolygon> polygons(Evidence evidence) {
        return evidence.corners().stream()
                .map(corners -> LorenzPolygon.of(
                        corners.shares().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        corners.firsts().stream().mapToInt(Integer::intValue).toArray(),
                        corners.afters().stream().mapToInt(Integer::intValue).toArray()))
                .toList();
    }

    private static Verification verify(Model model, Infeasible infeasible) {
        Evidence evidence = infeasible.proof();
        boolean proved = evidence.stages() == 1
                && evidence.prices(0).size() == model.rows().rows().size()
                && Contradiction.isProvedBy(model.rows(), evidence.prices(0), model.patience());
        return new Verification(proved ? List.of() : List.of("the rows of the proof do not contradict each other"));
    }

    private static Verification verify(Model model, Allocation allocation) {
        List<StageProof> proofs = allocation.certificate().stages();
        Evidence evidence = allocation.certificate().evidence();
        if (proofs.size() != model.stages().size() || evidence.stages() != proofs.size()) {
            return new Verification(List.of("the proof is not of the stages of this budget"));
        }
        List<StageClaim> claims = claims(allocation);
        if (!Certifier.fits(model, evidence.plan(), claims)) {
            return FOREIGN;
        }
        List<String> problems = new ArrayList<>();
        Payments payments = payments(model, allocation, problems);
        Verdict verdict = new Certifier(model).judge(evidence.plan(), claims, payments);
        problems.addAll(verdict.problems());
        verdict.allocation().ifPresent(proved -> compare(allocation, proved, problems));
        return new Verification(problems);
    }

    /** What the evidence of an allocation claims of each stage. */
    static List<StageClaim> claims(Allocation allocation) {
        List<StageProof> proofs = allocation.certificate().stages();
        Evidence evidence = allocation.certificate().evidence();
        List<StageClaim> claims = new ArrayList<>();
        for (int stage = 0; stage < proofs.size(); stage++) {
            claims.add(new StageClaim(
                    evidence.prices(stage), proofs.get(stage).kept(), evidence.rounds(stage), new TreeMap<>()));
        }
        return claims;
    }

    /** The payments as the allocation records them; what the programme has no column for is a problem. */
    private static Payments payments(Model model, Allocation allocation, List<String> problems) {
        Situation situation = model.situation();
        Rational unit = situation.budget().currency().unit();
        Map<Integer, Rational> recorded = new HashMap<>();
        for (Grant grant : allocation.grants()) {
            Integer column = situation.grants(grant.locality()).get(grant.fund());
            Rational units = Rational.of(grant.amount().amount()).dividedBy(unit);
            note(column == null ? OptionalInt.empty() : OptionalInt.of(column), units, grant, recorded, problems);
        }
        for (Spending spending : allocation.spending()) {
            Rational units = spending.amount().dividedBy(unit);
            note(column(situation, spending), units, spending, recorded, problems);
        }
        for (Coefficient coefficient : allocation.coefficients()) {
            Rational units = coefficient.value().dividedBy(unit);
            note(column(situation, coefficient), units, coefficient, recorded, problems);
        }
        for (Contribution contribution : allocation.contributions()) {
            Rational units = Rational.of(contribution.amount().amount()).dividedBy(unit);
            note(column(situation, contribution), units, contribution, recorded, problems);
        }
        for (Delivery delivery : allocation.delivery()) {
            if (delivery.mode().isPresent()) {
                Rational units = delivery.amount().dividedBy(unit);
                note(column(situation, delivery), units, delivery, recorded, problems);
            }
        }
        return Payments.recorded(model, column -> recorded.getOrDefault(column, Rational.ZERO));
    }

    private static void note(
            OptionalInt column, Rational units, Object what, Map<Integer, Rational> recorded, List<String> problems) {
        if (column.isPresent()) {
            if (recorded.put(column.getAsInt(), units) != null) {
                problems.add("recorded twice: " + what);
            }
        } else if (units.signum() != 0) {
            problems.add("not possible in this budget: " + what);
        }
    }

    private static OptionalInt column(Situation situation, Contribution claimed) {
        return situation.contributions().stream()
                .filter(contribution -> contribution.rule().id().equals(claimed.rule())
                        && contribution.locality().id().equals(claimed.locality()))
                .mapToInt(contribution -> contribution.column())
                .findFirst();
    }

    private static OptionalInt column(Situation situation, Coefficient claimed) {
        return situation.coefficients().stream()
                .filter(coefficient -> coefficient.formula().id().equals(claimed.rule())
                        && coefficient.factor().name().equals(claimed.factor()))
                .mapToInt(coefficient -> coefficient.column())
                .findFirst();
    }

    private static OptionalInt column(Situation situation, Spending spending) {
        for (Place place : situation.places(spending.locality())) {
            if (place.need().area() == spending.area() && place.need().service().equals(spending.service())) {
                Optional<String> fund = spending.fund();
                return fund.isPresent() ? place.special(fund.get()) : OptionalInt.of(place.general());
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt column(Situation situation, Delivery delivery) {
        for (Place place : situation.places(delivery.locality())) {
            if (place.need().area() == delivery.area() && place.need().service().equals(delivery.service())) {
                return place.mode(delivery.mode().orElseThrow());
            }
        }
        return OptionalInt.empty();
    }

    private static void compare(Allocation claimed, Allocation proved, List<String> problems) {
        compare("grants", claimed.grants(), proved.grants(), problems);
        compare("spending", claimed.spending(), proved.spending(), problems);
        compare("levels", claimed.levels(), proved.levels(), problems);
        compare("goals", claimed.goals(), proved.goals(), problems);
        compare("goals in each future", claimed.futures(), proved.futures(), problems);
        compare("funds", claimed.funds(), proved.funds(), problems);
        compare("prices", claimed.prices(), proved.prices(), problems);
        compare("breaches", claimed.breaches(), proved.breaches(), problems);
        compare("reasons", claimed.reasons(), proved.reasons(), problems);
        compare("contributions", claimed.contributions(), proved.contributions(), problems);
        compare("delivery", claimed.delivery(), proved.delivery(), problems);
        compare("coefficients", claimed.coefficients(), proved.coefficients(), problems);
        compare("certificate", claimed.certificate(), proved.certificate(), problems);
    }

    private static void compare(String what, Object claimed, Object proved, List<String> problems) {
        if (!claimed.equals(proved)) {
            problems.add("the " + what + " are not those that the evidence proves");
        }
    }
}
