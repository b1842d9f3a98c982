package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** Writes files with generated types. */
final class SourceFiles {

  private SourceFiles() {}

  /**
   * Writes a type into the package of the element that it is generated for.
   *
   * @throws javax.annotation.processing.FilerException if there is a source of that name
   */
  static void write(TypeSpec type, Element origin, Elements elements, Filer filer)
      throws IOException {
    PackageElement inPackage = MoreElements.getPackage(origin);
    JavaFile.builder(inPackage.getQualifiedName().toString(), type)
        .skipJavaLangImports(!hasNamesOfJavaLang(inPackage, elements))
        .build()
        .writeTo(filer);
  }

  /** Whether a type of the package hides one of {@code java.lang} that is not imported. */
  private static boolean hasNamesOfJavaLang(PackageElement inPackage, Elements elements) {
    return inPackage.getEnclosedElements().stream()
        .anyMatch(each -> elements.getTypeElement("java.lang." + each.getSimpleName()) != null);
  }
}
