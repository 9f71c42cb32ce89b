package io.github.evenhand.engine;

import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Place;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One locality whose school and clinic can take 100 units each, and special money for one of them or for both. */
class AbsorptionTest {

    private static final Optional<Rational> NO_LIMIT = Optional.empty();

    private static Fund.Special fund(String id, String matching, String crowdOut, String... services) {
        return new Fund.Special(
                id,
                of("500"),
                Fund.Spend.EXACTLY,
                Where.EVERYWHERE,
                new TreeSet<>(Set.of(services)),
                Set.of(Area.RURAL),
                Quantity.of(matching),
                Quantity.of(crowdOut));
    }

    private static Home home(Fund.Special... funds) {
        Budget.Builder budget = Budget.builder("one")
                .currency("CNY", "1")
                .service(Service.of("clinic", "Clinic"))
                .service(Service.of("road", "Road"))
                .service(Service.of("school", "School"))
                .locality(Locality.of("a", "A", of("0"), of("10")))
                .need(Need.of("a", Area.RURAL, "clinic", of("10"), of("20"), of("0.5"))
                        .withHighestLevel(of("1")))
                .need(Need.of("a", Area.RURAL, "road", of("10"), of("20"), of("0.5")))
                .need(Need.of("a", Area.RURAL, "school", of("10"), of("20"), of("0.5"))
                        .withHighestLevel(of("1")));
        for (Fund.Special fund : funds) {
            budget.fund(fund);
        }
        return Model.of(budget.build()).situation().home("a");
    }

    private static Absorption absorption(Home home, Optional<Rational> matching, long... given) {
        return Absorption.of(home, matching, grant -> Rational.of(given[grant.place()]));
    }

    /** By fund. */
    private static Map<String, String> absorbed(Home home, Optional<Rational> matching, long... given) {
        Map<Integer, Rational> absorbed = absorption(home, matching, given).absorbed();
        Map<String, String> byFund = new TreeMap<>();
        home.grants()
                .forEach(grant -> byFund.put(
                        grant.fund().id(), absorbed.get(grant.column()).toString()));
        return byFund;
    }

    private static Map<String, String> decided(Home home, long... given) {
        Map<Integer, Rational> decided = absorption(home, NO_LIMIT, given).decided();
        Map<String, String> byPlace = new TreeMap<>();
        for (Place place : home.places()) {
            for (Place.Special special : place.special()) {
                if (decided.containsKey(special.column())) {
                    byPlace.put(
                            special.grant().fund().id() + " " + place.need().service(),
                            decided.get(special.column()).toString());
                }
            }
        }
        return byPlace;
    }

    @Test
    void whatFitsIsAbsorbedAndNothingIsDecided() {
        Home home = home(fund("both", "0", "0", "clinic", "school"));
        assertEquals(Map.of("both", "150"), absorbed(home, NO_LIMIT, 150));
        assertEquals(Map.of(), decided(home, 150));
    }

    @Test
    void whatIsMoreThanTheRoomIsNot() {
        Home home = home(fund("both", "0", "0", "clinic", "school"));
        assertEquals(Map.of("both", "200"), absorbed(home, NO_LIMIT, 201));
        assertEquals(Map.of("both clinic", "100", "both school", "100"), decided(home, 201));
    }

    @Test
    void aPurposeWithoutAHighestLevelTakesEverything() {
        Home home = home(fund("all", "0", "0", "clinic", "road", "school"));
        assertEquals(Map.of("all", "500"), absorbed(home, NO_LIMIT, 500));
        assertEquals(Map.of(), decided(home, 500));
    }

    @Test
    void anEarlierFundMakesRoomForALaterOneWhereItCan() {
        // "any" could fill the clinic, which alone "clinics" is for; there is room for both.
        Home home = home(fund("any", "0", "0", "clinic", "school"), fund("clinics", "0", "0", "clinic"));
        assertEquals(Map.of("any", "90", "clinics", "80"), absorbed(home, NO_LIMIT, 90, 80));
        assertEquals(Map.of(), decided(home, 90, 80));
    }

    @Test
    void anEarlierFundGivesNothingUpForALaterOne() {
        Home home = home(fund("any", "0", "0", "clinic", "school"), fund("clinics", "0", "0", "clinic"));
        assertEquals(Map.of("any", "130", "clinics", "70"), absorbed(home, NO_LIMIT, 130, 80));
        assertEquals(Map.of("any clinic", "30", "any school", "100", "clinics clinic", "70"), decided(home, 130, 80));
    }

    @Test
    void matchingFillsTheRoomAndCrowdOutDoesNot() {
        // Each unit lifts by 0.5 + 0.3 = 0.8; 100 units of room are 125 of it.
        Home home = home(fund("matched", "0.3", "0.5", "school"));
        assertEquals(Map.of("matched", "125"), absorbed(home, NO_LIMIT, 200));
        // 30 of own money match 100.
        assertEquals(Map.of("matched", "100"), absorbed(home, Optional.of(Rational.of(30)), 200));
        assertEquals(Map.of("matched", "50"), absorbed(home, Optional.of(Rational.of(30)), 50));
        assertEquals(Map.of("matched", "0"), absorbed(home, Optional.of(Rational.ZERO), 50));
    }

    @Test
    void ownMoneyThatMatchedOneFundMatchesNoOther() {
        Home home = home(fund("first", "0.5", "0", "road"), fund("second", "0.25", "0", "road"));
        // 50 of 60 match the first; 10 are left, which match 40.
        assertEquals(Map.of("first", "100", "second", "40"), absorbed(home, Optional.of(Rational.of(60)), 100, 70));
    }

    @Test
    void moneyThatLiftsNothingIsAbsorbedAnywhere() {
        Home home = home(fund("freed", "0", "1", "school"));
        assertEquals(Map.of("freed", "400"), absorbed(home, NO_LIMIT, 400));
        assertEquals(Map.of(), decided(home, 400));
    }
}
