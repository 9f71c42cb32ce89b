package io.github.evenhand.io;

import java.io.IOException;

/** A file cannot be read any further; passes through the parsers, which only let exceptions of this type through. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String remedy;

    Refusal(Place place, String problem, String remedy) {
        super(problem);
        this.place = place;
        this.remedy = remedy;
    }

    void reportTo(Findings findings) {
        findings.error(place, String.valueOf(getMessage()), remedy);
    }
}
