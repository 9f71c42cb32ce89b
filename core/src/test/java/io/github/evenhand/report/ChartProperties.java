package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Service;
import io.github.evenhand.geography.Outline;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.geography.Ring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is drawn can be read: no two labels meet, none leaves the drawing, and all of it is XML. */
class ChartProperties {

    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> name = Arbitraries.oneOf(
                Arbitraries.of(Charts.NAMES),
                Arbitraries.strings()
                        .withCharRange('\u4E00', '\u9FA5')
                        .ofMinLength(1)
                        .ofMaxLength(30),
                Arbitraries.strings()
                        .withCharRange('\u0410', '\u044F')
                        .withChars(' ')
                        .ofMinLength(1)
                        .ofMaxLength(60),
                Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(90).map(text -> "a" + Visible.of(text)));
        return name.list().ofMinSize(1).ofMaxSize(60);
    }

    private static void assertLegible(Chart chart) {
        Drawn.wide(chart).assertLegible();
        Drawn.of(chart.markup("narrow", Chart.NARROW).toString()).assertLegible();
    }

    private static BigDecimal amount(Random random) {
        return new BigDecimal(random.nextInt(2_000_000) - 400_000).scaleByPowerOfTen(random.nextInt(9) - 3);
    }

    @Property(tries = 40)
    void changesOfGrantsAreLegible(@ForAll("names") List<String> names, @ForAll long seed) {
        Random random = new Random(seed);
        Allocation allocation = Charts.allocation(names);
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (int at = 0; at < names.size(); at++) {
            if (random.nextInt(5) > 0) {
                amounts.put("L" + at, amount(random));
            }
        }
        assertLegible(Winners.of(allocation));
        assertLegible(Winners.against(allocation, amounts, names.get(0)));
    }

    @Property(tries = 40)
    void rangesAreLegible(@ForAll("names") List<String> names, @ForAll long seed) {
        Random random = new Random(seed);
        List<RangeBars.Range> ranges = new ArrayList<>();
        for (String name : names) {
            BigDecimal first = amount(random);
            BigDecimal second = random.nextInt(4) == 0 ? first : amount(random);
            ranges.add(new RangeBars.Range(
                    name,
                    random.nextInt(9) == 0 ? Optional.empty() : Optional.of(first.min(second)),
                    random.nextInt(9) == 0 ? Optional.empty() : Optional.of(first.max(second)),
                    amount(random)));
        }
        assertLegible(RangeBars.of(names.get(0), ranges));
        assertLegible(RangeBars.of("CNY", ranges).inPercent());
    }

    @Property(tries = 40)
    void frontiersAreLegible(@ForAll("names") List<String> names, @ForAll long seed) {
        Random random = new Random(seed);
        List<FrontierPlot.Point> points = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            BigDecimal x = amount(random);
            BigDecimal y = new BigDecimal(random.nextInt(4000)).movePointLeft(1);
            points.add(
                    switch (random.nextInt(6)) {
                        case 0 -> FrontierPlot.Point.infeasible(x);
                        case 1 -> FrontierPlot.Point.undecided(x);
                        default -> FrontierPlot.Point.proved(x, y);
                    });
        }
        assertLegible(FrontierPlot.of(names.get(0), names.get(names.size() - 1), "INR", points));
    }

    @Property(tries = 30)
    void panelsAndCurvesAreLegible(@ForAll("names") List<String> names, @ForAll long seed) {
        Random random = new Random(seed);
        Budget.Builder budget = Budgets.small("panels", "A");
        for (int at = 0; at < Math.min(9, names.size()); at++) {
            budget.service(Service.of("s" + at, names.get(at)));
            for (Area area : Area.values()) {
                budget.need(Need.of(
                        "L0",
                        area,
                        "s" + at,
                        new BigDecimal(random.nextInt(3) * 1000),
                        BigDecimal.TEN,
                        new BigDecimal(random.nextInt(1500)).movePointLeft(3)));
            }
        }
        Allocation allocation = Allocations.of(budget.build());
        assertLegible(ServicePanels.levels(allocation));
        assertLegible(ServicePanels.gaps(allocation));
        assertLegible(LorenzCurves.of(allocation, "s0"));
    }

    @Property(tries = 40)
    void mapsAreLegible(@ForAll("names") List<String> names, @ForAll long seed) {
        Random random = new Random(seed);
        Allocation allocation = Charts.allocation(names);
        List<Outline> outlines = new ArrayList<>();
        Map<String, BigDecimal> values = new TreeMap<>();
        for (int at = 0; at < names.size(); at++) {
            double west = random.nextDouble() * 300 - 160;
            double south = random.nextDouble() * 140 - 80;
            double size = random.nextDouble() * random.nextInt(20);
            outlines.add(Outline.of(
                    random.nextInt(8) == 0 ? names.get(at) : "L" + at,
                    Ring.of(
                            new double[] {west, west + size, west + size / 2, west},
                            new double[] {south, south, south + size, south + size / 3})));
            values.put("L" + at, amount(random));
        }
        assertLegible(LocalityMap.of(
                allocation.budget(), names.get(0), values, new Outlines(outlines, List.of(names.get(0)))));
    }
}
