package io.github.evenhand.engine;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who is compared by a rule of progressivity, written a second time: everybody by the people poorer than them. */
final class Rungs {

    private static final MathContext DIGITS = new MathContext(60, RoundingMode.FLOOR);

    private Rungs() {}

    static List<List<List<Locality>>> of(Budget budget, Rule.Progressivity rule) {
        SortedMap<String, SortedMap<BigDecimal, List<Locality>>> ladders = new TreeMap<>();
        List<Locality> all = budget.select(rule.where()).stream()
                .filter(locality -> people(locality).signum() > 0)
                .toList();
        for (Locality locality : all) {
            String key = key(budget, rule, locality);
            List<Locality> rivals =
                    all.stream().filter(l -> key(budget, rule, l).equals(key)).toList();
            ladders.computeIfAbsent(key, k -> new TreeMap<>())
                    .computeIfAbsent(rung(locality, rivals, rule), k -> new ArrayList<>())
                    .add(locality);
        }
        List<List<List<Locality>>> rungs = new ArrayList<>();
        ladders.values().forEach(ladder -> rungs.add(List.copyOf(ladder.values())));
        return rungs;
    }

    private static String key(Budget budget, Rule.Progressivity rule, Locality locality) {
        return rule.within() == Rule.Among.NATION ? "" : budget.tree().topmost(locality);
    }

    private static BigDecimal rung(Locality locality, List<Locality> rivals, Rule.Progressivity rule) {
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (Locality rival : rivals) {
            int richer = revenue(rival)
                    .multiply(people(locality))
                    .compareTo(revenue(locality).multiply(people(rival)));
            BigDecimal counted = richer < 0 ? people(rival).add(people(rival)) : people(rival);
            before = richer > 0 ? before : before.add(counted);
            total = total.add(people(rival)).add(people(rival));
        }
        if (rule.bands().isEmpty()) {
            return before;
        }
        return before.multiply(BigDecimal.valueOf(rule.bands().get()))
                .divide(total, DIGITS)
                .setScale(0, RoundingMode.FLOOR);
    }

    private static BigDecimal people(Locality locality) {
        return locality.urbanPopulation().add(locality.ruralPopulation());
    }

    private static BigDecimal revenue(Locality locality) {
        return locality.ownRevenue().orElseThrow();
    }
}
