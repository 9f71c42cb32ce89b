package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What the people of one area of a locality need of one service, what it costs there, and what they have.
 *
 * @param clients n of the model: people the service is for there; at least 0, may be a decimal (weighted pupils)
 * @param unitCost c: cost of one full standard for one client for one year there, in the currency; above 0
 * @param level b: level before transfers, as a share of the national standard; at least 0
 * @param highestLevel u: the highest level that money can reach this year; empty is no limit
 * @param habitShare s: share of general money that the locality by habit spends here, 0 to 1
 * @param leastShare lo: least share of general money that may be spent here where bounds decide, 0 to 1; empty is 0
 * @param mostShare hi: largest share likewise; empty is 1
 */
public record Need(
        String locality,
        Area area,
        String service,
        BigDecimal clients,
        BigDecimal unitCost,
        BigDecimal level,
        Optional<BigDecimal> highestLevel,
        Optional<BigDecimal> habitShare,
        Optional<BigDecimal> leastShare,
        Optional<BigDecimal> mostShare) {

    public Need {
        Names.requireId("Locality", locality);
        Objects.requireNonNull(area, "area");
        Names.requireId("Service", service);
        String self = locality + "/" + area.word() + "/" + service;
        clients = Names.atLeastZero("Need", self, "clients", clients);
        unitCost = Names.aboveZero("Need", self, "a unit cost", unitCost);
        level = Names.atLeastZero("Need", self, "a level", level);
        // No closures: a large budget has half a million needs, read before anything is compiled.
        if (highestLevel.isPresent()) {
            highestLevel = Optional.of(Names.atLeastZero("Need", self, "a highest level", highestLevel.get()));
        }
        if (habitShare.isPresent()) {
            habitShare = Optional.of(Names.share("Need", self, "a habit share", habitShare.get()));
        }
        if (leastShare.isPresent()) {
            leastShare = Optional.of(Names.share("Need", self, "a least share", leastShare.get()));
        }
        if (mostShare.isPresent()) {
            mostShare = Optional.of(Names.share("Need", self, "a largest share", mostShare.get()));
        }
    }

    public static Need of(
            String locality, Area area, String service, BigDecimal clients, BigDecimal unitCost, BigDecimal level) {
        Optional<BigDecimal> none = Optional.empty();
        return new Need(locality, area, service, clients, unitCost, level, none, none, none, none);
    }

    public Need withHighestLevel(BigDecimal highest) {
        return new Need(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                Optional.of(highest),
                habitShare,
                leastShare,
                mostShare);
    }

    public Need withHabitShare(BigDecimal share) {
        return new Need(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                highestLevel,
                Optional.of(share),
                leastShare,
                mostShare);
    }

    /** With the least and the largest share of general money that may be spent here. */
    public Need withinShares(BigDecimal least, BigDecimal most) {
        return new Need(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                highestLevel,
                habitShare,
                Optional.of(least),
                Optional.of(most));
    }

    /** {@code locality/area/service}, as findings and reports name it. */
    public String id() {
        return locality + "/" + area.word() + "/" + service;
    }
}
