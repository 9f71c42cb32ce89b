package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.example;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** How does a server ask: several at once, each on its own thread, within a time, and until somebody walks away? */
public final class AskedByAServer {

    /** A request takes the thread that it came with, and no other. */
    private static final Limits OF_A_REQUEST = Limits.DEFAULT.withThreads(1).withTime(Duration.ofMinutes(1));

    private AskedByAServer() {}

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Budget shared = example("two-counties"); // never changes, so that all may have it at once
        AtomicBoolean isGone = new AtomicBoolean(true);
        Limits ofSomebodyGone = OF_A_REQUEST.withCancellation(isGone::get);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            Future<Outcome> patient = workers.submit(() -> allocate(shared, OF_A_REQUEST));
            Future<Outcome> gone = workers.submit(() -> allocate(shared, ofSomebodyGone));
            System.out.println("patient: " + answer(patient.get()));
            System.out.println("gone:    " + answer(gone.get()));
        } finally {
            workers.shutdownNow(); // an interrupt ends what is still searched for
        }
    }

    private static String answer(Outcome outcome) {
        return outcome instanceof Undecided undecided
                ? undecided.reason().word()
                : outcome.orElseThrow().to("hillside").toString();
    }
}
