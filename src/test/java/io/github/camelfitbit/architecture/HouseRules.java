package io.github.camelfitbit.architecture;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house for any package root, so that they can be tried on planted violations as well. */
final class HouseRules {

    /** The rooms from the top of the house to its cellar: dependencies point down only. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("connect", "webhook"),
            List.of("trigger.derived"),
            List.of("operation", "trigger"),
            List.of("compound"),
            List.of("remote.fitbit.web"),
            List.of("remote.google", "remote.fitbit"),
            List.of("remote.fitbit.data"),
            List.of("remote", "transform"),
            List.of("oauth.project"),
            List.of("oauth.consent", "oauth.token"),
            List.of("oauth"),
            List.of("oauth.endpoint"),
            List.of("throttle"),
            List.of("store.file", "store.jdbc", "store.memory"),
            List.of("store.codec"),
            List.of("store"),
            List.of("crypto", "http"),
            List.of("body"),
            List.of("model"),
            List.of("async", "error"));

    private final String base;

    /** @param base the package that holds the rooms */
    HouseRules(String base) {
        this.base = base;
    }

    ArchRule noCycles() {
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("rooms that need each other are one room: move what both need to the floor below");
    }

    ArchRule arrowsPointDown() {
        CompositeArchRule rules = CompositeArchRule.of(floorStandsOn(1));
        for (int floor = 2; floor < FLOORS.size(); floor++) {
            rules = rules.and(floorStandsOn(floor));
        }
        return rules;
    }

    private ArchRule floorStandsOn(int floor) {
        String[] above = FLOORS.subList(0, floor).stream()
                .flatMap(List::stream)
                .map(this::exactly)
                .toArray(String[]::new);
        String[] here = FLOORS.get(floor).stream().map(this::exactly).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(here)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true)
                .because("dependencies point down only: hand the upper thing in through a port of the lower room");
    }

    /** A room without its inner rooms. */
    private String exactly(String room) {
        return base + '.' + room;
    }

    ArchRule adaptersDoNotKnowEachOther() {
        return slices().matching(base + ".store.(file|jdbc|memory)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .because("an adapter that leans on another cannot be replaced: share through store.codec");
    }

    ArchRule theCoreDoesNotKnowCamel() {
        return noClasses()
                .that(resideInAnyPackage(base + ".*..").and(DescribedPredicate.not(simpleName("RemoteException"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .because("the core must run and be tested without a CamelContext; RemoteException is the one crossing");
    }

    ArchRule onlyTheTransportTouchesCamelHttp() {
        return noClasses()
                .that(DescribedPredicate.not(simpleName("CamelHttpTransport")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel.component.http..")
                .because("the transport must be replaceable in one place");
    }

    ArchRule oneClassNeedsDatabind() {
        return noClasses()
                .that(DescribedPredicate.not(simpleName("JsonNodes")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .because("jackson-databind is optional: whatever else names it breaks where it is not there");
    }

    ArchRule onlyCryptoEncrypts() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".crypto..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.crypto..", "com.google.crypto.tink..")
                .because("whoever audits the cryptography has one room to read");
    }

    ArchRule timeIsHandedIn() {
        DescribedPredicate<JavaClass> notTheComponent = DescribedPredicate.not(simpleName("FitbitComponent"));
        return CompositeArchRule.of(noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .because("take a Clock in the constructor: tests move time by hand"))
                .and(noClasses()
                        .that(notTheComponent)
                        .should()
                        .callMethod(Clock.class, "systemUTC")
                        .because("the component hands its clock in"))
                .and(noClasses()
                        .should()
                        .callMethod(System.class, "currentTimeMillis")
                        .because("take a Clock in the constructor: tests move time by hand"))
                .and(noClasses()
                        .should()
                        .callMethod(Thread.class, "sleep", long.class)
                        .because("wait through the scheduler that is handed in: nothing blocks a thread"));
    }

    ArchRule secretsAreReadInThreeRooms() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + ".oauth..", base + ".crypto..", base + ".store.codec..")
                .should()
                .callMethod("io.github.camelfitbit.model.Secret", "reveal")
                .because("a secret leaves for the wire and for encryption only");
    }

    ArchRule theSimulatorSharesNoCode() {
        return noClasses()
                .that()
                .resideInAPackage(base + ".simulator..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.camel..", "io.github.camelfitbit..")
                        .and(DescribedPredicate.not(resideInAnyPackage(base + ".simulator.."))))
                .because("written from the vendor's documents alone, or it proves nothing about the adapter");
    }
}
