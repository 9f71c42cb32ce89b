package io.github.evenhand.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DeliveryCheckTest {

    private static final DeliveryMode CONTRACT =
            DeliveryMode.of("contract").withTerms(Budgets.of("0.8"), Budgets.of("1"), Budgets.of("0"));

    private static List<String> errors(Budget.Builder budget) {
        return assertThrows(InvalidBudgetException.class, budget::build).findings().stream()
                .map(finding -> finding.problem() + ". " + finding.remedy())
                .toList();
    }

    private static List<String> warnings(Budget.Builder budget) {
        return budget.build().warnings().stream().map(Finding::problem).toList();
    }

    private static Rule publicly(Set<String> services) {
        return new Rule.PublicShare(
                Terms.hard("public"), Where.EVERYWHERE, new TreeSet<>(services), Set.of(), Budgets.of("0.5"));
    }

    @Test
    void whatAModeAndAShareNameIsKnown() {
        assertEquals(
                List.of(
                        "Service must be one of [school], found 'health'. Use a known id, or add it.",
                        "Service must be one of [school], found 'roads'. Use a known id, or add it."),
                errors(Budgets.two()
                        .deliveryMode(CONTRACT.withServices(Set.of("health", "school")))
                        .rule(publicly(Set.of("roads", "school")))));
        assertEquals(
                List.of("Group must be one of [west], found 'east'. Use a known id, or add it."),
                errors(Budgets.two()
                                .deliveryMode(CONTRACT)
                                .deliveryMode(DeliveryMode.of("franchise")
                                        .withTerms(Budgets.of("0.5"), Budgets.of("1"), Budgets.of("0"))
                                        .withWhere(Where.group("east"))))
                        .subList(0, 1));
    }

    @Test
    void aModeIsGivenOnce() {
        assertEquals(
                List.of("Delivery mode must be given once, found 'contract' again. Remove one."),
                errors(Budgets.two().deliveryMode(CONTRACT).deliveryMode(CONTRACT)));
    }

    @Test
    void aCapacityIsANumberInEveryLocality() {
        assertEquals(
                List.of("Locality 'a' must have a number of at least 0 in column 'own_revenue', found ''. Write the"
                        + " number, or exclude the locality; missing is not zero."),
                errors(Budgets.two()
                        .deliveryMode(CONTRACT.withWhere(Where.ids(List.of("a")))
                                .withCapacity(Quantity.column("own_revenue")))));
    }

    @Test
    void aModeThatIsNeverUsedIsAWarning() {
        assertEquals(
                List.of(
                        "Delivery mode 'contract' does no more than public provision with a unit of money, so that it is"
                                + " never used: quality (1 + co-finance) / cost is 0.9"),
                warnings(Budgets.two()
                        .deliveryMode(CONTRACT.withTerms(Budgets.of("1"), Budgets.of("0.9"), Budgets.of("0")))));
        assertEquals(
                List.of("Delivery mode 'contract' has no locality with clients for its services"),
                warnings(Budgets.two()
                        .locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")))
                        .deliveryMode(CONTRACT.withWhere(Where.ids(List.of("c"))))));
    }

    @Test
    void aPublicShareOfWhatIsAllPublicIsAWarning() {
        assertEquals(
                List.of(
                        "Rule 'public' is on no need that any delivery mode can be used for, so that it demands nothing"),
                warnings(Budgets.two().rule(publicly(Set.of()))));
    }

    @Test
    void aModeIsSomethingBesidePublicProvision() {
        assertEquals(
                "Delivery mode id must be of a way beside public provision, found 'public'",
                assertThrows(IllegalArgumentException.class, () -> DeliveryMode.of("public"))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> CONTRACT.withTerms(Budgets.of("0"), Budgets.of("1"), Budgets.of("0")));
        assertThrows(
                IllegalArgumentException.class,
                () -> CONTRACT.withTerms(Budgets.of("1"), Budgets.of("0"), Budgets.of("0")));
        assertThrows(
                IllegalArgumentException.class,
                () -> CONTRACT.withTerms(Budgets.of("1"), Budgets.of("1"), Budgets.of("-1")));
        assertThrows(IllegalArgumentException.class, () -> CONTRACT.withCapacity(Quantity.of("-1")));
    }
}
