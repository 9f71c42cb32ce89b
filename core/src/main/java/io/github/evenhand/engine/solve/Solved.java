package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import io.github.evenhand.engine.model.Rank;
import io.github.evenhand.engine.solve.SideBySide.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Rounds side by side with what a solver claims of them: what they decide, and at which prices (M8d). */
public final class Solved {

    /** A need with a smaller share of the price of a round is not held by it. */
    private static final double SMALLEST = 1e-10;

    private final SideBySide rounds;
    private final Programme programme;
    private final Claim claim;

    private Solved(SideBySide rounds, Programme programme, Claim claim) {
        this.rounds = rounds;
        this.programme = programme;
        this.claim = claim;
    }

    /** Rounds as a solver claims they can be; nothing if it claims nothing. */
    public static Optional<Solved> of(SideBySide rounds, Function<Programme, Optional<Claim>> ask) {
        Programme programme = rounds.programme();
        return ask.apply(programme).map(claim -> new Solved(rounds, programme, claim));
    }

    public SideBySide rounds() {
        return rounds;
    }

    public Claim claim() {
        return claim;
    }

    /** The next rounds of some of these, each of the needs that are left open and among the optima of the last one. */
    public SideBySide next(List<Integer> which) {
        return rounds.next(this, face(), which);
    }

    private Face face() {
        return Face.whole(programme, 0, 0).narrowed(programme, claim);
    }

    /**
     * The programme of any of the optima: what is found there misses nothing by the hair that an interior point stays away
     * from it. A floor or a cap without room says where its column is, to the last digit.
     */
    public Programme held() {
        Programme on = face().of(programme);
        List<Column> columns = new ArrayList<>(on.columns());
        columns.replaceAll(column -> column.costing(Rational.ZERO));
        for (Row row : on.rows()) {
            if (row.sense() == Sense.EQUAL && row.terms().size() == 1) {
                Term term = row.terms().get(0);
                Column column = columns.get(term.column());
                Rational amount = row.rightHandSide().dividedBy(term.coefficient());
                columns.set(
                        term.column(), column.fixedAt(amount.max(column.lower()).min(column.upper())));
            }
        }
        return on.withColumns(columns);
    }

    /** The point of the whole programme that amounts are part of; all else is where it was. */
    public double[] put(double[] amounts) {
        double[] point = rounds.remainder().whereItIs();
        for (int at = 0; at < amounts.length; at++) {
            if (rounds.columnOf(at) >= 0) {
                point[rounds.columnOf(at)] = amounts[at];
            }
        }
        return point;
    }

    /** The worst of a round. */
    public double worst(int group) {
        return claim.amounts()[rounds.worst(group)];
    }

    /** The places whose needs are above the levels that they are kept to. */
    public SortedSet<Integer> missed(int group) {
        SortedSet<Integer> found = new TreeSet<>();
        Map<Integer, Double> left = new HashMap<>();
        for (int r = rounds.ranked(group); r < rounds.start(group + 1); r++) {
            left.merge(measure(r), claim.prices()[r], Double::sum);
        }
        rounds.missed(group).forEach((node, column) -> {
            double reduced = programme.columns().get(column).cost().toDouble() - left.getOrDefault(column, 0.0);
            if (claim.amounts()[column] > Math.abs(reduced) / rounds.weight()) {
                found.add(node);
            }
        });
        return found;
    }

    private int measure(int row) {
        return programme.rows().get(row).terms().get(0).column();
    }

    private double need(int row) {
        return claim.amounts()[programme.rows().get(row).terms().get(1).column()];
    }

    /**
     * What the worst of a round is at least, if every need may be at what its place holds it at, whatever was kept to it
     * here. The prices of the claim hold, for the worst t of any plan,
     *
     * <pre>
     * Σ price · max(t, level) ≥ Σ price · v
     * </pre>
     *
     * with v as the claim has it, for these lie on the rows of the claim and every other plan on or above them.
     *
     * @param levels what places hold needs at
     */
    public double least(int group, Map<Rank, Level> levels) {
        LeastLevel least = new LeastLevel();
        List<Rank> open = rounds.groups().get(group).open();
        for (int at = 0; at < open.size(); at++) {
            int r = rounds.ranked(group) + at;
            Level level = levels.get(open.get(at));
            least.add(Math.max(0, claim.prices()[r]), need(r), level == null ? 0 : level.level() + Level.SAME);
        }
        return least.level();
    }

    /** What the worst of a round is at most then: its largest need that is above what its place holds it at. */
    public double most(int group, Map<Rank, Level> levels) {
        return rounds.groups().get(group).most(levels, rank -> claim.amounts()[rounds.column(group, rank)]);
    }

    /** The needs at the worst of a round that it holds there. */
    public List<Rank> decided(int group) {
        return priced(group).stream().filter(rank -> !rounds.isKept(rank)).toList();
    }

    /** The needs kept to a level that a round charges, which have to be decided first. */
    public List<Rank> leaning(int group) {
        return priced(group).stream().filter(rounds::isKept).toList();
    }

    private List<Rank> priced(int group) {
        List<Rank> priced = new ArrayList<>();
        List<Rank> open = rounds.groups().get(group).open();
        for (int at = 0; at < open.size(); at++) {
            int r = rounds.ranked(group) + at;
            double slack = claim.amounts()[measure(r)]
                    - need(r)
                    - programme.rows().get(r).rightHandSide().toDouble();
            if (claim.prices()[r] / rounds.weight() > Math.max(SMALLEST, Math.abs(slack))) {
                priced.add(open.get(at));
            }
        }
        return priced;
    }

    /** The prices that prove a round; of needs only those that it decides, which have all of the price of its worst. */
    public Priced prices(int group, List<Rank> decided) {
        RowPrices prices = claim.rowPrices();
        Priced priced = new Priced();
        Set<Rank> chosen = new HashSet<>(decided);
        List<Rank> open = rounds.groups().get(group).open();
        Precise share = new Precise();
        for (int r = rounds.start(group); r < rounds.start(group + 1); r++) {
            boolean isNeed = r >= rounds.ranked(group);
            if (!isNeed || chosen.contains(open.get(r - rounds.ranked(group)))) {
                priced.add(rounds.rowOf(r), 1, prices.of(r));
                priced.add(rounds.rowOf(r), 1, prices.rest(r));
                share.add(isNeed ? 1 : 0, prices.of(r));
                share.add(isNeed ? 1 : 0, prices.rest(r));
            }
        }
        if (!rounds.asksWhatBreaks()) {
            priced.scale(rounds.weight(), share);
        }
        rounds.remainder().complete(priced);
        return priced;
    }
}
