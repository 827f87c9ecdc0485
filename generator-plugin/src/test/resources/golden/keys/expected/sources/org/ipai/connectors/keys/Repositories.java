// Generated from connector-specs/keys/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.keys;

import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Repositories of the owner.
 *
 * @apiNote {@code GET /orgs/{org}/repos} or
 * {@code GET /users/{username}/repos}
 */
@Generated("org.ipai.connectors.generator")
final class Repositories implements SourceStream {

    static final StreamDescriptor DESCRIPTOR = new StreamDescriptor(
            "keys",
            "repositories",
            "Repositories of the owner.",
            new RecordSchema(RepositoryReader.COLUMNS),
            List.of("id"),
            Set.of(SyncMode.FULL_REFRESH),
            null,
            null,
            List.of(),
            new Pagination.LinkHeader(),
            List.of(),
            List.of(
                    new QualityRule(QualityRule.Kind.UNIQUE, "id",
                            List.of(), QualityRule.Severity.ERROR)),
            Set.of(),
            new Deletes.InferOnFull(List.of(), Deletes.WhenEmpty.KEEP));

    private final KeysConfig config;

    Repositories(KeysConfig config) {
        this.config = config;
    }

    @Override
    public StreamDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        if (config.ownerType().equals("organization")) {
            return Request.get("/orgs/{org}/repos")
                    .path("org", config.owner())
                    .query("type", "all")
                    .query("per_page", "100")
                    .build();
        }
        return Request.get("/users/{username}/repos")
                .path("username", config.owner())
                .query("per_page", "100")
                .build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new RepositoriesDecoder(columns);
    }
}
