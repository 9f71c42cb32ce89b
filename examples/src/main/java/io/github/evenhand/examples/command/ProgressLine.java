package io.github.evenhand.examples.command;

import io.github.evenhand.allocation.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that says how far the search is, written over again and again and erased at the end. Where
 * nobody looks on, nothing is written: a log must not fill with it. May be told from any thread.
 */
final class ProgressLine implements AutoCloseable {

    /** Ten a second are as many as anybody can follow. */
    static final long APART = 100_000_000;

    private final PrintWriter to;
    private final boolean terminal;
    private final LongSupplier nanoseconds;
    private boolean written;
    private long last;
    private int width;

    /**
     * @param to standard error, so that the results on standard output stay clean
     * @param terminal whether somebody looks on
     * @param nanoseconds a clock that only goes forward
     */
    ProgressLine(PrintWriter to, boolean terminal, LongSupplier nanoseconds) {
        this.to = to;
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
    }

    /** A line that is shown if the process runs on a terminal. */
    static ProgressLine on(PrintWriter standardError) {
        return new ProgressLine(standardError, isTerminal(), System::nanoTime);
    }

    /** Until Java 21 there is a console only on a terminal; since Java 22 there is always one, which can be asked. */
    @SuppressWarnings("SystemConsoleNull") // The console of a newer Java is asked below.
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Shows where the search is, unless something was shown a moment ago. */
    synchronized void show(Progress progress) {
        if (!terminal) {
            return;
        }
        long now = nanoseconds.getAsLong();
        if (written && now - last < APART) {
            return;
        }
        written = true;
        last = now;
        String step = String.format(Locale.ROOT, "stage %d, step %d, ", progress.stage(), progress.iteration());
        String gap = "gap " + shown("%.1e", progress.gap());
        write(
                progress.searches() == 1
                        ? "Solving: " + step + "objective " + shown("%.7f", progress.primal()) + ", bound "
                                + shown("%.7f", progress.dual()) + ", " + gap
                        : "Solving: " + progress.done() + " of " + progress.searches() + " done, " + step + gap);
    }

    private static String shown(String format, double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, format, number) : "-";
    }

    private void write(String line) {
        to.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        to.flush();
        width = line.length();
    }

    /** Leaves the line as if nothing had been on it. */
    @Override
    public synchronized void close() {
        if (width > 0) {
            write("");
            to.print("\r");
            to.flush();
        }
    }
}
