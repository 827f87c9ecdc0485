package org.ipai.connectors.generator.mojo;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.ipai.connectors.generator.ConnectorGenerator;
import org.ipai.connectors.generator.GeneratorRules;
import org.ipai.connectors.generator.ValidationReport;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Rule;
import org.ipai.connectors.generator.finding.SarifReport;
import org.ipai.connectors.generator.finding.Severity;

/** Checks all connector specs, shows everything that is wrong in one run, and writes it as SARIF for code hosts. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters before it executes the goal.
public final class ValidateMojo extends SpecsMojo {

    /** Java package that gets a sub-package for each connector. */
    @Parameter(property = "ipai.basePackage", defaultValue = "org.ipai.connectors", required = true)
    private String basePackage;

    /** Whether warnings fail the build as errors do. */
    @Parameter(property = "ipai.failOnWarnings", defaultValue = "false")
    private boolean failOnWarnings;

    /** The file that gets the findings in SARIF 2.1.0. */
    @Parameter(
            property = "ipai.sarifFile",
            defaultValue = "${project.build.directory}/ipai/findings.sarif",
            required = true)
    private File sarifFile;

    /** Where it is noted which specs are clean; these are not checked again until something changes. */
    @Parameter(defaultValue = "${project.build.directory}/ipai/checked", readonly = true, required = true)
    private File notesDirectory;

    @Override
    void run() throws IOException, MojoFailureException {
        ValidationReport report = ConnectorGenerator.validate(specs(), basePackage, notesDirectory.toPath());
        List<Finding> findings = report.findings();
        List<Rule> rules = new ArrayList<>(GeneratorRules.all());
        SarifReport.write(findings, report.suppressed(), rules, sarifFile.toPath());
        if (!report.suppressed().isEmpty()) {
            getLog().info(report.suppressed().size() + " warnings are suppressed, with the reasons in " + sarifFile);
        }
        if (findings.isEmpty()) {
            String unchanged =
                    report.unchanged().isEmpty() ? "" : " (unchanged: " + String.join(", ", report.unchanged()) + ")";
            getLog().info("Connector specs are valid" + unchanged);
            return;
        }
        print(findings);
        if (failOnWarnings || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new MojoFailureException(
                    count(findings) + " in connector specs. Correct the places shown, then run: mvn ipai:validate");
        }
    }
}
