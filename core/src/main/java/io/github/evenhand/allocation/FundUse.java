package io.github.evenhand.allocation;

import io.github.evenhand.budget.Money;

/**
 * What became of a fund.
 *
 * @param fund its id
 * @param amount what there was, with what localities paid into it
 * @param allocated what is paid out
 * @param left what is not
 */
public record FundUse(String fund, Money amount, Money allocated, Money left) {

    @Override
    public String toString() {
        return fund + ": " + allocated + " of " + amount + (left.isZero() ? "" : ", " + left + " left");
    }
}
