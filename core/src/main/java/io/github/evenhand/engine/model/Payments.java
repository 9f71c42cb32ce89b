package io.github.evenhand.engine.model;

import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Who receives which money and what it is spent on: exact amounts of the columns G, E, x, y, z and o and of
 * contributions, in smallest units.
 * M1, M2 and M3 hold exactly in every one, and of those that follow from others R14. With them go the coefficients of formulas, which say how a fund was divided.
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
     * The payments that a solver claims, to the last digit but a few that it could not know: see {@link Claimed}. What
     * depends on others follows from them: E is the sum of its y, o is what is left of general money; x gives way where
     * there is not enough money or room.
     *
     * @param claimed of all columns, in their order
     */
    public static Payments claimed(Model model, double[] claimed) {
        return of(model, new Claimed(model, claimed));
    }

    /**
     * Amounts in floating point as multiples of a power of two, so that sums and levels of them are short fractions: G of
     * one that is the same for all localities and at most 2⁻⁶¹ of all funds and 2⁻⁴⁰ of what a whole standard of
     * everything costs in the smallest locality, x and y of one that is at most 2⁻⁵² of what a whole standard costs there.
     * Whole units always are such multiples.
     */
    @SuppressWarnings("ArrayRecordComponent") // used at once, never compared
    private record Claimed(Programme programme, double[] claimed, int placesOfGrants) implements Amounts {

        private static final int DIGITS_OF_GRANTS = 62;
        private static final int DIGITS_OF_SMALLEST = 41;
        private static final int DIGITS_OF_SPENDING = 53;

        Claimed(Model model, double[] claimed) {
            this(model.rows(), claimed, placesOfGrants(model.situation()));
        }

        private static int placesOfGrants(Situation situation) {
            int places = DIGITS_OF_GRANTS - situation.total().magnitude() + 1;
            for (Home home : situation.homes()) {
                if (home.cost().signum() > 0) {
                    places = Math.max(places, DIGITS_OF_SMALLEST - home.cost().magnitude() + 1);
                }
            }
            return places;
        }

        @Override
        public Rational of(int column) {
            return rounded(column, placesOfGrants);
        }

        @Override
        public Rational of(Place place, int column) {
            Rational most = place.cost().min(programme.columns().get(column).upper());
            int magnitude = most.signum() > 0 ? most.magnitude() : 0;
            return rounded(column, DIGITS_OF_SPENDING - magnitude + 1);
        }

        private Rational rounded(int column, int places) {
            if (claimed[column] <= 0) {
                return Rational.ZERO;
            }
            double scaled = Math.scalb(claimed[column], Math.max(0, places));
            Rational amount = scaled < 0x1p53
                    ? Rational.of(Math.scalb(Math.rint(scaled), -Math.max(0, places)))
                    : Rational.of(claimed[column]);
            return amount.min(programme.columns().get(column).upper());
        }

        /** As it is, for it is no money. */
        @Override
        public Rational of(Coefficient coefficient) {
            Programme.Column column = programme.columns().get(coefficient.column());
            return Rational.of(claimed[coefficient.column()])
                    .max(column.lower())
                    .min(column.upper());
        }
    }

    /** Payments with exactly these amounts of y and G, and x as far as there is money and room for it. */
    public static Payments of(Model model, Amounts wanted) {
        Payments payments = none(model);
        for (Home home : model.situation().homes()) {
            model.patience().ask();
            payments.take(home, wanted);
        }
        payments.take(wanted);
        return payments;
    }

    /**
     * Payments as somebody recorded them, with nothing put right: E, G, x and y are taken as they are and o is what is
     * left of general money, below 0 if more was spent than there is.
     */
    public static Payments recorded(Model model, Amounts recorded) {
        Payments payments = none(model);
        for (Home home : model.situation().homes()) {
            payments.record(home, recorded);
        }
        payments.take(recorded);
        return payments;
    }

    private void record(Home home, Amounts recorded) {
        home.grants().forEach(grant -> amounts[grant.column()] = recorded.of(grant.column()));
        Rational left = generalMoney(home);
        for (Place place : home.places()) {
            amounts[place.general()] = recorded.of(place.general());
            place.special().forEach(special -> amounts[special.column()] = recorded.of(special.column()));
            place.modes().forEach(mode -> amounts[mode.column()] = recorded.of(mode.column()));
            left = left.minus(amounts[place.general()]);
        }
        amounts[home.otherUses()] = left;
    }

    /** The coefficients of formulas, and contributions. */
    private void take(Amounts wanted) {
        for (Coefficient coefficient : situation.coefficients()) {
            amounts[coefficient.column()] = wanted.of(coefficient);
        }
        for (Contribution contribution : situation.contributions()) {
            amounts[contribution.column()] = wanted.of(contribution.column());
        }
    }

    /** Whether no amount of money is below 0. */
    public boolean areAtLeastZero() {
        Rational[] money = amounts.clone();
        situation.coefficients().forEach(coefficient -> money[coefficient.column()] = Rational.ZERO);
        return Arrays.stream(money).allMatch(amount -> amount.signum() >= 0);
    }

    /** An amount for a column. */
    @FunctionalInterface
    public interface Amounts {
        Rational of(int column);

        /** An amount for a column x, y or z of a place. */
        default Rational of(Place place, int column) {
            return of(column);
        }

        /** The coefficient of a formula. */
        default Rational of(Coefficient coefficient) {
            return of(coefficient.column());
        }
    }

    private void take(Home home, Amounts wanted) {
        for (Home.Grant grant : home.grants()) {
            amounts[grant.column()] = grant.isSpecial() ? Rational.ZERO : wanted.of(grant.column());
        }
        for (Place place : home.places()) {
            for (Place.Special special : place.special()) {
                int grant = special.grant().column();
                amounts[special.column()] = wanted.of(place, special.column());
                amounts[grant] = amounts[grant].plus(amounts[special.column()]);
            }
        }
        Rational left = generalMoney(home);
        if (situation.budget().generalMoney() == GeneralMoney.HABIT) {
            left = spendByHabit(home, left);
        } else {
            left = spend(home, left, wanted);
        }
        amounts[home.otherUses()] = left;
        for (Place place : home.places()) {
            if (!place.modes().isEmpty()) {
                deliver(place, wanted);
            }
        }
    }

    /**
     * What modes take of the money that reaches a need: what is wanted, as far as public provision keeps its share (R14) and
     * the level stays below the highest (M4).
     */
    private void deliver(Place place, Amounts wanted) {
        for (Place.Mode mode : place.modes()) {
            amounts[mode.column()] =
                    wanted.of(place, mode.column()).max(Rational.ZERO).min(mode.most());
        }
        Rational money = amounts[place.general()].plus(special(place));
        giveWay(place, money.times(Rational.ONE.minus(place.publicShare())), mode -> Rational.ONE);
        place.room().ifPresent(room -> giveWay(place, room.minus(money), Place.Mode::more));
    }

    /** Lets the largest amounts of modes give way until their sum, each counted as much, is at most a limit. */
    private void giveWay(Place place, Rational limit, Function<Place.Mode, Rational> counted) {
        Rational above = limit.negate();
        for (Place.Mode mode : place.modes()) {
            above = above.plus(counted.apply(mode).times(amounts[mode.column()]));
        }
        for (int given = 0; above.signum() > 0 && given < place.modes().size(); given++) {
            Place.Mode largest = place.modes().get(0);
            for (Place.Mode mode : place.modes()) {
                boolean isMore = amounts[mode.column()].compareTo(amounts[largest.column()]) > 0;
                largest = isMore ? mode : largest;
            }
            Rational each = counted.apply(largest);
            Rational back = above.dividedBy(each).min(amounts[largest.column()]);
            amounts[largest.column()] = amounts[largest.column()].minus(back);
            above = above.minus(each.times(back));
        }
    }

    private Rational spendByHabit(Home home, Rational money) {
        Rational left = money;
        for (Place place : home.places()) {
            Rational share = Rational.of(place.need().habitShare().orElse(BigDecimal.ZERO));
            amounts[place.general()] = share.times(money);
            left = left.minus(amounts[place.general()]);
        }
        return left;
    }

    private Rational spend(Home home, Rational money, Amounts wanted) {
        Rational left = money;
        for (Place place : home.places()) {
            Rational amount = wanted.of(place, place.general()).min(room(place));
            amounts[place.general()] = within(place, amount, money);
            left = left.minus(amounts[place.general()]);
        }
        return left.signum() >= 0 ? left : giveBack(home, left, money);
    }

    /** An amount of x within the bounds on its share, where bounds decide; at least 0. */
    private Rational within(Place place, Rational amount, Rational money) {
        Need need = place.need();
        boolean isBound = situation.budget().generalMoney() == GeneralMoney.BOUNDS;
        Rational most = isBound && need.mostShare().isPresent()
                ? Rational.of(need.mostShare().get()).times(money).min(amount)
                : amount;
        return most.max(least(place, money));
    }

    private Rational least(Place place, Rational money) {
        Need need = place.need();
        boolean isBound = situation.budget().generalMoney() == GeneralMoney.BOUNDS;
        return isBound && need.leastShare().isPresent()
                ? Rational.of(need.leastShare().get()).times(money)
                : Rational.ZERO;
    }

    /** Where a plan spends a little more than there is, its largest amounts give way, as far as they may. */
    private Rational giveBack(Home home, Rational overspent, Rational money) {
        Rational missing = overspent.negate();
        while (missing.signum() > 0) {
            int largest = -1;
            Rational most = Rational.ZERO;
            for (Place place : home.places()) {
                Rational spare = amounts[place.general()].minus(least(place, money));
                if (largest < 0 || spare.compareTo(most) > 0) {
                    largest = place.general();
                    most = spare;
                }
            }
            Rational back = missing.min(most);
            amounts[largest] = amounts[largest].minus(back);
            missing = missing.minus(back);
        }
        return Rational.ZERO;
    }

    /** What general money a need can still take, in smallest units. */
    private Rational room(Place place) {
        Optional<Rational> room = place.room();
        if (room.isEmpty()) {
            return situation.total();
        }
        return room.get().minus(special(place));
    }

    /** Σ (q + m) y of a need: what special money and its matching add. */
    public Rational special(Place place) {
        Rational sum = Rational.ZERO;
        for (Place.Special special : place.special()) {
            sum = sum.plus(special.effect().times(amounts[special.column()]));
        }
        return sum;
    }

    /** z: what a mode takes of the money that reaches a need, in smallest units; 0 if the need cannot be delivered so. */
    public Rational delivered(Place place, String mode) {
        OptionalInt column = place.mode(mode);
        return column.isPresent() ? amounts[column.getAsInt()] : Rational.ZERO;
    }

    /** Σ G + Σ (1 - q) E of a locality. */
    public Rational generalMoney(Home home) {
        Rational sum = Rational.ZERO;
        for (Home.Grant grant : home.grants()) {
            sum = sum.plus(grant.freed().times(amounts[grant.column()]));
        }
        return sum;
    }

    /** The amount of a column of money, in smallest units. */
    public Rational of(int column) {
        return amounts[column];
    }

    /** What a locality pays into a fund by a rule, in smallest units; 0 if it is not on it. */
    public Rational contribution(String rule, String locality) {
        for (Contribution contribution : situation.contributions(locality)) {
            if (contribution.rule().id().equals(rule)) {
                return amounts[contribution.column()];
            }
        }
        return Rational.ZERO;
    }

    /** A coefficient of a formula, in smallest units for each unit of its factor; empty if the model has none such. */
    public Optional<Rational> findCoefficient(String rule, String factor) {
        for (Coefficient coefficient : situation.coefficients()) {
            if (coefficient.formula().id().equals(rule)
                    && coefficient.factor().name().equals(factor)) {
                return Optional.of(amounts[coefficient.column()]);
            }
        }
        return Optional.empty();
    }

    /** What a locality receives from a fund, in smallest units; 0 if the fund cannot go there. */
    public Rational grant(String locality, String fund) {
        for (Home.Grant grant : situation.home(locality).grants()) {
            if (grant.fund().id().equals(fund)) {
                return amounts[grant.column()];
            }
        }
        return Rational.ZERO;
    }

    public Situation situation() {
        return situation;
    }
}
