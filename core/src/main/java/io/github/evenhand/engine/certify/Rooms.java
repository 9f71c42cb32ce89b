package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The room that proofs leave to columns and rows. What keeps the objective of a proof within a distance of its bound
 * cannot move a column from the end of its range that the proof counts it at by more than the distance over its reduced
 * cost, nor leave a row more slack than the distance over its price. So what was proved before need not be proved again.
 *
 * <p>Nor do all columns and rows together move by more: each share of its room that one takes is a share of the distance
 * that no other can take. A later proof that lets go of many that one proof holds so loses no more than the distance buys of
 * them: the largest of what each is worth to it, not the sum, or as many as reach their ends before the distance is spent.
 */
final class Rooms {

    /** What a whole column or row is worth less than, in shares of a standard, is rounding, and says nothing of its room. */
    private static final double NOISE = 0x1p-40;

    private final Map<Integer, Rational> most = new HashMap<>();
    private final Map<Integer, Room> columns = new HashMap<>();
    private final Map<Integer, Room> rows = new HashMap<>();
    private int proofs;

    /**
     * How far one proof lets a column or row move.
     *
     * @param end of a column's range that the proof counts it at; of a row 0
     * @param isUp whether it can only move up from there
     * @param size how far it could move if nothing else that the proof holds moves
     * @param most how far it can move at all, whatever the proof leaves; the largest double if that is not known
     * @param proof by its number
     */
    record Room(Rational end, boolean isUp, double size, double most, int proof) {

        /** The end within the range of a column, which rounding can bring about that it is not. */
        Rational end(Column column) {
            return end.min(column.upper()).max(column.lower());
        }

        /** The same room, of a proof so many numbers later. */
        Room numbered(int later) {
            return new Room(end, isUp, size, most, proof + later);
        }

        double reach() {
            return Math.min(size, most);
        }
    }

    /**
     * Some rows of a programme, with the columns that they meet, and their prices. What has room stays at its end here.
     *
     * @param ofColumns what room columns have, by place
     * @param ofRows what room rows have that are priced the other way round, by place: they are counted as if they had none,
     *     and their own slack is another thing
     */
    @SuppressWarnings("ArrayRecordComponent") // used at once, never compared
    record Part(
            Programme programme,
            RowPrices prices,
            int[] rows,
            int[] columns,
            Map<Integer, Room> ofColumns,
            Map<Integer, Room> ofRows) {}

    /** A column is never above this. */
    void atMost(int column, Rational amount) {
        most.merge(column, amount, Rational::min);
    }

    void add(Rooms others) {
        others.most.forEach(this::atMost);
        others.columns.forEach((column, room) -> keep(columns, column, room.numbered(proofs)));
        others.rows.forEach((row, room) -> keep(rows, row, room.numbered(proofs)));
        proofs += others.proofs;
    }

    private static void keep(Map<Integer, Room> rooms, int at, Room room) {
        rooms.merge(at, room, (known, other) -> other.reach() < known.reach() ? other : known);
    }

    /**
     * The rows of a programme that are priced, with what room they and their columns have.
     *
     * @param costly the columns that cost something
     * @param cap what a column is at most besides
     */
    Part part(
            Programme whole,
            List<Integer> costly,
            int[] priced,
            RowPrices prices,
            IntFunction<Optional<Rational>> cap) {
        Map<Integer, Integer> places = new HashMap<>();
        List<Column> met = new ArrayList<>();
        costly.forEach(column -> place(column, whole, places, met));
        List<Row> few = new ArrayList<>(priced.length);
        for (int r : priced) {
            List<Term> terms = new ArrayList<>();
            for (Term term : whole.rows().get(r).terms()) {
                terms.add(new Term(place(term.column(), whole, places, met), term.coefficient()));
            }
            few.add(whole.rows().get(r).with(terms));
        }
        int[] columnOf = new int[met.size()];
        places.forEach((column, place) -> {
            columnOf[place] = column;
            Column known = met.get(place);
            cap.apply(column)
                    .filter(amount -> amount.compareTo(known.lower()) >= 0 && amount.compareTo(known.upper()) < 0)
                    .ifPresent(amount -> met.set(place, known.within(known.lower(), amount)));
        });
        return part(whole.with(met, few), prices, priced, columnOf);
    }

    /** A whole programme with what room its columns and rows have. */
    Part whole(Programme programme, RowPrices prices) {
        int[] all = IntStream.range(0, programme.rows().size()).toArray();
        int[] met = IntStream.range(0, programme.columns().size()).toArray();
        List<Column> within = new ArrayList<>();
        for (int j : met) {
            within.add(within(programme.columns().get(j), j));
        }
        return part(programme.with(within, programme.rows()), prices, all, met);
    }

    private int place(int column, Programme whole, Map<Integer, Integer> places, List<Column> met) {
        Integer known = places.putIfAbsent(column, met.size());
        if (known != null) {
            return known;
        }
        met.add(within(whole.columns().get(column), column));
        return met.size() - 1;
    }

    /** Where a column is never above what rounding puts below its range, it is where that starts. */
    private Column within(Column column, int j) {
        Rational upper = most.getOrDefault(j, column.upper());
        return column.within(column.lower(), upper.min(column.upper()).max(column.lower()));
    }

    /** Leaves what has room at its end. */
    private Part part(Programme programme, RowPrices prices, int[] priced, int[] met) {
        Map<Integer, Room> ofColumns = new HashMap<>();
        List<Column> atEnd = new ArrayList<>(programme.columns());
        for (int at = 0; at < met.length; at++) {
            Room room = columns.get(met[at]);
            if (room != null) {
                ofColumns.put(at, room);
                atEnd.set(at, atEnd.get(at).fixedAt(room.end(atEnd.get(at))));
            }
        }
        Map<Integer, Room> ofRows = new HashMap<>();
        List<Row> turned = new ArrayList<>(programme.rows());
        for (int at = 0; at < priced.length; at++) {
            Room room = rows.get(priced[at]);
            Row row = turned.get(at);
            double price = prices.of(at);
            if (room != null && price != 0 && !Bound.hasRightSign(row.sense(), price)) {
                ofRows.put(at, room);
                turned.set(at, row.turned());
            }
        }
        return new Part(programme.with(atEnd, turned), prices, priced, met, ofColumns, ofRows);
    }

    /** What the prices of a part prove. */
    static Bound.Proof proof(Part part, Patience patience) {
        Bound.Proof atEnds = Bound.proof(part.programme(), part.prices(), patience);
        return new Bound.Proof(atEnds.bound().minus(loss(part, atEnds.reduced())), atEnds.reduced());
    }

    /** What all that gives way is worth at most: of each proof, what its distance buys of what it holds. */
    private static Rational loss(Part part, ReducedCosts reduced) {
        SortedMap<Integer, List<Way>> ways = new TreeMap<>();
        part.ofColumns().forEach((at, room) -> add(ways, room, reduced.away(at, room.isUp())));
        part.ofRows()
                .forEach((at, room) -> add(
                        ways,
                        room,
                        Math.nextUp(Math.abs(part.prices().of(at))
                                + Math.abs(part.prices().rest(at)))));
        double sum = 0;
        for (List<Way> ofOne : ways.values()) {
            double loss = loss(ofOne);
            sum = loss == 0 ? sum : Math.nextUp(sum + loss);
        }
        return Rational.of(Math.min(Double.MAX_VALUE, sum));
    }

    private static void add(SortedMap<Integer, List<Way>> ways, Room room, double worth) {
        if (worth != 0 && room.reach() != 0) {
            ways.computeIfAbsent(room.proof(), proof -> new ArrayList<>())
                    .add(new Way(Math.nextUp(worth * room.size()), Math.nextUp(worth * room.reach()), room));
        }
    }

    /**
     * One column or row that gives way.
     *
     * @param whole what it is worth if it took all of the distance
     * @param all what it is worth at most
     */
    private record Way(double whole, double all, Room room) {

        /** How much of the distance it takes at least to come to that; at most 1. */
        double share() {
            return room.size() <= room.most() ? 1 : Math.nextDown(room.most() / room.size());
        }
    }

    /** The dearest come first, each until it can move no farther, as long as any of the distance is left. */
    private static double loss(List<Way> ways) {
        ways.sort(Comparator.comparingDouble(Way::whole).reversed());
        double loss = 0;
        double left = 1;
        for (Way way : ways) {
            if (left <= 0) {
                break;
            }
            loss = Math.nextUp(loss + Math.min(way.all(), Math.nextUp(way.whole() * left)));
            left = Math.nextUp(left - way.share());
        }
        return loss;
    }

    /**
     * Takes in that a proof, its objective no farther than this from its bound, leaves so much room. A plan that misses its
     * rows by rounding may seem to be better than its bound: then there is none.
     *
     * @param reduced what the prices of the part leave of the costs of its columns
     * @param changing columns that are another thing in every round, and have no room of their own
     */
    void narrow(Part part, ReducedCosts reduced, Set<Integer> changing, Rational distance) {
        proofs++;
        Rational room = distance.max(Rational.ZERO);
        for (int at = 0; at < part.columns().length; at++) {
            Column column = part.programme().columns().get(at);
            Rational cost = changing.contains(part.columns()[at]) ? Rational.ZERO : reduced.surely(at);
            if (Math.abs(cost.toDouble()) * column.scale().toDouble() > NOISE) {
                narrow(part, at, cost, over(room, cost.abs()));
            }
        }
        for (int at = 0; at < part.rows().length; at++) {
            Row row = part.programme().rows().get(at);
            if (row.sense() != Sense.EQUAL
                    && !row.equation().equals(Ranking.EQUATION) // a need has the room of its column
                    && !part.ofRows().containsKey(at)
                    && Math.abs(part.prices().of(at)) * size(row, part.programme()) > NOISE) {
                Rational price = Bound.rightSign(row.sense(), part.prices(), at).abs();
                if (price.signum() > 0) {
                    keep(
                            rows,
                            part.rows()[at],
                            new Room(Rational.ZERO, true, over(room, price), Double.MAX_VALUE, proofs));
                }
            }
        }
    }

    /** What has more room than its range has none; what gives way is held by another proof. */
    private void narrow(Part part, int at, Rational cost, double size) {
        boolean isUp = cost.signum() > 0;
        Column column = part.programme().columns().get(at);
        Room known = part.ofColumns().get(at);
        boolean isHeld =
                known == null ? size < column.upper().minus(column.lower()).toDouble() : known.isUp() == isUp;
        if (isHeld) {
            Rational end = isUp ? column.lower() : column.upper();
            keep(columns, part.columns()[at], new Room(end, isUp, size, Double.MAX_VALUE, proofs));
        }
    }

    /**
     * Takes in that the same proof holds a column that is at least 0, and never above an amount, near to that amount.
     *
     * @param below how far below it is at most
     */
    void hold(int column, Rational amount, double below) {
        atMost(column, amount);
        double all = Math.nextUp(Math.max(0, amount.toDouble()));
        keep(columns, column, new Room(amount, false, below, all, proofs));
    }

    private static double size(Row row, Programme programme) {
        double size = 0;
        for (Term term : row.terms()) {
            double scale = programme.columns().get(term.column()).scale().toDouble();
            size = Math.max(size, Math.abs(term.coefficient().toDouble()) * scale);
        }
        return size;
    }

    /**
     * A quotient, rounded up to a double, since digits beyond would only grow from round to round; where it is larger than
     * any, the largest, as no column ever is.
     */
    static double over(Rational distance, Rational price) {
        return distance.signum() == 0
                ? 0
                : Math.min(
                        Double.MAX_VALUE, Math.nextUp(distance.dividedBy(price).toDouble()));
    }
}
