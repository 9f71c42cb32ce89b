package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.decompose;
import static io.github.evenhand.Evenhand.example;
import static io.github.evenhand.Evenhand.paragraph;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Term;
import java.util.Locale;

/** Why does a county receive this amount? The sum that it is, to the last cent, and the same as a paragraph. */
public final class WhyThisAmount {

    private WhyThisAmount() {}

    public static void main(String[] args) {
        Allocation allocation = allocate(example("two-counties")).orElseThrow();
        Decomposition why = decompose(allocation);
        System.out.println("Hillside, general money: " + allocation.to("hillside", "general"));
        for (Term term : why.terms("hillside", "general")) {
            System.out.println("  " + term.sentence());
        }
        System.out.println(paragraph(why, "hillside", Locale.ENGLISH));
    }
}
