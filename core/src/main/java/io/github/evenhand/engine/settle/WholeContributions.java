package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Contribution;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Term;
import io.github.evenhand.engine.model.Situation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Contributions in whole smallest units: each the floor or the ceiling of the planned one, the largest remainders rounded
 * up, until they add up to a whole sum of each fund.
 *
 * @param amounts by column, in smallest units
 * @param sums by the place of the fund
 */
record WholeContributions(Map<Integer, Rational> amounts, Map<Integer, Rational> sums) {

    private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

    /** The ways to settle contributions, the nearest sums first, then the next larger and the next smaller ones. */
    static Set<WholeContributions> of(Situation situation, Payments plan) {
        Set<WholeContributions> ways = new LinkedHashSet<>();
        List<UnaryOperator<Rational>> roundings = List.of(
                sum -> Rational.of(sum.plus(HALF).floor()),
                sum -> Rational.of(sum.ceiling()),
                sum -> Rational.of(sum.floor()));
        for (UnaryOperator<Rational> rounding : roundings) {
            Map<Integer, Rational> amounts = new HashMap<>();
            Map<Integer, Rational> sums = new HashMap<>();
            for (int fund = 0; fund < situation.budget().openFunds().size(); fund++) {
                sums.put(fund, settle(situation, plan, fund, rounding, amounts));
            }
            ways.add(new WholeContributions(amounts, sums));
        }
        return ways;
    }

    /** Gives what they add up to. */
    private static Rational settle(
            Situation situation,
            Payments plan,
            int fund,
            UnaryOperator<Rational> rounding,
            Map<Integer, Rational> amounts) {
        Rational sum = Rational.ZERO;
        Rational whole = Rational.ZERO;
        List<Claim> claims = new ArrayList<>();
        for (Contribution contribution : situation.contributions()) {
            if (contribution.place() == fund) {
                Rational amount = planned(contribution, plan);
                Rational floor = Rational.of(amount.floor());
                amounts.put(contribution.column(), floor);
                claims.add(new Claim(contribution.column(), amount.minus(floor)));
                sum = sum.plus(amount);
                whole = whole.plus(floor);
            }
        }
        Rational total = rounding.apply(sum);
        claims.sort(Comparator.comparing(Claim::remainder).reversed());
        BigInteger more = total.minus(whole).floor();
        for (Claim claim : claims.subList(0, more.intValueExact())) {
            amounts.merge(claim.column(), Rational.ONE, Rational::plus);
        }
        return total;
    }

    /** A plan may miss the limits of a hard rule, which are whole, by a hair. */
    private static Rational planned(Contribution contribution, Payments plan) {
        Rational amount = plan.of(contribution.column());
        return contribution.rule().terms().isHard()
                ? amount.max(contribution.least()).min(contribution.most())
                : amount;
    }

    /** What a contribution is beyond its whole units. */
    private record Claim(int column, Rational remainder) {}

    /** What the contributions in a row come to there. */
    Rational in(Row row) {
        Rational sum = Rational.ZERO;
        for (Term term : row.terms()) {
            sum = sum.plus(term.coefficient().times(amounts.getOrDefault(term.column(), Rational.ZERO)));
        }
        return sum;
    }

    /** What is paid into a fund in all. */
    Rational to(int fund) {
        return sums.getOrDefault(fund, Rational.ZERO);
    }
}
