package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.engine.model.LorenzPolygon;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.fixture.Countryside;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MeanDifferenceProperties {

    private record Part(Rational clients, Rational value) {}

    private static List<Part> draw(Random random) {
        List<Part> parts = new ArrayList<>();
        for (int count = 1 + random.nextInt(12); count > 0; count--) {
            Rational clients = Rational.of(1 + random.nextInt(50)).dividedBy(Rational.of(2));
            parts.add(new Part(clients, Rational.of(random.nextInt(20) - 10).dividedBy(Rational.of(8))));
        }
        return parts;
    }

    private static MeanDifference of(List<Part> parts) {
        MeanDifference difference = new MeanDifference();
        parts.forEach(part -> difference.add(part.clients(), part.value()));
        return difference;
    }

    private static LorenzPolygon polygon(double... corners) {
        Goal goal = Goal.shortfall(Aggregate.gini());
        Budget budget = Countryside.of(33).objective(Objective.minimise(goal)).build();
        return Model.of(budget)
                .withCorners(List.of(corners))
                .polygon(goal, "school")
                .orElseThrow();
    }

    @Property(tries = 200, seed = "100")
    void itIsTheMeanOverAllPairs(@ForAll Random random) {
        List<Part> parts = draw(random);
        Rational sum = Rational.ZERO;
        Rational clients = Rational.ZERO;
        for (Part one : parts) {
            clients = clients.plus(one.clients());
            for (Part other : parts) {
                Rational often = one.clients().times(other.clients());
                sum = sum.plus(often.times(one.value().minus(other.value()).abs()));
            }
        }
        assertEquals(sum.dividedBy(clients.times(clients)), of(parts).exact());
    }

    @Property(tries = 200, seed = "100")
    void theOrderMakesNoDifference(@ForAll Random random) {
        List<Part> parts = draw(random);
        List<Part> others = new ArrayList<>(parts);
        Collections.shuffle(others, random);
        assertEquals(of(parts).exact(), of(others).exact());
    }

    @Property(tries = 200, seed = "100")
    void aPlaceCutInTwoMakesNoDifference(@ForAll Random random) {
        List<Part> parts = draw(random);
        List<Part> cut = new ArrayList<>(parts);
        Part whole = cut.remove(random.nextInt(cut.size()));
        Rational third = whole.clients().dividedBy(Rational.of(3));
        cut.add(new Part(third, whole.value()));
        cut.add(new Part(whole.clients().minus(third), whole.value()));
        assertEquals(of(parts).exact(), of(cut).exact());
        LorenzPolygon polygon = polygon(0.125, 0.5, 0.75);
        assertEquals(of(parts).along(polygon), of(cut).along(polygon));
    }

    @Property(tries = 200, seed = "100")
    void moreOfAllPlacesMakesNoDifference(@ForAll Random random) {
        List<Part> parts = draw(random);
        List<Part> twice = new ArrayList<>(parts);
        twice.addAll(parts);
        assertEquals(of(parts).exact(), of(twice).exact());
    }

    @Property(tries = 200, seed = "100")
    void noPolygonIsMore(@ForAll Random random) {
        List<Part> parts = draw(random);
        double[] corners = random.doubles(1 + random.nextInt(9), 1e-9, 1)
                .distinct()
                .sorted()
                .toArray();
        assertTrue(of(parts).along(polygon(corners)).compareTo(of(parts).exact()) <= 0);
    }

    /** Of places of a quarter of the clients each, three corners see everything. */
    @Property(tries = 100, seed = "100")
    void aPolygonWithTheCornersOfTheCurveIsTheSame(@ForAll Random random) {
        MeanDifference difference = new MeanDifference();
        for (int at = 0; at < 4; at++) {
            difference.add(Rational.of(7), Rational.of(random.nextInt(100)).dividedBy(Rational.of(64)));
        }
        assertEquals(difference.exact(), difference.along(polygon(0.25, 0.5, 0.75)));
    }

    private static Budget.Builder needs(Random random, int places) {
        Budget.Builder budget = Budget.builder("many")
                .currency("XXX", "0.01")
                .service(Service.of("school", "School"))
                .fund(Fund.general("general", BigDecimal.ONE));
        for (int at = 0; at < places; at++) {
            String id = "c" + at;
            budget.locality(Locality.of(id, id, BigDecimal.ZERO, BigDecimal.TEN))
                    .need(Need.of(
                            id,
                            Area.RURAL,
                            "school",
                            BigDecimal.valueOf(1 + random.nextInt(99)),
                            BigDecimal.ONE,
                            BigDecimal.valueOf(random.nextInt(12_000), 4)));
        }
        return budget;
    }

    private static Rational before(Budget.Builder budget, Aggregate aggregate) {
        return Paid.of(budget, java.util.Map.of())
                .ledger()
                .goal(Goal.shortfall(aggregate))
                .before();
    }

    /** Of one service with weight 1 a mean is over clients. */
    @Property(tries = 50, seed = "100")
    void aTailIsBetweenMeanAndWorstAndFallsAsItGrows(@ForAll Random random) {
        Budget.Builder budget = needs(random, 1 + random.nextInt(30));
        Rational last = before(budget, Aggregate.worst());
        for (String share : List.of("0.001", "0.01", "0.1", "0.25", "0.5", "0.9", "1")) {
            Rational tail = before(budget, Aggregate.tail(share));
            assertTrue(tail.compareTo(last) <= 0, share);
            last = tail;
        }
        assertEquals(before(budget, Aggregate.mean()), last);
    }
}
