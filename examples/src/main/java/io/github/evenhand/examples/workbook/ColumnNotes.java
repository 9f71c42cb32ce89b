package io.github.evenhand.examples.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every column of a budget means and must be, in the words of a budget office. */
final class ColumnNotes {

    private static final Map<String, Map<String, String>> NOTES = new LinkedHashMap<>();

    static {
        note("groups", "id", "Name of the group for the program. Each once.");
        note("groups", "name", "Name of the group for people.");
        note("groups", "parent", "Id of the group above. Empty: there is none.");
        note("localities", "id", "Name of the locality for the program. Each once.");
        note("localities", "name", "Name of the locality for people.");
        note("localities", "parent", "Id of the group that the locality belongs to. Empty: to none.");
        note("localities", "urban_population", "People in towns. 0 or more.");
        note("localities", "rural_population", "People in the countryside. 0 or more.");
        note("localities", "own_revenue", "Own revenue of the year, in money units. Empty: not known.");
        note(
                "localities",
                "matching_capacity",
                "Own money that can still be put up to match special grants, in money units. Empty: no limit. Write 0"
                        + " for none.");
        note("needs", "locality", "Id of a locality.");
        note("needs", "area", "urban or rural.");
        note("needs", "service", "Id of a service of the sheet budget.");
        note("needs", "clients", "People living there for whom the service is. 0 or more, decimals allowed.");
        note(
                "needs",
                "unit_cost",
                "Cost of one full standard for one client and year, in the currency itself and not in money units."
                        + " Above 0.");
        note("needs", "level", "Level before transfers, as a share of the standard: 0.8 is 80 percent. 0 or more.");
        note("needs", "highest_level", "Highest level that money can reach this year, a share. Empty: no limit.");
        note(
                "needs",
                "habit_share",
                "Share of general money that goes here by habit, 0 to 1; needed where habit decides. Empty: not known.");
        note("needs", "least_share", "Least share of general money, 0 to 1, where bounds decide. Empty: 0.");
        note("needs", "most_share", "Greatest share of general money, 0 to 1, where bounds decide. Empty: 1.");
        note("needs", "registered_clients", "People registered there for whom the service is. Empty: not known.");
        note(
                "needs",
                "fixed_cost",
                "What a year of the full standard costs beside unit costs, however few the clients, in money units."
                        + " Empty: nothing.");
        note("needs", "satisfaction", "How satisfied people are with the service, 0 to 1. Empty: not known.");
        note("grants", "locality", "Id of a locality.");
        note("grants", "fund", "Id of a fund of the sheet budget; one of kind past is of last year only.");
        note("grants", "amount", "What the locality received from the fund last year, in money units. 0 is 0.");
    }

    /** What is true of the whole workbook. */
    static final List<String> RULES = List.of(
            "The sheet budget says what holds for all: header, services, funds, rules and the objective. A key names"
                    + " where a value belongs: funds/2/amount is the amount of the second fund.",
            "The first row of a sheet has the names of the columns; their order is free. Rows and cells that are empty"
                    + " say nothing: missing is not zero.",
            "Money is in money units, which the key moneyUnit gives in units of the currency; unit costs, amounts per"
                    + " head and the smallest unit are in the currency itself.",
            "No cell may hold a formula, a date or an error. Copy computed cells and paste them as values.",
            "Ids are texts: format a cell as text before you write an id such as 007 or 3-1. A decimal of more than 15"
                    + " digits must be a text as well, since a spreadsheet would shorten it.",
            "Further columns of localities are attributes that rules and conditions can name. Other tables take no"
                    + " columns but their own.",
            "An amount of a rule is a number, as rules/1/amount, or a column of localities, as rules/1/amount/column."
                    + " A rule without a price is never broken.",
            "Sheets whose names begin with notes are for people; nothing in them is read.");

    private ColumnNotes() {}

    private static void note(String table, String column, String note) {
        NOTES.computeIfAbsent(table, key -> new LinkedHashMap<>()).put(column, note);
    }

    static String of(String table, String column) {
        String further = table.equals("needs")
                ? "People of this group there, whom services may count. Empty: not known."
                : "An attribute of the locality, which rules and conditions can name.";
        return NOTES.getOrDefault(table, Map.of()).getOrDefault(column, further);
    }
}
