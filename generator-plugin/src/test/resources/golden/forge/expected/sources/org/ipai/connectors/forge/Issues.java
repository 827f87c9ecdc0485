// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.connector.ValueTest;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Issues of every repository.
 *
 * @apiNote {@code GET /repos/{owner}/{repo}/issues}
 */
@Generated("org.ipai.connectors.generator")
final class Issues implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "forge",
            "issues",
            "Issues of every repository.",
            schema(),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH, SyncMode.INCREMENTAL),
            CursorDescriptor.ofInstant(List.of("updated_at"),
                    CursorDescriptor.Order.ASCENDING, CursorDescriptor.Filter.REQUEST,
                    CursorReach.from(Duration.parse("PT1S"))),
            new ParentDescriptor("repositories", List.of("id", "name", "owner.login"),
                    List.of("name"), null),
            List.of(),
            new Pagination.LinkHeader(),
            List.of(new PartitionField("updated_at", PartitionField.Transform.YEAR)),
            List.of(
                    new QualityRule(QualityRule.Kind.UNIQUE, "id",
                            List.of(), QualityRule.Severity.ERROR),
                    new QualityRule(QualityRule.Kind.ACCEPTED_VALUES, "state",
                            List.of("open", "closed"), QualityRule.Severity.WARNING)),
            Set.of(410),
            new Deletes.InferOnFull(List.of("repository_id"), Deletes.WhenEmpty.DELETE));

    private static final List<ErrorRule> ERROR_RULES = List.of(
            ErrorRule.of(new ResponseCondition.Status(List.of(410)), ErrorRule.Action.EMPTY),
            new ErrorRule(
                    new ResponseCondition.Body(List.of("error", "text"),
                            new ValueTest.Contains("busy")),
                    ErrorRule.Action.RETRY,
                    new BackOff.Exponential(Duration.parse("PT1S"), Duration.parse("PT1M")),
                    null,
                    ErrorRule.Action.SKIP_WITH_GAP,
                    "The issues of ${slice} cannot be read."),
            new ErrorRule(
                    new ResponseCondition.All(List.of(
                            new ResponseCondition.Status(List.of(404)),
                            new ResponseCondition.Not(new ResponseCondition.Body(List.of("hint"),
                                    new ValueTest.Exists())))),
                    ErrorRule.Action.DEFER,
                    new BackOff.Constant(Duration.parse("PT1H")),
                    null,
                    ErrorRule.Action.FAIL_PARTITION,
                    null));

    private final ForgeConfig config;

    Issues(ForgeConfig config) {
        this.config = config;
    }

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public @Nullable String cursorStart() {
        return config.startDate().toString();
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/repos/{owner}/{repo}/issues")
                .path("owner", slice.text("owner.login"))
                .path("repo", slice.text("name"))
                .query("state", "all")
                .query("since", range.from())
                .query("per_page", "100")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new IssuesDecoder(columns);
    }

    @Override
    public String operation() {
        return "issues/list-for-repo";
    }

    @Override
    public List<ErrorRule> errorRules() {
        return ERROR_RULES;
    }

    private static RecordSchema schema() {
        List<SchemaField> columns = new ArrayList<>(IssueReader.COLUMNS);
        columns.add(new SchemaField("repository_id", FieldType.Scalar.LONG));
        return new RecordSchema(columns);
    }
}
