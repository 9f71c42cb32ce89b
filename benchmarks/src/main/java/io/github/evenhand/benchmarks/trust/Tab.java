package io.github.evenhand.benchmarks.trust;

import static io.github.evenhand.benchmarks.trust.Browser.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One page in a browser, and everything that it said or asked for while it was open. */
final class Tab {

    /** Higher pages are photographed down to here only. */
    private static final int HIGHEST = 9_600;

    private static final int PICTURE = 1_600;

    /** Bytes of a printed page that are asked for at once. */
    private static final int PART = 1 << 20;

    private final Browser browser;
    private final String session;
    private final LinkedBlockingQueue<String> complaints = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final Semaphore loads = new Semaphore(0);

    Tab(Browser browser) {
        this.browser = browser;
        this.session = browser.open(this::happened);
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM", "Accessibility")) {
            ask(domain + ".enable");
        }
    }

    JsonNode ask(String method, Object... members) {
        return browser.ask(session, method, object(members));
    }

    private void happened(JsonNode event) {
        JsonNode of = event.path("params");
        switch (event.path("method").asText()) {
            case "Runtime.exceptionThrown" -> complaints.add("exception: " + of.path("exceptionDetails"));
            case "Runtime.consoleAPICalled" -> complaints.add("console: " + of.path("args"));
            case "Log.entryAdded" ->
                complaints.add("log: " + of.path("entry").path("text").asText());
            case "Page.javascriptDialogOpening" ->
                complaints.add("dialog: " + of.path("message").asText());
            case "Network.requestWillBeSent" ->
                requests.add(of.path("request").path("url").asText());
            case "Page.loadEventFired" -> loads.release();
            default -> {}
        }
    }

    /** Goes to a page and waits until it is loaded; the milliseconds that took. */
    double load(String address) {
        long start = System.nanoTime();
        loads.drainPermits();
        ask("Page.navigate", "url", address);
        try {
            if (!loads.tryAcquire(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Page must load within 5 minutes, found none at " + address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** What an expression of JavaScript comes to; a promise is waited for. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                ask("Runtime.evaluate", "expression", expression, "returnByValue", true, "awaitPromise", true);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException("Expression must be one, found " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** A screen of this size, in pixels. */
    void look(int width, int height, boolean isPhone) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                isPhone ? 2 : 1,
                "mobile",
                isPhone);
    }

    /** On paper or on a screen, which may be dark. */
    void emulate(String media, boolean isDark) {
        ObjectNode dark = object("name", "prefers-color-scheme", "value", isDark ? "dark" : "light");
        ask("Emulation.setEmulatedMedia", "media", media, "features", List.of(dark));
    }

    /** Presses a key, as a person does. */
    void press(String key, int code) {
        String text = key.equals("Enter") ? "\r" : "";
        ask(
                "Input.dispatchKeyEvent",
                "type",
                text.isEmpty() ? "rawKeyDown" : "keyDown",
                "key",
                key,
                "code",
                key,
                "windowsVirtualKeyCode",
                code,
                "text",
                text);
        ask("Input.dispatchKeyEvent", "type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code);
    }

    void type(String text) {
        ask("Input.insertText", "text", text);
    }

    /** The names of everything of a role, as a screen reader says them. */
    List<String> named(String role) {
        int root = ask("DOM.getDocument", "depth", 0)
                .path("root")
                .path("backendNodeId")
                .asInt();
        List<String> names = new ArrayList<>();
        ask("Accessibility.queryAXTree", "backendNodeId", root, "role", role)
                .path("nodes")
                .forEach(node -> names.add(node.path("name").path("value").asText()));
        return names;
    }

    /** The page from its top, as far as it goes or as is of use, in as many pictures as it takes. */
    void photograph(Path folder, String name, int width) throws IOException {
        int height = Math.min(HIGHEST, (int)
                Math.ceil(evaluate("document.documentElement.scrollHeight").asDouble()));
        for (int top = 0; top < height; top += PICTURE) {
            JsonNode picture = ask(
                    "Page.captureScreenshot",
                    "format",
                    "png",
                    "captureBeyondViewport",
                    true,
                    "clip",
                    object("x", 0, "y", top, "width", width, "height", Math.min(PICTURE, height - top), "scale", 1));
            Files.write(
                    folder.resolve(name + "-" + (1 + top / PICTURE) + ".png"),
                    Base64.getDecoder().decode(picture.path("data").asText()));
        }
    }

    /** The page as it would be printed on A4; thousands of localities make more than one message can hold. */
    void print(Path file) throws IOException {
        JsonNode printed = ask(
                "Page.printToPDF",
                "paperWidth",
                8.27,
                "paperHeight",
                11.69,
                "preferCSSPageSize",
                true,
                "transferMode",
                "ReturnAsStream");
        try (OutputStream pdf = Files.newOutputStream(file)) {
            JsonNode part;
            do {
                part = ask("IO.read", "handle", printed.path("stream").asText(), "size", PART);
                pdf.write(Base64.getDecoder().decode(part.path("data").asText()));
            } while (!part.path("eof").asBoolean());
        }
    }

    /** Exceptions, and whatever was written to the console. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    void close() {
        ask("Page.close");
    }
}
