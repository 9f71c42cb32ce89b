package io.github.evenhand.benchmarks.compare;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.io.BudgetFiles;
import io.github.evenhand.io.BudgetReader;
import io.github.evenhand.io.BudgetTable;
import io.github.evenhand.io.BudgetWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A budget as the tree that its JSON file is: of a tree parts can be left out without knowing all that a budget can hold,
 * and whoever reads it says whether it is one still.
 */
final class BudgetTree {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** What the lists of a budget hold, and the keys by which others name one of it. */
    private static final Map<String, String> NAMED_BY =
            Map.of("localities", "locality", "services", "service", "funds", "fund", "groups", "group");

    /** Lists of names: where none is left, the whole no longer says what it said. */
    private static final Map<String, String> LISTS_OF = Map.of("ids", "localities", "services", "services");

    /**
     * One thing to change.
     *
     * @param at where
     * @param to what stands there instead; null leaves it out
     */
    record Edit(JsonPointer at, JsonNode to) {}

    /** Edits of one sort, which are tried together before each alone; what takes away most comes first. */
    enum Sort {
        LOCALITIES,
        RULES,
        STAGES,
        FUNDS,
        SERVICES,
        GROUPS,
        NEEDS,
        ENTRIES,
        KEYS,
        NOTHING,
        ONE,
        ONE_DIGIT,
        TWO_DIGITS,
        FOUR_DIGITS
    }

    private final ObjectNode root;
    private final Budget budget;
    private final String text;

    private BudgetTree(Budget budget) {
        this.budget = budget;
        this.text = BudgetWriter.toJson(budget);
        try {
            this.root = (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BudgetTree of(Budget budget) {
        return new BudgetTree(budget);
    }

    Budget budget() {
        return budget;
    }

    /** Whether there is less to read: fewer signs that are no zero, or as many and fewer zeros. */
    boolean isSmallerThan(BudgetTree other) {
        int signs = Long.compare(signs(), other.signs());
        return signs < 0 || (signs == 0 && text.length() < other.text.length());
    }

    private long signs() {
        return text.chars().filter(sign -> sign > ' ' && sign != '0').count();
    }

    /** All edits of a sort, in the order of the file. */
    List<Edit> edits(Sort sort) {
        List<Edit> edits = new ArrayList<>();
        visit(root, JsonPointer.empty(), (at, node) -> edit(sort, at, node).ifPresent(edits::add));
        return edits;
    }

    private static void visit(JsonNode node, JsonPointer at, BiConsumer<JsonPointer, JsonNode> visitor) {
        visitor.accept(at, node);
        if (node instanceof ArrayNode list) {
            for (int k = 0; k < list.size(); k++) {
                visit(list.get(k), at.appendIndex(k), visitor);
            }
        } else {
            node.properties().forEach(field -> visit(field.getValue(), at.appendProperty(field.getKey()), visitor));
        }
    }

    private Optional<Edit> edit(Sort sort, JsonPointer at, JsonNode node) {
        if (at.matches()) {
            return Optional.empty();
        }
        String list = at.getMatchingProperty();
        boolean isEntry = root.at(at.head()).isArray();
        boolean isTaken =
                switch (sort) {
                    case LOCALITIES, RULES, FUNDS, SERVICES, GROUPS, NEEDS ->
                        isEntry
                                && at.head().head().matches()
                                && list.equals(sort.name().toLowerCase(Locale.ROOT));
                    case STAGES -> isEntry && list.equals("objective");
                    case ENTRIES -> isEntry;
                    case KEYS -> !isEntry;
                    default -> false;
                };
        if (isTaken) {
            return Optional.of(new Edit(at, NullNode.instance));
        }
        return switch (sort) {
            case NOTHING -> number(at, node, number -> BigDecimal.ZERO);
            case ONE -> number(at, node, number -> BigDecimal.ONE);
            case ONE_DIGIT -> number(at, node, number -> rounded(number, 1));
            case TWO_DIGITS -> number(at, node, number -> rounded(number, 2));
            case FOUR_DIGITS -> number(at, node, number -> rounded(number, 4));
            default -> Optional.empty();
        };
    }

    private static BigDecimal rounded(BigDecimal number, int digits) {
        return number.round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private static Optional<Edit> number(JsonPointer at, JsonNode node, UnaryOperator<BigDecimal> simpler) {
        if (!node.isValueNode() || !NUMBER.matcher(node.asText()).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(node.asText());
        BigDecimal other = simpler.apply(number);
        return other.compareTo(number) == 0
                ? Optional.empty()
                : Optional.of(new Edit(at, TextNode.valueOf(other.toPlainString())));
    }

    /** The budget that is left after some edits; none if it is no valid one. */
    Optional<BudgetTree> with(List<Edit> edits) {
        ObjectNode copy = root.deepCopy();
        for (Edit edit : edits) {
            JsonNode whole = copy.at(edit.at().head());
            if (whole instanceof ArrayNode list) {
                list.set(edit.at().last().getMatchingIndex(), edit.to());
            } else if (whole instanceof ObjectNode object) { // else it is left out with what it is in
                object.set(edit.at().last().getMatchingProperty(), edit.to());
            }
        }
        leaveOutNulls(copy);
        while (leaveOutWhatIsOfNothing(copy)) {
            // what has gone may have been named by others
        }
        return read(copy);
    }

    private static void leaveOutNulls(JsonNode node) {
        for (var each = node.elements(); each.hasNext(); ) {
            JsonNode child = each.next();
            if (child.isNull()) {
                each.remove();
            } else {
                leaveOutNulls(child);
            }
        }
    }

    /** Rows, rules and funds of places, services, funds or groups that are no longer there. */
    private static boolean leaveOutWhatIsOfNothing(ObjectNode root) {
        boolean changed = false;
        for (JsonNode list : root) {
            for (var each = list.isArray() ? list.elements() : Collections.<JsonNode>emptyIterator();
                    each.hasNext(); ) {
                JsonNode entry = each.next();
                if (entry.has("parent") && !isThere(root, "groups", entry.path("parent"))) {
                    ((ObjectNode) entry).remove("parent");
                }
                if (isOfNothing(root, entry)) {
                    each.remove();
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean isThere(JsonNode root, String list, JsonNode id) {
        return StreamSupport.stream(root.path(list).spliterator(), false)
                .anyMatch(entry -> entry.path("id").equals(id));
    }

    private static boolean isOfNothing(JsonNode root, JsonNode node) {
        for (Map.Entry<String, String> named : NAMED_BY.entrySet()) {
            JsonNode name = node.path(named.getValue());
            if (name.isTextual() && !isThere(root, named.getKey(), name)) {
                return true;
            }
        }
        for (Map.Entry<String, String> listed : LISTS_OF.entrySet()) {
            if (node.path(listed.getKey()) instanceof ArrayNode names && !names.isEmpty()) {
                for (var each = names.elements(); each.hasNext(); ) {
                    if (!isThere(root, listed.getValue(), each.next())) {
                        each.remove();
                    }
                }
                if (names.isEmpty()) {
                    return true;
                }
            }
        }
        return StreamSupport.stream(node.spliterator(), false).anyMatch(child -> isOfNothing(root, child));
    }

    /** Read as a folder whose files are nowhere but here: thousands are read. */
    private Optional<BudgetTree> read(ObjectNode tree) {
        Map<String, byte[]> files = new HashMap<>();
        for (BudgetTable table : BudgetWriter.tables(budget)) {
            files.put(table.name() + ".csv", csv(table.columns(), tree.path(table.name())));
            tree.remove(table.name());
        }
        files.put("budget.json", tree.toString().getBytes(StandardCharsets.UTF_8));
        BudgetFiles folder = name -> Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
        try {
            return Optional.of(new BudgetTree(BudgetReader.read(folder, finding -> {})));
        } catch (InvalidBudgetException e) {
            return Optional.empty();
        }
    }

    private static byte[] csv(List<String> columns, JsonNode rows) {
        StringBuilder csv = new StringBuilder(line(columns));
        for (JsonNode row : rows) {
            csv.append(line(
                    columns.stream().map(column -> row.path(column).asText()).toList()));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }
}
