package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.engine.model.LorenzPolygon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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

    /** With all of so many needs open at all corners. */
    private static LorenzPolygon polygon(int needs, double... corners) {
        int[] afters = new int[needs];
        Arrays.fill(afters, corners.length);
        return LorenzPolygon.of(corners, new int[needs], afters);
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
        assertEquals(
                of(parts).along(polygon(parts.size(), 0.125, 0.5, 0.75)),
                of(cut).along(polygon(cut.size(), 0.125, 0.5, 0.75)));
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
        Rational all = of(parts).along(polygon(parts.size(), corners));
        assertTrue(all.compareTo(of(parts).exact()) <= 0);
    }

    /** Where each place was on another curve, and on which side of every corner that is not next to it. */
    @Property(tries = 200, seed = "100")
    void whatIsTakenForGrantedMakesItNoMore(@ForAll Random random) {
        int places = 2 + random.nextInt(20);
        List<Part> parts = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        for (int at = 0; at < places; at++) {
            parts.add(new Part(Rational.ONE, Rational.of(random.nextInt(20) - 10)));
            before.add(at);
        }
        Collections.shuffle(before, random);
        double[] corners = random.ints(1 + random.nextInt(9), 1, 2 * places)
                .distinct()
                .filter(half -> half % 2 == 1)
                .sorted()
                .mapToDouble(half -> half / 2.0 / places)
                .toArray();
        int each = 1 + random.nextInt(2);
        int[] firsts = new int[places];
        int[] afters = new int[places];
        for (int at = 0; at < places; at++) {
            int rank = before.get(at);
            int behind = (int) Arrays.stream(corners)
                    .filter(corner -> corner * places < rank)
                    .count();
            firsts[at] = Math.max(0, behind - each);
            afters[at] = Math.min(corners.length, behind + each);
        }
        Rational granted = of(parts).along(LorenzPolygon.of(corners, firsts, afters));
        assertTrue(granted.compareTo(of(parts).along(polygon(places, corners))) <= 0);
    }

    /** What a need is open at does not matter as long as it is next to its place on the curve. */
    @Test
    void whatIsRightlyTakenForGrantedMakesNoDifference() {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            parts.add(new Part(Rational.ONE, Rational.of(8 - at)));
        }
        double[] corners = {1 / 16.0, 5 / 16.0, 9 / 16.0, 13 / 16.0};
        int[] firsts = {0, 0, 0, 1, 1, 1, 2, 2};
        int[] afters = {1, 2, 2, 3, 3, 3, 4, 4};
        assertEquals(of(parts).along(polygon(8, corners)), of(parts).along(LorenzPolygon.of(corners, firsts, afters)));
    }

    @Test
    void aPolygonIsOfAsManyNeeds() {
        assertThrows(IllegalArgumentException.class, () -> of(List.of()).along(polygon(1, 0.5)));
    }

    /** Of places of a quarter of the clients each, three corners see everything. */
    @Property(tries = 100, seed = "100")
    void aPolygonWithTheCornersOfTheCurveIsTheSame(@ForAll Random random) {
        MeanDifference difference = new MeanDifference();
        for (int at = 0; at < 4; at++) {
            difference.add(Rational.of(7), Rational.of(random.nextInt(100)).dividedBy(Rational.of(64)));
        }
        assertEquals(difference.exact(), difference.along(polygon(4, 0.25, 0.5, 0.75)));
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
