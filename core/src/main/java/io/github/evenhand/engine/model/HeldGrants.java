package io.github.evenhand.engine.model;

import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What held grants leave open of the columns of money. Bounds are as tight as the grants make them, and what they decide
 * is fixed: where nothing lies between the bounds a search would look for room in vain.
 */
final class HeldGrants {

    private final Situation situation;
    private final Payments grants;
    private final Map<Integer, Rational> known;

    /** @param known amounts of columns y */
    HeldGrants(Situation situation, Payments grants, Map<Integer, Rational> known) {
        this.situation = situation;
        this.grants = grants;
        this.known = known;
    }

    List<Column> on(List<Column> columns) {
        List<Column> held = new ArrayList<>(columns);
        for (Home home : situation.homes()) {
            for (Home.Grant grant : home.grants()) {
                fix(held, grant.column(), grants.of(grant.column()));
            }
            Rational general = grants.generalMoney(home);
            boolean isDecided = true;
            Rational spent = Rational.ZERO;
            for (Place place : home.places()) {
                Rational special = holdSpecial(held, home, place);
                if (situation.budget().generalMoney() == GeneralMoney.HABIT) {
                    Rational share = Rational.of(place.need().habitShare().orElse(BigDecimal.ZERO));
                    fix(held, place.general(), share.times(general));
                } else {
                    Optional<Rational> room = place.room().map(all -> all.minus(special));
                    atMost(held, place.general(), room.map(general::min).orElse(general));
                }
                holdModes(held, place, general);
                Column column = held.get(place.general());
                isDecided &= column.isFixed();
                spent = spent.plus(column.lower());
            }
            if (isDecided) {
                fix(held, home.otherUses(), general.minus(spent));
            } else {
                atMost(held, home.otherUses(), general);
            }
        }
        for (Coefficient coefficient : situation.coefficients()) {
            fix(held, coefficient.column(), grants.of(coefficient.column()));
        }
        for (Contribution contribution : situation.contributions()) {
            fix(held, contribution.column(), grants.of(contribution.column()));
        }
        return held;
    }

    /** Holds the special money of a need; gives what is certain to lift it. */
    private Rational holdSpecial(List<Column> held, Home home, Place place) {
        Rational certain = Rational.ZERO;
        for (Place.Special special : place.special()) {
            Rational grant = grants.of(special.grant().column());
            Rational amount = known.get(special.column());
            if (amount == null && (grant.signum() == 0 || isOnlyPurpose(held, home, special))) {
                amount = grant;
            }
            if (amount == null) {
                atMost(held, special.column(), grant);
            } else {
                fix(held, special.column(), amount);
                certain = certain.plus(special.effect().times(amount));
            }
        }
        return certain;
    }

    /** Modes take no more than what can reach the need. */
    private void holdModes(List<Column> held, Place place, Rational general) {
        Rational most = general;
        for (Place.Special special : place.special()) {
            most = most.plus(special.effect().times(held.get(special.column()).upper()));
        }
        for (Place.Mode mode : place.modes()) {
            atMost(held, mode.column(), most);
        }
    }

    /** Whether no other need can take anything of the grant. */
    private static boolean isOnlyPurpose(List<Column> held, Home home, Place.Special purpose) {
        boolean isOnly = held.get(purpose.column()).upper().signum() > 0;
        for (Place place : home.places()) {
            for (Place.Special other : place.special()) {
                isOnly &= !other.isOf(purpose.grant())
                        || other.column() == purpose.column()
                        || held.get(other.column()).upper().signum() == 0;
            }
        }
        return isOnly;
    }

    private static void fix(List<Column> held, int column, Rational amount) {
        held.set(column, held.get(column).fixedAt(amount));
    }

    private static void atMost(List<Column> held, int column, Rational most) {
        Column before = held.get(column);
        held.set(column, before.atMost(before.upper().min(most.max(Rational.ZERO))));
    }
}
