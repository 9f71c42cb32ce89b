package io.github.evenhand.io;

import io.github.evenhand.budget.Part;
import io.github.evenhand.budget.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a budget: which columns it must and may have.
 *
 * @param name key of the table in a budget of one file; with {@code .csv} its file in a folder
 * @param required columns that must be there
 * @param optional columns that may be missing, like cells that are empty
 * @param attributes whether any further column is welcome
 */
record TableShape(
        String name, Part part, boolean mustExist, List<String> required, List<String> optional, boolean attributes) {

    static final TableShape LOCALITIES = new TableShape(
            "localities",
            Part.LOCALITIES,
            true,
            List.of("id", "name", "urban_population", "rural_population"),
            List.of("parent", "own_revenue", "matching_capacity"),
            true);

    static final TableShape NEEDS = new TableShape(
            "needs",
            Part.NEEDS,
            true,
            List.of("locality", "area", "service", "clients", "unit_cost", "level"),
            List.of(
                    "highest_level",
                    "habit_share",
                    "least_share",
                    "most_share",
                    "registered_clients",
                    "fixed_cost",
                    "satisfaction"),
            false);

    static final TableShape GROUPS =
            new TableShape("groups", Part.GROUPS, false, List.of("id", "name"), List.of("parent"), false);

    static final TableShape GRANTS =
            new TableShape("grants", Part.PAST_GRANTS, false, List.of("locality", "fund", "amount"), List.of(), false);

    /** In the order in which findings about what hangs together make most sense. */
    static final List<TableShape> ALL = List.of(GROUPS, LOCALITIES, NEEDS, GRANTS);

    /** Which columns refer to which parts of the budget. */
    Map<String, Part> references() {
        return switch (part) {
            case GROUPS, LOCALITIES -> Map.of("parent", Part.GROUPS);
            case NEEDS -> Map.of("locality", Part.LOCALITIES, "service", Part.SERVICES);
            default -> Map.of("locality", Part.LOCALITIES, "fund", Part.FUNDS);
        };
    }

    /** The same shape with further columns that are known. */
    TableShape with(Collection<String> further) {
        List<String> more = new ArrayList<>(optional);
        more.addAll(further);
        return new TableShape(name, part, mustExist, required, more, attributes);
    }

    String file() {
        return name + ".csv";
    }

    List<String> known() {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        return known;
    }

    /** Reports columns that are missing or not known, and notes what that means for the rows. */
    void check(Columns columns, Place header, Findings findings) {
        List<String> missing =
                required.stream().filter(name -> columns.indexOf(name) < 0).toList();
        if (!missing.isEmpty()) {
            findings.error(
                    header,
                    "Table '" + name + "' must have the columns " + known() + ", found none named "
                            + String.join(", ", missing),
                    "Add " + (missing.size() == 1 ? "the column." : "the columns."));
            missing.forEach(columns::wrong);
            columns.distrust();
        }
        for (String column : List.copyOf(columns.names())) {
            if (!known().contains(column)) {
                checkUnknown(column, columns, findings);
            }
        }
    }

    private void checkUnknown(String column, Columns columns, Findings findings) {
        List<String> absent =
                optional.stream().filter(name -> columns.indexOf(name) < 0).toList();
        Optional<String> meant = Texts.nearest(column, absent);
        // What a slip keeps from the rows would be missed by everything that looks at them.
        meant.ifPresent(word -> columns.distrust());
        if (attributes) {
            checkAttribute(column, meant, columns, findings);
        } else {
            findings.error(
                    columns.place(column),
                    "Table '" + name + "' must have no columns but " + known() + ", found '" + Shown.text(column) + "'",
                    Texts.maybe(column, known()) + "Remove or rename the column.");
        }
    }

    private static void checkAttribute(String column, Optional<String> meant, Columns columns, Findings findings) {
        // An attribute that nearly has the name of a column that is missing is a slip, and would be silently ignored.
        meant.ifPresent(word -> findings.error(
                columns.place(column),
                "Attribute must not be named almost as the missing column '" + word + "', found '" + Shown.text(column)
                        + "'",
                "Maybe '" + word + "'. Correct the name, or add the column."));
        Texts.faultOfId("Attribute", column).ifPresent(fault -> {
            findings.error(columns.place(column), fault, "Rename the column.");
            columns.wrong(column);
            columns.distrust();
        });
    }
}
