package io.github.evenhand.benchmarks.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.Evenhand;
import org.junit.jupiter.api.Test;

class EnduranceTest {

    @Test
    void sixtyFourThreadsAtOnceGiveTheSameBytes() throws Exception {
        assertEquals(1, Endurance.atOnce(Evenhand.example("two-counties"), 64).size());
    }
}
