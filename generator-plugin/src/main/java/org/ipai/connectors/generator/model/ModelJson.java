package org.ipai.connectors.generator.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Duration;
import java.time.ZoneId;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.StopRule;
import org.ipai.connectors.runtime.connector.ValueTest;
import org.ipai.connectors.runtime.record.TimeNotation;

/** Prints a resolved connector as JSON, for people and for comparison; the same model gives the same text. */
public final class ModelJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule()
                    .addSerializer(Duration.class, new ToStringSerializer())
                    .addSerializer(ZoneId.class, new ToStringSerializer()))
            .addMixIn(Expression.class, Kinded.class)
            .addMixIn(TypeModel.class, Kinded.class)
            .addMixIn(Deletes.class, Kinded.class)
            .addMixIn(Pagination.class, Kinded.class)
            .addMixIn(ResponseShape.class, Kinded.class)
            .addMixIn(StopRule.class, Kinded.class)
            .addMixIn(RequestPlace.class, Kinded.class)
            .addMixIn(ResponsePlace.class, Kinded.class)
            .addMixIn(KeysetValue.Part.class, Kinded.class)
            .addMixIn(BodyModel.class, Kinded.class)
            .addMixIn(ResponseCondition.class, Kinded.class)
            .addMixIn(ValueTest.class, Kinded.class)
            .addMixIn(BackOff.class, Kinded.class)
            .addMixIn(Quota.class, Kinded.class)
            .addMixIn(AuthModel.class, Kinded.class)
            .addMixIn(AuthValue.class, Kinded.class)
            .addMixIn(TimeNotation.class, Kinded.class)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private ModelJson() {}

    /** Says which of its permitted kinds an object is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinded {}

    /** Indented, ending in a newline. */
    public static String print(ConnectorModel connector) {
        try {
            return WRITER.writeValueAsString(connector) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can always be written", e);
        }
    }
}
