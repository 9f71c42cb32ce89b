package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Reason;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.model.Payments;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Why localities receive what they receive: what binds, what is broken, what is full. */
final class Causes {

    private final Budget budget;
    private final Payments settled;
    private final Rational unitsPerFund;

    Causes(Budget budget, Payments settled) {
        this.budget = budget;
        this.settled = settled;
        this.unitsPerFund = Rational.of(2L * budget.openFunds().size());
    }

    List<Reason> of(List<Line> lines) {
        List<Reason> reasons = new ArrayList<>();
        for (Line line : lines) {
            settled.situation().patience().ask();
            boolean isIdle = line.equation().equals("R14") && line.limit().signum() == 0; // nothing to be delivered
            if (line.rule().isPresent() && !isIdle) {
                for (String locality : localities(line)) {
                    ofRule(line, line.rule().get(), locality, reasons);
                }
            } else if (line.equation().equals("M4") && line.binds(unitsPerFund)) {
                Need need = line.need().orElseThrow();
                if (line.sum().compareTo(Rational.of(budget.level(need))) > 0) {
                    reasons.add(new Reason.Full(need.locality(), need.area(), need.service()));
                }
            } else if (line.equation().equals("M5") && line.sum().signum() > 0 && line.binds(unitsPerFund)) {
                reasons.add(new Reason.MatchingUsedUp(line.locality().orElseThrow(), money(line.limit())));
            }
        }
        for (Locality locality : budget.localities()) {
            Rational kept = settled.of(settled.situation().otherUses(locality.id()));
            if (kept.compareTo(unitsPerFund) > 0) {
                reasons.add(new Reason.OtherUses(locality.id(), money(kept)));
            }
        }
        reasons.sort((a, b) -> a.locality().compareTo(b.locality()));
        return reasons;
    }

    /** A rule of some localities together is a reason for each of them; one of the nation for nobody in particular. */
    private List<String> localities(Line line) {
        if (line.locality().isPresent()) {
            return List.of(line.locality().get());
        }
        return line.rule().filter(rule -> !rule.where().equals(Where.EVERYWHERE)).stream()
                .flatMap(rule -> budget.select(rule.where()).stream())
                .map(Locality::id)
                .toList();
    }

    private void ofRule(Line line, Rule rule, String locality, List<Reason> reasons) {
        String basis = rule.terms().basis();
        if (!line.isHard() && line.missInMoney().compareTo(unitsPerFund) > 0) {
            reasons.add(new Reason.Broken(
                    locality, rule.id(), basis, line.row(), demand(line) + ", missed by " + amount(line, line.miss())));
        } else if (line.binds(unitsPerFund)) {
            reasons.add(new Reason.Binding(locality, rule.id(), basis, rule.equation(), line.row(), demand(line)));
        }
    }

    private String demand(Line line) {
        String what = line.need()
                .map(need -> need.area().word() + " " + need.service() + " ")
                .orElse("");
        String side =
                switch (line.sense()) {
                    case EQUAL -> "by formula ";
                    case AT_LEAST -> "at least ";
                    case AT_MOST -> "at most ";
                };
        String how = line.equation().equals("R14") ? " delivered publicly" : "";
        return (line.equation().equals("R13") ? "pays in " : what) + side + amount(line, line.limit()) + how;
    }

    private String amount(Line line, Rational value) {
        if (line.isLevel()) {
            return value.toDecimal(6, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .toPlainString() + " of the standard";
        }
        return money(value).toString();
    }

    /** Nearest whole units: for people only. */
    private Money money(Rational units) {
        BigInteger nearest = units.plus(Rational.ONE.dividedBy(Rational.of(2))).floor();
        return budget.currency().money(nearest);
    }
}
