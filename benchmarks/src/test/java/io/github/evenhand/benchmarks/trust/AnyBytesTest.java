package io.github.evenhand.benchmarks.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnyBytesTest {

    private static final int CHANGES = 60;

    @ParameterizedTest
    @EnumSource
    void whatAFuzzerSetsOutFromAndChangesOfItAreAnsweredOrRefused(AnyBytes reader) {
        List<byte[]> seeds = reader.seeds();
        assertFalse(seeds.isEmpty());
        seeds.forEach(reader::read);
        Random random = new Random(11);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = seeds.get(i % seeds.size()).clone();
            for (int change = 1 + random.nextInt(3); change > 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            reader.read(changed);
        }
    }

    /** A seed that is refused at once, or of which the end is cut off, would let nothing behind the first look be tried. */
    @Test
    void aFuzzerSetsOutFromResultsThatHoldAndAreReadWhole() {
        for (byte[] seed : AnyBytes.RESULT.seeds()) {
            assertTrue(AnyBytes.isProvedResult(seed));
        }
        for (AnyBytes reader : AnyBytes.values()) {
            int longest = Fuzz.longest(reader);
            reader.seeds().forEach(seed -> assertTrue(seed.length < longest, reader::name));
        }
    }

    @Test
    void aBundleHasTheFilesThatWerePutIntoIt() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("a", "1\n2\n".getBytes(StandardCharsets.UTF_8));
        files.put("b", new byte[0]);
        files.put("c", new byte[] {-1, 0});
        Map<String, byte[]> found = FileBundle.files(FileBundle.of(files));
        assertEquals(List.of("a", "b", "c"), List.copyOf(found.keySet()));
        files.forEach((name, content) -> assertEquals(
                new String(content, StandardCharsets.ISO_8859_1),
                new String(found.get(name), StandardCharsets.ISO_8859_1)));
    }
}
