package io.smartasync.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.smartasync.processor.model.Adapter;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * Writes the types by which the processor finds adapters when it compiles code that uses their
 * asynchronous types. Compilers find types by name in every kind of module and jar, but they do not
 * find resources in modules, or in the jars that some build tools make.
 */
public final class AdapterWriter {

  private final GeneratedMark generatedMark;
  private final Elements elements;
  private final Filer filer;

  /**
   * Creates a writer for one round.
   *
   * @param generator the qualified name of the processor, for {@code @Generated}
   */
  public AdapterWriter(String generator, Elements elements, Filer filer) {
    this.generatedMark = new GeneratedMark(generator, elements);
    this.elements = elements;
    this.filer = filer;
  }

  /**
   * Writes the type that names an adapter.
   *
   * @throws javax.annotation.processing.FilerException if a type of that name exists
   */
  public void write(Adapter adapter) throws IOException {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(adapter.pointer())
            .addJavadoc(
                "Names the adapter of {@code $L} for the annotation processor of SmartAsync.\n",
                adapter.adapted().canonicalName());
    type.addAnnotations(generatedMark.ofFile(adapter.origin()));
    type.addField(
        FieldSpec.builder(String.class, Adapter.POINTER_CONSTANT)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .initializer("$S", adapter.origin().getQualifiedName())
            .build());
    JavaFile file =
        JavaFile.builder(adapter.pointer().packageName(), type.build())
            .skipJavaLangImports(true)
            .build();
    try (Writer writer = sourceFile(adapter).openWriter()) {
      file.writeTo(writer);
    }
  }

  /**
   * Creates the file. The package is new, so its module has to be named if several modules are
   * compiled.
   */
  private JavaFileObject sourceFile(Adapter adapter) throws IOException {
    String name = adapter.pointer().canonicalName();
    try {
      return filer.createSourceFile(name, adapter.origin());
    } catch (FilerException e) {
      ModuleElement module = elements.getModuleOf(adapter.origin());
      if (module == null || module.isUnnamed()) {
        throw e;
      }
      return filer.createSourceFile(module.getQualifiedName() + "/" + name, adapter.origin());
    }
  }
}
