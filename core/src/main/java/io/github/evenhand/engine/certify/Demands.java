package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.CapacityLadder;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Place;
import io.github.evenhand.engine.model.Programme.Sense;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that the model and the rules demand of payments, evaluated straight from the budget. */
final class Demands {

    private final Budget budget;
    private final Payments payments;
    private final Ledger ledger;
    private final Facts facts;
    private final List<Fund.Open> funds;
    private final Delivered delivered;
    private final List<Line> lines = new ArrayList<>();

    /** What each locality receives from each fund; nothing where a fund cannot go. */
    private final @Nullable Rational[][] received;

    /** What all localities receive from each fund. */
    private final Rational[] sums;

    private Demands(Payments payments, Ledger ledger) {
        this.facts = ledger.facts();
        this.budget = facts.budget();
        this.funds = budget.openFunds();
        this.payments = payments;
        this.ledger = ledger;
        this.delivered = new Delivered(facts, payments);
        this.received = new Rational[budget.localities().size()][funds.size()];
        this.sums = new Rational[funds.size()];
        Arrays.fill(sums, Rational.ZERO);
        for (Home home : payments.situation().homes()) {
            Rational[] mine = received[facts.place(home.locality())];
            for (Home.Grant grant : home.grants()) {
                int fund = grant.place();
                mine[fund] = payments.of(grant.column());
                sums[fund] = sums[fund].plus(mine[fund]);
            }
        }
    }

    static List<Line> on(Payments payments, Ledger ledger) {
        Demands demands = new Demands(payments, ledger);
        for (Home home : payments.situation().homes()) {
            demands.facts.patience().ask();
            demands.moneyIsSpent(home);
            demands.levelsHaveACeiling(home.locality());
            demands.matchingIsAffordable(home.locality());
            demands.lines.addAll(demands.delivered.lines(home.locality()));
        }
        for (int fund = 0; fund < demands.funds.size(); fund++) {
            demands.fundIsSpent(fund);
        }
        demands.budget.rules().forEach(demands::ruleIsKept);
        return demands.lines;
    }

    private Rational units(Rational amount) {
        return amount.dividedBy(budget.currency().unit());
    }

    private void add(
            String equation, String place, Optional<String> locality, Rational sum, Sense sense, Rational limit) {
        lines.add(new Line(
                equation,
                place,
                Optional.empty(),
                locality,
                Optional.empty(),
                sum,
                sense,
                limit,
                Rational.ONE,
                Rational.ZERO));
    }

    /** M1, M2 and M3. */
    private void moneyIsSpent(Home home) {
        String id = home.locality().id();
        Optional<String> here = Optional.of(id);
        int locality = facts.place(home.locality());
        Rational general = Rational.ZERO;
        Rational spent = payments.of(home.otherUses());
        Rational[] reached = new Rational[funds.size()];
        Arrays.fill(reached, Rational.ZERO);
        for (Place place : home.places()) {
            for (Place.Special special : place.special()) {
                int fund = special.grant().place();
                reached[fund] = reached[fund].plus(payments.of(special.column()));
            }
        }
        for (int fund = 0; fund < funds.size(); fund++) {
            Rational grant = received[locality][fund];
            if (grant == null) {
                continue;
            }
            if (funds.get(fund) instanceof Fund.Special special) {
                add("M2", id + "," + special.id(), here, reached[fund], Sense.EQUAL, grant);
                general = general.plus(facts.rates(locality, special).freed().times(grant));
            } else {
                general = general.plus(grant);
            }
        }
        for (Place place : home.places()) {
            Rational x = payments.of(place.general());
            spent = spent.plus(x);
            if (budget.generalMoney() == GeneralMoney.HABIT) {
                Rational share = Rational.of(place.need().habitShare().orElse(BigDecimal.ZERO));
                add("M3", place.need().id(), here, x, Sense.EQUAL, share.times(general));
            } else if (budget.generalMoney() == GeneralMoney.BOUNDS) {
                sharesAreWithinBounds(place.need(), x, general);
            }
        }
        add("M1", id, here, spent, Sense.EQUAL, general);
    }

    private void sharesAreWithinBounds(Need need, Rational x, Rational general) {
        Optional<String> here = Optional.of(need.locality());
        Rational least = need.leastShare().map(Rational::of).orElse(Rational.ZERO);
        if (least.signum() > 0) {
            add("M3", need.id() + ",least", here, x, Sense.AT_LEAST, least.times(general));
        }
        Rational most = need.mostShare().map(Rational::of).orElse(Rational.ONE);
        if (most.compareTo(Rational.ONE) < 0) {
            add("M3", need.id() + ",most", here, x, Sense.AT_MOST, most.times(general));
        }
    }

    private void levelsHaveACeiling(Locality locality) {
        Optional<String> id = Optional.of(locality.id());
        for (int need = facts.first(locality); need < facts.end(locality); need++) {
            if (facts.ceiling(need).isPresent()) {
                lines.add(new Line(
                        "M4",
                        "",
                        Optional.empty(),
                        id,
                        Optional.of(facts.needs().get(need)),
                        ledger.level(need),
                        Sense.AT_MOST,
                        facts.ceiling(need).get(),
                        facts.cost(need),
                        Rational.ZERO));
            }
        }
    }

    private void matchingIsAffordable(Locality locality) {
        if (locality.matchingCapacity().isEmpty()) {
            return;
        }
        Rational matched = Rational.ZERO;
        Rational slip = Rational.ZERO;
        int place = facts.place(locality);
        for (int fund = 0; fund < funds.size(); fund++) {
            if (funds.get(fund) instanceof Fund.Special special) {
                Rational grant = received[place][fund];
                if (grant != null && grant.signum() > 0) {
                    Rational rate = facts.rates(place, special).matched();
                    matched = matched.plus(rate.times(grant));
                    slip = slip.plus(rate);
                }
            }
        }
        lines.add(new Line(
                "M5",
                locality.id(),
                Optional.empty(),
                Optional.of(locality.id()),
                Optional.empty(),
                matched,
                Sense.AT_MOST,
                units(Rational.of(locality.matchingCapacity().get())),
                Rational.ONE,
                slip));
    }

    private void fundIsSpent(int place) {
        Fund.Open fund = funds.get(place);
        add(
                "R1",
                fund.id(),
                Optional.empty(),
                sums[place].minus(contributed(fund.id())),
                fund.spend() == Fund.Spend.EXACTLY ? Sense.EQUAL : Sense.AT_MOST,
                units(Rational.of(fund.amount())));
    }

    /** What a locality pays into all funds. */
    private Rational paidIn(Locality locality) {
        Rational sum = Rational.ZERO;
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Contribution) {
                sum = sum.plus(payments.contribution(rule.id(), locality.id()));
            }
        }
        return sum;
    }

    /** What all localities pay into a fund. */
    private Rational contributed(String fund) {
        Rational sum = Rational.ZERO;
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Contribution && rule.fund().orElseThrow().equals(fund)) {
                for (Locality locality : budget.select(rule.where())) {
                    sum = sum.plus(payments.contribution(rule.id(), locality.id()));
                }
            }
        }
        return sum;
    }

    private Rational received(Locality locality, Optional<String> fund) {
        Rational sum = Rational.ZERO;
        for (int place = 0; place < funds.size(); place++) {
            Rational grant = received[facts.place(locality)][place];
            if (grant != null
                    && (fund.isEmpty() || fund.get().equals(funds.get(place).id()))) {
                sum = sum.plus(grant);
            }
        }
        return sum;
    }

    private Rational general(Locality locality) {
        Rational sum = Rational.ZERO;
        for (int place = 0; place < funds.size(); place++) {
            Rational grant = received[facts.place(locality)][place];
            if (grant != null && funds.get(place) instanceof Fund.General) {
                sum = sum.plus(grant);
            }
        }
        return sum;
    }

    private void ruleIsKept(Rule rule) {
        List<Locality> selected = budget.select(rule.where());
        if (rule instanceof Rule.GeneralShare share) {
            generalShareIsKept(share);
        } else if (rule instanceof Rule.Envelope envelope) {
            Rational sum = Rational.ZERO;
            for (Locality locality : selected) {
                sum = sum.plus(received(locality, envelope.fund()));
            }
            if (envelope.atLeast().isPresent()) {
                Rational least = units(Rational.of(envelope.atLeast().get()));
                add(rule, "min", Optional.empty(), sum, Sense.AT_LEAST, least);
            }
            if (envelope.atMost().isPresent()) {
                Rational most = units(Rational.of(envelope.atMost().get()));
                add(rule, "max", Optional.empty(), sum, Sense.AT_MOST, most);
            }
        } else if (rule instanceof Rule.RuralShare rural) {
            lines.add(new Shares(facts, payments).ofCountryside(rural));
        } else if (rule instanceof Rule.BasicSecurity) {
            for (Locality locality : selected) {
                Rational least = units(limit(rule, locality));
                add(
                        rule,
                        locality.id(),
                        Optional.of(locality.id()),
                        general(locality).minus(paidIn(locality)),
                        Sense.AT_LEAST,
                        least);
            }
        } else if (rule instanceof Rule.Progressivity progressivity) {
            lines.addAll(new Progression(payments).of(progressivity, CapacityLadder.of(budget, progressivity)));
        } else if (rule instanceof Rule.PassThrough passed) {
            List<Locality> all = budget.select(Where.group(passed.group()));
            lines.add(new Shares(facts, payments).ofReceived(passed, passed.atLeast(), all));
        } else if (rule instanceof Rule.Tilt tilt) {
            lines.add(new Shares(facts, payments).ofReceived(tilt, tilt.atLeast(), budget.localities()));
        } else if (rule instanceof Rule.GuaranteedLevel guaranteed) {
            selected.forEach(locality -> levelIsGuaranteed(guaranteed, locality));
        } else if (rule instanceof Rule.Formula formula) {
            formulaIsFollowed(formula, selected);
        } else if (rule instanceof Rule.Contribution contribution) {
            selected.forEach(locality -> contributionIsWithinItsShare(contribution, locality));
        } else if (rule instanceof Rule.PublicShare share) {
            selected.forEach(locality -> lines.addAll(delivered.lines(share, locality)));
        } else {
            boolean least = rule instanceof Rule.Floor || rule instanceof Rule.HoldHarmless;
            for (Locality locality : selected) {
                add(
                        rule,
                        locality.id(),
                        Optional.of(locality.id()),
                        received(locality, rule.fund()),
                        least ? Sense.AT_LEAST : Sense.AT_MOST,
                        units(limit(rule, locality)));
            }
        }
    }

    private void add(Rule rule, String part, Optional<String> locality, Rational sum, Sense sense, Rational limit) {
        lines.add(new Line(
                rule.equation(),
                part,
                Optional.of(rule),
                locality,
                Optional.empty(),
                sum,
                sense,
                limit,
                Rational.ONE,
                Rational.ZERO));
    }

    private void generalShareIsKept(Rule.GeneralShare rule) {
        Rational share = Rational.of(rule.atLeast());
        Rational general = Rational.ZERO;
        Rational all = Rational.ZERO;
        Rational slip = Rational.ZERO;
        Rational localities = Rational.of(budget.localities().size());
        for (int fund = 0; fund < sums.length; fund++) {
            all = all.plus(sums[fund]);
            boolean isGeneral = funds.get(fund) instanceof Fund.General;
            general = isGeneral ? general.plus(sums[fund]) : general;
            slip = slip.plus(localities.times(isGeneral ? Rational.ONE.minus(share) : share));
        }
        lines.add(new Line(
                "R2",
                "",
                Optional.of(rule),
                Optional.empty(),
                Optional.empty(),
                general.minus(share.times(all)),
                Sense.AT_LEAST,
                Rational.ZERO,
                Rational.ONE,
                slip));
    }

    /**
     * R10: the coefficients are within their bounds, and every grant is what they say, but for its last unit. Payments
     * that nobody chose coefficients for are held against a formula whose coefficients are all given, and no other.
     */
    private void formulaIsFollowed(Rule.Formula rule, List<Locality> selected) {
        int fund = 0;
        while (!funds.get(fund).id().equals(rule.fund().orElseThrow())) {
            fund++;
        }
        List<Rational> coefficients = new ArrayList<>();
        for (Factor factor : rule.factors()) {
            Optional<Rational> known = payments.findCoefficient(rule.id(), factor.name());
            if (known.isEmpty() && !factor.isFixed()) {
                return;
            }
            Rational coefficient = known.orElseGet(() -> units(Rational.of(factor.least())));
            String place = rule.id() + "," + factor.name();
            add("R10", place, Optional.empty(), coefficient, Sense.AT_LEAST, units(Rational.of(factor.least())));
            factor.atMost().ifPresent(most -> {
                Rational limit = units(Rational.of(most));
                add("R10", place, Optional.empty(), coefficient, Sense.AT_MOST, limit);
            });
            coefficients.add(coefficient);
        }
        for (Locality locality : selected) {
            Rational grant = received[facts.place(locality)][fund];
            if (grant != null) {
                Rational said = Rational.ZERO;
                for (int at = 0; at < coefficients.size(); at++) {
                    Rational size = Rational.of(rule.factors().get(at).of(locality));
                    said = said.plus(coefficients.get(at).times(size));
                }
                lines.add(new Line(
                        "R10",
                        locality.id(),
                        Optional.of(rule),
                        Optional.of(locality.id()),
                        Optional.empty(),
                        grant,
                        Sense.EQUAL,
                        said,
                        Rational.ONE,
                        Rational.ONE));
            }
        }
    }

    /** R13: shares of own revenue are rounded down to whole smallest units. */
    private void contributionIsWithinItsShare(Rule.Contribution rule, Locality locality) {
        Optional<String> here = Optional.of(locality.id());
        Rational revenue = units(Rational.of(locality.ownRevenue().orElse(BigDecimal.ZERO)));
        Rational paid = payments.contribution(rule.id(), locality.id());
        Rational most = Rational.of(Rational.of(rule.share()).times(revenue).floor());
        add(rule, locality.id(), here, paid, Sense.AT_MOST, most);
        rule.atLeast().ifPresent(share -> {
            Rational least = Rational.of(Rational.of(share).times(revenue).floor());
            add(rule, locality.id() + ",min", here, paid, Sense.AT_LEAST, least);
        });
    }

    private void levelIsGuaranteed(Rule.GuaranteedLevel rule, Locality locality) {
        Rational slip = slip(locality);
        for (int need = facts.first(locality); need < facts.end(locality); need++) {
            Need on = facts.needs().get(need);
            if (rule.isOn(on) && facts.hasClients(need)) {
                lines.add(new Line(
                        "R5",
                        "",
                        Optional.of(rule),
                        Optional.of(locality.id()),
                        Optional.of(on),
                        ledger.level(need),
                        Sense.AT_LEAST,
                        Rational.of(rule.level()),
                        facts.cost(need),
                        slip.times(facts.mostEffect(need)).dividedBy(facts.cost(need))));
            }
        }
    }

    /** What one smallest unit of every fund can move in the needs of a locality, in smallest units. */
    private Rational slip(Locality locality) {
        facts.patience().ask();
        Rational slip = Rational.ZERO;
        int place = facts.place(locality);
        for (int fund = 0; fund < funds.size(); fund++) {
            if (received[place][fund] != null) {
                Rational matched = funds.get(fund) instanceof Fund.Special special
                        ? facts.rates(place, special).matched()
                        : Rational.ZERO;
                slip = slip.plus(Rational.ONE).plus(matched);
            }
        }
        return slip;
    }

    private Rational limit(Rule rule, Locality locality) {
        facts.patience().ask();
        if (rule instanceof Rule.Floor floor) {
            return per(floor.per(), Rational.of(floor.amount().of(locality)), rule, locality);
        }
        if (rule instanceof Rule.Cap cap) {
            return per(cap.per(), Rational.of(cap.amount().of(locality)), rule, locality);
        }
        if (rule instanceof Rule.Absorption absorption) {
            return per(absorption.per(), Rational.of(absorption.amount().of(locality)), rule, locality);
        }
        if (rule instanceof Rule.BasicSecurity basic) {
            Rational own = Rational.of(locality.ownRevenue().orElseThrow());
            return per(basic.per(), Rational.of(basic.amount().of(locality)), rule, locality)
                    .minus(own);
        }
        Rational past = Rational.of(budget.lastYear(locality.id(), rule.fund()).orElse(BigDecimal.ZERO));
        if (rule instanceof Rule.HoldHarmless harmless) {
            return past.times(Rational.of(harmless.share()));
        }
        if (rule instanceof Rule.GrowthCap growth) {
            return past.times(Rational.of(BigDecimal.ONE.add(growth.growth())));
        }
        throw new IllegalArgumentException("Rule must be one of the model, found " + rule.kind());
    }

    private Rational per(Rule.Per per, Rational amount, Rule rule, Locality locality) {
        return switch (per) {
            case LOCALITY -> amount;
            case HEAD -> amount.times(Rational.of(locality.population()));
            case CLIENT -> amount.times(clients(rule, locality));
        };
    }

    private Rational clients(Rule rule, Locality locality) {
        Rational clients = Rational.ZERO;
        for (Need need : budget.needs(locality.id())) {
            boolean served = rule.fund()
                    .map(budget::fund)
                    .map(fund -> fund instanceof Fund.Special special && special.isFor(need))
                    .orElse(false);
            clients = served ? clients.plus(Rational.of(budget.clients(need))) : clients;
        }
        return clients;
    }
}
