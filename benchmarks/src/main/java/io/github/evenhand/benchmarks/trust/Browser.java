package io.github.evenhand.benchmarks.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A Chromium without a screen, as a process of its own, to which one speaks the DevTools protocol over a socket of the
 * JDK. Its profile is a folder that is deleted at the end.
 */
final class Browser implements AutoCloseable {

    private static final String LISTENING = "DevTools listening on ";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();

    private Browser(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Messages())
                .join();
    }

    /**
     * Starts a browser.
     *
     * @param program the program of a Chromium
     * @param arguments that this system needs beside the usual ones
     * @throws IllegalArgumentException if it does not start
     */
    static Browser start(Path program, List<String> arguments) throws IOException {
        Path profile = Files.createTempDirectory("evenhand-browser");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--font-render-hinting=none"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (line.startsWith(LISTENING)) {
                drain(said);
                return new Browser(process, profile, line.substring(LISTENING.length()));
            }
        }
        delete(profile);
        throw new IllegalArgumentException("Browser must say where it listens, found " + lines);
    }

    /** So that the browser never waits for somebody to read what it says. */
    private static void drain(BufferedReader said) {
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}), "browser-says");
        reader.setDaemon(true);
        reader.start();
    }

    /** An object of the protocol: names and values in turn. */
    static ObjectNode object(Object... members) {
        ObjectNode object = JSON.createObjectNode();
        for (int at = 0; at < members.length; at += 2) {
            object.set(String.valueOf(members[at]), JSON.valueToTree(members[at + 1]));
        }
        return object;
    }

    /** Asks for something and waits for the answer. */
    JsonNode ask(String session, String method, ObjectNode parameters) {
        int id = last.incrementAndGet();
        ObjectNode message = object("id", id, "method", method);
        message.set("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(message.toString(), true).join();
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("Browser must answer " + method + ", found " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + method, e);
        }
    }

    /** Opens an empty tab; whoever listens is told of everything that happens in it. */
    String open(Consumer<JsonNode> listener) {
        String target = ask("", "Target.createTarget", object("url", "about:blank"))
                .path("targetId")
                .asText();
        String session = ask("", "Target.attachToTarget", object("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        listeners.put(session, listener);
        return session;
    }

    /** Messages come in parts. */
    private final class Messages implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            parts.append(part);
            if (isLast) {
                String message = parts.toString();
                parts.setLength(0);
                receive(message);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            asked.values().forEach(answer -> answer.completeExceptionally(error));
        }

        private void receive(String message) {
            JsonNode read;
            try {
                read = JSON.readTree(message);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            CompletableFuture<JsonNode> answer = asked.remove(read.path("id").asInt());
            if (answer == null) {
                listeners
                        .getOrDefault(read.path("sessionId").asText(), event -> {})
                        .accept(read);
            } else if (read.has("error")) {
                answer.completeExceptionally(
                        new IllegalStateException(read.path("error").toString()));
            } else {
                answer.complete(read.path("result"));
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(profile);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
