package io.github.evenhand.equalisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FillingProperties {

    @Provide
    Arbitrary<List<Filling.Claim>> claims() {
        Arbitrary<Integer> small = Arbitraries.integers().between(-5, 20);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        small,
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 30).optional())
                .as((slope, offset, lowest, room) -> new Filling.Claim(
                        Rational.of(slope),
                        Rational.of(offset),
                        Rational.of(lowest),
                        room.map(above -> Rational.of(lowest + above))))
                .list()
                .ofMaxSize(8);
    }

    private static Rational sum(List<Filling.Claim> claims, Rational level) {
        return claims.stream().map(claim -> claim.at(level)).reduce(Rational.ZERO, Rational::plus);
    }

    @Property
    void thePoolIsUsedUpExactlyOrCannotBe(
            @ForAll("claims") List<Filling.Claim> claims, @ForAll @IntRange(max = 120) int whole) {
        Rational pool = Rational.of(whole);
        Optional<Rational> level = Filling.level(claims, pool);
        if (level.isPresent()) {
            assertEquals(pool, sum(claims, level.get()));
        } else {
            Rational least = sum(claims, Rational.of(-1_000_000));
            Rational most = sum(claims, Rational.of(1_000_000));
            assertTrue(pool.compareTo(least) < 0 || pool.compareTo(most) > 0, () -> claims + " " + pool);
        }
    }

    @Property
    void aLargerPoolNeverMeansALowerLevel(
            @ForAll("claims") List<Filling.Claim> claims,
            @ForAll @IntRange(max = 120) int pool,
            @ForAll @IntRange(max = 20) int more) {
        Optional<Rational> less = Filling.level(claims, Rational.of(pool));
        Optional<Rational> larger = Filling.level(claims, Rational.of(pool + more));
        if (less.isPresent() && larger.isPresent()) {
            assertTrue(less.get().compareTo(larger.get()) <= 0);
        }
    }
}
