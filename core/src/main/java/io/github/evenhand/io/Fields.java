package io.github.evenhand.io;

import io.github.evenhand.budget.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The fields of one JSON object as they are asked for. Whatever is wrong is reported, and something stands in for it,
 * so that the fields after it are looked at too; in the end nothing is made of an object with a wrong field.
 */
final class Fields {

    private final JsonNode.ObjectNode node;
    private final String thing;
    private final Findings findings;
    private boolean broken;

    private Fields(JsonNode.ObjectNode node, String thing, Findings findings) {
        this.node = node;
        this.thing = thing;
        this.findings = findings;
    }

    /** Empty, with a finding, if the node is no object. */
    static Optional<Fields> of(JsonNode node, String kind, Findings findings) {
        if (!(node instanceof JsonNode.ObjectNode object)) {
            findings.error(
                    node.place(),
                    kind + " must be an object, found " + node.words(),
                    "Write it as { \"key\": value }.");
            return Optional.empty();
        }
        String thing = object.fields().get("id") instanceof JsonNode.TextNode id
                ? kind + " '" + Shown.text(id.text()) + "'"
                : kind;
        return Optional.of(new Fields(object, thing, findings));
    }

    JsonNode.ObjectNode node() {
        return node;
    }

    String thing() {
        return thing;
    }

    Findings findings() {
        return findings;
    }

    /** Reports every key but these. */
    void only(List<String> known) {
        node.fields().forEach((key, value) -> {
            if (!known.contains(key)) {
                wrong(
                        value,
                        thing + " must have no keys but " + known + ", found '" + Shown.text(key) + "'",
                        Shown.maybe(key, known) + "Remove or rename the key.");
            }
        });
    }

    boolean has(String key) {
        return node.fields().containsKey(key);
    }

    Optional<JsonNode> find(String key) {
        return Optional.ofNullable(node.fields().get(key));
    }

    Optional<JsonNode> require(String key, String what) {
        if (!has(key)) {
            wrong(node, thing + " must have '" + key + "', " + what + ", found none", "Add it.");
        }
        return find(key);
    }

    Optional<String> findText(String key) {
        return find(key).map(value -> {
            if (value instanceof JsonNode.TextNode text) {
                return text.text();
            }
            wrong(value, thing + " must have a text as '" + key + "', found " + value.words(), "Put it in quotes.");
            return "";
        });
    }

    String text(String key) {
        require(key, "a text");
        return findText(key).orElse("");
    }

    Optional<BigDecimal> findDecimal(String key) {
        return find(key).map(value -> decimal(value, key));
    }

    BigDecimal decimal(String key) {
        require(key, "a number");
        return findDecimal(key).orElse(BigDecimal.ONE);
    }

    BigDecimal decimal(JsonNode value, String key) {
        Optional<BigDecimal> number = Optional.empty();
        if (value instanceof JsonNode.NumberNode written) {
            number = Decimals.find(written.text());
        } else if (value instanceof JsonNode.TextNode written) {
            number = Decimals.find(written.text());
        }
        if (number.isEmpty()) {
            wrong(
                    value,
                    thing + " must have a decimal as '" + key + "', found " + value.words(),
                    "Write digits, a decimal point and at most an exponent from -30 to 30.");
        }
        return number.orElse(BigDecimal.ONE);
    }

    Optional<Integer> findWhole(String key) {
        return findDecimal(key).map(number -> {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                wrong(
                        find(key).orElse(node),
                        thing + " must have a whole number as '" + key + "', found " + number.toPlainString(),
                        "Write digits only.");
                return 0;
            }
        });
    }

    boolean truth(String key, boolean otherwise) {
        Optional<JsonNode> value = find(key);
        if (value.isPresent() && !(value.get() instanceof JsonNode.TruthNode)) {
            wrong(
                    value.get(),
                    thing + " must have true or false as '" + key + "', found "
                            + value.get().words(),
                    "Write true or false without quotes.");
        }
        return value.orElse(node) instanceof JsonNode.TruthNode truth ? truth.value() : otherwise;
    }

    Optional<List<JsonNode>> findList(String key) {
        return find(key).map(value -> {
            if (value instanceof JsonNode.ArrayNode list) {
                return list.items();
            }
            wrong(value, thing + " must have a list as '" + key + "', found " + value.words(), "Write it as [ ... ].");
            return List.of();
        });
    }

    /** A list of texts that has at least one; none if the key is missing. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        findList(key).ifPresent(items -> {
            for (JsonNode item : items) {
                if (item instanceof JsonNode.TextNode text) {
                    texts.add(text.text());
                } else {
                    wrong(
                            item,
                            thing + " must have texts in '" + key + "', found " + item.words(),
                            "Put it in quotes.");
                }
            }
            if (items.isEmpty()) {
                wrong(
                        find(key).orElse(node),
                        thing + " must have at least one entry in '" + key + "', found none",
                        "Name some, or leave the key out.");
            }
        });
        return texts;
    }

    /** The meaning of a word, one of a few. */
    <T> Optional<T> word(String key, Map<String, T> words) {
        return findText(key).flatMap(text -> {
            Optional<T> meaning = Optional.ofNullable(words.get(text));
            if (meaning.isEmpty()) {
                unknownWord(
                        find(key).orElse(node),
                        key,
                        text,
                        words.keySet().stream().sorted().toList());
            }
            return meaning;
        });
    }

    void unknownWord(JsonNode at, String key, String found, List<String> known) {
        wrong(
                at,
                thing + " must have one of " + known + " as '" + key + "', found '" + Shown.text(found) + "'",
                Shown.maybe(found, known) + "Use one of these words.");
    }

    Optional<Fields> findObject(String key) {
        Optional<Fields> inner = find(key).flatMap(value -> of(value, thing + ", '" + key + "',", findings));
        broken |= has(key) && inner.isEmpty();
        return inner;
    }

    void wrong(JsonNode at, String problem, String remedy) {
        findings.error(at.place(), problem, remedy);
        broken = true;
    }

    /** An inner object is broken, and so is this. */
    void brokenIf(Fields inner) {
        broken |= inner.broken;
    }

    void broken() {
        broken = true;
    }

    /** What the fields say, unless one was wrong or they make no sense together. */
    <T> Optional<T> make(Supplier<T> maker) {
        if (broken) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            Nonsense nonsense = new Nonsense(e, thing);
            findings.error(nonsense.place(node, node.fields().keySet()), nonsense.problem(), "Correct the value.");
            broken = true;
            return Optional.empty();
        }
    }
}
