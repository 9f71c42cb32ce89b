package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.List;

/**
 * The distance of whole amounts from real ones, straight from its definition.
 *
 * @param strain weighted squares of the units outside floor and ceiling; outranks the spread
 * @param spread squares of the differences, less the unweighted squares of the units outside
 */
record Misfit(BigInteger strain, Rational spread) implements Comparable<Misfit> {

    static Misfit of(RealGrants grants, List<BigInteger> whole) {
        BigInteger largest = grants.grants().stream()
                .map(grant -> grant.amount().ceiling())
                .reduce(BigInteger.ZERO, BigInteger::max);
        BigInteger strain = BigInteger.ZERO;
        Rational spread = Rational.ZERO;
        for (int i = 0; i < whole.size(); i++) {
            Rational real = grants.grants().get(i).amount();
            BigInteger outside = unitsOutside(real, whole.get(i));
            Rational difference = Rational.of(whole.get(i)).minus(real);
            strain = strain.add(outside.pow(2).multiply(weight(real, largest)));
            spread = spread.plus(difference.times(difference)).minus(Rational.of(outside.pow(2)));
        }
        return new Misfit(strain, spread);
    }

    private static BigInteger unitsOutside(Rational real, BigInteger whole) {
        return whole.subtract(real.ceiling()).max(real.floor().subtract(whole)).max(BigInteger.ZERO);
    }

    private static BigInteger weight(Rational real, BigInteger largest) {
        return real.signum() == 0
                ? BigInteger.valueOf(1 << 24)
                : BigInteger.valueOf(256)
                        .multiply(largest)
                        .divide(real.ceiling())
                        .min(BigInteger.valueOf(1 << 24));
    }

    @Override
    public int compareTo(Misfit other) {
        return strain.equals(other.strain) ? spread.compareTo(other.spread) : strain.compareTo(other.strain);
    }
}
