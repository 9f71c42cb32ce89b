package io.github.evenhand.engine.settle;

import io.github.evenhand.engine.model.Patience;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles real grants in whole smallest units, such that every limit on a grant or on a sum of grants holds exactly.
 *
 * <p>Sums are over localities within groups for one fund, and over all funds. That is two laminar families, so the
 * amounts are a flow, and a flow within whole limits can be whole wherever it can be real (Bacharach, Matrix rounding
 * problems, 1966; Cox, A constructive procedure for unbiased controlled rounding, 1987).
 *
 * <pre>
 * S1   lower ≤ Σ whole ≤ upper for every limit;   ⌊real⌋ ≤ whole ≤ ⌈real⌉ unless limits force more
 *      least Σ weight·e² (e units outside floor and ceiling), then least Σ (whole - real)² - e², then the order of ids
 * </pre>
 *
 * <p>On a single fund without other limits this is {@link LargestRemainder}. Amounts and the ids of localities and
 * funds decide alone: the order of the input changes nothing. Two localities in the same group with the same amounts
 * and limits differ by at most one unit a fund.
 */
public final class ControlledRounding {

    private ControlledRounding() {}

    /**
     * The whole amounts, in the order of the grants; nothing if no whole amounts are within all limits.
     *
     * @throws Patience.Ended if nobody waits for them any more
     * @throws IllegalArgumentException if amounts and lower limits together exceed 2⁶⁰ smallest units
     */
    public static Optional<List<BigInteger>> round(RealGrants real, Patience patience) {
        OrderOfIds order = new OrderOfIds(real);
        patience.ask();
        RealGrants ordered = order.ordered();
        patience.ask();
        return new NetworkOfGrants(ordered)
                .draw()
                .filter(network -> new Repair(network, patience).succeeds())
                .map(network ->
                        order.inGivenOrder(grantsOf(network, real.grants().size())));
    }

    private static List<BigInteger> grantsOf(Network network, int size) {
        List<BigInteger> amounts = new ArrayList<>();
        for (int arc = 0; arc < size; arc++) {
            amounts.add(BigInteger.valueOf(network.flow(arc)));
        }
        return amounts;
    }
}
