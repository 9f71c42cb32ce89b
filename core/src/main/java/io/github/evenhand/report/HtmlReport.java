package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import java.util.List;

/**
 * The report of an outcome as one HTML file in UTF-8 that fetches nothing: {@code report.html} of a result. Equal
 * outcomes give equal text.
 */
public final class HtmlReport {

    private HtmlReport() {}

    public static String of(Outcome outcome) {
        if (outcome instanceof Allocation allocation) {
            return of(new Briefing(allocation, List.of()));
        }
        return outcome instanceof Infeasible infeasible
                ? new InfeasiblePage(infeasible).html()
                : new UndecidedPage((Undecided) outcome).html();
    }

    /** The report of an allocation with what it was compared with. */
    public static String of(Briefing briefing) {
        return new AllocationPage(briefing).html();
    }
}
