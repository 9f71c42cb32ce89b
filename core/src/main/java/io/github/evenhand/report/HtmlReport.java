package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;

/**
 * The report of an outcome as one HTML file in UTF-8 that fetches nothing: {@code report.html} of a result. Equal
 * outcomes give equal text.
 */
public final class HtmlReport {

    private HtmlReport() {}

    public static String of(Outcome outcome) {
        if (outcome instanceof Allocation allocation) {
            return new AllocationPage(allocation).html();
        }
        return outcome instanceof Infeasible infeasible
                ? new InfeasiblePage(infeasible).html()
                : new UndecidedPage((Undecided) outcome).html();
    }
}
