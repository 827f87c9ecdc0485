// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.connector.ValueTest;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Ends *&#47; here, "quotes" &#92;u002a/ &#123;&#64;link Object&#125; &lt;b&gt; &amp; &#64;author $T $$ é 漢字 🦊 `a|b`
 *
 * @apiNote <code>GET /files&#47;*&#47;&#123;x&#125;</code> or
 * {@code GET /things}
 */
@Generated("org.ipai.connectors.generator")
final class Things implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "nasty",
            "things",
            "Ends */ here, \"quotes\" \\u002a/ {@link Object} <b> & @author $T $$ \n"
                    + "\n"
                    + " é 漢字 🦊 `a|b`",
            new RecordSchema(ThingReader.COLUMNS),
            List.of("class", "groesse"),
            Set.of(SyncMode.INCREMENTAL),
            new CursorDescriptor(List.of("field"), CursorDescriptor.Format.INSTANT, CursorDescriptor.Format.EPOCH_MILLIS,
                    CursorDescriptor.Order.NONE, CursorDescriptor.Filter.REQUEST,
                    new CursorReach(Duration.ZERO, Duration.parse("PT5M"),
                    Duration.parse("PT720H"), CursorReach.NewSlices.FROM_OLDEST_CURSOR)),
            null,
            List.of("data", "items\""),
            new Pagination.SinglePage(),
            List.of(),
            List.of(),
            Set.of(),
            new Deletes.Flag("string.json.list", "\"\\"));

    private static final List<ErrorRule> ERROR_RULES = List.of(
            new ErrorRule(
                    new ResponseCondition.All(List.of(
                            new ResponseCondition.Header("X-$L",
                                    new ValueTest.Contains("\"*/$S\\u0022")),
                            new ResponseCondition.Body(List.of("größe", "a\"b"),
                                    new ValueTest.OneOf(List.of("", "\n", "$$"))))),
                    ErrorRule.Action.FAIL_PARTITION,
                    null,
                    null,
                    ErrorRule.Action.FAIL_PARTITION,
                    "100 % of \"${slice}\" $T"));

    private final NastyConfig config;

    Things(NastyConfig config) {
        this.config = config;
    }

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        if ((config.flag() && Objects.equals(config.text(), "\"")) || !(config.flag()
                || java.lang.String.valueOf(config.limit()).equals("5"))) {
            return Request.get("/files/*/{x}")
                    .path("x", "a/b")
                    .build();
        }
        return Request.get("/things")
                .query("q\"", range.until() == null ? null : "since:" + range.until())
                .query("either", config.count() != null ? java.lang.String.valueOf(config.count()) : java.lang.String.valueOf(config.limit()))
                .query("when", Objects.toString(config.values(), null))
                .query("flag", java.lang.String.valueOf(config.flag()))
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new ThingsDecoder(columns);
    }

    @Override
    public List<ErrorRule> errorRules() {
        return ERROR_RULES;
    }
}
