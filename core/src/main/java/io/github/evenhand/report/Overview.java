package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Reason;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An allocation gathered by service, locality and rule, read once so that large budgets are quick to report. */
final class Overview {

    private final Allocation allocation;
    private final Map<String, Progress> byService = new LinkedHashMap<>();
    private final Map<String, Progress> byLocality = new LinkedHashMap<>();
    private final Map<String, Set<String>> bindingIn = new HashMap<>();
    private final Map<String, Set<String>> brokenIn = new HashMap<>();
    private final Progress everything;

    Overview(Allocation allocation) {
        this.allocation = allocation;
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        allocation.budget().services().forEach(service -> weights.put(service.id(), service.fullWeight()));
        Map<String, Progress.Sum> services = new LinkedHashMap<>();
        Map<String, Progress.Sum> localities = new LinkedHashMap<>();
        weights.keySet().forEach(service -> services.put(service, new Progress.Sum()));
        Progress.Sum all = new Progress.Sum();
        for (NeedLevel level : allocation.levels()) {
            Progress.Weighted need = Progress.Weighted.of(level, weights.getOrDefault(level.service(), BigDecimal.ONE));
            services.computeIfAbsent(level.service(), key -> new Progress.Sum()).add(need);
            localities
                    .computeIfAbsent(level.locality(), key -> new Progress.Sum())
                    .add(need);
            all.add(need);
        }
        services.forEach((service, sum) -> byService.put(service, sum.value()));
        localities.forEach((locality, sum) -> byLocality.put(locality, sum.value()));
        everything = all.value();
        for (Reason reason : allocation.reasons()) {
            if (reason instanceof Reason.Binding b) {
                bindingIn.computeIfAbsent(b.rule(), key -> new TreeSet<>()).add(b.locality());
            } else if (reason instanceof Reason.Broken b) {
                brokenIn.computeIfAbsent(b.rule(), key -> new TreeSet<>()).add(b.locality());
            }
        }
    }

    Allocation allocation() {
        return allocation;
    }

    Progress of(Service service) {
        return byService.getOrDefault(service.id(), Progress.NONE);
    }

    Progress ofLocality(String locality) {
        return byLocality.getOrDefault(locality, Progress.NONE);
    }

    /** All services together, each with its weight. */
    Progress everything() {
        return everything;
    }

    /** Where and how often a rule binds, for people. */
    String binding(Rule rule, Words said) {
        Set<String> binding = bindingIn.getOrDefault(rule.id(), Set.of());
        Set<String> broken = brokenIn.getOrDefault(rule.id(), Set.of());
        if (binding.isEmpty() && broken.isEmpty()) {
            return allocation.prices().stream().anyMatch(price -> isOf(price, rule))
                    ? said.of("binds")
                    : said.of("binds.not");
        }
        List<String> words = new ArrayList<>();
        if (!binding.isEmpty()) {
            words.add(said.of("binds.where", inLocalities(binding, said)));
        }
        if (!broken.isEmpty()) {
            words.add(said.of("broken.where", inLocalities(broken, said)));
        }
        return said.list(words);
    }

    static boolean isOf(Price price, Rule rule) {
        return price.source().equals(rule.id()) && !price.isOfFund();
    }

    private String inLocalities(Set<String> ids, Words said) {
        long known = ids.stream()
                .filter(id -> allocation.budget().findLocality(id).isPresent())
                .count();
        return known == 0 ? said.of("binds.together") : said.of("binds.in", said.counted("locality", (int) known));
    }

    static String counted(int number, String one, String many) {
        return Figures.grouped(BigDecimal.valueOf(number)) + " " + (number == 1 ? one : many);
    }
}
