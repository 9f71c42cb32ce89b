package io.github.evenhand.budget;

import java.math.BigDecimal;

/** Are the shares known and possible that decide what general money is spent on (M3)? */
final class ShareCheck {

    private final Budget budget;
    private final Check check;

    ShareCheck(Budget budget, Check check) {
        this.budget = budget;
        this.check = check;
    }

    void habitsAreKnown() {
        if (budget.generalMoney() != GeneralMoney.HABIT) {
            return;
        }
        for (Locality locality : budget.localities()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Need need : budget.needs(locality.id())) {
                sum = sum.add(need.habitShare().orElse(BigDecimal.ZERO));
                if (budget.clients(need).signum() == 0) {
                    continue;
                }
                if (need.habitShare().isEmpty()) {
                    check.error(
                            need,
                            "habit_share",
                            "Need '" + need.id() + "' must have a habit share, since habit decides; found none",
                            "Write 0 if nothing is spent on it.");
                }
                if (need.highestLevel().isPresent()) {
                    check.error(
                            need,
                            "highest_level",
                            "Need '" + need.id() + "' must have no highest level, since habit decides; found "
                                    + need.highestLevel().get().toPlainString(),
                            "Remove it: a fixed share into a need that is full is not linear.");
                }
            }
            addToAtMostOne(locality, "Habit shares", sum);
        }
    }

    void boundsLeaveRoom() {
        if (budget.generalMoney() != GeneralMoney.BOUNDS) {
            return;
        }
        for (Locality locality : budget.localities()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Need need : budget.needs(locality.id())) {
                BigDecimal least = need.leastShare().orElse(BigDecimal.ZERO);
                sum = budget.clients(need).signum() > 0 ? sum.add(least) : sum;
                BigDecimal most = need.mostShare().orElse(BigDecimal.ONE);
                if (least.compareTo(most) > 0) {
                    check.error(
                            need,
                            "least_share",
                            "Need '" + need.id() + "' must have a least share of at most its largest of "
                                    + most.toPlainString() + ", found " + least.toPlainString(),
                            "Lower the least share or raise the largest.");
                }
                if (least.signum() > 0
                        && budget.clients(need).signum() > 0
                        && need.highestLevel().isPresent()) {
                    check.error(
                            need,
                            "highest_level",
                            "Need '" + need.id() + "' must have no highest level, since it has a least share; found "
                                    + need.highestLevel().get().toPlainString(),
                            "Remove one of them: a fixed share into a need that is full is not linear.");
                }
            }
            addToAtMostOne(locality, "Least shares", sum);
        }
    }

    private void addToAtMostOne(Locality locality, String shares, BigDecimal sum) {
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            check.error(
                    locality,
                    "",
                    shares + " of locality '" + locality.id() + "' must add to at most 1, found " + sum.toPlainString(),
                    "Lower them.");
        }
    }
}
