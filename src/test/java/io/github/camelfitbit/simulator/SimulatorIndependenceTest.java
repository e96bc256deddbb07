package io.github.camelfitbit.simulator;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class SimulatorIndependenceTest {
    private static final String SIMULATOR = "io.github.camelfitbit.simulator";

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(SIMULATOR);

    @Test
    void sharesNoCodeWithTheComponentAndKnowsNoCamel() {
        DescribedPredicate<JavaClass> foreign = DescribedPredicate.describe(
                "the component or Camel",
                type -> type.getPackageName().startsWith("org.apache.camel")
                        || (type.getPackageName().startsWith("io.github.camelfitbit")
                                && !type.getPackageName().startsWith(SIMULATOR)));

        noClasses().should().dependOnClassesThat(foreign).check(CLASSES);
    }

    @Test
    void livesKnowNeitherTheVendorNorTheWeb() {
        noClasses()
                .that()
                .resideInAPackage(SIMULATOR + ".life")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SIMULATOR + ".health..",
                        SIMULATOR + ".fitbit..",
                        SIMULATOR + ".oauth..",
                        SIMULATOR + ".http..",
                        "io.vertx..")
                .check(CLASSES);
    }
}
