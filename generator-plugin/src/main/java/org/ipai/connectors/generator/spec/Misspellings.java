package org.ipai.connectors.generator.spec;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.NearestName;

/** Which known properties the unknown ones were meant to be; such a property is not reported as missing as well. */
final class Misspellings {

    private final Map<Error, String> meant = new HashMap<>();
    private final Set<String> explained = new HashSet<>();

    Misspellings(SpecSchema schema, List<Error> errors) {
        for (Error error : errors) {
            if (error.getKeyword().equals("additionalProperties")) {
                List<String> known = new ArrayList<>();
                schema.holder(error).path("properties").fieldNames().forEachRemaining(known::add);
                NearestName.of(error.getProperty(), known).ifPresent(name -> {
                    meant.put(error, name);
                    explained.add(YamlTree.member(error.getInstanceLocation().toString(), name));
                });
            }
        }
    }

    /** The known property that an unknown one was meant to be. */
    Optional<String> meant(Error unknown) {
        return Optional.ofNullable(meant.get(unknown));
    }

    /** Whether a property is missing only because it is misspelt. */
    boolean explain(Error missing) {
        return explained.contains(YamlTree.member(missing.getInstanceLocation().toString(), missing.getProperty()));
    }
}
