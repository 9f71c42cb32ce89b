package io.github.evenhand.benchmarks.peers;

import io.github.evenhand.engine.model.Programme;
import java.time.Duration;

/** A solver that takes part in a comparison. What it answers is judged by the certifier, whoever it is. */
public interface Peer {

    /** What every peer with a setting for it is asked for: what our own answers are held to. */
    double TOLERANCE = 1e-9;

    /** Its name in tables and on the command line, such as {@code clp-dual}. */
    String name();

    /** What it is, with its version and method, for people. */
    String description();

    /** Whether it runs on this machine. */
    boolean isAvailable();

    /**
     * Solves a programme; curvature is ignored by all but ours.
     *
     * @param limit the longest that it should take; not all peers keep to it
     */
    Answer solve(Programme programme, Duration limit);
}
