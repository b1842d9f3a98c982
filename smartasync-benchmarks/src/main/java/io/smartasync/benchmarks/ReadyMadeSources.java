package io.smartasync.benchmarks;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * A processor that only writes sources prepared in advance, to measure the cost of any processor.
 */
final class ReadyMadeSources extends AbstractProcessor {

  private final Map<String, String> texts;

  ReadyMadeSources(Map<String, String> texts) {
    this.texts = new LinkedHashMap<>(texts);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(SmartAsync.class.getCanonicalName(), SmartAsync.For.class.getCanonicalName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    texts.forEach(this::write);
    texts.clear();
    return false;
  }

  private void write(String type, String text) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(type).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
