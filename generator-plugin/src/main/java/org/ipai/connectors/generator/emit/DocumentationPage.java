package org.ipai.connectors.generator.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.deploy.DeploymentNames;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.DocumentModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.connector.GoldView;

/** What the page's template shows, as Markdown text by name. */
final class DocumentationPage {

    private DocumentationPage() {}

    static Map<String, Object> of(ConnectorModel connector) {
        return Map.ofEntries(
                Map.entry("title", text(connector.title())),
                Map.entry("description", text(connector.description())),
                Map.entry("source", connector.sourceType()),
                Map.entry("spec", text(connector.specFile())),
                Map.entry("spec_sha256", connector.specSha256()),
                Map.entry(
                        "documents",
                        connector.apis().stream()
                                .map(api -> document(api.document()))
                                .collect(Collectors.joining(" and "))),
                Map.entry("schedule", connector.schedule()),
                Map.entry("sla", lower(connector.slaTier())),
                Map.entry(
                        "config",
                        connector.config().stream()
                                .map(DocumentationPage::config)
                                .toList()),
                Map.entry(
                        "streams",
                        connector.streams().stream()
                                .map(stream -> stream(connector, stream))
                                .toList()),
                Map.entry("jobs", DocumentedJobs.of(connector)),
                Map.entry("image", DeploymentNames.image(connector)),
                Map.entry("label", DeploymentNames.label(connector.sourceType())),
                Map.entry("first_job", DocumentedJobs.first(connector).name()),
                Map.entry("first_cron_job", DeploymentNames.cronJob(DocumentedJobs.first(connector))),
                Map.entry("has_hooks", !DocumentedHooks.of(connector).isEmpty()),
                Map.entry("hooks", DocumentedHooks.of(connector)),
                Map.entry("has_views", !connector.goldViews().isEmpty()),
                Map.entry(
                        "views",
                        connector.goldViews().stream()
                                .map(DocumentationPage::view)
                                .toList()));
    }

    private static String document(DocumentModel document) {
        boolean isPublished = document.origin().contains("://");
        return "version " + text(document.version()) + " of "
                + (isPublished ? "<" + document.origin() + ">" : "`" + document.origin() + "`");
    }

    private static Map<String, Object> config(ConfigFieldModel field) {
        String fallback = field.defaultValue() == null
                ? field.required() ? "required" : ""
                : "`" + cell(field.defaultValue()) + "`";
        String allowed = field.allowed().isEmpty() ? "" : " One of " + cell(String.join(", ", field.allowed())) + ".";
        return Map.of(
                "name",
                field.name(),
                "type",
                lower(field.type()),
                "default",
                fallback,
                "description",
                cell(field.description()) + allowed);
    }

    private static Map<String, Object> stream(ConnectorModel connector, StreamModel stream) {
        Map<String, Object> values = new HashMap<>(described(connector, stream));
        values.put("is_filtered", stream.wanted() != null);
        return values;
    }

    private static Map<String, Object> described(ConnectorModel connector, StreamModel stream) {
        return Map.of(
                "name", stream.name(),
                "description", text(stream.description()),
                "table", connector.sourceType() + "_" + stream.name(),
                "operations",
                        stream.operations().stream()
                                .map(operation -> "`" + operation.method() + " " + operation.path() + "`")
                                .collect(Collectors.joining(" or ")),
                "key", codes(stream.primaryKey()),
                "modes",
                        codes(stream.syncModes().stream()
                                .map(DocumentationPage::lower)
                                .toList()),
                "cursor",
                        stream.cursor() == null
                                ? ""
                                : "`" + String.join(".", stream.cursor().path()) + "`",
                "parent", stream.parent() == null ? "" : "`" + stream.parent().stream() + "`",
                "deletes", DeletesCode.words(stream.deletes()),
                "columns", columns(stream));
    }

    private static List<Map<String, Object>> columns(StreamModel stream) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (FieldModel field : stream.record().fields()) {
            columns.add(Map.of(
                    "name", field.columnName(),
                    "type", type(field.type()),
                    "origin", "`" + cell(field.jsonName()) + "`"));
        }
        stream.added()
                .forEach(added -> columns.add(Map.of(
                        "name", added.columnName(),
                        "type", lower(added.type()),
                        "origin", AddedOrigin.of(added.value()))));
        return columns;
    }

    private static String type(TypeModel type) {
        if (type instanceof TypeModel.ScalarModel scalar) {
            return lower(scalar.type());
        }
        if (type instanceof TypeModel.ListModel list) {
            return "list of " + type(list.element());
        }
        return "struct ("
                + ((TypeModel.ObjectModel) type)
                        .struct().fields().stream().map(FieldModel::columnName).collect(Collectors.joining(", "))
                + ")";
    }

    private static Map<String, Object> view(GoldView view) {
        return Map.of("name", view.name(), "description", cell(view.description()), "streams", codes(view.streams()));
    }

    private static String codes(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(String text) {
        return Prose.oneLine(text).replace("<", "&lt;");
    }

    private static String cell(String text) {
        return text(text).replace("|", "\\|");
    }
}
