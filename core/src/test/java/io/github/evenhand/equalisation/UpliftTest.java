package io.github.evenhand.equalisation;

import static io.github.evenhand.fixture.Budgets.exact;
import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.Fundeb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UpliftTest {

    private static final BigDecimal POOL_OF_2024 = of("24153287047.35");

    private static List<Position> positions(List<Fundeb.Unit> units) {
        return units.stream()
                .map(unit -> Position.of(unit.id(), unit.clients(), unit.resources()))
                .toList();
    }

    private static Set<String> recipients(Transfers transfers) {
        Set<String> recipients = new TreeSet<>();
        transfers.amounts().forEach((id, amount) -> {
            if (amount.signum() > 0) {
                recipients.add(id);
            }
        });
        return recipients;
    }

    /** Portaria Interministerial MEC/MF 1/2024 states R$ 5.361,43. */
    @Test
    void theTenPoorestStatesAreLiftedToTheOfficialLevelOf2024() {
        List<Position> states = positions(Fundeb.states());
        assertEquals(
                5361.429574033773,
                Uplift.FUNDEB_VAAF.level(states, POOL_OF_2024).orElseThrow().toDouble(),
                1e-9);
        Transfers transfers = Uplift.FUNDEB_VAAF.transfers(states, POOL_OF_2024);
        assertEquals(
                new TreeSet<>(Set.of("MA", "PA", "CE", "PI", "BA", "AM", "AL", "PE", "RJ", "PB")),
                recipients(transfers));
        assertEquals(Rational.of(POOL_OF_2024), transfers.total());
        List<Position> after = transfers.paidTo(states);
        for (int at = 0; at < after.size(); at++) {
            Rational level =
                    after.get(at).get(Figure.CAPACITY).dividedBy(after.get(at).get(Figure.PEOPLE));
            assertEquals(Fundeb.states().get(at).expected().doubleValue(), level.toDouble(), 1e-7);
        }
    }

    @Test
    void thirtyTwoUnitsWithThreePools() {
        List<Position> units = positions(Fundeb.units());
        Transfers transfers = Uplift.FUNDEB_VAAT.transfers(units, of("2000"));
        assertEquals(12, recipients(transfers).size());
        for (Fundeb.Unit unit : Fundeb.units()) {
            Rational after = Rational.of(unit.resources()).plus(transfers.to(unit.id()));
            assertEquals(unit.expected().doubleValue(), after.toDouble(), 1e-9, unit.id());
        }
        assertEquals(Set.of(), recipients(Uplift.FUNDEB_VAAT.transfers(units, BigDecimal.ZERO)));
        assertEquals(
                32,
                recipients(Uplift.FUNDEB_VAAT.transfers(units, of("200000"))).size());
    }

    /** First within the states, then among them: the networks of a state are lifted as the state is. */
    @Test
    void twoStagesOverNetworksAreTheStagesOfTheStates() {
        Map<String, List<Position>> networks = Map.of(
                "north",
                List.of(Position.of("n1", of("60"), of("100")), Position.of("n2", of("40"), of("300"))),
                "south",
                List.of(Position.of("s1", of("30"), of("400")), Position.of("s2", of("20"), of("100"))));
        List<Position> after = new ArrayList<>();
        networks.forEach((state, members) -> after.addAll(
                CapacityEqualisation.FUNDEB_STATE.transfers(members).paidTo(members)));
        Transfers second = Uplift.FUNDEB_VAAF.transfers(after, of("150"));
        // North has 4 a head and south 10; 150 on 100 students make 5.5.
        assertEquals(exact("90"), second.to("n1"));
        assertEquals(exact("60"), second.to("n2"));
        assertEquals(Rational.ZERO, second.to("s1"));
        Transfers ofStates = Uplift.FUNDEB_VAAF.transfers(
                List.of(Position.of("north", of("100"), of("400")), Position.of("south", of("50"), of("500"))),
                of("150"));
        assertEquals(second.to("n1").plus(second.to("n2")), ofStates.to("north"));
    }

    @Test
    void whoHasNoPeopleReceivesNothingAndWithoutAnyThePoolIsLeft() {
        Position empty = Position.of("empty", BigDecimal.ZERO, BigDecimal.ZERO);
        Transfers transfers = Uplift.FUNDEB_VAAF.transfers(List.of(empty, Position.of("a", of("2"), of("3"))), of("5"));
        assertEquals(Rational.ZERO, transfers.to("empty"));
        assertEquals(exact("5"), transfers.to("a"));
        assertEquals(Optional.empty(), Uplift.FUNDEB_VAAF.level(List.of(empty), of("5")));
        assertEquals(
                Rational.ZERO,
                Uplift.FUNDEB_VAAF.transfers(List.of(empty), of("5")).total());
    }

    @Test
    void aPoolBelowZeroIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Uplift.FUNDEB_VAAF.transfers(List.of(), of("-1")))
                .getMessage()
                .contains("a pool of at least 0, found -1"));
    }
}
