package io.github.evenhand.equalisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CentralSharesTest {

    private static String matching(String member) {
        return CentralShares.CHINA_2018
                .findTier(member)
                .orElseThrow()
                .matchingRate()
                .toString();
    }

    @Test
    void chinaHasFiveTiersWithTheMatchingRatesOfTheirShares() {
        List<String> shares = CentralShares.CHINA_2018.tiers().stream()
                .map(tier -> tier.share().toPlainString() + " " + tier.members().size())
                .toList();
        assertEquals(List.of("0.8 12", "0.6 10", "0.5 3", "0.3 9", "0.1 2"), shares);
        assertEquals("1/4", matching("Gansu"));
        assertEquals("2/3", matching("Henan"));
        assertEquals("1", matching("Fujian"));
        assertEquals("7/3", matching("Dalian"));
        assertEquals("9", matching("Beijing"));
        assertEquals(Optional.empty(), CentralShares.CHINA_2018.findTier("Atlantis"));
    }

    @Test
    void nobodyIsInTwoTiers() {
        var tier = new CentralShares.Tier(BigDecimal.ONE, new TreeSet<>(List.of("a")));
        assertEquals(
                "Central shares 'x' must have every member in one tier, found 'a' in two",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new CentralShares("x", "an act", List.of(tier, tier)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new CentralShares.Tier(BigDecimal.ZERO, new TreeSet<>()));
    }
}
