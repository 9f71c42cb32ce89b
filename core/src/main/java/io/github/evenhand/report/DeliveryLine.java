package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Delivery;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is delivered in one way.
 *
 * @param mode the id of the mode, or that of public provision
 * @param needs how many needs are delivered so
 * @param amount in the currency, matching included
 */
record DeliveryLine(String mode, String name, int needs, BigDecimal amount) {

    /** Public provision and every mode that is used, in the order of ids. */
    static List<DeliveryLine> of(Allocation allocation) {
        return of(allocation, delivery -> true);
    }

    /** The same in one locality. */
    static List<DeliveryLine> of(Allocation allocation, String locality) {
        return of(allocation, delivery -> delivery.locality().equals(locality));
    }

    private static List<DeliveryLine> of(Allocation allocation, Predicate<Delivery> counts) {
        List<DeliveryLine> lines = new ArrayList<>();
        add(
                lines,
                allocation,
                DeliveryMode.PUBLIC,
                "public provision",
                counts.and(d -> d.mode().isEmpty()));
        for (DeliveryMode mode : allocation.budget().deliveryModes()) {
            Predicate<Delivery> so = d -> d.mode().filter(mode.id()::equals).isPresent();
            add(lines, allocation, mode.id(), mode.name().isBlank() ? mode.id() : mode.name(), counts.and(so));
        }
        return lines;
    }

    private static void add(
            List<DeliveryLine> lines, Allocation allocation, String mode, String name, Predicate<Delivery> counts) {
        Rational sum = Rational.ZERO;
        int needs = 0;
        for (Delivery delivery : allocation.delivery()) {
            if (counts.test(delivery)) {
                sum = sum.plus(delivery.amount());
                needs++;
            }
        }
        if (needs > 0) {
            lines.add(new DeliveryLine(mode, name, needs, Figures.decimal(sum)));
        }
    }
}
