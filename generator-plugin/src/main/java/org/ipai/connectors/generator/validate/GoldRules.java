package org.ipai.connectors.generator.validate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.GoldViewSpec;
import org.ipai.connectors.generator.spec.SourceText;
import org.ipai.connectors.generator.spec.Text;

/** Business views and the queries they are made of. */
final class GoldRules {

    private GoldRules() {}

    static void streams(Subject subject, Reporter reporter) {
        Set<String> known = subject.spec().streams().keySet();
        for (GoldViewSpec view : subject.spec().gold().values()) {
            for (Text stream : view.streams()) {
                if (!known.contains(stream.value())) {
                    reporter.error(
                            stream,
                            "there is no stream " + Quote.of(stream.value()),
                            NearestName.hint(stream.value(), known, "name streams of this spec"));
                }
            }
        }
    }

    static void files(Subject subject, Reporter reporter) {
        for (GoldViewSpec view : subject.spec().gold().values()) {
            Optional<Path> file = subject.folder().find(view.sql().value());
            if (view.sql().value().isEmpty()) {
                continue;
            }
            if (file.isEmpty()) {
                reporter.error(view.sql(), "the query is not inside the spec's folder", "move it beside the spec");
            } else if (!Files.isRegularFile(file.get())) {
                reporter.error(
                        view.sql(),
                        "there is no file " + Quote.of(view.sql().value()),
                        "write the query into it, or mend the path");
            } else {
                SourceText.load(file.get(), subject.folder().shown(file.get()), reporter.findings());
            }
        }
    }

    static void statements(Subject subject, Reporter reporter) {
        eachQuery(subject, (view, query) -> {
            SourceLocation at = new SourceLocation(query.file(), 1, 1);
            SqlText sql = new SqlText(query.text());
            if (sql.isEmpty()) {
                reporter.error(at, "the query is empty", "write a SELECT statement");
            } else if (!sql.isSingleStatement()) {
                reporter.error(at, "the file holds several statements", "keep one SELECT statement a view");
            } else if (!sql.isQuery() || sql.writes()) {
                reporter.error(at, "the statement is not a plain SELECT", "write a SELECT that changes nothing");
            }
        });
    }

    static void tables(Subject subject, Reporter reporter) {
        eachQuery(subject, (view, query) -> {
            SqlText sql = new SqlText(query.text());
            List<String> listed = view.streams().stream().map(Text::value).toList();
            for (String stream : subject.spec().streams().keySet()) {
                boolean isRead = sql.names(table(subject, stream));
                if (isRead && !listed.contains(stream)) {
                    reporter.error(
                            view.at(),
                            "the query of " + Quote.of(view.name().value()) + " reads " + table(subject, stream)
                                    + ", but " + Quote.of(stream) + " is not among its streams",
                            "add it to 'streams'");
                }
            }
            view.streams().stream()
                    .filter(stream -> subject.spec().streams().containsKey(stream.value()))
                    .filter(stream -> !sql.names(table(subject, stream.value())))
                    .forEach(stream -> reporter.warning(
                            stream.at(),
                            "the query never reads " + table(subject, stream.value()),
                            "delete the stream here, or use its table"));
        });
    }

    private static String table(Subject subject, String stream) {
        return subject.spec().sourceType() + "_" + stream;
    }

    private static void eachQuery(Subject subject, BiConsumer<GoldViewSpec, SourceText> action) {
        for (GoldViewSpec view : subject.spec().gold().values()) {
            subject.folder()
                    .find(view.sql().value())
                    .filter(Files::isRegularFile)
                    .flatMap(file -> SourceText.load(file, subject.folder().shown(file), new Findings()))
                    .ifPresent(query -> action.accept(view, query));
        }
    }
}
