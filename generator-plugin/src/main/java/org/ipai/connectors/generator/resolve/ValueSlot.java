package org.ipai.connectors.generator.resolve;

import java.math.BigDecimal;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.jspecify.annotations.Nullable;

/**
 * What a request takes in one place.
 *
 * @param label how messages name it
 * @param rule that values break which do not fit
 * @param required whether a request without it is refused
 * @param type of its value
 * @param maximum greatest number taken, or null if the document does not say
 */
record ValueSlot(
        String label,
        ResolveRule rule,
        boolean required,
        ApiType type,
        @Nullable BigDecimal maximum) {

    static ValueSlot of(ApiParameter parameter) {
        return new ValueSlot(
                "parameter '" + parameter.name() + "'",
                ResolveRule.PARAMETER_VALUE,
                parameter.required(),
                parameter.type(),
                parameter.maximum());
    }

    static ValueSlot ofProperty(String path, ApiSchema schema, boolean required) {
        return new ValueSlot(
                "property '" + path + "'", ResolveRule.BODY_VALUE, required, schema.type(), schema.maximum());
    }

    /** The slot of one value of several. */
    ValueSlot element() {
        return type instanceof ApiType.ListOf list
                ? new ValueSlot(
                        label,
                        rule,
                        required,
                        list.element().type(),
                        list.element().maximum())
                : this;
    }
}
