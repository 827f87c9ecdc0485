package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.openapi.OperationOutline.ParameterNote;

/**
 * How many records a page can be asked for.
 *
 * @param parameter that takes the number
 * @param value the largest that the document allows, or one that most providers take
 * @param reason where the number is from
 */
record PageSizeGuess(String parameter, int value, String reason) {

    private static final List<String> NAMES = List.of(
            "per_page",
            "page_size",
            "pagesize",
            "limit",
            "max_results",
            "page_limit",
            "perpage",
            "results_per_page",
            "items_per_page",
            "size",
            "count",
            "first",
            "top",
            "take",
            "rows",
            "num_results");
    private static final Pattern IN_PROSE = Pattern.compile(
            "(?i)(?:max(?:imum)?|up to|at most|no more than|between \\d+ and)[^0-9]{0,40}(\\d{1,5})\\b");
    private static final int USUAL = 100;

    static Optional<PageSizeGuess> of(Listing listing) {
        return listing.query(NAMES)
                .filter(parameter -> Listing.isNumber(parameter.type()))
                .map(parameter -> of(parameter, listing.outline().parameter(parameter.name())));
    }

    private static PageSizeGuess of(ApiParameter parameter, ParameterNote note) {
        if (parameter.maximum() != null && parameter.maximum().longValue() <= 100_000) {
            return new PageSizeGuess(
                    parameter.name(), Math.max(1, parameter.maximum().intValue()), "the document's maximum");
        }
        Matcher prose = IN_PROSE.matcher(note.description());
        if (prose.find() && Integer.parseInt(prose.group(1)) > 0) {
            return new PageSizeGuess(
                    parameter.name(), Integer.parseInt(prose.group(1)), "the maximum that its description names");
        }
        return new PageSizeGuess(parameter.name(), USUAL, "no maximum is named; 100 is what most providers take");
    }

    boolean isTold() {
        return !reason.startsWith("no ");
    }

    JsonNode asSpec() {
        return YamlText.object().put("parameter", parameter).put("value", value);
    }
}
