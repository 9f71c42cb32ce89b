package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import java.util.List;
import java.util.Locale;

/**
 * The report of an outcome as one HTML file in UTF-8 that fetches nothing: {@code report.html} of a result. Equal
 * outcomes give equal text.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * {@return whether there are words of a language; a report in any other is in English}
     *
     * @param language any
     */
    public static boolean knows(Locale language) {
        return Words.of(language).language().equals(language.getLanguage());
    }

    /**
     * {@return the report of an outcome, in English}
     *
     * @param outcome an allocation, or why there is none
     */
    public static String of(Outcome outcome) {
        return of(outcome, Locale.ENGLISH);
    }

    /**
     * {@return the report of an outcome in a language; in English if there are no words of it} Names, ids and units
     * stay as the budget has them.
     *
     * @param outcome an allocation, or why there is none
     * @param language the one that the page is written in
     */
    public static String of(Outcome outcome, Locale language) {
        if (outcome instanceof Allocation allocation) {
            return of(new Briefing(allocation, List.of()), language);
        }
        Words words = Words.of(language);
        return outcome instanceof Infeasible infeasible
                ? new InfeasiblePage(infeasible, words).html()
                : new UndecidedPage((Undecided) outcome, words).html();
    }

    /**
     * {@return the report of an allocation with what it was compared with, in English}
     *
     * @param briefing an allocation and what else is to be said of it
     */
    public static String of(Briefing briefing) {
        return of(briefing, Locale.ENGLISH);
    }

    /**
     * {@return the report of an allocation with what it was compared with, in a language; in English if there are
     * no words of it}
     *
     * @param briefing an allocation and what else is to be said of it
     * @param language the one that the page is written in
     */
    public static String of(Briefing briefing, Locale language) {
        return new AllocationPage(briefing, Words.of(language)).html();
    }
}
