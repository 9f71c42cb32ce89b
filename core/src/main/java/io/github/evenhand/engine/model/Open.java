package io.github.evenhand.engine.model;

import java.util.Arrays;

/**
 * At which corners of a polygon it is open whether a need is among the worst: from one corner on, and before another.
 *
 * @param firsts by need
 * @param afters the first corner after these, by need
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Open(int[] firsts, int[] afters) {

    static Open everywhere(int needs, int corners) {
        int[] afters = new int[needs];
        Arrays.fill(afters, corners);
        return new Open(new int[needs], afters);
    }

    boolean isEverywhere(int corners) {
        return Arrays.stream(firsts).allMatch(first -> first == 0)
                && Arrays.stream(afters).allMatch(after -> after == corners);
    }

    /**
     * Where this or what was before is open.
     *
     * @param places of the corners before among those now; between two of which one was open all are
     */
    Open or(Open before, int[] places) {
        int[] sooner = new int[firsts.length];
        int[] later = new int[firsts.length];
        for (int need = 0; need < firsts.length; need++) {
            int first = before.firsts[need];
            int after = before.afters[need];
            sooner[need] = Math.min(firsts[need], first == 0 ? 0 : places[first - 1] + 1);
            later[need] = after == places.length ? Integer.MAX_VALUE : Math.max(afters[need], places[after]);
        }
        return new Open(sooner, later);
    }

    /** The same, at no corners that there are not. */
    Open among(int corners) {
        return new Open(
                Arrays.stream(firsts).map(first -> Math.max(0, first)).toArray(),
                Arrays.stream(afters).map(after -> Math.min(corners, after)).toArray());
    }

    boolean isTheSameAs(Open other) {
        return Arrays.equals(firsts, other.firsts) && Arrays.equals(afters, other.afters);
    }
}
