package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.ipai.connectors.runtime.sandbox.data.IdentityShapes.Identity;
import org.ipai.connectors.runtime.sandbox.definition.CursorDefinition;
import org.ipai.connectors.runtime.sandbox.definition.OperationDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition.Origin;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Decides which fields of a stream's records are fixed by their identity: its primary key, what children put into their
 * requests, and what follows from those.
 *
 * <p>A child such as {@code /repos/{owner}/{repo}/issues} refers to {@code owner.login} and {@code name}. A reference to
 * the parent's own field tells one parent from another; one to a field of something the parent mentions is the same for
 * all, unless there is no other.
 */
final class IdentityFields {

    private final SandboxDefinition definition;
    private final SchemaResolver schemas;
    private final String owner;

    IdentityFields(SandboxDefinition definition, SchemaResolver schemas, String owner) {
        this.definition = definition;
        this.schemas = schemas;
        this.owner = owner;
    }

    /** Identity values by dotted path in the stream's records. */
    Map<String, Identity> of(StreamDefinition stream, Slices slices) {
        ObjectNode record = recordSchema(stream);
        Map<String, Identity> fields = new LinkedHashMap<>();
        ResourceNames names = ResourceNames.of(definition, stream, owner);
        addLookedUp(record, slices, fields);
        if (stream.shape().ofRecords() instanceof ResponseShape.Entries entries) {
            fields.putIfAbsent(entries.key(), key(record, entries.key(), stream.notation(entries.key()), names));
        }
        for (String key : stream.primaryKey()) {
            if (has(record, key)) {
                fields.putIfAbsent(key, key(record, key, stream.notation(key), names));
            }
        }
        for (StreamDefinition child : definition.streams()) {
            if (stream.name().equals(child.parent())) {
                child.operations().forEach(operation -> addReferences(record, operation, names, fields));
            }
            child.ofAxes()
                    .filter(source -> source.stream().equals(stream.name()) && has(record, source.path()))
                    .forEach(source -> fields.putIfAbsent(source.path(), named(record, source.path(), names)));
        }
        if (definition.isParent(stream.name())) {
            addOwnerAndFullName(record, fields);
        }
        return fields;
    }

    /** Of an operation that looks records up, each is what it was asked for. */
    private void addLookedUp(ObjectNode record, Slices slices, Map<String, Identity> fields) {
        for (Axis axis : slices.axes()) {
            String key = axis.definition().key();
            if (key != null && has(record, key)) {
                boolean number = isNumber(schemas.at(record, split(key)));
                fields.put(key, new IdentityShapes.OfAxis(axis.values(), number));
            }
        }
    }

    private void addReferences(
            ObjectNode record, OperationDefinition operation, ResourceNames names, Map<String, Identity> fields) {
        Set<String> references = references(operation);
        references.removeIf(path -> !has(record, path));
        Set<String> own = new LinkedHashSet<>(references);
        own.removeIf(path -> path.contains("."));
        String last = references.isEmpty() ? "" : List.copyOf(references).get(references.size() - 1);
        for (String path : references) {
            boolean tellsApart = own.contains(path) || (own.isEmpty() && path.equals(last));
            fields.putIfAbsent(path, tellsApart ? unique(record, path, names) : constant(record, path));
        }
    }

    private static Set<String> references(OperationDefinition operation) {
        Set<String> references = new LinkedHashSet<>();
        for (ParameterDefinition parameter : operation.parameters()) {
            if (parameter.origin() == Origin.PARENT) {
                references.add(parameter.reference());
            }
        }
        return references;
    }

    private void addOwnerAndFullName(ObjectNode record, Map<String, Identity> fields) {
        if (has(record, "owner.login")) {
            fields.putIfAbsent("owner.login", constant(record, "owner.login"));
        }
        Identity name = fields.get("name");
        if (name instanceof IdentityShapes.UniqueText text && has(record, "full_name")) {
            fields.putIfAbsent("full_name", new IdentityShapes.UniqueText(text.format(), owner + "/"));
        }
    }

    private Identity key(ObjectNode record, String key, @Nullable FieldNotation notation, ResourceNames names) {
        TimeNotation time = notation == null ? null : notation.time();
        return time == null
                ? unique(record, key, names)
                : new NotedShapes.Day(new NotedShapes.NotedTime(time, isNumber(schemas.at(record, split(key)))));
    }

    /** The cursor's values. */
    Shape cursorShape(StreamDefinition stream, CursorDefinition cursor) {
        FieldNotation notation = stream.notation(String.join(".", cursor.path()));
        TimeNotation time = notation == null ? null : notation.time();
        if (time == null) {
            return new ScalarShapes.Time(ScalarShapes.TimeRole.CURSOR, cursorFormat(stream, cursor));
        }
        boolean isNumber = isNumber(schemas.at(recordSchema(stream), cursor.path()));
        return new NotedShapes.Time(ScalarShapes.TimeRole.CURSOR, new NotedShapes.NotedTime(time, isNumber));
    }

    /** How the cursor is written: as the definition says, in numbers or texts as the schema has it. */
    private ScalarShapes.TimeFormat cursorFormat(StreamDefinition stream, CursorDefinition cursor) {
        ObjectNode schema = schemas.at(recordSchema(stream), cursor.path());
        if (schema.isEmpty()) {
            throw new IllegalArgumentException("records of stream '" + stream.name() + "' have no cursor field '"
                    + String.join(".", cursor.path()) + "'; correct the cursor's path");
        }
        if (cursor.format() == CursorDescriptor.Format.EPOCH_MILLIS) {
            return ScalarShapes.TimeFormat.EPOCH_MILLIS;
        }
        if (isNumber(schema)) {
            return ScalarShapes.TimeFormat.EPOCH_SECONDS;
        }
        return cursor.format() == CursorDescriptor.Format.DATE
                ? ScalarShapes.TimeFormat.DATE
                : ScalarShapes.TimeFormat.INSTANT;
    }

    /** The schema of a stream's records. */
    ObjectNode recordSchema(StreamDefinition stream) {
        return new RecordSchema(schemas).of(stream);
    }

    private boolean has(ObjectNode record, String path) {
        return !schemas.at(record, split(path)).isEmpty();
    }

    private static List<String> split(String path) {
        return new ArrayList<>(List.of(path.split("\\.")));
    }

    /** Unlike the values of other fields that make slices of the same axis. */
    private Identity named(ObjectNode record, String path, ResourceNames names) {
        Identity unique = unique(record, path, names);
        boolean isSlug = unique instanceof IdentityShapes.UniqueText text && text.format() == UniqueFormat.SLUG;
        return isSlug && names.prefix(path).isEmpty()
                ? new IdentityShapes.UniqueText(UniqueFormat.SLUG, path.substring(path.lastIndexOf('.') + 1) + "-")
                : unique;
    }

    private Identity unique(ObjectNode record, String path, ResourceNames names) {
        List<String> fields = split(path);
        ObjectNode schema = schemas.at(record, fields);
        if (schema.has("enum")) {
            return new IdentityShapes.InTurn(schema.path("enum").valueStream().toList());
        }
        if (isNumber(schema)) {
            return new IdentityShapes.UniqueNumber();
        }
        if (ScalarCompiler.isQuotedNumber(schema)) {
            return new IdentityShapes.QuotedNumber(new IdentityShapes.UniqueNumber());
        }
        String field = fields.get(fields.size() - 1);
        return new IdentityShapes.UniqueText(
                UniqueFormat.of(field, schema.path("format").asText()), names.prefix(path));
    }

    private Identity constant(ObjectNode record, String path) {
        ObjectNode schema = schemas.at(record, split(path));
        if (ScalarCompiler.isQuotedNumber(schema)) {
            return new IdentityShapes.Constant(TextNode.valueOf("1"));
        }
        return new IdentityShapes.Constant(isNumber(schema) ? IntNode.valueOf(1) : TextNode.valueOf(owner));
    }

    static boolean isNumber(ObjectNode schema) {
        String type = schema.path("type").asText();
        return type.equals("integer") || type.equals("number");
    }
}
