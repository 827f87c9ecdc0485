package org.ipai.connectors.generator.emit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compiles and runs what is generated for hostile names, texts and sizes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NastyConnectorTest {

    private CompiledConnector nasty;

    @BeforeAll
    void compile(@TempDir Path folder) {
        nasty = CompiledConnector.of(GoldenCase.NASTY.emit(), "org.ipai.connectors.nasty.NastyConnector", folder);
    }

    @Test
    void keeps_every_text_as_it_was() {
        ConnectorModel model = NastyModel.create();
        var descriptor = nasty.connector().descriptor();
        assertThat(descriptor.description()).isEqualTo(model.description());
        assertThat(descriptor.title()).isEqualTo(model.title());
        assertThat(descriptor.goldViews().get(0).query())
                .isEqualTo(model.goldViews().get(0).query().replace("\r\n", "\n"));
        assertThat(descriptor.configFields().get(0).allowedValues()).containsExactly("\"", "\\");
        assertThat(descriptor.streams().get(0).recordPath()).containsExactly("data", "items\"");
    }

    @Test
    void leaves_out_what_is_made_of_nothing() {
        Request bare = nasty.stream("things", Map.of("flag", "true")).firstPage(Slice.whole(), CursorRange.all());
        assertThat(bare.query()).containsExactly(new Parameter("either", "5"), new Parameter("flag", "true"));
        Map<String, String> full = Map.of("flag", "true", "count", "3", "values", "2024-01-01T00:00:00Z");
        assertThat(nasty.stream("things", full)
                        .firstPage(Slice.whole(), new CursorRange(null, "now"))
                        .query())
                .containsExactly(
                        new Parameter("q\"", "since:now"),
                        new Parameter("either", "3"),
                        new Parameter("when", "2024-01-01T00:00:00Z"),
                        new Parameter("flag", "true"));
        Source source = nasty.open(Map.of());
        assertThat(source.headers()).isEmpty();
        assertThat(source.authentication()).isInstanceOf(Authentication.None.class);
        assertThat(nasty.open(Map.of("count", "3", "token", "t")).headers())
                .containsExactly(new Parameter("X-Fixed", "v3"));
    }

    @Test
    void combines_conditions() {
        String files = "/files/*/a%2Fb";
        assertThat(nasty.stream("things", Map.of("flag", "true", "text", "\""))
                        .firstPage(Slice.whole(), CursorRange.all())
                        .path())
                .isEqualTo(files);
        assertThat(nasty.stream("things", Map.of("limit", "6"))
                        .firstPage(Slice.whole(), CursorRange.all())
                        .path())
                .isEqualTo(files);
        assertThat(nasty.stream("things", Map.of())
                        .firstPage(Slice.whole(), CursorRange.all())
                        .path())
                .isEqualTo("/things");
    }

    @Test
    void reads_fields_of_any_name() {
        assertThat(nasty.read("Thing", """
                {"class": "c", "quote\\"\\\\": "q", "größe 漢字 🦊": 5, "json": [1], "element": [[1, null], null, []],
                 "columns": [[{"list": "l"}]], "string": {"json": {"list": null}}, "$T": {"any": 1}}
                """).toString())
                .startsWith("Thing[class_=c, quote=q, größe=5, json=[1]")
                .contains("element=[[1, null], null, []]", "string=String[json=Slice[list=null]]", "dollar=Empty[]");
    }

    @Test
    void decodes_slices_with_columns_called_like_variables() {
        var stream = nasty.stream("slices", Map.of());
        RecordColumns columns = new RecordColumns(stream.descriptor().schema());
        RecordDecoder decoder = stream.decoder(columns);
        decoder.startSlice(new Slice("k", "l", Map.of("class", "x", "groesse", "9")));
        decoder.decode(JsonReader.of("{\"list\": \"l\"}"));
        assertThat(columns.root().longColumn("record").value(0)).isEqualTo(9);
        assertThat(columns.root().longColumn("json").hasValue(0)).isFalse();
        assertThat(stream.firstPage(new Slice("k", "l", Map.of("groesse", "9")), CursorRange.all())
                        .path())
                .isEqualTo("/things/9");
    }

    @Test
    void compiles_objects_of_two_hundred_and_fifty_fields(@TempDir Path folder) {
        List<FieldModel> fields = new ArrayList<>();
        for (Scalar type : Scalar.values()) {
            IntStream.range(0, 250 / Scalar.values().length)
                    .forEach(i -> fields.add(Models.field(type.name().toLowerCase(Locale.ROOT) + "Field" + i, type)));
        }
        CompiledConnector wide = CompiledConnector.of(
                GoldenCase.FORGE.emit(withRepository(new StructModel("Repository", fields))),
                "org.ipai.connectors.forge.ForgeConnector",
                folder);
        assertThat(wide.read("Repository", "{\"longField30\": 4}").toString()).contains("longField30=4");
        assertThat(wide.stream("repositories", Map.of("owner", "o", "token", "t"))
                        .descriptor()
                        .schema()
                        .fields())
                .hasSameSizeAs(fields);
    }

    @Test
    void refuses_two_object_types_of_one_name() {
        StructModel clash = new StructModel(
                "Repository", List.of(Models.field("other", Models.object(new StructModel("Repository", List.of())))));
        assertThatThrownBy(() -> GoldenCase.FORGE.emit(withRepository(clash)))
                .hasMessage("two different object types are called Repository");
        assertThatThrownBy(() -> GoldenCase.FORGE.emit(withRepository(new StructModel("issues", List.of()))))
                .hasMessageContaining("two generated files would be called")
                .hasMessageContaining("ssues.java");
    }

    private static ConnectorModel withRepository(StructModel record) {
        ConnectorModel forge = ForgeModel.create();
        StreamModel stream = forge.streams().get(0);
        StreamModel changed = new StreamModel(
                stream.name(),
                stream.className(),
                stream.description(),
                stream.api(),
                stream.operations(),
                record,
                stream.fieldRules(),
                stream.added(),
                stream.wanted(),
                stream.primaryKey(),
                stream.deletes(),
                stream.syncModes(),
                stream.cursor(),
                stream.cursorStart(),
                stream.parent(),
                stream.slicing(),
                stream.recordPath(),
                stream.responseShape(),
                stream.pagination(),
                stream.pageSize(),
                stream.partitions(),
                stream.quality(),
                stream.emptyStatuses(),
                stream.errors(),
                List.of());
        return ForgeModel.withStreams(List.of(changed, forge.streams().get(1)));
    }
}
