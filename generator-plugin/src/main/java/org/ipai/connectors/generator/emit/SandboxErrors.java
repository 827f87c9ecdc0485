package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.ValueTest;

/** What the sandbox needs to fail as the spec expects: an answer for each error rule, and the quotas. */
final class SandboxErrors {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SandboxErrors() {}

    /** An answer for each rule that the rule is about. */
    static ArrayNode answers(List<ErrorRule> rules) {
        ArrayNode answers = JSON.arrayNode();
        for (ErrorRule rule : rules) {
            ObjectNode answer = answers.addObject().put("status", 200);
            answer.putObject("headers");
            answer.putObject("body");
            fulfil(rule.condition(), answer);
        }
        return answers;
    }

    /** Of what may be one or the other, the first; what is denied is left out. */
    private static void fulfil(ResponseCondition condition, ObjectNode answer) {
        if (condition instanceof ResponseCondition.Status status) {
            answer.put("status", status.statuses().get(0));
        } else if (condition instanceof ResponseCondition.Header header) {
            answer.withObjectProperty("headers").put(header.name(), value(header.test()));
        } else if (condition instanceof ResponseCondition.Body body) {
            ObjectNode at = answer.withObjectProperty("body");
            for (String step : body.path().subList(0, body.path().size() - 1)) {
                JsonNode inner = at.get(step);
                at = inner instanceof ObjectNode object ? object : at.putObject(step);
            }
            at.put(body.path().get(body.path().size() - 1), value(body.test()));
        } else if (condition instanceof ResponseCondition.All all) {
            all.conditions().forEach(part -> fulfil(part, answer));
        } else if (condition instanceof ResponseCondition.Any any) {
            fulfil(any.conditions().get(0), answer);
        }
    }

    private static String value(ValueTest test) {
        if (test instanceof ValueTest.OneOf oneOf) {
            return oneOf.values().get(0);
        }
        return test instanceof ValueTest.Contains contains ? "Sandbox: " + contains.text() : "sandbox";
    }

    static ArrayNode quotas(List<Quota> quotas) {
        ArrayNode nodes = JSON.arrayNode();
        for (Quota quota : quotas) {
            if (quota instanceof Quota.Concurrent concurrent) {
                nodes.addObject().put("concurrent", concurrent.limit());
            } else {
                budget((Quota.Budget) quota, nodes.addObject());
            }
        }
        return nodes;
    }

    private static void budget(Quota.Budget budget, ObjectNode node) {
        node.put("name", budget.name())
                .put("per", budget.per().name().toLowerCase(Locale.ROOT))
                .put("limit", budget.limit())
                .put("default_weight", budget.defaultWeight())
                .put("zone", budget.zone().getId())
                .set("signals", SandboxEmitter.rateLimit(budget.signals()));
        ObjectNode weights = node.putObject("weights");
        budget.weights().forEach(weights::put);
    }
}
