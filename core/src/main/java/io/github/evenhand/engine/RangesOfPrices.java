package io.github.evenhand.engine;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.End;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.PriceRange;
import io.github.evenhand.allocation.PriceRanges;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.PriceHolds;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Face;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** How far prices hold, and what rules cost as a whole: two linear programmes for each price and one for each rule. */
public final class RangesOfPrices {

    /** A column or row of which all is worth less than this, in typical costs, is not bound for sure. */
    private static final double BINDING = 1e-9;

    private final Allocation allocation;
    private final Budget budget;
    private final List<Solver> solvers = Solvers.inOrder();

    private RangesOfPrices(Allocation allocation) {
        this.allocation = allocation;
        this.budget = allocation.budget();
    }

    private record Asked(Price price, boolean looser) {}

    /** @param searched how far was looked */
    private record Found(Optional<End> end, Rational searched) {}

    /**
     * The ranges of some prices of an allocation, and what the rules that they are of cost.
     *
     * @param limits of all together
     * @throws IllegalArgumentException if a price is of no row of the budget
     */
    public static PriceRanges of(Allocation allocation, List<Price> prices, Limits limits) {
        RangesOfPrices of = new RangesOfPrices(allocation);
        Limits together = Engine.fromNow(limits);
        List<Asked> asked = new ArrayList<>();
        for (Price price : prices) {
            asked.add(new Asked(price, true));
            asked.add(new Asked(price, false));
        }
        List<Found> ends = Abreast.each(asked.size(), (at, each) -> of.end(asked.get(at), each), together);
        List<PriceRange> ranges = new ArrayList<>();
        for (int at = 0; at < prices.size(); at++) {
            Found looser = ends.get(2 * at);
            ranges.add(new PriceRange(prices.get(at), looser.end, ends.get(2 * at + 1).end, looser.searched));
        }
        return new PriceRanges(allocation, ranges, of.wholeRules(prices, together));
    }

    /** The prices of funds, groups and the nation, and of each rule on localities the largest. */
    public static List<Price> chief(Allocation allocation) {
        SortedMap<String, Price> largest = new TreeMap<>();
        for (Price price : allocation.prices()) {
            String key = price.locality().isEmpty() ? price.row() : price.source() + "[]";
            Price before = largest.get(key);
            if (before == null || before.gain().abs().compareTo(price.gain().abs()) < 0) {
                largest.put(key, price);
            }
        }
        return allocation.prices().stream().filter(largest::containsValue).toList();
    }

    private Found end(Asked asked, Limits limits) {
        PriceHolds question = new PriceHolds(allocation, asked.price, asked.looser);
        Rational searched = question.farthest()
                .times(
                        asked.price.per() == Price.Per.LEVEL
                                ? Rational.ONE
                                : budget.currency().unit());
        List<Solver> asking = new ArrayList<>();
        solvers.forEach(solver -> asking.add((programme, within) -> amongOptima(question, solver, programme, within)));
        // Beside a row without room an interior point only stalls.
        solvers.stream().filter(solver -> !solver.bends()).forEach(asking::add);
        Optional<End> end = Least.of(question, asking, limits)
                .map(least -> new End(
                        least.attained().negate().times(searched),
                        least.bound().negate().times(searched)));
        return new Found(end, searched);
    }

    /**
     * Asks only among the plans for which the price holds. These are optima, so that what prices bind is held; the row that
     * keeps them so would leave no room, which is a trap for every solver.
     */
    private static Claim amongOptima(PriceHolds question, Solver solver, Programme programme, Limits limits) {
        Programme optima = question.optima();
        RowPrices prices = question.prices();
        Face face = Face.whole(optima, 0, 0)
                .narrowed(
                        optima,
                        new Claim(Claim.Status.SOLVED, question.start(), prices.prices(), prices.rests(), "allocation"),
                        BINDING);
        int holds = programme.rows().size() - 1;
        Programme moving = programme.with(programme.columns(), programme.rows().subList(0, holds));
        Claim found = Solvers.ask(solver, face.of(moving), limits);
        return found.status() == Claim.Status.SOLVED
                ? found.pricedAt(
                        face.lifting(programme, found.rowPrices(), List.of(new Face.Step(optima, prices, holds)))
                                .plain())
                : found;
    }

    private SortedMap<String, Rational> wholeRules(List<Price> prices, Limits limits) {
        SortedSet<String> rules = new TreeSet<>();
        budget.rules().forEach(rule -> rules.add(rule.id()));
        SortedSet<String> priced = new TreeSet<>();
        for (Price price : prices) {
            if (!price.isOfFund() && rules.contains(price.source())) {
                priced.add(price.source());
            }
        }
        List<String> asked = List.copyOf(priced);
        List<Optional<Rational>> costs =
                Abreast.each(asked.size(), (at, each) -> wholeRule(asked.get(at), each), limits);
        SortedMap<String, Rational> known = new TreeMap<>();
        for (int at = 0; at < asked.size(); at++) {
            String rule = asked.get(at);
            costs.get(at).ifPresent(cost -> known.put(rule, cost));
        }
        return known;
    }

    /** The objective with a rule less that without it, each proved; never below 0, and 0 where nothing else is proved. */
    private Optional<Rational> wholeRule(String rule, Limits limits) {
        Objective objective = budget.objective();
        Budget free = budget.toBuilder()
                .withoutRule(rule)
                .objective(new Objective(List.of(objective.stages().get(0)), false))
                .build();
        StageProof with = allocation.certificate().first();
        return Sharpened.search(Model.of(free), UnaryOperator.identity(), solvers, limits)
                .found()
                .plan()
                .map(plan -> with.planObjective().minus(plan.valuation().objective(0)))
                .map(cost -> cost.compareTo(with.margin()) > 0 ? cost : Rational.ZERO);
    }
}
