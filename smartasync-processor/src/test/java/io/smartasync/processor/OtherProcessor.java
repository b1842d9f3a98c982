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
 * Plays the other processors of a project. Generates the source in {@code @Generate(name, source)}
 * in the round in which it finds the annotation. Claims all other annotations, because {@code
 * -Xlint:processing} would warn about unclaimed ones.
 */
@SupportedAnnotationTypes("*")
final class OtherProcessor extends AbstractProcessor {

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // its purpose
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
