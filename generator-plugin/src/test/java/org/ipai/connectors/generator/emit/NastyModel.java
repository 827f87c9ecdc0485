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
import org.ipai.connectors.generator.model.SlicingModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.connector.ValueTest;
import org.ipai.connectors.runtime.record.FieldType.Scalar;

/** Everything a provider or an author could write that breaks a careless generator. */
final class NastyModel {

    private static final String PROSE =
            "Ends */ here, \"quotes\" \\u002a/ {@link Object} <b> & @author $T $$ \n\n é 漢字 🦊 `a|b`";

    /** Named like classes that generated code uses itself. */
    private static final StructModel SLICE = new StructModel("Slice", List.of(Models.field("list", Scalar.TEXT)));

    private static final StructModel STRING =
            new StructModel("String", List.of(Models.field("json", Models.object(SLICE))));

    private static final StructModel EMPTY = new StructModel("Empty", List.of());

    private static final StructModel RECORD = new StructModel(
            "Thing",
            List.of(
                    Models.field("class", "class", "class_", Models.scalar(Scalar.TEXT)),
                    Models.field("quote\"\\", "quote", "quote", Models.known("a */ b", "\\u000a")),
                    Models.field("größe 漢字 🦊", "groesse", "größe", Models.scalar(Scalar.LONG)),
                    Models.field("json", Scalar.JSON),
                    Models.field("field", Scalar.TIMESTAMP),
                    Models.field("repetition", Scalar.DATE),
                    Models.field("element", Models.list(Models.list(Models.scalar(Scalar.LONG)))),
                    Models.field("columns", Models.list(Models.list(Models.object(SLICE)))),
                    Models.field("string", Models.object(STRING)),
                    Models.field("$T", "dollar", "dollar", Models.object(EMPTY))));

    private NastyModel() {}

    static ConnectorModel create() {
        return new ConnectorModel(
                "nasty",
                "Nasty \"*/\"",
                PROSE,
                "specs\\u000a/nasty/connector.yaml",
                "00",
                "org.ipai.connectors.nasty",
                "Nasty",
                List.of(api()),
                config(),
                "0 0 * * *",
                SlaTier.BEST_EFFORT,
                List.of(parent(), child()),
                List.of(new GoldView(
                        "gold_nasty_view",
                        PROSE,
                        List.of("things"),
                        "SELECT '\"\"\"\"', '\\n', 'tab\there ' \r\n\tFROM nasty_things   \n  -- no line end 漢字")));
    }

    private static ApiModel api() {
        return new ApiModel(
                "",
                "NastySource",
                new DocumentModel("openapi", "https://nasty.example", "1", "00"),
                Models.text("https://nasty.example/base"),
                new AuthModel.Bearer(new AuthValue.SecretField("token"), "Bearer"),
                List.of(
                        new HeaderModel("X-\"Quoted\"", Models.config("text")),
                        new HeaderModel(
                                "X-Fixed", new Expression.Concat(List.of(Models.text("v"), Models.config("count"))))),
                RateLimitSignals.none(),
                List.of(),
                List.of(),
                null);
    }

    private static List<ConfigFieldModel> config() {
        return List.of(
                new ConfigFieldModel("text", "text", ConfigType.STRING, PROSE, false, null, List.of("\"", "\\")),
                new ConfigFieldModel("count", "count", ConfigType.INTEGER, "How many.", false, null, List.of()),
                new ConfigFieldModel("limit", "limit", ConfigType.INTEGER, "At most.", false, "5", List.of()),
                new ConfigFieldModel("flag", "flag", ConfigType.BOOLEAN, "Whether.", false, null, List.of()),
                new ConfigFieldModel("values", "values", ConfigType.INSTANT, "When.", false, null, List.of()),
                new ConfigFieldModel("token", "token", ConfigType.SECRET, "Secret.", false, null, List.of()));
    }

    private static StreamModel parent() {
        Expression bothOrNone = new Expression.Or(List.of(
                new Expression.And(
                        List.of(Models.config("flag"), new Expression.Equal(Models.config("text"), Models.text("\"")))),
                new Expression.Not(new Expression.Or(List.of(
                        Models.config("flag"), new Expression.Equal(Models.config("limit"), Models.text("5")))))));
        return new StreamModel(
                "things",
                "Things",
                PROSE,
                "",
                List.of(
                        new OperationModel(
                                bothOrNone,
                                "a",
                                "GET",
                                "/files/*/{x}",
                                List.of(Models.path("x", Models.text("a/b"))),
                                null),
                        new OperationModel(
                                null,
                                "b",
                                "GET",
                                "/things",
                                List.of(
                                        Models.query(
                                                "q\"",
                                                new Expression.Concat(List.of(
                                                        Models.text("since:"),
                                                        new Expression.CursorValue(Edge.UNTIL)))),
                                        Models.query(
                                                "either",
                                                new Expression.OrElse(Models.config("count"), Models.config("limit"))),
                                        Models.query("when", Models.config("values")),
                                        Models.query("flag", Models.config("flag"))),
                                null)),
                RECORD,
                List.of(),
                List.of(),
                null,
                List.of("class", "groesse"),
                new Deletes.Flag("string.json.list", "\"\\"),
                List.of(SyncMode.INCREMENTAL),
                new CursorDescriptor(
                        List.of("field"),
                        CursorDescriptor.Format.INSTANT,
                        CursorDescriptor.Format.EPOCH_MILLIS,
                        CursorDescriptor.Order.NONE,
                        CursorDescriptor.Filter.REQUEST,
                        new CursorReach(
                                Duration.ZERO,
                                Duration.ofMinutes(5),
                                Duration.ofDays(30),
                                CursorReach.NewSlices.FROM_OLDEST_CURSOR)),
                null,
                null,
                SlicingModel.NONE,
                List.of("data", "items\""),
                ResponseShape.array(),
                new Pagination.SinglePage(),
                null,
                List.of(),
                List.of(),
                List.of(),
                nastyErrors(),
                List.of());
    }

    private static List<ErrorRule> nastyErrors() {
        return List.of(new ErrorRule(
                new ResponseCondition.All(List.of(
                        new ResponseCondition.Header("X-$L", new ValueTest.Contains("\"*/$S\\u0022")),
                        new ResponseCondition.Body(
                                List.of("größe", "a\"b"), new ValueTest.OneOf(List.of("", "\n", "$$"))))),
                ErrorRule.Action.FAIL_PARTITION,
                null,
                null,
                ErrorRule.Action.FAIL_PARTITION,
                "100 % of \"${slice}\" $T"));
    }

    private static StreamModel child() {
        return new StreamModel(
                "slices",
                "Slices",
                "Streams may be called like classes.",
                "",
                List.of(new OperationModel(
                        null,
                        "c",
                        "GET",
                        "/things/{größe}",
                        List.of(Models.path("größe", new Expression.ParentValue("groesse"))),
                        null)),
                SLICE,
                List.of(),
                List.of(
                        new AddedColumn("slice", "slice", new Expression.ParentValue("class"), Scalar.TEXT),
                        new AddedColumn("record", "record", new Expression.ParentValue("groesse"), Scalar.LONG),
                        new AddedColumn("config", "config", Models.config("text"), Scalar.TEXT),
                        new AddedColumn("json", "json", new Expression.ParentValue("field"), Scalar.TIMESTAMP)),
                new Expression.Not(
                        new Expression.Equal(new Expression.RecordValue("list"), new Expression.ParentValue("class"))),
                List.of("slice", "list"),
                new Deletes.Endpoint("things", List.of("class", "groesse")),
                List.of(SyncMode.FULL_REFRESH),
                null,
                null,
                new ParentDescriptor("things", List.of("class", "groesse", "field"), List.of(), null),
                SlicingModel.NONE,
                List.of(),
                ResponseShape.array(),
                new Pagination.SinglePage(),
                null,
                List.of(),
                List.of(),
                List.of(404, 409),
                List.of(),
                List.of());
    }
}
