package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.report.Table.Cell;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class TableProperties {

    private static final Pattern OWN_TAGS = Pattern.compile("</?(table|caption|thead|tbody|tr|th|td|bdi)[^<>]*>");

    private static Table table(String title, List<String> names) {
        Table.Builder table = Table.titled(title).text("name").number("share of all");
        names.forEach(name -> table.row(Cell.of(name), Cell.of("1")));
        return table.build();
    }

    @Property
    void whateverTheNamesItFitsAScreen(@ForAll String title, @ForAll @Size(max = 80) List<String> names) {
        assertTrue(table(title, names).toString().length() < 900);
    }

    @Property
    void everyRowIsOneLine(@ForAll String title, @ForAll @Size(max = 20) List<String> names) {
        Table table = table(title, names);
        assertEquals(4 + names.size(), table.lines().size());
        table.lines().forEach(line -> assertFalse(line.contains("\n") || line.contains("\r")));
    }

    @Property
    void noNameBecomesAnElement(@ForAll String title, @ForAll @Size(max = 20) List<String> names) {
        String rest = OWN_TAGS.matcher(table(title, names).html()).replaceAll("");
        assertFalse(rest.contains("<") || rest.contains(">") || rest.contains("\""), rest);
    }

    @Property
    void aCutTextIsNoWiderThanItsColumns(@ForAll String text) {
        String cut = DisplayWidth.cut(text, 20);
        assertTrue(DisplayWidth.of(cut) <= 20 && cut.length() <= 60, cut);
    }
}
