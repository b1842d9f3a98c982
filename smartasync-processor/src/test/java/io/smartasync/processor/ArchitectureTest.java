package io.smartasync.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Methods;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import org.junit.jupiter.api.Test;

/** The packages of the processor depend on one another one way: read, model, write. */
class ArchitectureTest {

  private static final String STEPS = "io.smartasync.processor";
  private static final String READ = STEPS + ".read";
  private static final String WRITE = STEPS + ".write";
  private static final String PROXY = STEPS + ".proxy";
  private static final String MODEL = STEPS + ".model";
  private static final String TABLE = STEPS + ".table";
  private static final String ELEMENT = STEPS + ".element";
  private static final String REPORT = STEPS + ".report";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("module-info"))
          .importPath(Javac.jarOf(SmartAsyncProcessor.class));

  @Test
  void packagesImportOneAnotherOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("steps")
        .definedBy(STEPS)
        .layer("read")
        .definedBy(READ)
        .layer("write")
        .definedBy(WRITE)
        .layer("proxy")
        .definedBy(PROXY)
        .layer("model")
        .definedBy(MODEL)
        .layer("table")
        .definedBy(TABLE)
        .layer("element")
        .definedBy(ELEMENT)
        .layer("report")
        .definedBy(REPORT)
        .whereLayer("steps")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("read")
        .mayOnlyAccessLayers("model", "table", "element", "report")
        .whereLayer("write")
        .mayOnlyAccessLayers("model", "table", "element")
        .whereLayer("proxy")
        .mayOnlyAccessLayers("element", "report")
        .whereLayer("model")
        .mayOnlyAccessLayers("table")
        .whereLayer("table")
        .mayNotAccessAnyLayer()
        .whereLayer("element")
        .mayNotAccessAnyLayer()
        .whereLayer("report")
        .mayNotAccessAnyLayer()
        .ensureAllClassesAreContainedInArchitecture()
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.smartasync.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyStepsSeeTheRound() {
    noClasses()
        .that()
        .resideOutsideOfPackage(STEPS)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessingEnvironment.class, RoundEnvironment.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheReportPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages(STEPS, REPORT)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Messager.class)
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(STEPS)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a message is printed",
                call -> call.getTargetOwner().isEquivalentTo(Messager.class)))
        .check(CLASSES);
  }

  @Test
  void onlyWritingCreatesFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackages(STEPS, WRITE)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Filer.class)
        .check(CLASSES);
  }

  @Test
  void writingLooksForNoAnnotationsOfSmartAsync() {
    DescribedPredicate<JavaMethodCall> isLookup =
        DescribedPredicate.describe(
            "an annotation of SmartAsync is looked for",
            call -> call.getTargetOwner().isEquivalentTo(Annotations.class));
    noClasses().that().resideInAPackage(WRITE).should().callMethodWhere(isLookup).check(CLASSES);
  }

  /** Javac fails at some methods that another class finds, see {@link Methods}. */
  @Test
  void onlyOneClassLooksForMethods() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Methods.class)
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "methods are looked for",
                call ->
                    call.getName().equals("methodsIn") || call.getName().equals("getAllMembers")))
        .check(CLASSES);
  }

  @Test
  void onlyTheProcessorsOfTheRootPackageArePublic() {
    classes()
        .that()
        .resideInAPackage(STEPS)
        .and()
        .arePublic()
        .should()
        .beAssignableTo(Processor.class)
        .check(CLASSES);
  }

  @Test
  void publicClassesAreUsedByOtherPackages() {
    List<String> needlesslyPublic =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(each -> !each.isAssignableTo(Processor.class))
            .filter(each -> !isUsedByOtherPackages(each))
            .map(JavaClass::getName)
            .toList();
    assertThat(needlesslyPublic).isEmpty();
  }

  private static boolean isUsedByOtherPackages(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .anyMatch(use -> !use.getOriginClass().getPackage().equals(type.getPackage()));
  }
}
