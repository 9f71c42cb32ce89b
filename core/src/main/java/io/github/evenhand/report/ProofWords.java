package io.github.evenhand.report;

import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What was proved, in words and points. */
final class ProofWords {

    private static final int DECIMALS = 6;

    /** Nearer than this is said as "less than", since its digits tell a reader nothing. */
    private static final BigDecimal SMALLEST_SHOWN = new BigDecimal("0.000001");

    private ProofWords() {}

    static String sentence(Certificate certificate, Words said) {
        StageProof stage = certificate.first();
        String all = certificate.stages().size() == 1
                ? ""
                : said.of("proof.stages", certificate.stages().size());
        return said.of("proof.proved", words(points(stage.distance())))
                + bracket(stage, said)
                + (certificate.stages().stream().allMatch(StageProof::isProved) ? all : "");
    }

    /** A Gini of few needs is minimised as it is, and there is nothing to say. */
    private static String bracket(StageProof stage, Words said) {
        return stage.isBracketed() ? said.of("proof.bracket", words(points(stage.bracket()))) : "";
    }

    /** Whether a stage is proved the best. */
    static String proved(StageProof stage, Words said) {
        if (!stage.isProved()) {
            return said.of("proof.no");
        }
        return stage.isBracketed() ? said.of("proof.within") : said.of("proof.yes");
    }

    static Cell value(Rational share) {
        return Figures.rounded(points(share), DECIMALS);
    }

    static Cell distance(Rational share) {
        BigDecimal points = points(share);
        return new Cell(
                isTiny(points) ? "< 0.000001" : Figures.significant(points, 2),
                points.round(Figures.DIGITS).toPlainString());
    }

    /** What whole units cost. A plan that is no better than they are but for what a solver leaves open costs nothing. */
    static Cell cost(Rational share, Words said) {
        Cell exact = distance(share);
        boolean isNoise = share.signum() < 0 && isTiny(points(share).negate());
        return share.signum() == 0 || isNoise ? new Cell(said.of("proof.nothing"), exact.value()) : exact;
    }

    private static String words(BigDecimal points) {
        if (isTiny(points)) {
            return SMALLEST_SHOWN.toPlainString();
        }
        // Rounded up, so that the sentence stays true.
        BigDecimal shown = points.round(new java.math.MathContext(2, RoundingMode.CEILING));
        return shown.signum() <= 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static boolean isTiny(BigDecimal points) {
        return points.signum() > 0 && points.compareTo(SMALLEST_SHOWN) < 0;
    }

    private static BigDecimal points(Rational share) {
        return Figures.decimal(share).movePointRight(2);
    }
}
