package org.ipai.connectors.generator.mojo;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.ipai.connectors.generator.LockReport;
import org.ipai.connectors.generator.LockRequest;
import org.ipai.connectors.generator.Locking;
import org.ipai.connectors.generator.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Takes the part of a provider's API document that a connector uses, writes it beside the spec like a lockfile, and names
 * the document's hash in the spec. Builds then need neither the full document nor a network.
 */
@Mojo(name = "lock", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters before it executes the goal.
public final class LockMojo extends SpecsMojo {

    /** Name of the connector's folder. */
    @Parameter(property = "connector", required = true)
    private String connector;

    /** Name of the API under {@code apis} in the spec; without it the one that the top level describes. */
    @Parameter(property = "api", defaultValue = "")
    private @Nullable String api;

    /** The provider's full document: a file, relative to where Maven was started, or an https URL to fetch it from. */
    @Parameter(property = "document", required = true)
    private String document;

    /** Maven's offline switch; a URL is then refused. */
    @Parameter(defaultValue = "${settings.offline}", readonly = true)
    private boolean offline;

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        if (!Files.isRegularFile(specs().file(connector))) {
            throw new MojoFailureException("There is no spec " + specs().file(connector)
                    + ". Write it first, or name another folder with -Dconnector=…");
        }
        try (ProviderDocument fetched = ProviderDocument.of(document, offline)) {
            report(Locking.lock(new LockRequest(connector, api == null ? "" : api, specs(), fetched.file())));
        }
    }

    private void report(LockReport report) throws MojoFailureException {
        if (!report.findings().isEmpty()) {
            print(report.findings());
        }
        boolean isNothingToLock = report.locked().isEmpty()
                && report.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        if (isNothingToLock) {
            return;
        }
        LockReport.Locked locked = report.locked()
                .orElseThrow(() -> new MojoFailureException(
                        "Nothing was locked. Correct the places shown, then run: " + "mvn ipai:lock -Dconnector="
                                + connector + " -Ddocument=" + document + (api == null ? "" : " -Dapi=" + api)));
        locked.changes().forEach(change -> getLog().info(change));
        getLog().info(connector + ": locked version " + locked.version() + " into " + shown(locked.file()));
        getLog().info(connector + ": sha256 " + locked.sha256() + " " + inSpec(locked.spec()));
    }

    private static String inSpec(LockReport.SpecHash spec) {
        return switch (spec) {
            case SAME -> "is what the spec names";
            case CORRECTED -> "is now named in the spec";
            case TO_CORRECT -> "must be written into the spec as document.sha256";
        };
    }
}
