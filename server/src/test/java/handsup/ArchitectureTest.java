package handsup;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The one-way street: a package uses only what is below it. */
@AnalyzeClasses(packages = "handsup", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("app")
            .definedBy("handsup.app..")
            .layer("transport")
            .definedBy("handsup.transport..")
            .layer("bench")
            .definedBy("handsup.bench..")
            .layer("rehearse")
            .definedBy("handsup.rehearse..")
            .layer("simulate")
            .definedBy("handsup.simulate..")
            .layer("torture")
            .definedBy("handsup.torture..")
            .layer("room")
            .definedBy("handsup.room..")
            .layer("protocol")
            .definedBy("handsup.protocol..")
            .layer("journal")
            .definedBy("handsup.journal..")
            .layer("library")
            .definedBy("handsup.library..")
            .layer("report")
            .definedBy("handsup.report..")
            .layer("metrics")
            .definedBy("handsup.metrics..")
            .layer("domain")
            .definedBy("handsup.domain..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("transport")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("bench")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("rehearse")
            .mayOnlyBeAccessedByLayers("app", "bench", "torture")
            .whereLayer("torture")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("simulate")
            .mayOnlyBeAccessedByLayers("app", "torture")
            .whereLayer("room")
            .mayOnlyBeAccessedByLayers("app", "transport", "simulate")
            .whereLayer("protocol")
            .mayOnlyBeAccessedByLayers("app", "transport", "room", "rehearse", "bench", "simulate", "torture")
            .whereLayer("journal")
            .mayOnlyBeAccessedByLayers("app", "room", "simulate", "torture")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("library")
            .mayOnlyBeAccessedByLayers("app", "transport", "room");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("handsup.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_RULES_KNOW_ONLY_JAVA = classes()
            .that()
            .resideInAPackage("handsup.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "handsup.domain..",
                    "java.lang..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "java.time",
                    "java.text",
                    "org.jspecify.annotations"));

    @ArchTest
    static final ArchRule THE_RULES_READ_NO_CLOCK_AND_THROW_NO_DICE = noClasses()
            .that()
            .resideInAPackage("handsup.domain..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.(Clock|Instant)|java\\.util\\..*Random.*");

    @ArchTest
    static final ArchRule NETTY_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("handsup.transport..", "handsup.app..", "handsup.rehearse..", "handsup.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule MESSAGES_HOLD_NO_DOMAIN_OBJECTS = noClasses()
            .that()
            .resideInAPackage("handsup.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("handsup.domain..");

    @ArchTest
    static final ArchRule NO_DICE_THAT_CAN_BE_FORESEEN =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Random");
}
