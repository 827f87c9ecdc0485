package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what is wrong with a YAML text. Never quotes lines of it: they could hold secrets. */
final class YamlFaults {

    /** Of each kind; the rest are most likely the same mistake. */
    private static final int MOST = 20;

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    private final String file;
    private final Findings findings;
    private int duplicates;
    private int refused;

    YamlFaults(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Whether it cannot be known what the text means. */
    boolean isUnreadable() {
        return refused > 0;
    }

    void empty(SourceLocation at) {
        findings.error(ReadRule.YAML_EMPTY, at, "the spec is empty", "start with 'api_version: ipai.org/v1'");
    }

    void severalDocuments(SourceLocation at) {
        refuse(at, "a second YAML document starts here", "write one connector a file, without '---' between parts");
    }

    void alias(SourceLocation at, String name) {
        refuse(at, "the alias " + Quote.of("*" + name) + " is not supported", "write the value out");
    }

    void tag(SourceLocation at, String tag) {
        String written = tag.startsWith(STANDARD_TAG) ? "!!" + tag.substring(STANDARD_TAG.length()) : "!" + tag;
        refuse(at, "the tag " + Quote.of(written) + " is not supported", "delete it");
    }

    void duplicate(String pointer, String name, SourceLocation first, SourceLocation second) {
        if (duplicates++ < MOST) {
            String what = pointer.equals("/streams") ? "the stream " : "";
            findings.error(
                    ReadRule.YAML_DUPLICATE,
                    second,
                    what + Quote.of(name) + " is written twice, first at " + first,
                    "rename or delete one of the two");
        }
    }

    void malformed(JsonProcessingException fault) {
        if (fault.getCause() instanceof MarkedYAMLException marked) {
            Wording wording = Wording.of(String.valueOf(marked.getProblem()));
            Mark mark = wording == Wording.OPEN_QUOTE ? marked.getContextMark() : marked.getProblemMark();
            findings.error(ReadRule.YAML_SYNTAX, place(mark), wording.message(marked), wording.hint);
        } else if (fault instanceof StreamConstraintsException) {
            findings.error(
                    ReadRule.YAML_SYNTAX,
                    place(fault.getLocation()),
                    "values are nested too deeply or a number is too long here",
                    "check brackets and indentation, put long numbers in quotes");
        } else {
            findings.error(
                    ReadRule.YAML_SYNTAX,
                    place(fault.getLocation()),
                    "this is not well-formed YAML",
                    "check that each key is a plain word followed by ': '");
        }
    }

    private void refuse(SourceLocation at, String message, String hint) {
        if (refused++ < MOST) {
            findings.error(ReadRule.YAML_FEATURE, at, message, hint);
        }
    }

    private SourceLocation place(@Nullable Mark mark) {
        return mark == null
                ? new SourceLocation(file, 1, 1)
                : new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private SourceLocation place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? new SourceLocation(file, 1, 1)
                : new SourceLocation(file, location.getLineNr(), Math.max(1, location.getColumnNr()));
    }

    /** The parser's wording, by how its message starts, and ours. */
    private enum Wording {
        TAB("found character '\\t", "a tab stands where YAML needs spaces", "indent with spaces"),
        SECOND_COLON(
                "mapping values are not allowed",
                "a ':' stands where no key can start",
                "put text that holds ': ' in quotes, or check the indentation of this line and the one above"),
        INDENTATION(
                "expected <block end>",
                "this line does not line up with the entries above",
                "indent it like its neighbours"),
        MISSING_COLON(
                "could not find expected ':'",
                "a ':' is missing after a key",
                "write 'key: value', with a space after the colon"),
        OPEN_QUOTE(
                "found unexpected end of stream",
                "a quote opens here and never closes",
                "close it, or escape quotes inside the text"),
        BRACKET(
                "expected ',' or",
                "a ',' or a closing bracket is missing before this",
                "inside {…} and […] put expressions and odd characters in quotes, such as \"${config.owner}\""),
        ODD_START("found character", "a value cannot start with this character", "put the value in quotes"),
        ESCAPE(
                "found unknown escape character",
                "a backslash in double quotes starts an unknown escape",
                "write two backslashes, or use single quotes"),
        OTHER("", "this is not well-formed YAML", "check the indentation, quotes and brackets on this line and above");

        private final String problem;
        private final String message;
        private final String hint;

        Wording(String problem, String message, String hint) {
            this.problem = problem;
            this.message = message;
            this.hint = hint;
        }

        static Wording of(String problem) {
            for (Wording wording : values()) {
                if (problem.startsWith(wording.problem)) {
                    return wording;
                }
            }
            return OTHER;
        }

        String message(MarkedYAMLException fault) {
            Mark opened = fault.getContextMark();
            if (this == BRACKET && opened != null) {
                return message + ", in what opens at line " + (opened.getLine() + 1) + ", column "
                        + (opened.getColumn() + 1);
            }
            return this == OTHER ? message + " (" + fault.getProblem() + ")" : message;
        }
    }
}
