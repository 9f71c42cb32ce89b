package io.github.evenhand.engine.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The smallest t with Σ price · max(t, level) ≥ Σ price · need. */
final class LeastLevel {

    private record Held(double level, double price) {}

    private final List<Held> held = new ArrayList<>();
    private double left;

    /** @param level that the place holds the need at, 0 if it does not */
    void add(double price, double need, double level) {
        left += price * (need - level);
        held.add(new Held(level, price));
    }

    double level() {
        held.sort(Comparator.comparingDouble(Held::level));
        double share = 0;
        double level = 0;
        double missing = left;
        for (Held one : held) {
            // From the last level on, what is missing falls by the share of all that is held at no more.
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
