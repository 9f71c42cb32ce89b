package io.github.evenhand.engine.model;

import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which localities a programme cannot tell apart: their columns and rows are the same, one by one, and meet the rows and
 * columns of other nodes in the same way. Rows that compare two of them (M8e) hold each against all others alike. The mean of what they get is as good for the programme, being convex, as what
 * each gets, and treats them equally.
 */
public final class Alike {

    private final Programme programme;
    private final List<Costs> costs;
    private final Patience patience;
    /** By column: its place among those of its node. */
    private final int[] places;

    private final List<List<Integer>> columns;
    private final List<List<Integer>> rows;
    private final List<List<Meeting>> meetings;
    private final List<List<Integer>> classes;

    /** Where a column of a locality meets a row of a node above. */
    private record Meeting(int row, Term term) {}

    private Alike(Programme programme, List<Costs> costs, Patience patience) {
        this.programme = programme;
        this.costs = costs;
        this.patience = patience;
        this.places = new int[programme.columns().size()];
        this.columns = lists();
        this.rows = lists();
        this.meetings = lists();
        for (int j = 0; j < programme.columns().size(); j++) {
            List<Integer> mates = columns.get(programme.columns().get(j).node());
            places[j] = mates.size();
            mates.add(j);
        }
        for (int r = 0; r < programme.rows().size(); r++) {
            rows.get(programme.rows().get(r).node()).add(r);
        }
        boolean[] inner = new boolean[columns.size()];
        for (int node = 1; node < inner.length; node++) {
            inner[programme.parent(node)] = true;
        }
        this.classes = classes(inner);
    }

    /**
     * The localities that a programme cannot tell apart.
     *
     * @param costs of its columns, by stage
     */
    static Alike in(Programme programme, List<Costs> costs, Patience patience) {
        return new Alike(programme, costs, patience);
    }

    private <T> List<List<T>> lists() {
        List<List<T>> lists = new ArrayList<>();
        programme.nodes().forEach(node -> lists.add(new ArrayList<>()));
        return lists;
    }

    private List<List<Integer>> classes(boolean[] inner) {
        Map<Object, List<Integer>> glances = new LinkedHashMap<>();
        for (int node = 0; node < inner.length; node++) {
            if (!inner[node]) {
                glances.computeIfAbsent(glance(node), key -> new ArrayList<>()).add(node);
            }
        }
        List<List<Integer>> found = new ArrayList<>();
        if (glances.values().stream().anyMatch(nodes -> nodes.size() > 1)) {
            findMeetings(inner);
        }
        for (List<Integer> nodes : glances.values()) {
            Map<Object, List<Integer>> same = new LinkedHashMap<>();
            if (nodes.size() > 1) {
                nodes.forEach(node -> same.computeIfAbsent(look(node), key -> new ArrayList<>())
                        .add(node));
            }
            same.values().stream().filter(alike -> alike.size() > 1).forEach(found::add);
        }
        return found;
    }

    private void findMeetings(boolean[] inner) {
        for (int r = 0; r < programme.rows().size(); r++) {
            Row row = programme.rows().get(r);
            if (inner[row.node()] && !GiniIsSmall.isOfAPair(row)) {
                for (Term term : row.terms()) {
                    int node = programme.columns().get(term.column()).node();
                    if (!inner[node]) {
                        meetings.get(node).add(new Meeting(r, term));
                    }
                }
            }
        }
    }

    /** Enough to tell most apart; whoever is alike at a glance is looked at again for {@link #look all else}. */
    private Object glance(int node) {
        patience.ask();
        List<Object> seen = new ArrayList<>();
        for (int j : columns.get(node)) {
            seen.add(programme.columns().get(j).upper());
            costs.forEach(stage -> seen.add(stage.of(j)));
        }
        rows.get(node).forEach(r -> seen.add(programme.rows().get(r).rightHandSide()));
        return seen;
    }

    /** All else, columns of the node by their place in it. */
    private Object look(int node) {
        patience.ask();
        List<Object> seen = new ArrayList<>();
        for (int j : columns.get(node)) {
            Column column = programme.columns().get(j);
            seen.addAll(List.of(column.lower(), column.scale()));
        }
        for (int r : rows.get(node)) {
            Row row = programme.rows().get(r);
            seen.add(row.sense());
            row.terms().forEach(term -> see(node, term, seen));
        }
        for (Meeting meeting : meetings.get(node)) {
            seen.add(meeting.row());
            see(node, meeting.term(), seen);
        }
        return seen;
    }

    private void see(int node, Term term, List<Object> seen) {
        boolean own = programme.columns().get(term.column()).node() == node;
        seen.add(own);
        seen.add(own ? places[term.column()] : term.column());
        seen.add(term.coefficient());
    }

    /** Whether no two are alike. */
    public boolean isNobody() {
        return classes.isEmpty();
    }

    /** Amounts of all columns, shared equally by those who are alike. */
    public double[] shared(double[] amounts) {
        double[] shared = amounts.clone();
        for (List<Integer> nodes : classes) {
            int count = columns.get(nodes.get(0)).size();
            for (int at = 0; at < count; at++) {
                double sum = 0;
                for (int node : nodes) {
                    sum += amounts[columns.get(node).get(at)];
                }
                for (int node : nodes) {
                    shared[columns.get(node).get(at)] = sum / nodes.size();
                }
            }
        }
        return shared;
    }
}
