package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.report.Table.Cell;
import org.junit.jupiter.api.Test;

class TableTest {

    private static Table names(String... names) {
        Table.Builder table = Table.titled("Names").text("name").number("number");
        for (int i = 0; i < names.length; i++) {
            table.row(Cell.of(names[i]), new Cell("1,00" + i, "100" + i));
        }
        return table.build();
    }

    @Test
    void numbersStandOnTheRightAndTextOnTheLeft() {
        assertEquals("""
                Names
                name     number
                -------  ------
                Long An   1,000
                B         1,001""", names("Long An", "B").toString());
    }

    @Test
    void wideCharactersCountTwoColumns() {
        assertEquals("""
                Names
                name    number
                ------  ------
                \u5e90\u5c71\u53bf   1,000
                abc      1,001""", names("\u5e90\u5c71\u53bf", "abc").toString());
    }

    @Test
    void marksThatSitOnOthersCountNoColumn() {
        assertEquals(1, DisplayWidth.of("e\u0301"));
        assertEquals(5, DisplayWidth.of("\u0939\u093f\u0928\u094d\u0926\u0940"));
    }

    @Test
    void aLongTableIsCutAndSaysHowMuchIsLeftOut() {
        String[] many = new String[3000];
        java.util.Arrays.fill(many, "Somewhere");
        Table table = names(many);
        String text = table.toString();
        assertTrue(text.length() < 900, text);
        assertTrue(text.endsWith("... and 2980 more"), text);
        assertEquals(3003, table.lines().size());
    }

    @Test
    void aTableOfManyColumnsIsCutAndSaysHowManyAreLeftOut() {
        Table.Builder wide = Table.titled("Wide");
        for (int i = 0; i < 40; i++) {
            wide.number("column" + i);
        }
        Table table = wide.row(java.util.Collections.nCopies(40, Cell.of("1"))).build();
        assertTrue(table.toString().endsWith("... and 28 more columns"), table.toString());
        assertTrue(table.lines().get(1).endsWith("column39"));
    }

    @Test
    void aTableWithoutRowsStillHasItsHeaders() {
        assertEquals("Names\nname  number\n----  ------", names().toString());
        assertEquals("name,number\r\n", names().csv());
    }

    @Test
    void headersOfTwoWordsStandOnTwoLines() {
        Table table = Table.titled("T").text("name").number("gap before").build();
        assertEquals("T\n         gap\nname  before\n----  ------", table.toString());
    }

    @Test
    void csvHasValuesAndQuotesWhatNeedsThem() {
        assertEquals(
                "name,number\r\n\"a, \"\"b\"\"\",1000\r\n\"two\nlines\",1001\r\n",
                names("a, \"b\"", "two\nlines").csv());
    }

    @Test
    void noCellBecomesAFormula() {
        for (String start : new String[] {"=", "+", "-", "@", "\t", "\r", "\uff1d"}) {
            String csv = names(start + "cmd|'/c calc'!A1").csv();
            assertTrue(csv.contains("'" + start + "cmd"), csv);
        }
        assertTrue(names("-12.5").csv().contains("\r\n-12.5,"));
        assertTrue(names("+1e3").csv().contains("\r\n+1e3,"));
        assertTrue(names("-12.5+A1").csv().contains("\r\n'-12.5+A1,"));
    }

    @Test
    void htmlEscapesWhatOthersWrote() {
        String html = names("<script>alert(\"1\")</script>", "it's").html();
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"), html);
        assertTrue(html.contains("it&#39;s"), html);
    }

    @Test
    void charactersThatSteerATerminalAreShownAsReplaced() {
        assertTrue(names("\u001b[31mred").toString().contains("\ufffd[31mred"));
        assertTrue(names("a\u202eb").html().contains("a\ufffdb"));
        assertTrue(names("a\ud800b").html().contains("a\ufffdb"));
        assertTrue(names("two\nlines").toString().contains("two lines"));
    }

    @Test
    void aRowMustHaveACellForEachColumn() {
        var problem = assertThrows(
                IllegalArgumentException.class,
                () -> Table.titled("T").text("a").text("b").row(Cell.of("1")));
        assertEquals("Table 'T' must have 2 cells in each row, found 1", problem.getMessage());
    }

    @Test
    void tablesThatSayTheSameAreEqual() {
        assertEquals(names("a", "b"), names("a", "b"));
        assertEquals(names("a", "b").hashCode(), names("a", "b").hashCode());
        assertFalse(names("a").equals(names("b")));
    }
}
