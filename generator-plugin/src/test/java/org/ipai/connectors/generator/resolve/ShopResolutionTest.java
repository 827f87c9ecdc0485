package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ipai.connectors.generator.Recording;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.ModelJson;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.openapi.DocumentLocker;
import org.ipai.connectors.generator.openapi.LockedDocument;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A made-up provider with every shape of field, and what a person is told who gets its spec wrong. */
final class ShopResolutionTest {

    private static final Path CASE = Path.of("src/test/resources/org/ipai/connectors/generator/resolve/shop");

    private final Path folder;
    private final Findings findings = new Findings();
    private String spec;

    ShopResolutionTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        byte[] document = Files.readAllBytes(CASE.resolve("shop.openapi.yaml"));
        Files.write(folder.resolve("shop.openapi.yaml"), document);
        Files.createDirectory(folder.resolve("gold"));
        Files.copy(CASE.resolve("gold/monthly.sql"), folder.resolve("gold/monthly.sql"));
        spec = Files.readString(CASE.resolve("connector.yaml")).replace("SHA256", sha256(document));
    }

    @Test
    void every_shape_of_field_gets_its_type_and_names() throws IOException {
        ConnectorModel model = resolve().orElseThrow();
        assertThat(findings.sorted())
                .extracting(Finding::rule)
                .containsOnly("IPAI-COLUMN-COLLISION", "IPAI-PAGINATION-LINK");
        String specHash = read().sha256();
        Recording.check(CASE.resolve("model.json"), ModelJson.print(model).replace(specHash, "SPEC"));
    }

    @Test
    void a_locked_document_gives_the_same_model() throws IOException {
        ConnectorModel full = resolve().orElseThrow();
        LockedDocument locked = DocumentLocker.lock(
                        folder.resolve("shop.openapi.yaml"),
                        read().document().url(),
                        Resolver.operationIds(read(), read().defaultApi()),
                        findings)
                .orElseThrow();
        Files.writeString(folder.resolve("shop.openapi.yaml"), locked.json());
        assertThat(resolve()).contains(full);
    }

    @Test
    void operations_with_other_records_cannot_share_a_stream() throws IOException {
        replace(
                "operation: listShops\n",
                "operations:\n      - {when: '${config.archived}', operation: listMarkets}\n      - operation: listShops\n");
        spec = spec.replace("    pagination: link_header\n", "    pagination: none\n");
        assertThat(resolve()).isEmpty();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals("IPAI-OPERATION-VARIANTS"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("without region"));
    }

    @Test
    void a_condition_on_a_field_that_the_document_does_not_know_is_a_warning() throws IOException {
        replace("path: [total]", "path: [data, itms]");
        assertThat(resolve()).isPresent();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals("IPAI-ERROR-BODY-PATH"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .isEqualTo("successful responses of 'listOrders' have no field 'itms' here");
                    assertThat(finding.hint()).isEqualTo("did you mean 'items'?");
                });
    }

    @Test
    void all_faults_are_told_at_once() throws IOException {
        replace("primary_key: [shop_id, id]", "primary_key: [shop_id, idd]");
        replace("kind: \"${config.kind}\"", "kind: \"${config.knd}\"");
        replace("currency: EUR", "currenzy: EUR");
        assertThat(resolve()).isEmpty();
        assertThat(findings.sorted())
                .extracting(Finding::rule)
                .contains(
                        "IPAI-FIELD-UNKNOWN",
                        "IPAI-EXPRESSION-UNKNOWN",
                        "IPAI-PARAMETER-UNKNOWN",
                        "IPAI-PARAMETER-MISSING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            operation: listOrders             | operation: listOrder            | IPAI-OPERATION-UNKNOWN  | did you mean 'listOrders'?
            operation: listShops              | operation: dropShop             | IPAI-OPERATION-NOT-READ | use an operation that reads: a GET, or a POST such as a search
            operation: listShops              | operation: showPage             | IPAI-OPERATION-NO-JSON  | use an operation that returns JSON
            records: [data, items]            | records: [data, itms]           | IPAI-RECORD-PATH        | did you mean 'items'?
            records: [data, items]            | records: [data]                 | IPAI-RECORD-PATH        | set 'records' to one of [items]
            records: [data, items]            | records: [total]                | IPAI-RECORD-PATH        | use an operation that returns objects, or correct 'records'
            archived: "${config.archived}"    | archvd: "${config.archived}"    | IPAI-PARAMETER-UNKNOWN  | did you mean 'archived'?
            archived: "${config.archived}"    | archived: "${config.kind}"      | IPAI-PARAMETER-VALUE    | use a value of that type
            archived: "${config.archived}"    | archived: maybe                 | IPAI-PARAMETER-VALUE    | write true or false
            archived: "${config.archived}"    | session: a                      | IPAI-PARAMETER-UNKNOWN  | leave it out; connectors send no cookies
            currency: EUR                     | currency: [EUR, USD]            | IPAI-PARAMETER-VALUE    | write one value
            pagination: link_header           | body: {a: 1}                    | IPAI-BODY-UNKNOWN       | delete 'body', or use a POST operation that takes one
            archived: "${config.archived}"    | day: "31.1.2024"                | IPAI-PARAMETER-VALUE    | write a date such as 2024-01-31
            archived: "${config.archived}"    | size: 5                         | IPAI-PARAMETER-TWICE    | leave it to one of parameters, pagination and cursor
            currency: EUR                     | currency: EURO                  | IPAI-PARAMETER-VALUE    | did you mean 'EUR'?
            currency: EUR                     | currency: "${config.note}"      | IPAI-PARAMETER-VALUE    | give the field a default, or write config.?field.orValue("…")
            , currency: EUR                   | `  `                            | IPAI-PARAMETER-MISSING  | add it to the parameters of the operation
            shop: "${parent.id}",             | `  `                            | IPAI-PARAMETER-MISSING  | add it to the parameters of the operation
            enum: [paid, all]                 | enum: [paid, all, closed]       | IPAI-PARAMETER-VALUE    | allow only values among paid, open, all
            value: 100                        | value: 500                      | IPAI-PARAMETER-VALUE    | write 200 or less
            parameter: size                   | parameter: siz                  | IPAI-PARAMETER-UNKNOWN  | did you mean 'size'?
            parameter: created_after          | parameter: createdafter         | IPAI-PARAMETER-UNKNOWN  | did you mean 'created_after'?
            parameter: created_after          | parameter: archived             | IPAI-CURSOR-INVALID     | use another parameter or another cursor field, or write 'parameter_format'
            field: createdAt                  | field: createdat                | IPAI-FIELD-UNKNOWN      | did you mean 'createdAt'?
            field: createdAt                  | field: changed.att              | IPAI-FIELD-UNKNOWN      | did you mean 'at'?
            field: createdAt                  | field: lines                    | IPAI-CURSOR-INVALID     | use a field that grows with every change, such as an instant
            field: createdAt                  | field: total                    | IPAI-CURSOR-INVALID     | write 'format: epoch_seconds or epoch_millis'
            field: createdAt                  | format: integer, field: createdAt | IPAI-CURSOR-INVALID   | write 'format: instant'
            field: createdAt                  | parameter_format: integer, field: createdAt | IPAI-CURSOR-INVALID | leave parameter_format out, or say the field's 'format'
            field: createdAt                  | window: PT0S, field: createdAt  | IPAI-CURSOR-INVALID     | write a duration such as P30D
            field: createdAt, order: ascending, parameter: created_after, start: "${config.start}", look_back: PT1H | field: class, format: opaque, new_slices: from_oldest_cursor | IPAI-CURSOR-INVALID | leave new_slices out, so that new slices are read from the start
            field: createdAt                  | until_parameter: createdbefore, field: createdAt | IPAI-PARAMETER-UNKNOWN | did you mean 'created_after'?
            look_back: PT1H                   | look_back: 1h                   | IPAI-CURSOR-INVALID     | write an ISO-8601 duration such as PT1S or P7D
            look_back: PT1H                   | look_back: -PT1H                | IPAI-CURSOR-INVALID     | write it without a sign
            start: "${config.start}"          | start: yesterday                | IPAI-PARAMETER-VALUE    | write an instant such as 2024-01-31T00:00:00Z, a date, or a config field that holds one
            parameter: created_after, start   | start                           | IPAI-CURSOR-INVALID     | name the request's parameter, or leave start out
            primary_key: [shop_id, id]        | primary_key: [shop_id, total]   | IPAI-COLUMN-TYPE        | use another column
            primary_key: [shop_id, id]        | primary_key: [shopid, id]       | IPAI-FIELD-UNKNOWN      | did you mean 'shop_id'?
            currency: EUR                     | currency: EUR, X-Trace: "${cursor.until}" | IPAI-DELETES-RANGE | leave the cursor's upper bound out, or choose another way to learn of deletions
            add: {shop_id: id,                | skip_unchanged: name, add: {shop_id: name, | IPAI-DELETES-SLICE | add the parent's primary key to the records, such as 'add: {parent_id: id}'
            deletes: infer_on_full            | deletes: {flag: {field: paid}}  | IPAI-DELETES-FLAG       | add 'equals: true'
            deletes: infer_on_full            | deletes: {flag: {field: pad}}   | IPAI-FIELD-UNKNOWN      | did you mean 'paid'?
            deletes: infer_on_full            | deletes: {flag: {field: lines}} | IPAI-DELETES-FLAG       | use another field
            deletes: infer_on_full            | deletes: {flag: {field: currency, equals: GBP}} | IPAI-DELETES-FLAG | write a value of the field's type, or leave 'equals' out if any value says so
            deletes: infer_on_full            | deletes: {flag: {field: big, equals: yes}} | IPAI-DELETES-FLAG | write a value of the field's type, or leave 'equals' out if any value says so
            deletes: infer_on_full            | deletes: {endpoint: {stream: shops, key: {shop_id: id, id: id}}} | IPAI-DELETES-KEY-TYPE | name a top-level field or column of that type
            deletes: infer_on_full            | deletes: {endpoint: {stream: shops, key: {shop_id: idd, id: name}}} | IPAI-FIELD-UNKNOWN | did you mean 'id'?
            {created_at: month}               | {paid: month}                   | IPAI-COLUMN-TYPE        | use another column
            {created_at: month}               | {total: identity}               | IPAI-COLUMN-TYPE        | use another column
            column: currency, values: [EUR    | column: count, values: [many    | IPAI-COLUMN-TYPE        | write values of the column's type
            {rule: unique, column: id}        | {rule: unique, column: lines}   | IPAI-COLUMN-TYPE        | use another column
            shop_city: address.city           | shop_city: address              | IPAI-COLUMN-TYPE        | add a text, number, boolean, date or instant
            shop_city: address.city           | shop_city: address.town         | IPAI-FIELD-UNKNOWN      | use a field of the record that 'fields' does not leave out, block or hash
            shop_city: address.city           | total: address.city             | IPAI-COLUMN-COLLISION   | use another name in lower snake case, such as parent_total
            empty_on: [404]                   | fields: {exclude: [lines.skuu]} | IPAI-FIELD-UNKNOWN      | did you mean 'sku'?
            empty_on: [404]                   | fields: {exclude: [createdAt]}  | IPAI-FIELD-UNKNOWN      | use a field of the record that 'fields' does not leave out, block or hash
            records: [data, items]            | records: {path: [data, items], shape: object} | IPAI-RECORD-PATH | leave 'shape' out
            records: [data, items]            | records: {path: [data], shape: object} | IPAI-RECORD-SHAPE | write 'pagination: none' in the stream
            records: [data, items]            | records: {path: [data], shape: object, unwrap: items} | IPAI-RECORD-SHAPE | delete 'unwrap' and put the field at the end of 'path'
            records: [data, items]            | records: {path: [data, items], unwrap: billin} | IPAI-RECORD-PATH | did you mean 'billing'?
            records: [data, items]            | records: {path: [data, items], unwrap: id} | IPAI-RECORD-PATH | leave 'unwrap' out
            empty_on: [404]                   | fields: {block: [lines.skuu]}   | IPAI-FIELD-UNKNOWN      | did you mean 'sku'?
            empty_on: [404]                   | fields: {block: [createdAt]}    | IPAI-FIELD-UNKNOWN      | use a field of the record that 'fields' does not leave out, block or hash
            empty_on: [404]                   | fields: {block: [id]}           | IPAI-FIELD-UNKNOWN      | use a top-level field that 'fields' does not leave out, or a column added from the parent
            empty_on: [404]                   | fields: {block: [billing], hash: [billing.city]} | IPAI-FIELD-TREATED | keep one of the two
            empty_on: [404]                   | fields: {record_column: total}  | IPAI-COLUMN-COLLISION   | use another name in lower snake case, such as parent_total
            empty_on: [404]                   | fields: {hash: [createdAt]}     | IPAI-FIELD-TREATED      | hash the texts in it one by one, or block it
            empty_on: [404]                   | fields: {hash: [billing]}       | IPAI-FIELD-TREATED      | hash the texts in it one by one, or block it
            pagination: link_header           | fields: {block: [address.city]} | IPAI-FIELD-UNKNOWN      | use a field of the record that 'fields' does not leave out, block or hash
            pagination: link_header           | fields: {hash: [address.city]}  | IPAI-FIELD-UNKNOWN      | use a field of the record that 'fields' does not leave out, block or hash
            records: [data, items]            | records: {path: [data, items], where: '${record.paid != "x"}'} | IPAI-EXPRESSION-TYPE | compare and join values of the same type; string(x) makes a text
            records: [data, items]            | records: {path: [data, items], where: '${record.payd}'} | IPAI-EXPRESSION-UNKNOWN | did you mean 'paid'?
            records: [data, items]            | records: {path: [data, items], where: '${record.currency}'} | IPAI-EXPRESSION-TYPE | compare it, such as config.kind == "full"
            records: [data, items]            | records: {path: [data, items], where: 'record.paid'} | IPAI-EXPRESSION-SYNTAX | write a condition such as ${config.kind == "full"}
            empty_on: [404]                   | add: {buyer_mail: '${record.buyer}'} | IPAI-EXPRESSION-TYPE | select a field that holds a text, number, boolean, date or instant
            currency: EUR                     | currency: "${record.currency}"  | IPAI-EXPRESSION-UNKNOWN | expressions may use [config, parent, cursor]
            empty_on: [404]                   | fields: {null_values: {dya: ["-"]}} | IPAI-FIELD-UNKNOWN  | did you mean 'day'?
            empty_on: [404]                   | fields: {null_values: {billing: ["-"]}} | IPAI-FIELD-NOTATION | name a text, number, boolean, date or instant, or a field of the objects in it
            empty_on: [404]                   | fields: {null_values: {lines: ["-"]}} | IPAI-FIELD-NOTATION | name a text, number, boolean, date or instant, or a field of the objects in it
            empty_on: [404]                   | fields: {null_values: {lines.skuu: ["-"]}} | IPAI-FIELD-UNKNOWN | did you mean 'sku'?
            empty_on: [404]                   | fields: {null_values: {anything: ["-"]}} | IPAI-FIELD-NOTATION | name a text, number, boolean, date or instant, or a field of the objects in it
            empty_on: [404]                   | fields: {hash: [class], null_values: {class: ["-"]}} | IPAI-FIELD-NOTATION | leave it to one of the two
            empty_on: [404]                   | fields: {block: [class], formats: {class: iso}} | IPAI-FIELD-UNKNOWN | use a field of the record that 'fields' does not leave out, block or hash
            empty_on: [404]                   | fields: {rename: {clas: kind}}  | IPAI-FIELD-UNKNOWN      | did you mean 'class'?
            empty_on: [404]                   | fields: {block: [class], rename: {class: kind}} | IPAI-FIELD-UNKNOWN | use a field of the record that 'fields' does not leave out, block or hash
            empty_on: [404]                   | fields: {rename: {class: class}} | IPAI-FIELD-RENAMED     | delete the line, or give another name
            empty_on: [404]                   | fields: {rename: {createdAt: created_at}} | IPAI-FIELD-RENAMED | delete the line, or give another name
            empty_on: [404]                   | fields: {rename: {class: total}} | IPAI-FIELD-RENAMED     | use another name, or rename that field as well
            empty_on: [404]                   | fields: {rename: {class: sum, total: sum}} | IPAI-FIELD-RENAMED | use another name, or rename that field as well
            empty_on: [404]                   | fields: {rename: {lines.skuu: article}} | IPAI-FIELD-UNKNOWN | did you mean 'sku'?
            empty_on: [404]                   | fields: {rename: {class: shop_city}} | IPAI-COLUMN-COLLISION | use another name in lower snake case, such as parent_shop_city
            empty_on: [404]                   | fields: {formats: {paid: iso}}  | IPAI-FIELD-NOTATION     | name a field that holds texts or numbers
            empty_on: [404]                   | fields: {formats: {class: ios}} | IPAI-FIELD-NOTATION     | did you mean 'iso'?
            empty_on: [404]                   | fields: {formats: {class: "dd/bb"}} | IPAI-FIELD-NOTATION | write letters of java.time.format.DateTimeFormatter, such as dd/MM/yyyy HH:mm, or iso, epoch_seconds or epoch_millis
            empty_on: [404]                   | fields: {formats: {class: "MM/yyyy"}} | IPAI-FIELD-NOTATION | write letters of java.time.format.DateTimeFormatter, such as dd/MM/yyyy HH:mm, or iso, epoch_seconds or epoch_millis
            empty_on: [404]                   | fields: {formats: {class: {pattern: iso, zone: Europe/Berln}}} | IPAI-FIELD-NOTATION | did you mean 'Europe/Berlin'?
            empty_on: [404]                   | fields: {formats: {class: {pattern: dd/MM/yyyy, zone: Europe/Berlin}}} | IPAI-FIELD-NOTATION | leave 'zone' out
            empty_on: [404]                   | fields: {formats: {class: {pattern: epoch_millis, zone: UTC}}} | IPAI-FIELD-NOTATION | leave 'zone' out
            empty_on: [404]                   | fields: {formats: {createdAt: "dd/MM/yyyy"}} | IPAI-CURSOR-INVALID | use another parameter or another cursor field, or write 'parameter_format'
            sha256: "                         | sha256: "00000000               | IPAI-LOCK-STALE         | run ipai:lock, or write that hash if the locked document is right
            locked: shop.openapi.yaml         | locked: none.json               | IPAI-DOCUMENT-UNREADABLE | run ipai:lock to make the locked document, or correct the path
            """)
    void says_where_a_spec_does_not_fit_the_document(String from, String to, String rule, String hint)
            throws IOException {
        replace(from, to.strip());
        assertThat(resolve()).isEmpty();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals(rule))
                .anySatisfy(finding -> {
                    assertThat(finding.hint()).isEqualTo(hint);
                    assertThat(finding.location().line()).isPositive();
                });
    }

    @Test
    void a_gold_query_must_be_there() throws IOException {
        Files.delete(folder.resolve("gold/monthly.sql"));
        assertThat(resolve()).isEmpty();
        assertThat(findings.sorted()).extracting(Finding::rule).contains("IPAI-GOLD-SQL");
    }

    @Test
    void a_gold_query_that_names_a_missing_column_is_told_where_in_its_file() throws IOException {
        Files.writeString(
                folder.resolve("gold/monthly.sql"),
                "select date_trunc('month', o.created_at) as month,\n       sum(o.totl)\nfrom shop_orders o\ngroup by 1\n");
        assertThat(resolve()).isEmpty();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals("IPAI-GOLD-COLUMN"))
                .extracting(Finding::toString)
                .containsExactly("gold/monthly.sql:2:14: 'o' has no column 'totl'; did you mean 'total'?");
    }

    @Test
    void what_sounds_like_a_secret_is_blocked_hashed_or_excluded() throws IOException {
        replaceInDocument(
                "properties: {sku: {type: string}", "properties: {apiKey: {type: string}, sku: {type: string}");
        assertThat(resolve()).isEmpty();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals("IPAI-FIELD-SECRET"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).startsWith("the record's field 'lines.apiKey' sounds like a secret");
                    assertThat(finding.hint()).contains("fields.block", "fields.hash", "fields.exclude");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "include: [id],IPAI-FIELD-SECRET",
        "exclude: [lines.apiKey],",
        "block: [lines],",
        "hash: [lines.apiKey],",
        "'exclude: [lines.apiKey], record_column: raw',IPAI-FIELD-SECRET"
    })
    void to_be_left_out_of_include_settles_nothing(String fields, @Nullable String expected) throws IOException {
        replaceInDocument(
                "properties: {sku: {type: string}", "properties: {apiKey: {type: string}, sku: {type: string}");
        replace("    empty_on: [404]", "    fields: {" + fields + "}");
        resolve();
        assertThat(findings.sorted())
                .extracting(Finding::rule)
                .filteredOn("IPAI-FIELD-SECRET"::equals)
                .hasSize(expected == null ? 0 : 1);
    }

    @Test
    void a_key_that_may_be_missing_is_a_warning_until_a_rule_asks_for_it() throws IOException {
        replace("primary_key: [shop_id, id]", "primary_key: [shop_id, currency]");
        assertThat(resolve()).isPresent();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals("IPAI-KEY-NULLABLE"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.hint()).startsWith("add a quality rule {rule: not_null, column: currency}"));
        replace(
                "- {rule: unique, column: id}",
                "- {rule: unique, column: id}\n      - {rule: not_null, column: currency}");
        Findings later = new Findings();
        assertThat(resolve(later)).isPresent();
        assertThat(later.sorted()).extracting(Finding::rule).doesNotContain("IPAI-KEY-NULLABLE");
    }

    @Test
    void records_too_large_for_a_java_constructor_are_refused() throws IOException {
        String fields = IntStream.range(0, 128)
                .mapToObj(i -> "        n" + i + ": {type: integer}\n")
                .collect(Collectors.joining());
        replaceInDocument("        name: {type: string}\n", fields + "        name: {type: string}\n");
        assertThat(resolve()).isEmpty();
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals("IPAI-FIELDS-TOO-MANY"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).contains("fields.exclude"));
    }

    @Test
    void records_that_multiply_without_end_are_refused() throws IOException {
        String levels = IntStream.range(0, 40)
                .mapToObj(i ->
                        "    L%d: {type: object, properties: {a: {$ref: '#/components/schemas/L%d'}, b: {$ref: '#/components/schemas/L%d'}}}\n"
                                .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining());
        replaceInDocument(
                "    node:\n", levels + "    L40: {type: object, properties: {x: {type: string}}}\n    node:\n");
        replaceInDocument("name: {type: string}", "name: {$ref: '#/components/schemas/L0'}");
        assertThat(resolve()).isEmpty();
        assertThat(findings.sorted()).extracting(Finding::rule).contains("IPAI-FIELDS-TOO-MANY");
    }

    private void replaceInDocument(String from, String to) throws IOException {
        Path document = folder.resolve("shop.openapi.yaml");
        String before = Files.readString(document);
        assertThat(before).contains(from);
        Files.writeString(document, before.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    private void replace(String from, String to) {
        assertThat(spec).contains(from);
        spec = spec.replace(from, to);
    }

    private ConnectorSpec read() throws IOException {
        Files.writeString(folder.resolve("connector.yaml"), spec);
        return SpecReader.read(folder.resolve("connector.yaml"), folder, new Findings())
                .orElseThrow();
    }

    private Optional<ConnectorModel> resolve() throws IOException {
        return resolve(findings);
    }

    private Optional<ConnectorModel> resolve(Findings findings) throws IOException {
        ConnectorSpec read = read();
        Path document = folder.resolve(read.document().locked().value());
        return ApiDocument.read(
                        document, read.document().locked(), Resolver.operationIds(read, read.defaultApi()), findings)
                .flatMap(api ->
                        new Resolver(folder, "org.example.connectors").resolve(read, ApiDocuments.of(api), findings));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
