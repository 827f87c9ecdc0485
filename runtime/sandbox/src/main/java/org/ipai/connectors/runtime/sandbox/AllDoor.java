package org.ipai.connectors.runtime.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Lets in whom several doors let in, each.
 *
 * @param doors whoever comes in is counted at the first
 */
record AllDoor(List<Door> doors) implements Door {

    AllDoor {
        doors = List.copyOf(doors);
    }

    @Override
    public Optional<String> caller(ApiRequest request) {
        List<String> callers =
                doors.stream().flatMap(door -> door.caller(request).stream()).toList();
        return callers.size() == doors.size() ? callers.stream().findFirst() : Optional.empty();
    }

    @Override
    public Optional<Answer> token(ApiRequest request) throws IOException {
        for (Door door : doors) {
            Optional<Answer> answer = door.token(request);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }
}
