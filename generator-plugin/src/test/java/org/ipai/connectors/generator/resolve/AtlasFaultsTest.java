package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.ModelJson;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person is told whose records cannot be built from the provider's responses. */
final class AtlasFaultsTest {

    private static final Path CASE = Path.of("src/test/resources/golden/atlas");

    private final Path folder;
    private final Findings findings = new Findings();

    AtlasFaultsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Optional<ConnectorModel> resolve(String spec) throws IOException {
        Path file = Files.writeString(folder.resolve("connector.yaml"), spec);
        Files.copy(CASE.resolve("document.json"), folder.resolve("document.json"));
        ConnectorSpec read = SpecReader.read(file, folder, findings).orElseThrow();
        return ApiDocument.read(
                        folder.resolve("document.json"),
                        read.document().locked(),
                        Resolver.operationIds(read, read.allApis().get(0)),
                        findings)
                .flatMap(document ->
                        new Resolver(folder, "org.example").resolve(read, ApiDocuments.of(document), findings));
    }

    @Test
    void what_fits_has_no_findings() throws IOException {
        ConnectorModel model =
                resolve(Files.readString(CASE.resolve("connector.yaml"))).orElseThrow();
        assertThat(findings.sorted()).isEmpty();
        assertThat(ModelJson.print(model)).contains("\"kind\" : \"Joined\"", "\"kind\" : \"Entries\"");
    }

    /** The third column is the text that the finding points at. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {path: [data], shape: {entries: {key: code | {path: [dat], shape: {entries: {key: code | dat] | IPAI-RECORD-PATH | the response of 'listCurrencies' has no field 'dat' there | did you mean 'data'?
            {entries: {key: code}}           | {entries: {key: name}}            | name     | IPAI-RECORD-PARTS | the record has a field 'name' already | use another name, such as 'entry_name'
            {entries: {key: currency, value: rate}} | {entries: {key: currency}} | entries  | IPAI-RECORD-PARTS | the response of 'showRates' holds no objects with known fields there, but other values | set 'value' to put the values into a field, or correct 'path'
            {entries: {key: currency, value: rate}} | {entries: {key: rate, value: rate}} | rate}}} | IPAI-RECORD-PARTS | the record has a field 'rate' already | use another name, such as 'entry_rate'
            {shape: {scalar: {field: tag}}}  | {shape: {entries: {key: tag}}}    | entries  | IPAI-RECORD-PARTS | the response of 'listTags' holds no object there whose fields have any name | leave 'shape' out
            {path: [rates], shape            | {path: [base], shape              | entries  | IPAI-RECORD-PARTS | the response of 'showRates' holds no object there whose fields have any name | correct 'path', or write the document by hand if it leaves out 'additionalProperties'
            {path: [data], shape: {entries: {key: code}}} | {path: [data], shape: {scalar: {field: code}}} | scalar | IPAI-RECORD-PARTS | the response of 'listCurrencies' holds no array of single values there | correct 'path', or leave 'shape' out
            field: lines.data, keep          | field: lines.date, keep           | lines.date | IPAI-RECORD-PARTS | an element in the response of 'listOrders' has no field 'date' there | did you mean 'data'?
            field: lines.data, keep          | field: customer, keep             | customer, | IPAI-RECORD-PARTS | the response of 'listOrders' holds no array at 'customer' | name the nested array
            {field: labels, value: label,    | {field: labels,                   | labels,  | IPAI-RECORD-PARTS | the response of 'listOrders' holds no objects with known fields there, but other values | set 'value' to put the values into a field, or correct 'path'
            {order_id: id, customer_name: customer.name} | {order_id: idd}       | idd      | IPAI-RECORD-PARTS | an element in the response of 'listOrders' has no field 'idd' there | did you mean 'id'?
            {order_id: id, customer_name: customer.name} | {number: id}          | number   | IPAI-RECORD-PARTS | the record has a field 'number' already | use another name, such as 'entry_number'
            {path: [orders], shape: {expand: {field: labels | {shape: {expand: {field: labels | expand | IPAI-RECORD-PARTS | the response of 'listOrders' holds no array of objects there | correct 'path'
            pagination: {page_number: {parameter: page, page_size: {parameter: limit, value: 5}}}\\n    fields | pagination: {next_url: {path: [data, next]}}\\n    fields | entries: {key: code | IPAI-RECORD-SHAPE | what tells of the next page would be one of the entries | correct 'path', or use a kind of pagination that reads nothing there
            sky: [sky]                       | sky: [ski]                        | ski      | IPAI-RECORD-PARTS | the response of 'showWeather' has no field 'ski' there | did you mean 'sky'?
            sky: [sky]                       | sky: [hourly]                     | hourly]}} | IPAI-RECORD-PARTS | the response of 'showWeather' holds no array there | name the array itself
            sky: [sky]                       | sky: [hourly, time]               | sky:     | IPAI-RECORD-PARTS | the response of 'showWeather' would be read at one place for two fields | keep one of the two
            header: [columns]                | header: [rows]                    | rows]    | IPAI-RECORD-PARTS | the response of 'reportClicks' holds no array of names there | name the array of column names
            header: [columns]                | header: [total]                   | total]   | IPAI-RECORD-PARTS | the response of 'reportClicks' holds no array there | name the array itself
            header: [columns]                | header: [columns]\\n          name: title | title    | IPAI-RECORD-PARTS | the response of 'reportClicks' holds no objects in its header | leave 'name' out
            rows: [rows]\\n          columns: {Day | rows: [columns]\\n          columns: {Day | columns]\\n | IPAI-RECORD-PARTS | the response of 'reportClicks' holds no array of arrays there | name the array of rows
            \\n          name: name          | ``                                | columnHeaders | IPAI-RECORD-PARTS | the response of 'reportViews' holds no array of names there | set 'name' to the field of an element that holds its name
            name: name                       | name: nam                         | nam\\n   | IPAI-RECORD-PARTS | an element of the header has no field 'nam' there | did you mean 'name'?
            author: {from: [included, users] | author: {from: [included, user]   | user]    | IPAI-RECORD-PARTS | the response of 'listComments' has no field 'user' there | did you mean 'users'?
            author: {from: [included, users] | author: {from: [included]         | included] | IPAI-RECORD-PARTS | the response of 'listComments' holds no array of objects there | join objects that have a key by a field of the record that holds it
            on: author_id                    | on: author                        | author,  | IPAI-RECORD-PARTS | the record has no field 'author' there | did you mean 'author_id'?
            on: author_id, key: id           | on: author_id, key: uid           | uid      | IPAI-RECORD-PARTS | what is joined has no field 'uid' there | did you mean 'id'?
            author: {from                    | text: {from                       | text: {  | IPAI-RECORD-PARTS | the record has a field 'text' already | use another name, such as 'entry_text'
            author: {from: [included, users] | author: {from: [data]             | data], on | IPAI-RECORD-SHAPE | what is joined must stand beside the records, not in them | correct 'from', which starts at the response's root
            shape: {scalar: {field: tag}}    | unwrap: tag, shape: {scalar: {field: tag}} | tag, shape | IPAI-RECORD-SHAPE | records that are built are not wrapped | delete 'unwrap' or 'shape'
            {page_number: {parameter: page, page_size: {parameter: limit, value: 5}, stop: short_page}} | {keyset: {parameters: {page: "${last.order_id}"}, page_size: {parameter: limit, value: 5}}} | expand: {field: labels | IPAI-RECORD-SHAPE | the last record of a page may be part of something that is not the last on the page | use another kind of pagination, or read the outer objects with their nested list as they are
            """)
    void says_where_records_cannot_be_built(
            String from, String to, String place, String rule, String message, String hint) throws IOException {
        String spec = Files.readString(CASE.resolve("connector.yaml"));
        assertThat(spec).contains(broken(from));
        String faulty = spec.replace(broken(from), broken(to));
        assertThat(resolve(faulty)).isEmpty();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals(rule))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo(message);
                    assertThat(finding.hint()).isEqualTo(hint);
                    assertThat(pointedAt(faulty, finding)).startsWith(broken(place));
                });
    }

    private static String broken(String text) {
        return text.replace("\\n", "\n");
    }

    private static String pointedAt(String spec, Finding finding) {
        List<String> lines = spec.lines().toList();
        int line = finding.location().line() - 1;
        return lines.get(line).substring(finding.location().column() - 1) + "\n";
    }
}
