package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Situation.Place;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;

/**
 * Who receives which money and what it is spent on: exact amounts of the columns G, E, x, y and o, in smallest units.
 * M1, M2 and M3 hold exactly in every one.
 */
public final class Payments {

    private final Situation situation;
    private final Rational[] amounts;

    private Payments(Situation situation, int columns) {
        this.situation = situation;
        this.amounts = new Rational[columns];
        Arrays.fill(amounts, Rational.ZERO);
    }

    /** No money at all. */
    public static Payments none(Model model) {
        return new Payments(model.situation(), model.rows().columns().size());
    }

    /**
     * The payments that a solver claims. Its amounts are taken exactly as they are, and what depends on others follows
     * from them: E is the sum of its y, o is what is left of general money; x gives way where there is not enough money
     * or room.
     *
     * @param claimed of all columns, in their order
     */
    public static Payments claimed(Model model, double[] claimed) {
        Payments payments = none(model);
        for (Locality locality : model.situation().budget().localities()) {
            payments.take(
                    locality,
                    column -> Rational.of(claimed[column])
                            .max(Rational.ZERO)
                            .min(model.rows().columns().get(column).upper()));
        }
        return payments;
    }

    /** Payments with exactly these amounts of y and G, and x as far as there is money and room for it. */
    public static Payments of(Model model, Amounts wanted) {
        Payments payments = none(model);
        for (Locality locality : model.situation().budget().localities()) {
            payments.take(locality, wanted);
        }
        return payments;
    }

    /**
     * Payments as somebody recorded them, with nothing put right: E, G, x and y are taken as they are and o is what is
     * left of general money, below 0 if more was spent than there is.
     */
    public static Payments recorded(Model model, Amounts recorded) {
        Payments payments = none(model);
        for (Locality locality : model.situation().budget().localities()) {
            payments.record(locality, recorded);
        }
        return payments;
    }

    private void record(Locality locality, Amounts recorded) {
        situation.grants(locality.id()).values().forEach(column -> amounts[column] = recorded.of(column));
        Rational left = generalMoney(locality);
        for (Place place : situation.places(locality.id())) {
            amounts[place.general()] = recorded.of(place.general());
            place.special().values().forEach(column -> amounts[column] = recorded.of(column));
            left = left.minus(amounts[place.general()]);
        }
        amounts[situation.otherUses(locality.id())] = left;
    }

    /** Whether no amount is below 0. */
    public boolean areAtLeastZero() {
        return Arrays.stream(amounts).allMatch(amount -> amount.signum() >= 0);
    }

    /** An amount for a column. */
    @FunctionalInterface
    public interface Amounts {
        Rational of(int column);
    }

    private void take(Locality locality, Amounts wanted) {
        Map<String, Integer> grants = situation.grants(locality.id());
        for (Map.Entry<String, Integer> grant : grants.entrySet()) {
            if (situation.budget().fund(grant.getKey()) instanceof Fund.Special) {
                Rational sum = Rational.ZERO;
                for (Place place : situation.places(locality.id())) {
                    Integer column = place.special().get(grant.getKey());
                    if (column != null) {
                        amounts[column] = wanted.of(column);
                        sum = sum.plus(amounts[column]);
                    }
                }
                amounts[grant.getValue()] = sum;
            } else {
                amounts[grant.getValue()] = wanted.of(grant.getValue());
            }
        }
        Rational left = generalMoney(locality);
        if (situation.budget().generalMoney() == GeneralMoney.HABIT) {
            left = spendByHabit(locality, left);
        } else {
            left = spend(locality, left, wanted);
        }
        amounts[situation.otherUses(locality.id())] = left;
    }

    private Rational spendByHabit(Locality locality, Rational money) {
        Rational left = money;
        for (Place place : situation.places(locality.id())) {
            Rational share = Rational.of(place.need().habitShare().orElse(BigDecimal.ZERO));
            amounts[place.general()] = share.times(money);
            left = left.minus(amounts[place.general()]);
        }
        return left;
    }

    private Rational spend(Locality locality, Rational money, Amounts wanted) {
        Rational left = money;
        for (Place place : situation.places(locality.id())) {
            Rational amount = wanted.of(place.general()).min(room(place)).max(Rational.ZERO);
            amounts[place.general()] = amount;
            left = left.minus(amount);
        }
        return left.signum() >= 0 ? left : giveBack(locality, left);
    }

    /** Where a plan spends a little more than there is, its largest amounts give way. */
    private Rational giveBack(Locality locality, Rational overspent) {
        Rational missing = overspent.negate();
        while (missing.signum() > 0) {
            int largest = -1;
            for (Place place : situation.places(locality.id())) {
                if (largest < 0 || amounts[place.general()].compareTo(amounts[largest]) > 0) {
                    largest = place.general();
                }
            }
            Rational back = missing.min(amounts[largest]);
            amounts[largest] = amounts[largest].minus(back);
            missing = missing.minus(back);
        }
        return Rational.ZERO;
    }

    /** What general money a need can still take, in smallest units. */
    private Rational room(Place place) {
        if (place.ceiling().isEmpty()) {
            return situation.total();
        }
        return place.ceiling().get().minus(place.level()).times(place.cost()).minus(special(place));
    }

    /** Σ (q + m) y of a need: what special money and its matching add. */
    public Rational special(Place place) {
        Rational sum = Rational.ZERO;
        Locality locality = situation.budget().locality(place.need().locality());
        for (Map.Entry<String, Integer> special : place.special().entrySet()) {
            Fund.Special fund = (Fund.Special) situation.budget().fund(special.getKey());
            sum = sum.plus(situation.effect(fund, locality).times(amounts[special.getValue()]));
        }
        return sum;
    }

    /** Σ G + Σ (1 - q) E of a locality. */
    public Rational generalMoney(Locality locality) {
        Rational sum = Rational.ZERO;
        for (Map.Entry<String, Integer> grant : situation.grants(locality.id()).entrySet()) {
            Fund fund = situation.budget().fund(grant.getKey());
            Rational amount = amounts[grant.getValue()];
            sum = sum.plus(
                    fund instanceof Fund.Special s
                            ? situation.freed(s, locality).times(amount)
                            : amount);
        }
        return sum;
    }

    /** The amount of a column of money, in smallest units. */
    public Rational of(int column) {
        return amounts[column];
    }

    /** What a locality receives from a fund, in smallest units; 0 if the fund cannot go there. */
    public Rational grant(String locality, String fund) {
        Integer column = situation.grants(locality).get(fund);
        return column == null ? Rational.ZERO : amounts[column];
    }

    public Situation situation() {
        return situation;
    }
}
