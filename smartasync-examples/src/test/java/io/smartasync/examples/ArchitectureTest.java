package io.smartasync.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smartasync.Async;
import io.smartasync.examples.pipeline.Main;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks that the examples use only what every other project can use of SmartAsync. */
class ArchitectureTest {

  private static final String OWN = "io.smartasync.examples..";
  private static final DescribedPredicate<JavaClass> OF_SMART_ASYNC =
      resideInAPackage("io.smartasync..").and(DescribedPredicate.not(resideInAPackage(OWN)));

  private static JavaClasses examples;

  @BeforeAll
  static void readClasses() throws Exception {
    Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    examples = new ClassFileImporter().importPath(classes);
  }

  /** The other rules would also hold if no class was read. */
  @Test
  void theClassesAndTheirUseOfSmartAsyncAreRead() {
    JavaClass generated = examples.get("io.smartasync.examples.pipeline.SmartCatalogue");

    assertThat(generated.getDirectDependenciesFromSelf())
        .anyMatch(each -> each.getTargetClass().isEquivalentTo(Async.class));
  }

  @Test
  void noClassIsInAPackageOfSmartAsync() {
    classes().should().resideInAPackage(OWN).check(examples);
  }

  @Test
  void onlyPublicTypesAreUsed() {
    noClasses().should().dependOnClassesThat(OF_SMART_ASYNC.and(notPublic())).check(examples);
  }

  @Test
  void onlyPublicMembersAreUsed() {
    noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "it is a member of SmartAsync that is not public",
                (JavaAccess<?> access) ->
                    OF_SMART_ASYNC.test(access.getTargetOwner())
                        && access.getTarget().resolveMember().stream()
                            .anyMatch(member -> notPublic().test(member))))
        .check(examples);
  }

  @Test
  void theProcessorIsNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.smartasync.processor..")
        .check(examples);
  }

  private static DescribedPredicate<HasModifiers> notPublic() {
    return DescribedPredicate.describe(
        "are not public", each -> !each.getModifiers().contains(JavaModifier.PUBLIC));
  }
}
