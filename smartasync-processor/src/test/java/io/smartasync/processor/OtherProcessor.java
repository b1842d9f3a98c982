package io.smartasync.processor;

import com.google.auto.common.AnnotationMirrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Stands for the other processors of a user's project: it generates what {@code @Generate(name,
 * source)} says, in the round in which it sees the annotation, and claims all annotations that are
 * left, which else are a warning of {@code -Xlint:processing}.
 */
@SupportedAnnotationTypes("*")
final class OtherProcessor extends AbstractProcessor {

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // that is what it is for
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      if (isGenerate(annotation)) {
        round.getElementsAnnotatedWith(annotation).forEach(each -> generate(each, annotation));
      }
    }
    return true;
  }

  private static boolean isGenerate(Element annotation) {
    return annotation.getSimpleName().toString().matches("Generate\\d?");
  }

  private void generate(Element element, TypeElement annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement().equals(annotation)) {
        String name = AnnotationMirrors.getAnnotationValue(mirror, "name").getValue().toString();
        String source =
            AnnotationMirrors.getAnnotationValue(mirror, "source").getValue().toString();
        try (Writer writer =
            processingEnv.getFiler().createSourceFile(name, element).openWriter()) {
          writer.write(source);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
