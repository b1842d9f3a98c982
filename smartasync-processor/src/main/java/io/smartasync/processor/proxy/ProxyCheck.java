package io.smartasync.processor.proxy;

import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.report.ValidationReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Checks that no twin bypasses a proxy: reports each type that inherits twins and has, by itself or
 * by its supertypes, an annotation that only a proxy honours.
 *
 * <p>For one compilation. The types are checked in the last round, when everything is generated.
 */
public final class ProxyCheck implements InheritanceCheck {

  /** The name of the option that adds annotations to the table. */
  public static final String OPTION = "smartasync.proxyAnnotations";

  private final CompiledTypes types = new CompiledTypes();
  private final Predicate<TypeElement> isOurs;

  private ProxyCheck(Predicate<TypeElement> isOurs) {
    this.isOurs = isOurs;
  }

  /** Creates a check of the types that have operations themselves. */
  public static ProxyCheck ofAnnotatedTypes() {
    return new ProxyCheck(ProxyCheck::hasOperations);
  }

  /** Creates a check of the types that have no operations but inherit them. */
  public static ProxyCheck ofInheritingTypes() {
    return new ProxyCheck(type -> !hasOperations(type));
  }

  private static boolean hasOperations(TypeElement type) {
    return Annotations.isSmartAsync(type)
        || Methods.declaredIn(type).stream().anyMatch(Annotations::isSmartAsync);
  }

  @Override
  public void add(Collection<TypeElement> ofRound, Elements elements) {
    types.add(ofRound, elements);
  }

  @Override
  public void validate(
      Elements elements, Types typeUtils, Map<String, String> options, ValidationReport report) {
    List<TypeElement> candidates = types.candidates(elements);
    ProxyOptions proxyOptions = ProxyOptions.of(options);
    if (OptionReports.isFirst(elements)) {
      proxyOptions.report(candidates, elements, report);
    }
    BypassFinder finder =
        new BypassFinder(
            new AnnotationClassifier(
                proxyOptions.annotations(),
                new Aspects(elements).annotationsIn(types.aspects(elements))),
            new Members(elements, typeUtils));
    Surroundings surroundings = new Surroundings(elements);
    for (TypeElement type : candidates) {
      if (isOurs.test(type)) {
        Hierarchy hierarchy = Hierarchy.of(type);
        List<Bypass> bypasses = withoutReported(finder.in(hierarchy), hierarchy, finder, elements);
        if (!bypasses.isEmpty() && !surroundings.runTwinsThroughAdvice()) {
          report.add(ProxyProblem.of(hierarchy, bypasses));
        }
      }
    }
  }

  /** Leaves out what is reported for a supertype that is compiled too. */
  private List<Bypass> withoutReported(
      List<Bypass> bypasses, Hierarchy hierarchy, BypassFinder finder, Elements elements) {
    List<Bypass> remaining = new ArrayList<>();
    for (Bypass each : bypasses) {
      TypeElement owner = each.owner();
      List<Twin> twins = each.twins();
      if (!owner.equals(hierarchy.type()) && types.contain(owner, elements)) {
        List<Twin> reported =
            finder.in(Hierarchy.of(owner)).stream()
                .filter(other -> other.annotation().equals(each.annotation()))
                .flatMap(other -> other.twins().stream())
                .toList();
        twins =
            twins.stream()
                .filter(
                    twin ->
                        reported.stream()
                            .noneMatch(other -> finder.areSame(twin, other, hierarchy)))
                .toList();
      }
      if (!twins.isEmpty()) {
        remaining.add(new Bypass(each.element(), each.annotation(), each.description(), twins));
      }
    }
    return remaining;
  }
}
