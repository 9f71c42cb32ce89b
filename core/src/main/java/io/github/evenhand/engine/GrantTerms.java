package io.github.evenhand.engine;

import io.github.evenhand.allocation.Term;
import io.github.evenhand.budget.CurrencyUnit;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The terms of one grant while they are collected: exact amounts, which are rounded to whole smallest units so that they
 * still add up to the grant. Units that rounding down leaves go to the largest remainders, of equal ones to the first.
 */
final class GrantTerms {

    private record Part(Rational units, Function<Money, Term> term) {
        Rational remainder() {
            return units.minus(Rational.of(units.floor()));
        }
    }

    private final CurrencyUnit currency;
    private final List<Part> parts = new ArrayList<>();

    /** What of the grant is in no part yet. */
    private Rational rest;

    /** @param grant in whole smallest units */
    GrantTerms(CurrencyUnit currency, Money grant) {
        this.currency = currency;
        this.rest = currency.inUnits(grant.amount());
    }

    void add(Rational units, Function<Money, Term> term) {
        parts.add(new Part(units, term));
        rest = rest.minus(units);
    }

    /** All that was added, and what is missing to the grant as the last; none that is 0. */
    List<Term> with(Function<Money, Term> ofRest) {
        add(rest, ofRest);
        List<Integer> byRemainder = new ArrayList<>();
        Rational remainders = Rational.ZERO;
        for (int place = 0; place < parts.size(); place++) {
            byRemainder.add(place);
            remainders = remainders.plus(parts.get(place).remainder());
        }
        byRemainder.sort(
                Comparator.comparing((Integer place) -> parts.get(place).remainder())
                        .reversed());
        Set<Integer> raised =
                Set.copyOf(byRemainder.subList(0, remainders.floor().intValueExact()));
        List<Term> terms = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            BigInteger units = parts.get(place).units().floor();
            Money amount = currency.money(raised.contains(place) ? units.add(BigInteger.ONE) : units);
            if (!amount.isZero()) {
                terms.add(parts.get(place).term().apply(amount));
            }
        }
        return terms;
    }
}
