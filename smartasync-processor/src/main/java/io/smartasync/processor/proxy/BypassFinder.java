package io.smartasync.processor.proxy;

import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.Methods;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds the annotations that twins of a type would bypass. */
final class BypassFinder {

  private final AnnotationClassifier classifier;
  private final Members members;

  BypassFinder(AnnotationClassifier classifier, Members members) {
    this.classifier = classifier;
    this.members = members;
  }

  /** Returns what twins bypass, in the order of the type and its supertypes, the nearest first. */
  List<Bypass> in(Hierarchy hierarchy) {
    List<Bypass> found = annotations(hierarchy);
    if (found.isEmpty()) {
      return List.of();
    }
    List<Twin> twins =
        Twin.of(hierarchy, members).stream().filter(each -> !each.isProxyChecked()).toList();
    List<Bypass> bypasses = new ArrayList<>();
    for (Bypass each : found) {
      List<Twin> affected = twins.stream().filter(twin -> bypasses(twin, each)).toList();
      if (!affected.isEmpty()) {
        bypasses.add(new Bypass(each.element(), each.annotation(), each.description(), affected));
      }
    }
    return bypasses;
  }

  /** Returns whether two twins of a type are the same, or one overrides the other. */
  boolean areSame(Twin one, Twin other, Hierarchy hierarchy) {
    return Twin.areSame(one.method(), other.method(), hierarchy, members);
  }

  /** Most types have none, so that their twins need not be looked for. */
  private List<Bypass> annotations(Hierarchy hierarchy) {
    Set<String> names = namesOfTwins(hierarchy);
    List<Bypass> found = new ArrayList<>();
    for (TypeElement type : hierarchy.written()) {
      addAnnotations(type, true, found);
      for (ExecutableElement method : Methods.declaredIn(type)) {
        // By name, because javac warns when it reads some annotations of other libraries.
        if (names.contains(method.getSimpleName().toString())) {
          addAnnotations(method, false, found);
        }
      }
    }
    return found;
  }

  /** Returns the names of all twins and of their operations. */
  private static Set<String> namesOfTwins(Hierarchy hierarchy) {
    Set<String> names = new HashSet<>();
    for (TypeElement type : hierarchy.generated()) {
      for (ExecutableElement method : Methods.declaredIn(type)) {
        names.add(method.getSimpleName().toString());
        Twin.operationOf(method).ifPresent(names::add);
      }
    }
    return names;
  }

  private void addAnnotations(Element element, boolean isType, List<Bypass> found) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      classifier
          .describe(annotation, isType)
          .ifPresent(text -> found.add(new Bypass(element, annotation, text, List.of())));
    }
  }

  private boolean bypasses(Twin twin, Bypass annotated) {
    if (annotated.element() instanceof TypeElement) {
      return twin.overrides().isEmpty();
    }
    return twin.operations().contains(annotated.element())
        && twin.overrides().stream().noneMatch(each -> has(each, annotated.annotation()));
  }

  /** An author who writes the twin and annotates it too has advice around it. */
  private static boolean has(ExecutableElement method, AnnotationMirror annotation) {
    Element type = annotation.getAnnotationType().asElement();
    return method.getAnnotationMirrors().stream()
        .anyMatch(each -> each.getAnnotationType().asElement().equals(type));
  }
}
