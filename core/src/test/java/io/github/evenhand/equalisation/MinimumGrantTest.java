package io.github.evenhand.equalisation;

import static io.github.evenhand.fixture.Budgets.exact;
import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimumGrantTest {

    /**
     * General purpose grants of New South Wales 2021-22 to the councils on the minimum grant: people, AUD. Source: table of
     * the Local Government Grants Commission as in the public repository AuLGA/fa_grants, nsw_2122.csv.
     */
    private static final String ON_THE_MINIMUM = """
            Bayside 181472 3985685
            Canada-Bay 96550 2120536
            Ryde 133224 2926011
            Woollahra 59431 1305288
            Georges-River 160272 3520068
            Hornsby 152419 3347631
            Inner-West 201880 4433908
            Ku-ring-gai 127603 2802556
            North-Sydney 75094 1649296
            Northern-Beaches 274041 6018798
            Randwick 156619 3439837
            Sutherland 232369 5103541
            Sydney 248736 5463010
            The-Hills 183791 4036635
            Waverley 74276 1631330
            Willoughby 81196 1783314
            """;

    private static final BigDecimal POOL = of("597919978");

    /** People of all 131 councils. */
    private static final int PEOPLE = 8_167_137;

    private record Council(String name, int people, long grant) {}

    private static List<Council> councils() {
        return ON_THE_MINIMUM
                .lines()
                .map(line -> line.strip().split(" "))
                .map(f -> new Council(f[0], Integer.parseInt(f[1]), Long.parseLong(f[2])))
                .toList();
    }

    private static Position position(String id, String people, String need) {
        return Position.of(id).with(Figure.PEOPLE, of(people)).with(Figure.NEED, of(need));
    }

    /** The other 115 councils are one position here, and the need assessed of the sixteen is any that is small enough. */
    @Test
    void newSouthWalesPays21AndSomeCentsPerHeadToSixteenCouncils() {
        List<Position> positions = new ArrayList<>();
        int others = PEOPLE;
        for (Council council : councils()) {
            positions.add(position(council.name(), "" + council.people(), "1"));
            others -= council.people();
        }
        positions.add(position("others", "" + others, "1000000000"));
        assertEquals(21.96314, MinimumGrant.AUSTRALIA.perHead(positions, POOL).toDouble(), 5e-6);
        Transfers transfers = MinimumGrant.AUSTRALIA.transfers(positions, POOL);
        assertEquals(16, councils().size());
        for (Council council : councils()) {
            double perHead = transfers.to(council.name()).toDouble() / council.people();
            assertEquals(21.96314, perHead, 5e-6, council.name());
            // The published grants differ from 30 % of the pool by head by 0.0002 a head.
            assertEquals((double) council.grant() / council.people(), perHead, 0.00021, council.name());
        }
        assertEquals(Rational.of(POOL), transfers.total());
        // 597,919,978 less what is published of the sixteen, which differs from the minimum by 174 AUD in all.
        assertEquals(544_352_534, transfers.to("others").toDouble(), 200);
    }

    @Test
    void theRestFollowsNeedAndTheMinimumComesFirst() {
        List<Position> three = List.of(position("a", "10", "1"), position("b", "10", "30"), position("c", "10", "60"));
        Transfers transfers = MinimumGrant.AUSTRALIA.transfers(three, of("100"));
        // By need alone a would have 100/91; its minimum is 10, the other 90 go 1 to 2.
        assertEquals(exact("10"), transfers.to("a"));
        assertEquals(exact("30"), transfers.to("b"));
        assertEquals(exact("60"), transfers.to("c"));
    }

    @Test
    void aReformWithAnotherShareMovesMoneyToNeed() {
        List<Position> two = List.of(position("a", "10", "0"), position("b", "10", "1"));
        assertEquals(
                exact("5"),
                MinimumGrant.AUSTRALIA
                        .withShare(of("0.1"))
                        .transfers(two, of("100"))
                        .to("a"));
    }

    @Test
    void capsAndCollarsHoldGrantsNearLastYear() {
        List<Position> three = List.of(
                position("a", "10", "0").with(Figure.LAST_YEAR, of("100")),
                position("b", "10", "1").with(Figure.LAST_YEAR, of("100")),
                position("c", "10", "100").with(Figure.LAST_YEAR, of("100")));
        MinimumGrant tasmania =
                MinimumGrant.AUSTRALIA.withShare(BigDecimal.ZERO).withCorridor(Corridor.TASMANIA);
        Transfers transfers = tasmania.transfers(three, of("303"));
        // a cannot fall below 95, c cannot rise above 110; b takes what is left, 98.
        assertEquals(exact("95"), transfers.to("a"));
        assertEquals(exact("98"), transfers.to("b"));
        assertEquals(exact("110"), transfers.to("c"));
        assertEquals(
                "Equalisation 'Australian minimum grant' must have limits that a pool of 200 can keep to, found that the"
                        + " least are too high or the highest too low",
                assertThrows(IllegalArgumentException.class, () -> tasmania.transfers(three, of("200")))
                        .getMessage());
    }

    @Test
    void theMinimumComesBeforeTheCap() {
        List<Position> two = List.of(
                position("new", "10", "0").with(Figure.LAST_YEAR, of("0")),
                position("old", "10", "1").with(Figure.LAST_YEAR, of("100")));
        Transfers transfers =
                MinimumGrant.AUSTRALIA.withCorridor(Corridor.SOUTH_AUSTRALIA).transfers(two, of("100"));
        assertEquals(exact("15"), transfers.to("new"));
        assertEquals(exact("85"), transfers.to("old"));
    }

    @Test
    void withoutAnyAssessedNeedThePoolIsDividedByPeople() {
        List<Position> two = List.of(position("a", "10", "0"), position("b", "30", "0"), position("none", "0", "0"));
        Transfers transfers = MinimumGrant.AUSTRALIA.transfers(two, of("100"));
        assertEquals(exact("25"), transfers.to("a"));
        assertEquals(exact("75"), transfers.to("b"));
        assertEquals(Rational.ZERO, transfers.to("none"));
    }

    @Test
    void wherePeopleAndNeedAreNoneOnlyAnEmptyPoolCanBeDivided() {
        List<Position> none = List.of(position("none", "0", "0"));
        assertEquals(
                Rational.ZERO,
                MinimumGrant.AUSTRALIA.transfers(none, BigDecimal.ZERO).total());
        assertThrows(IllegalArgumentException.class, () -> MinimumGrant.AUSTRALIA.transfers(none, of("1")));
    }

    @Test
    void nonsenseIsRefused() {
        assertEquals(
                "Corridor must have a lowest growth of at least -1 and a highest not below it, found 0.1 and 0",
                assertThrows(IllegalArgumentException.class, () -> new Corridor(of("0.1"), of("0")))
                        .getMessage());
        assertEquals(
                "Equalisation 'Australian minimum grant' must have needs of at least 0, found -1 of 'a'",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MinimumGrant.AUSTRALIA.transfers(List.of(position("a", "1", "-1")), of("1")))
                        .getMessage());
    }
}
