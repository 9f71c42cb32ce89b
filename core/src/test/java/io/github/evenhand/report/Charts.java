package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.geography.Outline;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.geography.Ring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One chart of each kind for localities of any names. */
final class Charts {

    static final List<String> NAMES = List.of(
            "\u5E90\u5C71\u5E02",
            "\u65B0\u7586\u7EF4\u543E\u5C14\u81EA\u6CBB\u533A\u4F0A\u7281\u54C8\u8428\u514B\u81EA\u6CBB\u5DDE",
            "\u0425\u0430\u043D\u0442\u044B-\u041C\u0430\u043D\u0441\u0438\u0439\u0441\u043A\u0438\u0439"
                    + " \u0430\u0432\u0442\u043E\u043D\u043E\u043C\u043D\u044B\u0439 \u043E\u043A\u0440\u0443\u0433",
            "<script>alert('x')</script>",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch",
            "\u202Eevil & \"co\"",
            "\u0645\u062F\u064A\u0646\u0629",
            "W".repeat(80));

    private Charts() {}

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Localities of these names, of which every second received something last year. */
    static Allocation allocation(List<String> names) {
        Budget.Builder budget = Budgets.small("charts", names.toArray(new String[0]));
        for (int at = 0; at < names.size(); at += 2) {
            budget.lastYear("L" + at, "general", new BigDecimal(1_000_000 + 370_000 * at));
        }
        return Allocations.of(budget.build());
    }

    /** A square of one degree each, side by side. */
    static Outlines squares(Budget budget) {
        List<Outline> outlines = new ArrayList<>();
        int at = 0;
        for (Locality locality : budget.localities()) {
            outlines.add(Outline.of(locality.id(), square(at % 100, at / 100)));
            at++;
        }
        return new Outlines(outlines, List.of());
    }

    static Ring square(double west, double south) {
        return Ring.of(
                new double[] {west, west + 1, west + 1, west}, new double[] {south, south, south + 1, south + 1});
    }

    static List<Chart> of(List<String> names) {
        Allocation allocation = allocation(names);
        Budget budget = allocation.budget();
        List<RangeBars.Range> ranges = new ArrayList<>();
        List<FrontierPlot.Point> points = new ArrayList<>();
        Map<String, BigDecimal> values = new TreeMap<>();
        for (int at = 0; at < names.size(); at++) {
            BigDecimal value = new BigDecimal(at * 37 % 11 * 1000);
            ranges.add(RangeBars.Range.of(names.get(at), value, value.add(value), value));
            points.add(FrontierPlot.Point.proved(new BigDecimal(at), value.movePointLeft(3)));
            values.put("L" + at, value.subtract(number("4000")));
        }
        return List.of(
                LorenzCurves.of(allocation, "education"),
                ServicePanels.levels(allocation),
                ServicePanels.gaps(allocation),
                Winners.of(allocation),
                Winners.against(allocation, values, names.get(0)),
                RangeBars.of(names.get(0), ranges),
                RangeBars.of("CNY", ranges).inPercent(),
                FrontierPlot.of(names.get(0), names.get(0), "CNY", points),
                LocalityMap.grantsPerHead(allocation, squares(budget)),
                LocalityMap.of(budget, names.get(0), values, squares(budget)).inEqualSteps());
    }
}
