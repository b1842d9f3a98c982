package io.smartasync.processor;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.read.FacadeReader;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.write.InterfaceWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.util.Elements;

/**
 * Generates the facades that packages and types ask for, each element's in the first round in which
 * everything exists that they depend on.
 */
final class FacadeStep {

  /** An element, which is another object in each round. */
  private record Key(boolean isPackage, String name) {

    static Key of(Element element) {
      return new Key(
          element instanceof PackageElement,
          ((QualifiedNameable) element).getQualifiedName().toString());
    }

    Element in(Elements elements) {
      return isPackage ? elements.getPackageElement(name) : elements.getTypeElement(name);
    }
  }

  /** The elements that wait for types to be generated, with the names of those. */
  private final Map<Key, Set<String>> waiting = new LinkedHashMap<>();

  /** The elements to read in a round, those first that have waited. */
  Set<Element> elements(Stream<? extends Element> annotated, Elements elements) {
    Set<Element> all = new LinkedHashSet<>();
    waiting.keySet().forEach(each -> all.add(each.in(elements)));
    annotated.forEach(all::add);
    return all;
  }

  /** The names of the facades of some elements. */
  static List<ClassName> names(Set<Element> elements) {
    return elements.stream().flatMap(each -> FacadeReader.names(each).stream()).toList();
  }

  void process(
      Set<Element> elements,
      FacadeReader reader,
      InterfaceWriter writer,
      GeneratedNames generated,
      ValidationReport report) {
    waiting.clear();
    for (Element element : elements) {
      Set<String> missing = reader.missingTypes(element, generated);
      if (missing.isEmpty()) {
        reader
            .read(element, report)
            .ifPresent(facades -> facades.forEach(each -> write(each, writer, report)));
      } else {
        waiting.put(Key.of(element), missing);
      }
    }
  }

  private static void write(Facade facade, InterfaceWriter writer, ValidationReport report) {
    try {
      writer.write(facade);
    } catch (FilerException e) {
      report.add(
          Problem.at(
              facade.origin(),
              facade.name().canonicalName()
                  + " exists already; give the facade another name:"
                  + " @SmartAsync.For(value = "
                  + facade.type().getSimpleName()
                  + ".class, name = \"...\")"));
    } catch (IOException e) {
      report.add(
          Problem.at(
              facade.origin(),
              "cannot write " + facade.name().canonicalName() + ": " + e.getMessage()));
    }
  }

  /** Reports what is still missing when no more is generated. */
  void reportWaiting(Elements elements, ValidationReport report) {
    waiting.forEach(
        (key, missing) ->
            report.add(
                Problem.at(
                    key.in(elements),
                    "no facade is generated here, because "
                        + String.join(", ", missing)
                        + " cannot be found; import or add what is missing")));
  }
}
