package org.ipai.connectors.runtime.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The columns below one object: the record itself, a struct or a list's struct elements. Generated readers ask it for the
 * columns of their fields by table name; asking for a field the schema does not have, or with another type, is a programming
 * error.
 */
public final class ColumnGroup {

    private final String path;
    private final int definition;
    private final int repetition;
    private final boolean root;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Column[] leaves;

    /** What the schema has at a name: a column, a group, or a list of either. */
    private sealed interface Node {
        record Leaf(Column column) implements Node {}

        record Group(ColumnGroup group) implements Node {}

        record Items(Node element, int emptyDefinition, int repetition) implements Node {}
    }

    ColumnGroup(String path, int definition, int repetition, boolean root, List<SchemaField> fields, List<Column> all) {
        this.path = path;
        this.definition = definition;
        this.repetition = repetition;
        this.root = root;
        int first = all.size();
        for (SchemaField field : fields) {
            String fieldPath = path.isEmpty() ? field.name() : path + "." + field.name();
            nodes.put(field.name(), node(fieldPath, field.type(), definition, repetition, all));
        }
        this.leaves = all.subList(first, all.size()).toArray(Column[]::new);
    }

    private static Node node(String path, FieldType type, int definition, int repetition, List<Column> all) {
        if (type instanceof FieldType.Scalar scalar) {
            Column column = column(path, scalar, definition + 1, repetition);
            all.add(column);
            return new Node.Leaf(column);
        }
        if (type instanceof FieldType.Struct struct) {
            return new Node.Group(new ColumnGroup(path, definition + 1, repetition, false, struct.fields(), all));
        }
        FieldType element = ((FieldType.ListOf) type).element();
        Node elementNode = node(path + ".element", element, definition + 2, repetition + 1, all);
        return new Node.Items(elementNode, definition + 1, repetition + 1);
    }

    private static Column column(String path, FieldType.Scalar type, int definition, int repetition) {
        return switch (type) {
            case BOOLEAN -> new BooleanColumn(path, definition, repetition);
            case INTEGER -> new IntegerColumn(path, definition, repetition, false);
            case DATE -> new IntegerColumn(path, definition, repetition, true);
            case LONG -> new LongColumn(path, definition, repetition, false);
            case TIMESTAMP -> new LongColumn(path, definition, repetition, true);
            case DOUBLE -> new DoubleColumn(path, definition, repetition);
            case TEXT -> new BinaryColumn(path, definition, repetition, false);
            case JSON -> new BinaryColumn(path, definition, repetition, true);
        };
    }

    String path() {
        return path;
    }

    /** Notes in every column that this object is not there. */
    void writeAbsent(int repetitionLevel, int definitionLevel) {
        for (Column leaf : leaves) {
            leaf.writeAbsent(repetitionLevel, definitionLevel);
        }
    }

    /** Definition level of this object being present. */
    int definition() {
        return definition;
    }

    boolean isRoot() {
        return root;
    }

    /** The column of a {@code LONG} or {@code TIMESTAMP} field. */
    public LongColumn longColumn(String name) {
        return leaf(name, LongColumn.class);
    }

    /** The column of an {@code INTEGER} or {@code DATE} field. */
    public IntegerColumn integerColumn(String name) {
        return leaf(name, IntegerColumn.class);
    }

    public DoubleColumn doubleColumn(String name) {
        return leaf(name, DoubleColumn.class);
    }

    public BooleanColumn booleanColumn(String name) {
        return leaf(name, BooleanColumn.class);
    }

    /** The column of a {@code TEXT} or {@code JSON} field. */
    public BinaryColumn binaryColumn(String name) {
        return leaf(name, BinaryColumn.class);
    }

    /** The columns below a struct field. */
    public ColumnGroup group(String name) {
        if (find(name) instanceof Node.Group group) {
            return group.group();
        }
        throw wrongType(name, "a struct");
    }

    /** A reader for a list of single values. */
    public ListReader list(String name) {
        Node node = find(name);
        if (node instanceof Node.Items) {
            return (ListReader) reader(node, name, group -> {
                throw wrongType(name, "a list of single values");
            });
        }
        throw wrongType(name, "a list");
    }

    /** A reader for a list, however deep, whose innermost elements are structs. */
    public ListReader list(String name, Function<ColumnGroup, ? extends StructReader> element) {
        Node node = find(name);
        if (node instanceof Node.Items) {
            return (ListReader) reader(node, name, element);
        }
        throw wrongType(name, "a list of structs");
    }

    private static ValueReader reader(Node node, String name, Function<ColumnGroup, ? extends StructReader> struct) {
        if (node instanceof Node.Leaf leaf) {
            return leaf.column();
        }
        if (node instanceof Node.Group group) {
            return struct.apply(group.group());
        }
        Node.Items items = (Node.Items) node;
        return new ListReader(reader(items.element(), name, struct), items.emptyDefinition(), items.repetition());
    }

    private <C extends Column> C leaf(String name, Class<C> type) {
        if (find(name) instanceof Node.Leaf leaf && type.isInstance(leaf.column())) {
            return type.cast(leaf.column());
        }
        throw wrongType(name, type.getSimpleName());
    }

    private Node find(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("no field '" + name + "' in '" + path + "'");
        }
        return node;
    }

    private IllegalArgumentException wrongType(String name, String asked) {
        return new IllegalArgumentException("field '" + name + "' in '" + path + "' is not " + asked);
    }

    int repetition() {
        return repetition;
    }
}
