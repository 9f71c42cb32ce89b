package io.github.evenhand.engine.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The smallest t with Σ price · max(t, level) ≥ Σ price · need. */
final class Least {

    private record Kept(double level, double price) {}

    private final List<Kept> kept = new ArrayList<>();
    private double left;

    /** @param level that the need is kept to, 0 if it is not */
    void add(double price, double need, double level) {
        left += price * (need - level);
        kept.add(new Kept(level, price));
    }

    double level() {
        kept.sort(Comparator.comparingDouble(Kept::level));
        double share = 0;
        double level = 0;
        double missing = left;
        for (Kept one : kept) {
            // From the last level on, what is missing falls by the share of all that is kept to no more.
            double room = share * (one.level() - level);
            if (missing <= room) {
                break;
            }
            missing -= room;
            level = one.level();
            share += one.price();
        }
        return missing <= 0 || share == 0 ? level : level + missing / share;
    }
}
