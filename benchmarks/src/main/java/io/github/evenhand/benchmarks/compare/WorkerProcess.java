package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.benchmarks.Instance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} as it is seen from outside: asked, waited for, and ended if it does not keep to its time. */
final class WorkerProcess implements AutoCloseable {

    /** For building a large programme, for judging a claim, and for all stations together. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** What a solver may be late by before it is ended. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Process process;
    private final Duration limit;
    private final BlockingQueue<Optional<String>> replies = new LinkedBlockingQueue<>();
    private boolean isUsable = true;

    private WorkerProcess(Process process, Duration limit) {
        this.process = process;
        this.limit = limit;
        Thread listener = new Thread(this::listen, "listener");
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts a worker; {@link #ready} waits for it. */
    static WorkerProcess start(Instance instance, String solver, Duration limit, List<String> options) {
        List<String> arguments = List.of(instance.name(), solver, Long.toString(limit.toMillis()));
        try {
            Process process = new ProcessBuilder(ChildJvm.command(options, Worker.class, arguments))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new WorkerProcess(process, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Worker.REPLY)) {
                    replies.add(Optional.of(line.substring(Worker.REPLY.length())));
                }
            }
        } catch (IOException e) {
            // it was ended
        }
        replies.add(Optional.empty());
    }

    /** Whether it can be asked again: it is there, and has solved what it was asked so far. */
    boolean isUsable() {
        return isUsable;
    }

    /** The size of its programme; empty if it ended before it was ready. */
    Optional<Worker.Ready> ready() {
        Optional<Worker.Ready> ready = await(PATIENCE).map(line -> Lines.read(line, Worker.Ready.class));
        isUsable = ready.isPresent();
        return ready;
    }

    /** Asks for one solve. */
    Run run() {
        long start = System.nanoTime();
        ask(Worker.SOLVE);
        Optional<String> back = await(limit.plus(limit.dividedBy(10)).plus(GRACE));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (back.isEmpty()) {
            isUsable = false;
            return process.isAlive() ? late(seconds) : ended(seconds);
        }
        Run run = await(PATIENCE).map(line -> Lines.read(line, Run.class)).orElseGet(() -> ended(seconds));
        isUsable = run.isSolved();
        return run;
    }

    private Run late(double seconds) {
        Double peak = ResidentMemory.peakMegabytes(process.pid());
        process.destroyForcibly();
        return Run.without("KILLED", seconds, peak, "did not keep to its time");
    }

    private Run ended(double seconds) {
        return Run.without("FAILED", seconds, null, "the process ended by itself");
    }

    /** Asks for the times of all stations. */
    Optional<StationTimes> stations() {
        ask(Worker.STATIONS);
        return await(PATIENCE).map(line -> Lines.read(line, StationTimes.class));
    }

    private void ask(String what) {
        try {
            OutputStream in = process.getOutputStream();
            in.write((what + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            isUsable = false; // it has ended, which waiting for its reply will show
        }
    }

    private Optional<String> await(Duration patience) {
        try {
            Optional<String> reply = replies.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return reply == null ? Optional.empty() : reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        isUsable = false;
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
