package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import java.util.ArrayList;
import java.util.List;

/** What a goal is over, put into one number that is never below the true one (M8). */
final class Measured {

    /**
     * A need, or a locality in a service.
     *
     * @param at its place among those that the references know
     */
    private record Item(int at, String service, Rational clients, Rational weight, Rational level) {}

    private final References references;
    private final List<Item> items = new ArrayList<>();

    Measured(References references) {
        this.references = references;
    }

    /** Takes in what is held against something. */
    void add(int at, String service, Rational clients, Rational weight, Rational level) {
        items.add(new Item(at, service, clients, weight, level));
    }

    Rational mean() {
        return shortage().mean();
    }

    Rational worst() {
        return shortage().worst();
    }

    /** What is measured of some, by when they were added. */
    List<Rational> each(int[] which) {
        List<Rational> each = new ArrayList<>(which.length);
        for (int at : which) {
            Item item = items.get(at);
            each.add(references.gap(item.at(), item.level()));
        }
        return each;
    }

    private Shortage shortage() {
        Shortage shortage = new Shortage(references);
        items.forEach(item -> shortage.add(item.at(), item.weight(), item.level()));
        return shortage;
    }

    Rational tail(Rational share) {
        WorstShare worst = new WorstShare();
        items.forEach(item -> worst.add(item.clients(), references.gap(item.at(), item.level())));
        return worst.mean(share);
    }

    /** @param isAlike whether all of a service is held against the same, which then makes no difference */
    Gini gini(boolean isAlike) {
        Gini gini = new Gini(!isAlike && references.isRounded());
        for (Item item : items) {
            Rational above = isAlike ? Rational.ZERO : references.mean(references.of(item.at()));
            gini.add(item.service(), item.clients(), item.weight(), above.minus(item.level()));
        }
        return gini;
    }
}
