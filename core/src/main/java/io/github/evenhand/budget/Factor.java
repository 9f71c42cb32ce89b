package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A factor of a formula: a number that each locality has, and what is known of the coefficient that it is multiplied
 * with. The coefficient is in the currency for each unit of the factor, the same for all localities; it is fixed, bounded
 * or left to the optimum.
 *
 * @param name a column of the localities, or {@link #POPULATION} or {@link #CONSTANT}
 * @param atLeast the least that the coefficient may be; empty is 0
 * @param atMost the most that it may be; empty is what the fund allows
 */
public record Factor(String name, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {

    /** The factor that is the whole population, urban and rural. */
    public static final String POPULATION = "population";

    /** The factor that is 1 for every locality: its coefficient is an equal sum for each. */
    public static final String CONSTANT = "constant";

    /** The factors that no column holds. */
    static final List<String> BUILT_IN = List.of(CONSTANT, POPULATION);

    /**
     * A factor with bounds that leave its coefficient a value.
     *
     * @throws IllegalArgumentException if the most is below the least, or the name or a number is not one that a
     *     budget may hold
     */
    public Factor {
        Names.requireId("Factor", name);
        atLeast = Names.plain(atLeast);
        atMost = Names.plain(atMost);
        BigDecimal least = atLeast.orElse(BigDecimal.ZERO);
        String self = name;
        atMost.filter(most -> most.compareTo(least) < 0).ifPresent(most -> {
            throw new IllegalArgumentException(
                    "Factor '" + self + "' must have a coefficient of at most something from " + least.toPlainString()
                            + " up, found " + most.toPlainString());
        });
    }

    /**
     * {@return a factor with a coefficient of at least 0 that the optimum chooses}
     *
     * @param name a column of the localities, or {@link #POPULATION} or {@link #CONSTANT}
     */
    public static Factor chosen(String name) {
        return new Factor(name, Optional.empty(), Optional.empty());
    }

    /**
     * {@return a factor with a coefficient that is given}
     *
     * @param name a column of the localities, or {@link #POPULATION} or {@link #CONSTANT}
     * @param coefficient in the currency for each unit of the factor
     */
    public static Factor fixed(String name, BigDecimal coefficient) {
        return new Factor(name, Optional.of(coefficient), Optional.of(coefficient));
    }

    /**
     * {@return a factor with a coefficient that the optimum chooses between two bounds}
     *
     * @param name a column of the localities, or {@link #POPULATION} or {@link #CONSTANT}
     * @param atLeast in the currency for each unit of the factor
     * @param atMost not below that
     */
    public static Factor between(String name, BigDecimal atLeast, BigDecimal atMost) {
        return new Factor(name, Optional.of(atLeast), Optional.of(atMost));
    }

    /** {@return the least that the coefficient may be, 0 if nothing is said} */
    public BigDecimal least() {
        return atLeast.orElse(BigDecimal.ZERO);
    }

    /** {@return whether the coefficient is given} */
    public boolean isFixed() {
        return atLeast.isPresent() && atLeast.equals(atMost);
    }

    /** What a locality has of it; empty if no number is known. */
    Optional<BigDecimal> find(Locality locality) {
        return switch (name) {
            case CONSTANT -> Optional.of(BigDecimal.ONE);
            case POPULATION -> Optional.of(locality.population());
            default -> locality.column(name).flatMap(Decimals::find);
        };
    }

    /**
     * {@return what a locality has of it}
     *
     * @param locality of a budget that has the factor
     * @throws IllegalArgumentException if the locality has no number in the column, which a checked budget rules out
     */
    public BigDecimal of(Locality locality) {
        return find(locality)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Locality '" + locality.id() + "' must have a number in column '" + name + "', found none"));
    }
}
