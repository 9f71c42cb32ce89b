package io.github.evenhand.io;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what is to be small. */
final class ObjectiveReader {

    private static final Map<String, Goal.Aggregate> AGGREGATES = new TreeMap<>(Map.of(
            "mean",
            Goal.Aggregate.mean(),
            "worst",
            Goal.Aggregate.worst(),
            "fairestFirst",
            new Goal.Aggregate.FairestFirst(),
            "gini",
            new Goal.Aggregate.Gini()));

    private static final List<String> GOALS = List.of("gap", "shortfall", "disparity");

    private static final Map<String, Goal.Reference> REFERENCES = words(Goal.Reference.values(), Goal.Reference::word);

    private static final Map<String, Objective.Likeness> LIKENESSES =
            words(Objective.Likeness.values(), Objective.Likeness::word);

    private ObjectiveReader() {}

    private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        Map<String, T> words = new TreeMap<>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return words;
    }

    static Optional<Objective> read(Fields fields) {
        fields.only(List.of("minimise", "then", "leftover", "closestTo"));
        List<Objective.Stage> stages = new ArrayList<>();
        stage(fields, fields, BigDecimal.ZERO).ifPresent(stages::add);
        for (JsonNode item : fields.findList("then").orElse(List.of())) {
            Optional<Fields> further = Fields.of(item, "Stage of the objective", fields.findings());
            if (further.isEmpty()) {
                fields.broken();
                continue;
            }
            further.get().only(List.of("minimise", "tolerance"));
            BigDecimal tolerance =
                    further.get().findDecimal("tolerance", Range.AT_LEAST_ZERO).orElse(BigDecimal.ZERO);
            stage(further.get(), fields, tolerance).ifPresent(stages::add);
        }
        boolean spend =
                fields.word("leftover", Map.of("spend", true, "keep", false)).orElse(true);
        Objective.Likeness closestTo = fields.word("closestTo", LIKENESSES).orElse(Objective.Likeness.EVEN_SPREAD);
        return fields.make(() -> new Objective(stages, spend, closestTo));
    }

    private static Optional<Objective.Stage> stage(Fields fields, Fields objective, BigDecimal tolerance) {
        fields.require("minimise", "a list of goals");
        List<Goal> goals = new ArrayList<>();
        List<JsonNode> items = fields.findFilledList("minimise");
        for (JsonNode item : items) {
            Optional<Goal> goal = Fields.of(item, "Goal", fields.findings()).flatMap(ObjectiveReader::goal);
            if (goal.isEmpty()) {
                fields.broken();
            }
            goal.ifPresent(goals::add);
        }
        Optional<Objective.Stage> stage = fields.make(() -> new Objective.Stage(goals, tolerance));
        objective.brokenIf(fields);
        return stage;
    }

    private static Optional<Goal> goal(Fields fields) {
        String kind = fields.text("goal");
        if (!GOALS.contains(kind)) {
            fields.find("goal")
                    .filter(JsonNode.TextNode.class::isInstance)
                    .ifPresent(node -> fields.unknownWord(node, "goal", kind, GOALS));
            fields.broken();
        }
        List<String> known = new ArrayList<>(List.of("goal", "aggregate", "weight"));
        if (!kind.equals("shortfall") && !kind.equals("disparity")) {
            known.add("reference");
        }
        fields.only(known);
        Optional<Goal.Aggregate> aggregate = aggregate(fields);
        BigDecimal weight = fields.findDecimal("weight", Range.ABOVE_ZERO).orElse(BigDecimal.ONE);
        Optional<Goal.Reference> reference = fields.word("reference", REFERENCES);
        if (aggregate.isEmpty()) {
            fields.broken();
        }
        Goal.Aggregate how = aggregate.orElse(Goal.Aggregate.mean());
        return switch (kind) {
            case "gap" -> fields.make(() -> new Goal.Gap(how, reference.orElse(Goal.Reference.NATIONAL_URBAN), weight));
            case "shortfall" -> fields.make(() -> new Goal.Shortfall(how, weight));
            default -> fields.make(() -> new Goal.Disparity(how, weight));
        };
    }

    private static Optional<Goal.Aggregate> aggregate(Fields fields) {
        Optional<JsonNode> value = fields.require("aggregate", "such as mean");
        if (value.isEmpty() || !(value.get() instanceof JsonNode.ObjectNode)) {
            return fields.word("aggregate", AGGREGATES);
        }
        return fields.findObject("aggregate").flatMap(tail -> {
            tail.only(List.of("tail"));
            BigDecimal share = tail.decimal("tail", Range.SHARE_ABOVE_ZERO);
            Optional<Goal.Aggregate> aggregate = tail.make(() -> new Goal.Aggregate.Tail(share));
            fields.brokenIf(tail);
            return aggregate;
        });
    }
}
