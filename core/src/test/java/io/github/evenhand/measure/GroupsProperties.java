package io.github.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class GroupsProperties {

    record Member(String group, double value, double weight) {}

    @Provide
    Arbitrary<List<Member>> members() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.doubles().between(0, 1000).ofScale(2),
                        Arbitraries.doubles().between(0, 10).ofScale(1))
                .as(Member::new)
                .list()
                .ofMaxSize(15);
    }

    @Property
    void withinAndBetweenAddUpToAll(
            @ForAll("members") List<Member> members, @ForAll @DoubleRange(min = -2, max = 3) double alpha) {
        Groups groups = Groups.of(
                members.stream().map(Member::group).toList(),
                members.stream().mapToDouble(Member::value).toArray(),
                members.stream().mapToDouble(Member::weight).toArray());
        groups.generalisedEntropy(alpha).ifPresent(parts -> {
            assertEquals(groups.all().generalisedEntropy(alpha).orElseThrow(), parts.total());
            assertTrue(parts.within() >= 0 && parts.between() >= 0, parts.toString());
            assertEquals(parts.total(), parts.within() + parts.between(), 1e-9 * Math.max(1, parts.total()));
        });
    }
}
