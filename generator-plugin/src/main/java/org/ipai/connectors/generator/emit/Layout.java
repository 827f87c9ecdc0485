package org.ipai.connectors.generator.emit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last touches to a source file that JavaPoet leaves out. */
final class Layout {

    private static final Pattern RECORD_HEADER =
            Pattern.compile("^(public record \\w+)\\(([^)]*)\\)( .*\\{)$", Pattern.MULTILINE);

    private static final Pattern TYPE_HEADER =
            Pattern.compile("^((?:public |final )*(?:class|record) [^{]*\\{\n)(?!\n|})", Pattern.MULTILINE);

    private static final Pattern GAP_BETWEEN_FIELDS = Pattern.compile(
            "^( {4}private final [^\n]*;\n)\n(?= {4}private [^\n(]*(?: = [^\n]*)?;\n)", Pattern.MULTILINE);

    private Layout() {}

    static String polish(String source) {
        String spaced = TYPE_HEADER.matcher(breakRecordHeader(source)).replaceFirst("$1\n");
        return GAP_BETWEEN_FIELDS.matcher(spaced).replaceAll("$1");
    }

    /** One component a line. */
    private static String breakRecordHeader(String source) {
        Matcher header = RECORD_HEADER.matcher(source);
        if (!header.find() || !header.group(2).contains(",")) {
            return source;
        }
        String components = header.group(2).replaceAll(",\\s+", ",\n        ");
        String broken = header.group(1) + "(\n        " + components + ")" + header.group(3);
        return source.substring(0, header.start()) + broken + source.substring(header.end());
    }
}
