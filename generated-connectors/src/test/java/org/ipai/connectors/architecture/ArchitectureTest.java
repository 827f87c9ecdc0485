package org.ipai.connectors.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The runtime, the runner and the generated connectors; the generator has a test of its own. */
class ArchitectureTest {

    private static final String ROOT = "org.ipai.connectors";
    private static final String RUNTIME = ROOT + ".runtime";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void every_module_is_looked_at() {
        assertThat(packages().map(JavaPackage::getName))
                .contains(
                        RUNTIME + ".connector",
                        RUNTIME + ".http",
                        RUNTIME + ".lakehouse",
                        RUNTIME + ".control",
                        RUNTIME + ".gold",
                        RUNTIME + ".sync",
                        RUNTIME + ".sandbox",
                        ROOT + ".runner",
                        ROOT + ".runner.airbyte",
                        ROOT + ".github",
                        ROOT + ".digitalocean",
                        ROOT + ".youtube",
                        ROOT + ".vercel",
                        ROOT + ".supabase");
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void every_package_is_described_and_null_marked() {
        assertThat(packages()).allMatch(described -> described.isAnnotatedWith(NullMarked.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {".github..", ".digitalocean..", ".youtube..", ".vercel..", ".supabase.."})
    void a_generated_connector_knows_the_vocabulary_only(String connector) {
        classes()
                .that()
                .resideInAPackage(ROOT + connector)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", ROOT + connector, RUNTIME + ".connector..", RUNTIME + ".record..")
                .check(classes);
    }

    @Test
    void table_files_know_no_layer() {
        noClasses()
                .that()
                .resideInAPackage(RUNTIME + ".lake")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RUNTIME + ".bronze..", RUNTIME + ".silver..", RUNTIME + ".lakehouse..")
                .check(classes);
    }

    @Test
    void only_the_sync_and_the_runner_know_the_order() {
        noClasses()
                .that()
                .resideOutsideOfPackages(RUNTIME + ".sync..", ROOT + ".runner..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(RUNTIME + ".sync..")
                .check(classes);
    }

    @Test
    void the_airbyte_protocol_needs_no_database_and_no_command_line() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".runner.airbyte..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".runner",
                        RUNTIME + ".control..",
                        RUNTIME + ".postgres..",
                        RUNTIME + ".lakehouse..",
                        RUNTIME + ".bronze..",
                        RUNTIME + ".silver..",
                        RUNTIME + ".gold..",
                        "picocli..")
                .check(classes);
    }

    private Stream<JavaPackage> packages() {
        return classes.stream().map(JavaClass::getPackage).distinct();
    }
}
