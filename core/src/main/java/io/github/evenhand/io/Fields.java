package io.github.evenhand.io;

import io.github.evenhand.budget.Decimals;
import io.github.evenhand.budget.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The fields of one JSON object as they are asked for. Whatever is wrong is reported, and something stands in for it,
 * so that the fields after it are looked at too; in the end nothing is made of an object with a wrong field.
 */
final class Fields {

    static final String DECIMAL_REMEDY = "Write digits, a decimal point and at most an exponent from -30 to 30.";

    /** Stands in for an id that is missing or wrong. */
    private static final String UNREAD = "unread";

    private final JsonNode.ObjectNode node;
    private final String kind;
    private final String thing;
    private final Findings findings;
    private boolean broken;

    private Fields(JsonNode.ObjectNode node, String kind, Findings findings) {
        this.node = node;
        this.kind = kind;
        this.thing =
                idWritten(node).map(id -> kind + " '" + Shown.text(id) + "'").orElse(kind);
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
        return Optional.of(new Fields(object, kind, findings));
    }

    /** The same object, with no field known to be wrong yet. */
    Fields afresh() {
        return new Fields(node, kind, findings);
    }

    /** Empty if there is no text as an id. */
    static Optional<String> idWritten(JsonNode node) {
        return node instanceof JsonNode.ObjectNode object && object.fields().get("id") instanceof JsonNode.TextNode id
                ? Optional.of(id.text())
                : Optional.empty();
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
                        Texts.maybe(key, known) + "Remove or rename the key.");
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

    /** An id that must be there. */
    String id(String key, String kind) {
        require(key, "a text");
        return findId(key, kind).orElse(UNREAD);
    }

    Optional<String> findId(String key, String kind) {
        return findText(key).filter(id -> isText(key) && isRight(key, Texts.faultOfId(kind, id)));
    }

    /** A text for people, if the key is there. */
    Optional<String> findWords(String key) {
        return findText(key)
                .filter(text ->
                        isRight(key, Texts.faultOfText(kind, idWritten(node).orElse(""), key, text)));
    }

    /** A text for people that must be there. */
    String words(String key) {
        require(key, "a text");
        return findWords(key).orElse("");
    }

    private boolean isText(String key) {
        return find(key).orElse(node) instanceof JsonNode.TextNode;
    }

    private boolean isRight(String key, Optional<String> fault) {
        fault.ifPresent(problem -> wrong(find(key).orElse(node), problem, "Correct the value."));
        return fault.isEmpty();
    }

    BigDecimal decimal(String key, Range range) {
        require(key, "a number");
        return findDecimal(key, range).orElse(BigDecimal.ONE);
    }

    Optional<BigDecimal> findDecimal(String key, Range range) {
        return findDecimal(key, range, UnaryOperator.identity());
    }

    /**
     * A number in range, in another unit; 1 if it is wrong.
     *
     * @param unit what the number means
     */
    Optional<BigDecimal> findDecimal(String key, Range range, UnaryOperator<BigDecimal> unit) {
        return find(key)
                .map(value -> decimal(value, key)
                        .filter(number -> isWithin(value, key, range, number))
                        .map(unit)
                        .filter(number -> isWithinBounds(value, key, number))
                        .orElse(BigDecimal.ONE));
    }

    private boolean isWithin(JsonNode value, String key, Range range, BigDecimal number) {
        boolean within = range.holds(number);
        if (!within) {
            wrong(
                    value,
                    thing + " must have " + range.words() + " as '" + key + "', found " + value.words(),
                    "Correct the value.");
        }
        return within;
    }

    private boolean isWithinBounds(JsonNode value, String key, BigDecimal number) {
        boolean within = Decimals.fits(number);
        if (!within) {
            wrong(
                    value,
                    thing + " must have an amount " + Decimals.RANGE + " in the currency as '" + key + "', found "
                            + value.words(),
                    "Correct the value or the money unit.");
        }
        return within;
    }

    private Optional<BigDecimal> decimal(JsonNode value, String key) {
        String text = "";
        if (value instanceof JsonNode.NumberNode written) {
            text = written.text();
        } else if (value instanceof JsonNode.TextNode written) {
            text = written.text();
        }
        Optional<BigDecimal> number = Decimals.find(text);
        if (number.isEmpty()) {
            wrong(
                    value,
                    thing + " must have " + Decimals.demand(text) + " as '" + key + "', found " + value.words(),
                    DECIMAL_REMEDY);
        }
        return number;
    }

    Optional<Integer> findWhole(String key) {
        return findDecimal(key, Range.ANY).map(number -> {
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

    /** A list that has at least one item; none if the key is missing. */
    List<JsonNode> findFilledList(String key) {
        Optional<List<JsonNode>> items = findList(key);
        if (isList(key) && items.orElse(List.of()).isEmpty()) {
            wrong(
                    find(key).orElse(node),
                    thing + " must have at least one entry in '" + key + "', found none",
                    "Name some, or leave the key out.");
        }
        return items.orElse(List.of());
    }

    /** What is read of the items of a list; this object is broken if one of them is. */
    <T> List<T> each(List<JsonNode> items, String kindOfItem, Function<Fields, Optional<T>> read) {
        List<T> things = new ArrayList<>();
        for (JsonNode item : items) {
            of(item, kindOfItem, findings).flatMap(read).ifPresentOrElse(things::add, this::broken);
        }
        return things;
    }

    private boolean isList(String key) {
        return find(key).orElse(node) instanceof JsonNode.ArrayNode;
    }

    /** A list of texts that has at least one; none if the key is missing. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : findFilledList(key)) {
            if (item instanceof JsonNode.TextNode text) {
                texts.add(text.text());
            } else {
                wrong(item, thing + " must have texts in '" + key + "', found " + item.words(), "Put it in quotes.");
            }
        }
        return texts;
    }

    /** The same for ids. */
    List<String> ids(String key, String kind) {
        List<String> ids = texts(key);
        ids.forEach(id -> isRight(key, Texts.faultOfId(kind, id)));
        return ids;
    }

    /** The meaning of a word, one of a few. */
    <T> Optional<T> word(String key, Map<String, T> words) {
        return findText(key).filter(text -> isText(key)).flatMap(text -> {
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
                Texts.maybe(found, known) + "Use one of these words.");
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
