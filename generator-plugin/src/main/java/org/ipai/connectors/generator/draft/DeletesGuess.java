package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.ApiType.Kind;

/** How a stream's table learns of deleted records. */
final class DeletesGuess {

    private static final String KEY = "deletes";
    private static final List<String> FLAGS = List.of("deleted", "is_deleted", "deleted_at");

    private DeletesGuess() {}

    /** A guess always; {@code none} wherever records could be missing for another reason than that they are gone. */
    static Guess of(Listing listing, Optional<CursorGuess> cursor, Guess pagination) {
        Optional<ApiField> flag = FLAGS.stream()
                .flatMap(name -> listing.field(name).stream())
                .filter(field -> field.schema().type() instanceof ApiType.Scalar)
                .findFirst();
        if (flag.isPresent()) {
            return flag(flag.get());
        }
        if (cursor.isPresent()) {
            return none("deleted records do not come with changes; infer_on_full finds them on full refreshes");
        }
        return pagination.confidence() == Confidence.LOW
                ? none("the listing may not be complete")
                : Guess.written(
                        KEY,
                        YamlText.text("infer_on_full"),
                        Confidence.MEDIUM,
                        "each sync reads all records; right unless the provider lists only recent ones");
    }

    private static Guess flag(ApiField field) {
        ObjectNode flag = YamlText.object().put("field", field.name());
        if (Listing.kind(field.schema().type()).equals(Optional.of(Kind.BOOLEAN))) {
            flag.put("equals", true);
        }
        ObjectNode block = YamlText.object();
        block.set("flag", flag);
        return Guess.written(KEY, block, Confidence.MEDIUM, "records have " + field.name());
    }

    private static Guess none(String reason) {
        return Guess.written(KEY, YamlText.text("none"), Confidence.LOW, reason);
    }
}
