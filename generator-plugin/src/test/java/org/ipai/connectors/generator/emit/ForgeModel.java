package org.ipai.connectors.generator.emit;

import java.time.Duration;
import java.util.List;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.ApiModel;
import org.ipai.connectors.generator.model.AuthModel;
import org.ipai.connectors.generator.model.AuthValue;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.DocumentModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.Expression.CursorValue.Edge;
import org.ipai.connectors.generator.model.HeaderModel;
import org.ipai.connectors.generator.model.OperationModel;
import org.ipai.connectors.generator.model.PageSizeModel;
import org.ipai.connectors.generator.model.SlicingModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.FieldType.Scalar;

/** A code forge of the usual kind: a stream, and a stream below it. */
final class ForgeModel {

    private static final StructModel USER = new StructModel(
            "User",
            List.of(
                    Models.required("login", Scalar.TEXT),
                    Models.required("id", Scalar.LONG),
                    Models.field("site_admin", "site_admin", "siteAdmin", Models.scalar(Scalar.BOOLEAN))));

    private static final StructModel LABEL =
            new StructModel("Label", List.of(Models.field("id", Scalar.LONG), Models.field("name", Scalar.TEXT)));

    private static final StructModel REACTIONS = new StructModel(
            "Reactions",
            List.of(
                    Models.field("total_count", "total_count", "totalCount", Models.scalar(Scalar.INTEGER)),
                    Models.field("+1", "plus_1", "plus1", Models.scalar(Scalar.INTEGER)),
                    Models.field("-1", "minus_1", "minus1", Models.scalar(Scalar.INTEGER))));

    private static final StructModel REPOSITORY = new StructModel(
            "Repository",
            List.of(
                    Models.required("id", Scalar.LONG),
                    Models.required("name", Scalar.TEXT),
                    Models.field("full_name", "full_name", "fullName", Models.scalar(Scalar.TEXT)),
                    Models.field("owner", Models.object(USER)),
                    Models.field("topics", Models.list(Models.scalar(Scalar.TEXT)))));

    private static final StructModel ISSUE = new StructModel(
            "Issue",
            List.of(
                    Models.required("id", Scalar.LONG),
                    Models.required("title", Scalar.TEXT),
                    Models.field("state", Models.known("open", "closed")),
                    Models.field("user", Models.object(USER)),
                    Models.field("labels", Models.list(Models.object(LABEL))),
                    Models.field("reactions", Models.object(REACTIONS)),
                    Models.field("score", Scalar.DOUBLE),
                    Models.field("form", Scalar.JSON),
                    Models.field("due_on", "due_on", "dueOn", Models.scalar(Scalar.DATE)),
                    Models.field("updated_at", "updated_at", "updatedAt", Models.scalar(Scalar.TIMESTAMP))));

    private ForgeModel() {}

    static ConnectorModel create() {
        return withStreams(List.of(repositories(), issues()));
    }

    static ConnectorModel withStreams(List<StreamModel> streams) {
        return new ConnectorModel(
                "forge",
                "Forge",
                "Repositories of an owner with their issues.",
                "connector-specs/forge/connector.yaml",
                "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
                "org.ipai.connectors.forge",
                "Forge",
                List.of(api()),
                config(),
                "0 */6 * * *",
                SlaTier.STANDARD,
                streams,
                List.of(new GoldView(
                        "gold_engineering_issue_resolution",
                        "How long do issues stay open?",
                        List.of("issues"),
                        "SELECT state, count(*) AS issues\nFROM forge_issues\n\nGROUP BY state\n")));
    }

    private static ApiModel api() {
        return new ApiModel(
                "",
                "ForgeSource",
                new DocumentModel("openapi", "https://forge.example/openapi.json", "1.2", "ab"),
                Models.text("https://api.forge.example"),
                new AuthModel.Bearer(new AuthValue.SecretField("token"), "Bearer"),
                List.of(
                        new HeaderModel("Accept", Models.text("application/json")),
                        new HeaderModel("X-Api-Version", Models.text("2022-11-28"))),
                new RateLimitSignals(
                        "x-ratelimit-remaining", "x-ratelimit-reset", RateLimitSignals.ResetFormat.EPOCH_SECONDS),
                ForgeErrors.common(),
                ForgeErrors.quotas(),
                null);
    }

    private static List<ConfigFieldModel> config() {
        return List.of(
                new ConfigFieldModel(
                        "owner", "owner", ConfigType.STRING, "Whose repositories are read.", true, null, List.of()),
                new ConfigFieldModel(
                        "owner_type",
                        "ownerType",
                        ConfigType.STRING,
                        "What the owner is.",
                        false,
                        "organization",
                        List.of("organization", "user")),
                new ConfigFieldModel(
                        "start_date",
                        "startDate",
                        ConfigType.INSTANT,
                        "Records last changed before this instant are left out.",
                        false,
                        "2008-01-01T00:00:00Z",
                        List.of()),
                new ConfigFieldModel(
                        "token", "token", ConfigType.SECRET, "Token that can read.", true, null, List.of()));
    }

    private static StreamModel repositories() {
        return new StreamModel(
                "repositories",
                "Repositories",
                "Repositories of the owner.",
                "",
                List.of(
                        new OperationModel(
                                new Expression.Equal(Models.config("owner_type"), Models.text("organization")),
                                "repos/list-for-org",
                                "GET",
                                "/orgs/{org}/repos",
                                List.of(
                                        Models.path("org", Models.config("owner")),
                                        Models.query("type", Models.text("all")),
                                        Models.query("per_page", Models.text("100"))),
                                null),
                        new OperationModel(
                                null,
                                "repos/list-for-user",
                                "GET",
                                "/users/{username}/repos",
                                List.of(
                                        Models.path("username", Models.config("owner")),
                                        Models.query("per_page", Models.text("100"))),
                                null)),
                REPOSITORY,
                List.of(),
                List.of(),
                null,
                List.of("id"),
                new Deletes.InferOnFull(List.of(), Deletes.WhenEmpty.KEEP),
                List.of(SyncMode.FULL_REFRESH),
                null,
                null,
                null,
                SlicingModel.NONE,
                List.of(),
                ResponseShape.array(),
                new Pagination.LinkHeader(),
                new PageSizeModel(new RequestPlace.Query("per_page"), 100, null),
                List.of(),
                List.of(new QualityRule(QualityRule.Kind.UNIQUE, "id", List.of(), QualityRule.Severity.ERROR)),
                List.of(),
                List.of(),
                List.of());
    }

    private static StreamModel issues() {
        return new StreamModel(
                "issues",
                "Issues",
                "Issues of every repository.",
                "",
                List.of(new OperationModel(
                        null,
                        "issues/list-for-repo",
                        "GET",
                        "/repos/{owner}/{repo}/issues",
                        List.of(
                                Models.path("owner", new Expression.ParentValue("owner.login")),
                                Models.path("repo", new Expression.ParentValue("name")),
                                Models.query("state", Models.text("all")),
                                Models.query("since", new Expression.CursorValue(Edge.FROM)),
                                Models.query("per_page", Models.text("100"))),
                        null)),
                ISSUE,
                List.of(),
                List.of(new AddedColumn(
                        "repository_id", "repositoryId", new Expression.ParentValue("id"), Scalar.LONG)),
                null,
                List.of("id"),
                new Deletes.InferOnFull(List.of("repository_id"), Deletes.WhenEmpty.DELETE),
                List.of(SyncMode.FULL_REFRESH, SyncMode.INCREMENTAL),
                CursorDescriptor.ofInstant(
                        List.of("updated_at"),
                        CursorDescriptor.Order.ASCENDING,
                        CursorDescriptor.Filter.REQUEST,
                        CursorReach.from(Duration.ofSeconds(1))),
                Models.config("start_date"),
                new ParentDescriptor("repositories", List.of("id", "name", "owner.login"), List.of("name"), null),
                SlicingModel.NONE,
                List.of(),
                ResponseShape.array(),
                new Pagination.LinkHeader(),
                new PageSizeModel(new RequestPlace.Query("per_page"), 100, null),
                List.of(new PartitionField("updated_at", PartitionField.Transform.YEAR)),
                List.of(
                        new QualityRule(QualityRule.Kind.UNIQUE, "id", List.of(), QualityRule.Severity.ERROR),
                        new QualityRule(
                                QualityRule.Kind.ACCEPTED_VALUES,
                                "state",
                                List.of("open", "closed"),
                                QualityRule.Severity.WARNING)),
                List.of(410),
                ForgeErrors.ofIssues(),
                List.of());
    }
}
