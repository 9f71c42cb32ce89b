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
    static final Duration GRACE = Duration.ofSeconds(30);

    /** Stands behind the last reply of a process that has ended. */
    private static final String ENDED = "ended";

    /** Stands for a reply that has not come. */
    private static final String LATE = "late";

    private final Process process;
    private final Duration patience;
    private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();
    private boolean isUsable = true;

    private WorkerProcess(Process process, Duration patience) {
        this.process = process;
        this.patience = patience;
        Thread listener = new Thread(this::listen, "listener");
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * Starts a worker; {@link #ready} waits for it.
     *
     * @param limit that the solver is told
     * @param grace what it may be late by, beside a tenth of the limit
     */
    static WorkerProcess start(Instance instance, String solver, Duration limit, Duration grace, List<String> options) {
        List<String> arguments = List.of(instance.name(), solver, Long.toString(limit.toMillis()));
        try {
            Process process = new ProcessBuilder(ChildJvm.command(options, Worker.class, arguments))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new WorkerProcess(process, limit.plus(limit.dividedBy(10)).plus(grace));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(Worker.REPLY)) {
                    replies.add(line.substring(Worker.REPLY.length()));
                }
            }
        } catch (IOException e) {
            // it was ended
        }
        replies.add(ENDED);
    }

    /** Whether it can be asked again: it is there, and has solved what it was asked so far. */
    boolean isUsable() {
        return isUsable;
    }

    /** The size of its programme; empty if it ended before it was ready. */
    Optional<Worker.Ready> ready() {
        String reply = await(PATIENCE);
        isUsable = isAnswer(reply);
        return isUsable ? Optional.of(Lines.read(reply, Worker.Ready.class)) : Optional.empty();
    }

    /** Asks for one solve. */
    Run run() {
        long start = System.nanoTime();
        ask(Worker.SOLVE);
        String back = await(patience);
        double seconds = (System.nanoTime() - start) / 1e9;
        String reply = back.isEmpty() ? await(PATIENCE) : back;
        isUsable = isAnswer(reply);
        if (!isUsable) {
            return reply.equals(ENDED) ? ended(seconds) : late(seconds);
        }
        Run run = Lines.read(reply, Run.class);
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

    /** Asks for the times of all stations; empty if it fails. */
    Optional<StationTimes> stations() {
        ask(Worker.STATIONS);
        String reply = await(PATIENCE);
        return isAnswer(reply) ? Optional.of(Lines.read(reply, StationTimes.class)) : Optional.empty();
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

    /** The next reply, {@link #ENDED} or {@link #LATE}. */
    private String await(Duration most) {
        try {
            String reply = replies.poll(most.toMillis(), TimeUnit.MILLISECONDS);
            return reply == null ? LATE : reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LATE;
        }
    }

    private static boolean isAnswer(String reply) {
        return !reply.equals(ENDED) && !reply.equals(LATE);
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
