package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * What levels are held against: the urban means of a reference (M6), the means of the nation (M10), or the standard.
 * Means and gaps are never below the true ones.
 */
final class References {

    /** Gaps below a mean that was rounded are given to so many binary digits. */
    private static final int DIGITS = 60;

    private final int[] setOf;
    private final Reference[] references;
    private final LongDivision division = new LongDivision();

    /**
     * One mean.
     *
     * @param isRounded whether it is of so many unlike levels that it was rounded
     * @param floor not above the mean, and soon compared with a level
     * @param ceiling not below the mean, likewise
     */
    private record Reference(Rational mean, boolean isRounded, Rational floor, Rational ceiling) {

        static Reference exactly(Rational mean) {
            return new Reference(mean, false, mean, mean);
        }

        static Reference rounded(Rational mean) {
            Rational scaled = mean.times(Sum.binary(BigInteger.ONE, DIGITS));
            return new Reference(
                    mean, true, Sum.binary(scaled.floor(), -DIGITS), Sum.binary(scaled.ceiling(), -DIGITS));
        }
    }

    private References(int[] setOf, Reference[] references) {
        this.setOf = setOf;
        this.references = references;
    }

    /** The standard for every need. */
    static References standard(Facts facts) {
        return new References(new int[facts.size()], new Reference[] {Reference.exactly(Rational.ONE)});
    }

    static References of(Goal.Reference reference, Facts facts, IntFunction<Rational> levels) {
        return reference == Goal.Reference.STANDARD
                ? standard(facts)
                : means(
                        facts.sets(reference),
                        need -> !facts.isRural(need) && facts.hasClients(need),
                        facts::clients,
                        levels);
    }

    /** The means of localities in each service, by clients (M10). */
    static References of(Facts.Provisions provisions, Rational[] levels) {
        Facts.Sets services = new Facts.Sets(provisions.services().size(), provisions.service());
        return means(services, at -> true, at -> provisions.clients()[at], at -> levels[at]);
    }

    private static References means(
            Facts.Sets sets, IntPredicate isIn, IntFunction<Rational> clientsOf, IntFunction<Rational> levels) {
        Sum[] sums = new Sum[sets.size()];
        Rational[] clients = new Rational[sets.size()];
        Arrays.fill(clients, Rational.ZERO);
        for (int at = 0; at < sets.of().length; at++) {
            int set = sets.of()[at];
            if (set != Facts.NONE && isIn.test(at)) {
                sums[set] = sums[set] == null ? Sum.notBelow() : sums[set];
                sums[set].plus(clientsOf.apply(at), levels.apply(at));
                clients[set] = clients[set].plus(clientsOf.apply(at));
            }
        }
        Reference[] references = new Reference[sums.length];
        for (int set = 0; set < sums.length; set++) {
            if (sums[set] != null) {
                Rational mean = sums[set].dividedBy(clients[set]);
                references[set] = sums[set].isExact() ? Reference.exactly(mean) : Reference.rounded(mean);
            }
        }
        return new References(sets.of(), references);
    }

    /** Whether there is anything to hold a need against. */
    boolean has(int need) {
        return setOf[need] != Facts.NONE;
    }

    /** Whether some mean is of so many unlike levels that it was rounded. */
    boolean isRounded() {
        return Arrays.stream(references).anyMatch(reference -> reference != null && reference.isRounded());
    }

    /** How many means there are. */
    int size() {
        return references.length;
    }

    /** The number of the mean that a need is held against. */
    int of(int need) {
        return setOf[need];
    }

    Rational mean(int number) {
        return references[number].mean();
    }

    /** Whether a level is below what the need is held against. */
    boolean isAbove(int need, Rational level) {
        Reference reference = references[setOf[need]];
        if (level.compareTo(reference.floor()) < 0) {
            return true;
        }
        return level.compareTo(reference.ceiling()) < 0 && level.compareTo(reference.mean()) < 0;
    }

    /** How far a level is below what the need is held against; 0 if it is not. */
    Rational gap(int need, Rational level) {
        if (!isAbove(need, level)) {
            return Rational.ZERO;
        }
        Reference reference = references[setOf[need]];
        BigInteger above = level.numerator();
        BigInteger below = level.denominator();
        if (!reference.isRounded()
                || above.signum() < 0
                || !LongDivision.isShort(above)
                || !LongDivision.isShort(below)) {
            return reference.mean().minus(level);
        }
        division.divide(above.longValue(), 1, DIGITS, below.longValue());
        Rational floor = Sum.binary(division.value(), -DIGITS);
        return reference.ceiling().minus(floor);
    }
}
