package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is claimed of one stage of the objective.
 *
 * @param prices of the rows of the stage's programme; of a fairest-first stage those of its first round
 * @param kept what the stage's objective may be at most while later stages are decided
 * @param rounds of a fairest-first stage, but for the first
 * @param levels what each need that such a stage ranks may be at most while later stages are decided, by its row
 */
public record StageClaim(RowPrices prices, Rational kept, List<Round> rounds, SortedMap<Integer, Rational> levels) {

    public StageClaim {
        rounds = List.copyOf(rounds);
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }

    /** Of a stage of any other kind. */
    public StageClaim(RowPrices prices, Rational kept) {
        this(prices, kept, List.of(), new TreeMap<>());
    }

    /** The same claim, kept to another objective. */
    public StageClaim keeping(Rational objective) {
        return new StageClaim(prices, objective, rounds, levels);
    }

    /** The same claim, the needs that it ranks kept to other levels. */
    StageClaim keeping(SortedMap<Integer, Rational> newLevels) {
        return new StageClaim(prices, kept, rounds, newLevels);
    }

    /** What the objectives of stages may be at most while one after these is decided. */
    public static List<Rational> kept(List<StageClaim> claims) {
        return claims.stream().map(StageClaim::kept).toList();
    }

    /** What needs may be at most while a stage after these is decided. */
    public static SortedMap<Integer, Rational> levels(List<StageClaim> claims) {
        SortedMap<Integer, Rational> levels = new TreeMap<>();
        claims.forEach(claim -> levels.putAll(claim.levels()));
        return levels;
    }
}
