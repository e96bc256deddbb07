package io.github.camelfitbit.architecture;

import java.util.function.Function;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds each rule against the house, and against violations planted for it. */
class ArchitectureTest {

    private static final String HOUSE = "io.github.camelfitbit";
    private static final String PLANTED = HOUSE + ".architecture.planted";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);
    private static final JavaClasses SIMULATOR = new ClassFileImporter().importPackages(HOUSE + ".simulator");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return Stream.of(
                holds("no cycles", HouseRules::noCycles, MAIN),
                holds("arrows point down", HouseRules::arrowsPointDown, MAIN),
                holds("adapters do not know each other", HouseRules::adaptersDoNotKnowEachOther, MAIN),
                holds("the core does not know Camel", HouseRules::theCoreDoesNotKnowCamel, MAIN),
                holds("one transport", HouseRules::onlyTheTransportTouchesCamelHttp, MAIN),
                holds("one class for databind", HouseRules::oneClassNeedsDatabind, MAIN),
                holds("one room for cryptography", HouseRules::onlyCryptoEncrypts, MAIN),
                holds("time is handed in", HouseRules::timeIsHandedIn, MAIN),
                holds("secrets are read in three rooms", HouseRules::secretsAreReadInThreeRooms, MAIN),
                holds("the simulator shares no code", HouseRules::theSimulatorSharesNoCode, SIMULATOR));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleFindsTheViolationPlantedForIt() {
        return Stream.of(
                finds("no cycles", HouseRules::noCycles, "Cycle detected"),
                finds("arrows point down", HouseRules::arrowsPointDown, "LooksUp"),
                finds("adapters do not know each other", HouseRules::adaptersDoNotKnowEachOther, "LeansOnMemory"),
                finds("the core does not know Camel", HouseRules::theCoreDoesNotKnowCamel, "KnowsCamel"),
                finds("one transport", HouseRules::onlyTheTransportTouchesCamelHttp, "CallsByItself"),
                finds("one class for databind", HouseRules::oneClassNeedsDatabind, "NeedsDatabind"),
                finds("one room for cryptography", HouseRules::onlyCryptoEncrypts, "EncryptsByItself"),
                finds("time is handed in", HouseRules::timeIsHandedIn, "LooksAtTheWall"),
                finds("secrets are read in three rooms", HouseRules::secretsAreReadInThreeRooms, "RevealsASecret"),
                finds("the simulator shares no code", HouseRules::theSimulatorSharesNoCode, "BorrowsFromTheComponent"));
    }

    private static DynamicTest holds(String name, Function<HouseRules, ArchRule> rule, JavaClasses classes) {
        return DynamicTest.dynamicTest(name, () -> {
            assertThat(classes).as("an empty house keeps every rule").isNotEmpty();
            rule.apply(new HouseRules(HOUSE)).check(classes);
        });
    }

    private static DynamicTest finds(String name, Function<HouseRules, ArchRule> rule, String violation) {
        return DynamicTest.dynamicTest(name, () -> assertThat(rule.apply(new HouseRules(PLANTED))
                        .evaluate(VIOLATIONS)
                        .getFailureReport()
                        .toString())
                .contains(violation));
    }
}
