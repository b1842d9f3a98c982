package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.model.ProbableTypes;
import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.AsyncTypeTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds the types that unresolvable names probably mean, among the types that the compilation
 * declares or has in its signatures, those of {@code java.base}, and the known asynchronous types.
 * Usually only an import is missing.
 *
 * <p>Valid for one round. Searches only if asked: almost every compilation has no such name.
 */
public final class NearbyTypes implements ProbableTypes {

  private final Elements elements;
  private final Collection<String> compiled;
  private final Map<String, Set<TypeElement>> bySimpleName = new HashMap<>();
  private boolean isFilled;

  /**
   * Creates a finder.
   *
   * @param compiled the qualified names of the top-level types that are compiled
   */
  public NearbyTypes(Elements elements, Collection<String> compiled) {
    this.elements = elements;
    this.compiled = compiled;
  }

  @Override
  public Optional<ClassName> find(String name) {
    if (!isFilled) {
      isFilled = true;
      fill();
    }
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    Set<TypeElement> candidates = bySimpleName.getOrDefault(simpleName, Set.of());
    if (candidates.isEmpty()) {
      candidates = knownTypes(simpleName);
    }
    return candidates.size() == 1
        ? candidates.stream().findFirst().map(ClassName::get)
        : Optional.empty();
  }

  private void fill() {
    for (String name : compiled) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        addDeclared(type);
      }
    }
  }

  private void addDeclared(TypeElement type) {
    add(type);
    addReferenced(type.getSuperclass());
    type.getInterfaces().forEach(this::addReferenced);
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      addReferenced(field.asType());
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method) {
        addReferenced(method.getReturnType());
        method.getParameters().forEach(parameter -> addReferenced(parameter.asType()));
        method.getThrownTypes().forEach(this::addReferenced);
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::addDeclared);
  }

  private void addReferenced(TypeMirror type) {
    ReferencedTypes.in(type).stream()
        .filter(MissingTypes::isDeclared)
        .forEach(each -> add(MoreTypes.asTypeElement(each)));
  }

  private void add(TypeElement type) {
    bySimpleName
        .computeIfAbsent(type.getSimpleName().toString(), name -> new LinkedHashSet<>())
        .add(type);
  }

  private Set<TypeElement> knownTypes(String simpleName) {
    Set<TypeElement> found = new LinkedHashSet<>();
    ModuleElement javaBase = elements.getModuleElement("java.base");
    if (javaBase != null) {
      for (Element each : javaBase.getEnclosedElements()) {
        if (each.getKind() == ElementKind.PACKAGE && isPublicApi((PackageElement) each)) {
          String name = ((PackageElement) each).getQualifiedName() + "." + simpleName;
          Optional.ofNullable(elements.getTypeElement(javaBase, name)).ifPresent(found::add);
        }
      }
    }
    AsyncTypeTable.rows().stream()
        .map(AsyncType::name)
        .filter(name -> name.simpleName().equals(simpleName))
        .map(name -> elements.getTypeElement(name.canonicalName()))
        .filter(type -> type != null)
        .forEach(found::add);
    return found;
  }

  private static boolean isPublicApi(PackageElement javaPackage) {
    return javaPackage.getQualifiedName().toString().startsWith("java.");
  }
}
