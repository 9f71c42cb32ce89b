package io.github.evenhand.allocation;

import java.util.List;

/**
 * Where the Lorenz curve of a service was followed by a polygon when a Gini was minimised (M8e). Any corners give a valid
 * bound; those near to the curve give a narrow one.
 *
 * @param shares of the clients, the worst first, at which the corners are; rising between 0 and 1
 * @param firsts for each need of the curve, in the order of the budget, the first corner at which it is open whether the
 *     need is among the worst: at earlier ones it is not
 * @param afters the first corner after these: from there on it is
 */
public record Corners(List<Double> shares, List<Integer> firsts, List<Integer> afters) {

    /** Corners that rise, and needs that are open at some of them. */
    public Corners {
        shares = List.copyOf(shares);
        firsts = List.copyOf(firsts);
        afters = List.copyOf(afters);
        double before = 0;
        for (double share : shares) {
            if (!(share > before && share < 1)) {
                throw new IllegalArgumentException("Corners must rise between 0 and 1, found " + shares);
            }
            before = share;
        }
        if (firsts.size() != afters.size()) {
            throw new IllegalArgumentException("Every need must have a first corner and one after its last, found "
                    + firsts.size() + " and " + afters.size());
        }
        for (int need = 0; need < firsts.size(); need++) {
            int first = firsts.get(need);
            int after = afters.get(need);
            if (first < 0 || first > after || after > shares.size()) {
                throw new IllegalArgumentException("A need must be open at some of " + shares.size()
                        + " corners, found those from " + first + " to before " + after);
            }
        }
    }
}
