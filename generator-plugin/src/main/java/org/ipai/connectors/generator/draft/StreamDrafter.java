package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.draft.PathShape.Resource;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.resolve.ColumnNames;
import org.ipai.connectors.generator.resolve.SnakeCase;

/** Drafts one stream from its listing: everything but what depends on its children. */
final class StreamDrafter {

    private static final Guess NO_GUESS = Guess.open("", "");

    private final StreamPlan plan;
    private final Listing listing;
    private final ConfigDraft config;
    private final Map<String, String> elements;
    private final List<Guess> guesses = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private Confidence ofParameters = Confidence.HIGH;
    private Guess ofParent = NO_GUESS;
    private Optional<CursorGuess> cursor = Optional.empty();

    StreamDrafter(StreamPlan plan, ConfigDraft config, Map<String, String> elements) {
        this.plan = plan;
        this.listing = plan.listing();
        this.config = config;
        this.elements = elements;
    }

    /** Decides where the request's values come from; a reason if one can come from nowhere. */
    Optional<String> connect(List<StreamPlan> streams) {
        Optional<ParentGuess> parent = ParentGuess.of(listing, streams);
        parent.ifPresent(this::adopt);
        for (ApiParameter parameter : listing.operation().parameters()) {
            boolean open = parameter.required() && !plan.parameters().containsKey(parameter.name());
            if (open && parameter.in() == ApiParameter.In.COOKIE) {
                return Optional.of("it needs the cookie " + parameter.name());
            }
            if (open && !fill(parameter)) {
                return Optional.of("it needs " + parameter.name() + ", which sounds like a secret");
            }
        }
        cursor = CursorGuess.of(listing);
        cursor.filter(found -> !found.parameters().isEmpty()).ifPresent(found -> {
            plan.parameters().putAll(found.parameters());
            reasons.add("the newest changes first");
        });
        listing.operation().parameters().forEach(this::widen);
        return Optional.empty();
    }

    private void adopt(ParentGuess parent) {
        plan.parentIs(parent.parent());
        plan.parameters().putAll(parent.values());
        ofParameters = parent.confidence();
        reasons.add("the path names an element of " + parent.parent().name());
        ofParent = Guess.written("parent", YamlText.object(), parent.confidence(), parent.reason());
    }

    private boolean fill(ApiParameter parameter) {
        List<String> values = parameter.type() instanceof ApiType.Scalar scalar ? scalar.values() : List.of();
        if (values.contains("all") || values.size() == 1) {
            plan.parameters().put(parameter.name(), values.contains("all") ? "all" : values.get(0));
            reasons.add(parameter.name() + " is required");
            return true;
        }
        String element = listing.path().resource().map(Resource::singular).orElse(listing.singular());
        String described = listing.outline().parameter(parameter.name()).description();
        Optional<String> field = config.of(parameter, described, element);
        field.ifPresent(name -> {
            plan.parameters().put(parameter.name(), "${config." + name + "}");
            ofParameters = ofParameters.and(Confidence.MEDIUM);
            reasons.add("no stream has " + parameter.name() + ", so a person fills it in");
        });
        return field.isPresent();
    }

    /** Listings that leave something out unless they are asked for {@code all}. */
    private void widen(ApiParameter parameter) {
        boolean all = parameter.in() == ApiParameter.In.QUERY
                && parameter.type() instanceof ApiType.Scalar scalar
                && scalar.values().contains("all");
        if (all && plan.parameters().putIfAbsent(parameter.name(), "all") == null) {
            reasons.add(parameter.name() + " would leave something out otherwise");
        }
    }

    /** Chooses the key; a reason if there is none. */
    Optional<String> identify() {
        Optional<KeyGuess> key = KeyGuess.of(listing, elements);
        if (key.isEmpty()) {
            return Optional.of("no field of its records looks like a key");
        }
        List<String> columns = new ArrayList<>();
        Optional<StreamPlan> parent = plan.parent();
        List<String> ofElement = parent.isPresent() ? parentKey(parent.get()) : List.of();
        if (key.get().scope() == KeyGuess.Scope.WITHIN_PARENT) {
            columns.addAll(ofElement);
        }
        columns.add(key.get().field().name());
        plan.keyIs(columns);
        guesses.add(Guess.written(
                "primary_key",
                YamlText.list(columns),
                key.get().confidence(),
                key.get().reason()));
        promised(columns).ifPresent(guesses::add);
        return Optional.empty();
    }

    /** Rules for those columns of the key that the document does not promise. */
    private Optional<Guess> promised(List<String> key) {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        key.stream()
                .flatMap(column -> listing.record().field(column).stream())
                .filter(field -> !field.required())
                .forEach(
                        field -> rules.addObject().put("rule", "not_null").put("column", ColumnNames.of(field.name())));
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(Guess.written(
                        "quality", rules, Confidence.HIGH, "the document does not promise that the key has a value"));
    }

    /** Columns of the parent's key, added where the record does not have them anyway. */
    private List<String> parentKey(StreamPlan parent) {
        String element = listing.path().resource().map(Resource::singular).orElse("parent");
        List<String> columns = new ArrayList<>();
        for (String key : parent.key()) {
            boolean passedOn = parent.add().containsKey(key);
            String column = passedOn ? key : SnakeCase.of(element + "_" + key);
            if (listing.field(column).isEmpty()) {
                plan.add().put(column, key);
                columns.add(column);
            } else {
                columns.add(listing.field(column).get().name());
            }
        }
        return columns;
    }

    /** Once all children have asked for what they need. */
    StreamDraft draft() {
        List<Guess> all = new ArrayList<>();
        String summary = YamlText.prose(listing.outline().summary());
        all.add(plain(
                "description",
                summary.isEmpty() ? "Records of " + listing.operation().path() + "." : summary));
        all.add(plain("operation", listing.operation().id()));
        if (!plan.parameters().isEmpty()) {
            all.add(parameters());
        }
        if (!listing.recordPath().isEmpty()) {
            all.add(listing.records());
        }
        plan.parent().ifPresent(parent -> all.add(parent(parent)));
        Guess pagination = PaginationGuess.of(listing);
        all.addAll(guesses);
        all.add(DeletesGuess.of(listing, cursor, pagination));
        cursor.ifPresent(found -> all.add(found.guess()));
        all.add(pagination);
        SecretsGuess.of(listing.record()).ifPresent(all::add);
        return new StreamDraft(
                plan.name(), listing.operation().id(), listing.operation().path(), all);
    }

    private Guess parameters() {
        ObjectNode values = YamlText.object();
        plan.parameters().forEach(values::put);
        return Guess.written("parameters", values, ofParameters, String.join("; ", reasons));
    }

    private Guess parent(StreamPlan parent) {
        ObjectNode block = YamlText.object().put("stream", parent.name());
        if (!plan.add().isEmpty()) {
            ObjectNode add = block.putObject("add");
            plan.add().forEach(add::put);
        }
        return Guess.written("parent", block, ofParent.confidence(), ofParent.reason());
    }

    private static Guess plain(String key, String value) {
        return Guess.written(key, YamlText.text(value), Confidence.HIGH, "");
    }
}
