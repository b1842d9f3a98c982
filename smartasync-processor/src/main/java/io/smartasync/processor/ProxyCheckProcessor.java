package io.smartasync.processor;

import io.smartasync.processor.proxy.NeitherCheck;
import io.smartasync.processor.proxy.ProxyCheck;
import io.smartasync.processor.report.ValidationReport;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Reports types that have no {@code @SmartAsync} themselves, but inherit twins which would bypass a
 * proxy. {@link SmartAsyncProcessor} reports those that have it. Also reports types that implement
 * neither method of an operation of which they must implement one.
 *
 * <p>Such a type may have any annotation or none, so the processor asks for all of them. It claims
 * none and generates nothing.
 */
@SupportedAnnotationTypes("*")
@SupportedOptions(ProxyCheck.OPTION)
public final class ProxyCheckProcessor extends AbstractProcessor {

  private final InheritanceStep proxyStep = new InheritanceStep(ProxyCheck.ofInheritingTypes());
  private final InheritanceStep neitherStep = new InheritanceStep(new NeitherCheck());

  /** Creates the processor; the compiler does. */
  public ProxyCheckProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    ValidationReport report = new ValidationReport();
    proxyStep.process(round, processingEnv, report);
    neitherStep.process(round, processingEnv, report);
    report.printTo(processingEnv.getMessager());
    return false;
  }
}
