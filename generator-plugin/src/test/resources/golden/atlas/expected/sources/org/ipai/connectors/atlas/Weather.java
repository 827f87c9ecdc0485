// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;

/**
 * The weather of each hour.
 *
 * @apiNote {@code GET /weather}
 */
@Generated("org.ipai.connectors.generator")
final class Weather implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "atlas",
            "weather",
            "The weather of each hour.",
            new RecordSchema(WeatherRecordReader.COLUMNS),
            List.of("time"),
            Set.of(SyncMode.FULL_REFRESH, SyncMode.INCREMENTAL),
            new CursorDescriptor(List.of("time"), CursorDescriptor.Format.EPOCH_SECONDS, CursorDescriptor.Format.EPOCH_SECONDS,
                    CursorDescriptor.Order.NONE, CursorDescriptor.Filter.CLIENT,
                    CursorReach.from(Duration.ZERO)),
            null,
            List.of(),
            new Pagination.SinglePage(),
            List.of(),
            List.of(),
            Set.of(),
            Deletes.NONE);

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/weather")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new WeatherDecoder(columns);
    }

    @Override
    public ResponseShape responseShape() {
        return new ResponseShape.Zipped(List.of(
                        new NamedPath("time", List.of("hourly", "time")),
                        new NamedPath("temperature", List.of("hourly", "temperature")),
                        new NamedPath("sky", List.of("sky"))));
    }
}
