package io.github.evenhand.benchmarks.peers;

import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.List;

/**
 * A programme in doubles, for general solvers: each column measured in its own scale, each row in its largest coefficient
 * so measured, the objective in its largest cost so measured. In plain currency units general solvers have called wrong
 * answers optimal.
 */
final class ScaledProgramme {

    private final Programme programme;
    private final double[] scales;
    private final double[] rowUnits;
    private final double costUnit;
    private final double[] cost;
    private final double[] lower;
    private final double[] upper;
    private final double[] rowLower;
    private final double[] rowUpper;
    private final Entries byRow;

    /**
     * The coefficients, line after line; a line is a row, or a column once transposed.
     *
     * @param starts where each line starts, and where the last one ends
     * @param indices the place of each entry in its line
     */
    @SuppressWarnings("ArrayRecordComponent") // a workspace of solvers, never compared
    record Entries(int[] starts, int[] indices, double[] values) {

        Entries transposed(int lines) {
            int[] next = new int[lines + 1];
            for (int index : indices) {
                next[index + 1]++;
            }
            for (int line = 0; line < lines; line++) {
                next[line + 1] += next[line];
            }
            Entries turned = new Entries(next.clone(), new int[indices.length], new double[values.length]);
            for (int line = 0; line + 1 < starts.length; line++) {
                for (int at = starts[line]; at < starts[line + 1]; at++) {
                    int place = next[indices[at]]++;
                    turned.indices[place] = line;
                    turned.values[place] = values[at];
                }
            }
            return turned;
        }
    }

    private ScaledProgramme(Programme programme) {
        List<Column> columns = programme.columns();
        List<Row> rows = programme.rows();
        this.programme = programme;
        this.scales = new double[columns.size()];
        this.cost = new double[columns.size()];
        this.lower = new double[columns.size()];
        this.upper = new double[columns.size()];
        this.rowUnits = new double[rows.size()];
        this.rowLower = new double[rows.size()];
        this.rowUpper = new double[rows.size()];
        double largestCost = 0;
        for (int j = 0; j < scales.length; j++) {
            Column column = columns.get(j);
            scales[j] = column.scale().toDouble();
            cost[j] = column.cost().toDouble() * scales[j];
            lower[j] = column.lower().toDouble() / scales[j];
            upper[j] = column.upper().toDouble() / scales[j];
            largestCost = Math.max(largestCost, Math.abs(cost[j]));
        }
        this.costUnit = largestCost == 0 ? 1 : largestCost;
        for (int j = 0; j < scales.length; j++) {
            cost[j] /= costUnit;
        }
        this.byRow = scaleRows(rows);
    }

    static ScaledProgramme of(Programme programme) {
        return new ScaledProgramme(programme);
    }

    private Entries scaleRows(List<Row> rows) {
        int[] starts = new int[rows.size() + 1];
        for (int r = 0; r < rows.size(); r++) {
            starts[r + 1] = starts[r] + rows.get(r).terms().size();
        }
        int count = starts[rows.size()];
        Entries entries = new Entries(starts, new int[count], new double[count]);
        for (int r = 0; r < rows.size(); r++) {
            scaleRow(r, rows.get(r), entries);
        }
        return entries;
    }

    private void scaleRow(int r, Row row, Entries entries) {
        double largest = 0;
        int at = entries.starts[r];
        for (Term term : row.terms()) {
            entries.indices[at] = term.column();
            entries.values[at] = term.coefficient().toDouble() * scales[term.column()];
            largest = Math.max(largest, Math.abs(entries.values[at]));
            at++;
        }
        rowUnits[r] = largest == 0 ? 1 : largest;
        for (at = entries.starts[r]; at < entries.starts[r + 1]; at++) {
            entries.values[at] /= rowUnits[r];
        }
        double side = row.rightHandSide().toDouble() / rowUnits[r];
        rowLower[r] = row.sense() == Sense.AT_MOST ? Double.NEGATIVE_INFINITY : side;
        rowUpper[r] = row.sense() == Sense.AT_LEAST ? Double.POSITIVE_INFINITY : side;
    }

    int columns() {
        return scales.length;
    }

    int rows() {
        return rowUnits.length;
    }

    double[] cost() {
        return cost;
    }

    double[] lower() {
        return lower;
    }

    double[] upper() {
        return upper;
    }

    /** The least that each row may come to; minus infinity if there is no least. */
    double[] rowLower() {
        return rowLower;
    }

    /** The most that each row may come to; infinity if there is no most. */
    double[] rowUpper() {
        return rowUpper;
    }

    Entries byRow() {
        return byRow;
    }

    Entries byColumn() {
        return byRow.transposed(columns());
    }

    /** Amounts of scaled columns in the programme's own units, within its bounds. */
    double[] amounts(double[] scaled) {
        double[] amounts = new double[scaled.length];
        for (int j = 0; j < amounts.length; j++) {
            Column column = programme.columns().get(j);
            if (scaled[j] <= lower[j]) {
                amounts[j] = column.lower().toDouble();
            } else if (scaled[j] >= upper[j]) {
                amounts[j] = column.upper().toDouble();
            } else {
                amounts[j] = scaled[j] * scales[j];
            }
        }
        return amounts;
    }

    /** Prices of scaled rows in the programme's own units. */
    double[] prices(double[] scaled) {
        double[] prices = new double[scaled.length];
        for (int r = 0; r < prices.length; r++) {
            prices[r] = scaled[r] * (costUnit / rowUnits[r]);
        }
        return prices;
    }
}
