package org.ipai.connectors.generator;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

    private static final String ROOT = "org.ipai.connectors.generator";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void only_mojos_know_maven() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".mojo")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..")
                .check(classes);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching(ROOT + ".(*)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void every_package_is_described_and_null_marked() {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .allMatch(described -> described.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void emitting_knows_the_resolved_model_and_nothing_before_it() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".emit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT,
                        ROOT + ".spec",
                        ROOT + ".validate",
                        ROOT + ".openapi",
                        ROOT + ".expression",
                        ROOT + ".resolve",
                        ROOT + ".build")
                .check(classes);
    }

    @Test
    void the_model_is_the_end_of_all_reading() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".spec", ROOT + ".validate", ROOT + ".openapi", ROOT + ".resolve", ROOT + ".emit")
                .check(classes);
    }

    @Test
    void nothing_but_mojos_depends_on_the_facade() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".mojo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(classes);
    }
}
