package io.smartasync.processor;

import com.google.auto.common.MoreElements;
import io.smartasync.processor.model.Adapter;
import io.smartasync.processor.read.AdapterCheck;
import io.smartasync.processor.read.AdapterNames;
import io.smartasync.processor.read.AdapterReader;
import io.smartasync.processor.read.Adapters;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.write.AdapterWriter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Lets in the adapters that a compilation brings, before anything is read that may need them, and
 * generates what tells of them later.
 */
final class AdapterStep {

  /** The adapters of all rounds so far. */
  private final AdapterNames names = new AdapterNames();

  /** The qualified names of those whose signatures mention types that are yet to be generated. */
  private final Set<String> waiting = new LinkedHashSet<>();

  /** The adapters that there are for the types of a round. */
  Adapters process(
      Set<? extends Element> annotated,
      ProcessingEnvironment environment,
      ValidationReport report) {
    Elements elements = environment.getElementUtils();
    Types types = environment.getTypeUtils();
    Adapters adapters = new Adapters(elements, types, names);
    AdapterReader reader = new AdapterReader(elements, types);
    AdapterCheck check = new AdapterCheck(adapters, names);
    AdapterWriter writer =
        new AdapterWriter(SmartAsyncProcessor.class.getName(), elements, environment.getFiler());
    for (TypeElement each : withWaiting(annotated, elements)) {
      if (reader.isIncomplete(each)) {
        waiting.add(each.getQualifiedName().toString());
      } else {
        reader
            .read(each, report)
            .filter(adapter -> report.passes(check.validate(adapter)))
            .ifPresent(
                adapter -> {
                  names.add(adapter);
                  write(adapter, writer, report);
                });
      }
    }
    return adapters;
  }

  private Set<TypeElement> withWaiting(Set<? extends Element> annotated, Elements elements) {
    Set<TypeElement> all = new LinkedHashSet<>();
    waiting.forEach(name -> all.add(elements.getTypeElement(name)));
    waiting.clear();
    annotated.forEach(each -> all.add(MoreElements.asType(each)));
    return all;
  }

  private static void write(Adapter adapter, AdapterWriter writer, ValidationReport report) {
    try {
      writer.write(adapter);
    } catch (IOException e) {
      report.add(
          Problem.at(
              adapter.origin(),
              "cannot write " + adapter.pointer().canonicalName() + ": " + e.getMessage()));
    }
  }
}
