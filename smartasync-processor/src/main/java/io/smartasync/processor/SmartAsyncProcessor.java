package io.smartasync.processor;

import com.google.auto.common.MoreElements;
import io.smartasync.processor.element.AnnotationNames;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.read.Adapters;
import io.smartasync.processor.read.ExcludeCheck;
import io.smartasync.processor.read.FacadeReader;
import io.smartasync.processor.read.InterfaceNames;
import io.smartasync.processor.read.TypeReader;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import io.smartasync.processor.write.InterfaceWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Generates an interface with both doors for every type that {@code @SmartAsync} is used on, and
 * the facades that {@code @SmartAsync.For} asks for.
 *
 * <p>A type is read in the first round in which everything its interface depends on exists. Names
 * of interfaces that this processor is about to generate count as existing, so that types may refer
 * to one another's.
 */
@SupportedAnnotationTypes({
  AnnotationNames.SMART_ASYNC,
  AnnotationNames.EXCLUDE,
  AnnotationNames.FOR,
  AnnotationNames.FOR_LIST,
  AnnotationNames.ADAPTER,
  // On what this processor writes; claimed, so that the compiler does not warn.
  AnnotationNames.SMART_GENERATED,
  AnnotationNames.GENERATED_TWIN,
  AnnotationNames.GENERATED
})
public final class SmartAsyncProcessor extends AbstractProcessor {

  /** The qualified names of types that wait for others to be generated, with the names of those. */
  private final Map<String, Set<String>> waiting = new LinkedHashMap<>();

  private final AdapterStep adapterStep = new AdapterStep();
  private final FacadeStep facades = new FacadeStep();

  /** Creates the processor; the compiler does. */
  public SmartAsyncProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Claims the annotations: unclaimed ones are a warning of {@code -Xlint:processing}. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // they are nobody else's
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    ValidationReport report = new ValidationReport();
    process(round, report);
    report.printTo(processingEnv.getMessager());
    return true;
  }

  private void process(RoundEnvironment round, ValidationReport report) {
    Elements elements = processingEnv.getElementUtils();
    Types types = processingEnv.getTypeUtils();
    if (round.processingOver()) {
      reportWaiting(elements, report);
      facades.reportWaiting(elements, report);
      return;
    }
    annotated(round, AnnotationNames.EXCLUDE)
        .forEach(method -> ExcludeCheck.validate(method).ifPresent(report::add));
    Adapters adapters =
        adapterStep.process(annotated(round, AnnotationNames.ADAPTER), processingEnv, report);
    Set<TypeElement> annotatedTypes = annotatedTypes(round);
    Set<Element> facadeElements =
        facades.elements(
            Stream.of(AnnotationNames.FOR, AnnotationNames.FOR_LIST)
                .flatMap(each -> annotated(round, each).stream()),
            elements);
    GeneratedNames generated =
        new GeneratedNames(
            Stream.concat(
                    annotatedTypes.stream().map(InterfaceNames::of),
                    FacadeStep.names(facadeElements).stream())
                .toList());
    TypeReader reader = new TypeReader(elements, types, adapters);
    InterfaceWriter writer =
        new InterfaceWriter(
            getClass().getName(), generated, elements, types, processingEnv.getFiler());
    waiting.clear();
    for (TypeElement type : annotatedTypes) {
      Set<String> missing = reader.missingTypes(type, generated);
      if (missing.isEmpty()) {
        reader.read(type, report).ifPresent(each -> write(each, writer, report));
      } else {
        waiting.put(type.getQualifiedName().toString(), missing);
      }
    }
    facades.process(
        facadeElements,
        new FacadeReader(elements, types, adapters),
        new InterfaceWriter(
            getClass().getName(), generated, elements, types, processingEnv.getFiler()),
        generated,
        report);
  }

  /** The types whose interface is to be generated, those first that have waited. */
  private Set<TypeElement> annotatedTypes(RoundEnvironment round) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String name : waiting.keySet()) {
      types.add(processingEnv.getElementUtils().getTypeElement(name));
    }
    for (Element element : annotated(round, AnnotationNames.SMART_ASYNC)) {
      types.add(
          MoreElements.asType(
              MoreElements.isType(element) ? element : element.getEnclosingElement()));
    }
    return types;
  }

  private Set<? extends Element> annotated(RoundEnvironment round, String annotation) {
    TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation);
    return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
  }

  private static void write(SmartInterface smart, InterfaceWriter writer, ValidationReport report) {
    try {
      writer.write(smart);
    } catch (FilerException e) {
      report.add(
          Problem.at(
              smart.origin(),
              smart.name().canonicalName()
                  + " exists already; give the generated interface another name:"
                  + " @SmartAsync(name = \"...\") on the type"));
    } catch (IOException e) {
      report.add(
          Problem.at(
              smart.origin(),
              "cannot write " + smart.name().canonicalName() + ": " + e.getMessage()));
    }
  }

  private void reportWaiting(Elements elements, ValidationReport report) {
    waiting.forEach(
        (name, missing) -> {
          TypeElement type = elements.getTypeElement(name);
          report.add(
              Problem.at(
                  type,
                  InterfaceNames.of(type).simpleName()
                      + " is not generated, because "
                      + String.join(", ", missing)
                      + " cannot be found; import or add what is missing"));
        });
  }
}
