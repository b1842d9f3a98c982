package io.smartasync.processor;

import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.proxy.ProxyCheck;
import io.smartasync.processor.read.AdapterRegistry;
import io.smartasync.processor.read.BuildDefaults;
import io.smartasync.processor.report.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Generates an interface with the synchronous and the asynchronous method of each operation for
 * every type that {@code @SmartAsync} is used on, and the facades that {@code @SmartAsync.For} asks
 * for.
 *
 * <p>A type is read in the first round in which everything its interface depends on exists. Names
 * of interfaces that this processor is about to generate count as existing, so that types may refer
 * to one another's.
 */
@SupportedAnnotationTypes({
  Annotations.SMART_ASYNC,
  Annotations.EXCLUDE,
  Annotations.FOR,
  Annotations.FOR_LIST,
  Annotations.ADAPTER,
  // On what this processor writes; claimed, so that the compiler does not warn.
  Annotations.SMART_GENERATED,
  Annotations.GENERATED_TWIN,
  Annotations.GENERATED,
  Annotations.BLOCKING,
  Annotations.NON_BLOCKING,
  Annotations.CHECK_OF_ERROR_PRONE,
  Annotations.CHECK_OF_JETBRAINS,
  Annotations.CHECK_OF_SPRING,
  Annotations.CHECK_OF_SMALLRYE
})
@SupportedOptions({ProxyCheck.OPTION, BuildDefaults.TIMEOUT, BuildDefaults.PREFETCH})
public final class SmartAsyncProcessor extends AbstractProcessor {

  private final AdapterRegistry adapterRegistry = new AdapterRegistry();

  /** In the order in which they process their elements. */
  private final List<Step> steps =
      List.of(
          new SourceVersionStep(),
          new ExcludeStep(),
          new AdapterStep(adapterRegistry),
          new InterfaceStep(),
          new FacadeStep());

  private final RoundHistory history = new RoundHistory();
  private final InheritanceStep proxyStep = new InheritanceStep(ProxyCheck.ofAnnotatedTypes());

  /** Creates the processor. The compiler does so. */
  public SmartAsyncProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Claims the annotations: unclaimed ones are a warning of {@code -Xlint:processing}. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // no other processor reads them
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    ValidationReport report = new ValidationReport();
    if (environment.processingOver()) {
      BuildDefaults.of(processingEnv.getOptions()).report(report);
      steps.forEach(step -> step.finish(processingEnv.getElementUtils(), report));
    } else {
      history.start(environment);
      process(Round.of(processingEnv, environment, adapterRegistry, history, report));
    }
    proxyStep.process(environment, processingEnv, report);
    report.printTo(processingEnv.getMessager());
    return true;
  }

  private void process(Round round) {
    List<ClassName> names = new ArrayList<>();
    steps.forEach(step -> names.addAll(step.start(round)));
    GeneratedNames generated = new GeneratedNames(names);
    Output output = new Output(round, generated);
    steps.forEach(step -> step.process(round, generated, output));
    if (round.report().hasErrors()) {
      // After an error, there is no other round.
      waitingSteps(round).forEach(step -> step.process(round.completed(), generated, output));
    } else if (!round.isComplete() && output.written().isEmpty()) {
      waitingSteps(round)
          .flatMap(step -> step.waiting(round.elements()).stream())
          .findFirst()
          .ifPresent(element -> output.writeNothing(element, history.number()));
    }
    history.finish(output.written());
  }

  private Stream<Step> waitingSteps(Round round) {
    return steps.stream().filter(step -> step.waiting(round.elements()).isPresent());
  }
}
