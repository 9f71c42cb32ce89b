package io.github.evenhand.engine.settle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StartOfRepairProperties {

    @Property(tries = 2000)
    void noStepIsCheaperThanItsPricesAtTheStart(@ForAll Random random) {
        RealGrants ordered = new OrderOfIds(Allocations.tiny(random)).ordered();
        new NetworkOfGrants(ordered).draw().ifPresent(StartOfRepairProperties::assertNoStepIsCheap);
    }

    private static void assertNoStepIsCheap(Network network) {
        for (int arc = 0; arc < network.arcs(); arc++) {
            long worth = network.startPrice(network.to(arc)) - network.startPrice(network.from(arc));
            assertTrue(!network.hasRoom(arc, true, 1) || isWorth(network, arc, true, worth));
            assertTrue(!network.hasRoom(arc, false, 1) || isWorth(network, arc, false, -worth));
        }
    }

    private static boolean isWorth(Network network, int arc, boolean raise, long worth) {
        long strain = network.strain(arc, raise, 1);
        return strain > 0 || (strain == 0 && network.spread(arc, raise, 1) >= worth);
    }
}
