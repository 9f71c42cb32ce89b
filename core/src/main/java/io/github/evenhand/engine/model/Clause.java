package io.github.evenhand.engine.model;

import java.util.List;

/** One equation of MODEL.md, written into the programme. */
interface Clause {

    /** The ids of MODEL.md that the clause writes. */
    List<String> equations();

    /** Whether its rows only measure what payments do, and so never forbid any. */
    default boolean isMeasure() {
        return false;
    }

    /** Writes its rows, and the columns that only it needs. */
    void write(Situation situation, Measures measures, Draft draft);
}
