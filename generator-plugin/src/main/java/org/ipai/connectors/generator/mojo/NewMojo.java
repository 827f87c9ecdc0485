package org.ipai.connectors.generator.mojo;

import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.ipai.connectors.generator.DraftReport;
import org.ipai.connectors.generator.DraftRequest;
import org.ipai.connectors.generator.Drafting;
import org.ipai.connectors.generator.draft.DraftedSpec;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a connector spec from a provider's API document, with the reason of every guess, and locks what it uses. Run again,
 * it adds streams for operations that are new; what a person wrote or changed stays as it is, and streams that a person
 * deleted do not come back.
 */
@Mojo(name = "new", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters before it executes the goal.
public final class NewMojo extends SpecsMojo {

    /** Name of the connector's folder, and its source type. */
    @Parameter(property = "connector", required = true)
    private String connector;

    /**
     * The provider's full document, OpenAPI or Google Discovery: a file, relative to where Maven was started, or an https
     * URL to fetch it from.
     */
    @Parameter(property = "document", required = true)
    private String document;

    /** Root of all requests, for documents that do not name it. */
    @Parameter(property = "baseUrl", defaultValue = "")
    private @Nullable String baseUrl;

    /**
     * Operation ids or paths to draft streams for, separated by commas; {@code *} stands for anything. Without it all
     * operations that list records.
     */
    @Parameter(property = "operations")
    private @Nullable List<String> operations;

    /** Maven's offline switch; a URL is then refused. */
    @Parameter(defaultValue = "${settings.offline}", readonly = true)
    private boolean offline;

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        try (ProviderDocument fetched = ProviderDocument.of(document, offline)) {
            report(Drafting.draft(new DraftRequest(
                    connector,
                    specs(),
                    fetched.file(),
                    document,
                    baseUrl == null ? "" : baseUrl,
                    operations == null ? List.of() : operations)));
        }
    }

    private void report(DraftReport report) throws MojoFailureException {
        if (!report.findings().isEmpty()) {
            print(report.findings());
        }
        DraftedSpec drafted = report.drafted()
                .orElseThrow(() -> new MojoFailureException(
                        "Nothing was drafted. Correct what is shown, then run: mvn ipai:new -Dconnector=" + connector
                                + " -Ddocument=" + document));
        if (drafted.streams().isEmpty() && drafted.omitted().isEmpty()) {
            getLog().info(connector + ": nothing to add; all that the document lists is in " + shown(report.spec())
                    + " or in drafted.txt beside it"
                    + (operations == null || operations.isEmpty() ? "" : ", or not what -Doperations asks for"));
            return;
        }
        GuessTable.lines(drafted).forEach(getLog()::info);
        getLog().info(connector + ": " + count(drafted.streams().size(), "stream") + " drafted, "
                + drafted.omitted().size() + " left out, in " + shown(report.spec()));
        getLog().info("Read the guesses, least sure first; then run: mvn ipai:validate");
    }
}
