package io.github.evenhand.budget;

import java.math.BigDecimal;

/**
 * How important or how poor a service is in the eyes of somebody who was asked: citizens, a third party, an audit.
 *
 * @param by who was asked
 * @param share how much their word counts; above 0, and 1 for all who were asked together
 * @param score 0 to 1; the higher, the more the service weighs
 */
public record Score(String by, BigDecimal share, BigDecimal score) {

    /**
     * A score of somebody.
     *
     * @throws IllegalArgumentException if the share is not above 0, the score not between 0 and 1, or the name not an id
     */
    public Score {
        Names.requireId("Score", by);
        share = Names.aboveZero("Score", by, "a share", share);
        score = Names.share("Score", by, "a score", score);
    }

    /**
     * {@return a score of somebody who was asked}
     *
     * @param by who was asked
     * @param share how much their word counts, a decimal above 0
     * @param score a decimal from 0 to 1
     */
    public static Score of(String by, String share, String score) {
        return new Score(by, Decimals.of(share), Decimals.of(score));
    }
}
