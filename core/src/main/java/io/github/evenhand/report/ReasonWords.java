package io.github.evenhand.report;

import io.github.evenhand.allocation.Reason;
import io.github.evenhand.budget.Budget;
import java.util.ArrayList;
import java.util.List;

/** The reasons of a locality in the order of their weight for people: the law first, then what is full, then the rest. */
record ReasonWords(List<Reason> rules, List<String> others) {

    static ReasonWords of(List<Reason> reasons, Budget budget, Words said) {
        RuleWords words = new RuleWords(budget, said);
        List<Reason> rules = new ArrayList<>();
        List<String> full = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (Reason reason : reasons) {
            if (reason instanceof Reason.Binding || reason instanceof Reason.Broken) {
                rules.add(reason);
            } else if (reason instanceof Reason.Full f) {
                full.add(said.of("need", said.area(f.area()), words.service(f.service())));
            } else {
                rest.add(sentence(reason, said));
            }
        }
        List<String> others = new ArrayList<>();
        if (!full.isEmpty()) {
            others.add(said.of("reason.full", said.list(full)));
        }
        others.addAll(rest);
        return new ReasonWords(rules, others);
    }

    private static String sentence(Reason reason, Words said) {
        if (reason instanceof Reason.MatchingUsedUp used) {
            return said.of("reason.matching", used.capacity());
        }
        if (reason instanceof Reason.OtherUses uses) {
            return said.of("reason.other", uses.amount());
        }
        return reason.sentence();
    }

    int count() {
        return rules.size() + others.size();
    }

    List<String> sentences() {
        List<String> sentences =
                new ArrayList<>(rules.stream().map(Reason::sentence).toList());
        sentences.addAll(others);
        return sentences;
    }
}
