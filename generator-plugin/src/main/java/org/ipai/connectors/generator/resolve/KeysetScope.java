package org.ipai.connectors.generator.resolve;

import java.util.List;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.expression.Scope;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.StructModel;

/**
 * What parameters may use that ask for the page after a page.
 *
 * @param record as it was sent
 * @param config the connector's config fields
 */
record KeysetScope(StructModel record, List<ConfigFieldModel> config) {

    KeysetResolver resolver(RequestPlaces requests, Findings findings) {
        return new KeysetResolver(
                new ExpressionCompiler(Scope.ofConfig(config).withLast(record)),
                new ParameterCheck(config, findings),
                requests,
                findings);
    }
}
