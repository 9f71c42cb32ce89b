package io.github.evenhand.report;

import java.util.ArrayList;
import java.util.List;

/** Labels that are wanted but not needed: each is placed where nothing stands yet, or left out. */
final class Labels {

    private final Box space;
    private final List<Box> taken = new ArrayList<>();
    private final List<Markup> placed = new ArrayList<>();

    Labels(Box space) {
        this.space = space;
    }

    /** Keeps a place free of labels. */
    void keepFree(Box box) {
        taken.add(box);
    }

    /** Places the first of these that is free, if one is. */
    void place(Label... choices) {
        for (Label label : choices) {
            Box box = label.box();
            if (box.isWithin(space) && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                placed.add(label.markup());
                return;
            }
        }
    }

    Markup markup() {
        return Markup.all(placed);
    }
}
