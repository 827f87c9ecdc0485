package org.ipai.connectors.runtime.http;

import org.ipai.connectors.runtime.connector.ResponseCondition;

/** Says whether a reply is what a condition asks for. */
final class ReplyConditions {

    private ReplyConditions() {}

    static boolean hold(ResponseCondition condition, Reply reply) {
        if (condition instanceof ResponseCondition.Status status) {
            return status.statuses().contains(reply.status());
        } else if (condition instanceof ResponseCondition.Header header) {
            return reply.headers().values(header.name()).stream()
                    .anyMatch(value -> header.test().accepts(value.strip()));
        } else if (condition instanceof ResponseCondition.Body body) {
            return new BodyValue(body.path(), body.test()).passesIn(reply.body());
        } else if (condition instanceof ResponseCondition.All all) {
            return all.conditions().stream().allMatch(part -> hold(part, reply));
        } else if (condition instanceof ResponseCondition.Any any) {
            return any.conditions().stream().anyMatch(part -> hold(part, reply));
        }
        return !hold(((ResponseCondition.Not) condition).condition(), reply);
    }
}
