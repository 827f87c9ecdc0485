package org.ipai.connectors.generator.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A text file that is safe to parse: not huge, UTF-8, free of characters that hide what it says.
 *
 * @param file as shown to people
 * @param text with {@code \n} as the only line ending, without a byte order mark
 */
public record SourceText(String file, String text) {

    /** Room for some hundred streams. */
    static final int LARGEST = 512 * 1024;

    /** Reads a file; empty, with a finding, if it is not such a text. */
    public static Optional<SourceText> load(Path path, String file, Findings findings) {
        SourceLocation start = new SourceLocation(file, 1, 1);
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                findings.error(
                        ReadRule.FILE_TOO_LARGE,
                        start,
                        "the file is larger than 512 KB",
                        "split it or check what it is");
                return Optional.empty();
            }
            return decode(bytes, file, findings).filter(source -> CharacterCheck.passes(source, findings));
        } catch (NoSuchFileException e) {
            findings.error(ReadRule.FILE_UNREADABLE, start, "the file does not exist", "check the path");
        } catch (IOException e) {
            findings.error(
                    ReadRule.FILE_UNREADABLE,
                    start,
                    "the file cannot be read (" + e.getClass().getSimpleName() + ")",
                    "check that it is a file and its permissions");
        }
        return Optional.empty();
    }

    private static Optional<SourceText> decode(byte[] bytes, String file, Findings findings) {
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = withoutMark(out.flip().toString());
        if (result.isError()) {
            findings.error(
                    ReadRule.FILE_ENCODING,
                    endOf(file, text),
                    "the file is not UTF-8 from here on",
                    "save it with the encoding UTF-8");
            return Optional.empty();
        }
        return Optional.of(new SourceText(file, text.replace("\r\n", "\n").replace('\r', '\n')));
    }

    /** Windows editors start UTF-8 files with a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static SourceLocation endOf(String file, String text) {
        int lineStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
        int line = (int) text.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count()
                + 1;
        return new SourceLocation(file, line, text.codePointCount(lineStart, text.length()) + 1);
    }
}
